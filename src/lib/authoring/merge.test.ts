import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from './draft';
import { mergeDrafts, withTheirs, type PlainDraft } from './merge';

const CALL = { id: 'call', date: '2025-08-12', headline: 'A call', quotes: [{ text: 'One' }] };
const PACT = { id: 'pact', date: '2024-06', headline: 'A pact' };
const draft = (...entries: Entry[]): PlainDraft => ({ head: { title: 'T' }, entries });
const BASE = draft(CALL, PACT);

it('takes what only one of two editors has changed', () => {
	const mine = draft({ ...CALL, date: '2025-08-13' }, PACT);
	const theirs = { head: { title: 'New' }, entries: [{ ...CALL, headline: 'The call' }, PACT] };
	expect(mergeDrafts(BASE, mine, theirs)).toEqual({
		merged: {
			head: { title: 'New' },
			entries: [{ ...CALL, date: '2025-08-13', headline: 'The call' }, PACT]
		},
		conflicts: []
	});
});

it('reports a value that both have changed, and can take the other one', () => {
	const mine = draft({ ...CALL, date: '2025-08-13' }, PACT);
	const theirs = draft({ ...CALL, date: '2025-08-11' }, PACT);
	const { merged, conflicts } = mergeDrafts(BASE, mine, theirs);
	expect(conflicts).toEqual([
		{ id: 'call', headline: 'A call', path: ['date'], mine: '2025-08-13', theirs: '2025-08-11' }
	]);
	expect(merged).toEqual(mine);
	expect(conflicts.reduce(withTheirs, merged)).toEqual(theirs);
});

it('joins quotes that both have added, and changes inside one', () => {
	const mine = draft(
		{ ...CALL, quotes: [{ text: 'One', speaker: 'Kim' }, { text: 'Mine' }] },
		PACT
	);
	const theirs = draft({ ...CALL, quotes: [{ text: 'One!' }, { text: 'Theirs' }] }, PACT);
	const { merged, conflicts } = mergeDrafts(BASE, mine, theirs);
	expect(conflicts).toEqual([]);
	expect(merged.entries[0]?.quotes).toEqual([
		{ text: 'One!', speaker: 'Kim' },
		{ text: 'Mine' },
		{ text: 'Theirs' }
	]);
});

it('[F475] asks when items have moved, and never mixes a quotation with its neighbour', () => {
	const [one, two] = [{ text: 'One' }, { text: 'Two' }];
	const of = (...quotes: object[]) => draft({ ...CALL, quotes });
	const base = of(one, two);
	const said = { ...two, speaker: 'Kim' };
	for (const quotes of [
		[{ text: 'New' }, one, two],
		[two, one],
		[one, { text: 'New' }, two]
	]) {
		const { merged, conflicts } = mergeDrafts(base, of(...quotes), of(one, said));
		expect(conflicts).toEqual([
			{ id: 'call', headline: 'A call', path: ['quotes'], mine: quotes, theirs: [one, said] }
		]);
		expect(merged).toEqual(of(...quotes));
		expect(conflicts.reduce(withTheirs, merged)).toEqual(of(one, said));
	}
});

it('joins new events in order, and removes what nobody needs', () => {
	const mine = draft({ id: 'first', headline: 'First' }, CALL, PACT);
	const theirs = draft(CALL, { id: 'next', headline: 'Next' });
	const { merged, conflicts } = mergeDrafts(BASE, mine, theirs);
	expect(conflicts).toEqual([]);
	expect(merged.entries.map(({ id }) => id)).toEqual(['first', 'call', 'next']);
});

it('asks about an event that one has removed and the other has changed', () => {
	const changed = draft({ ...CALL, headline: 'The call' }, PACT);
	const without = draft(PACT);
	const kept = mergeDrafts(BASE, changed, without);
	expect(kept.conflicts).toMatchObject([{ id: 'call', path: [], theirs: undefined }]);
	expect(kept.merged).toEqual(changed);
	expect(kept.conflicts.reduce(withTheirs, kept.merged)).toEqual(without);
	const gone = mergeDrafts(BASE, without, changed);
	expect(gone.conflicts).toMatchObject([{ id: 'call', path: [], mine: undefined }]);
	expect(gone.merged).toEqual(without);
});

const entries = fc.uniqueArray(
	fc.record({
		id: fc.constantFrom('a', 'b', 'c', 'd'),
		headline: fc.constantFrom('x', 'y', 'z'),
		date: fc.constantFrom('2020', '2021', '2022')
	}),
	{ selector: ({ id }) => id }
);
const drafts = entries.map((list): PlainDraft => ({ head: {}, entries: list }));
const contentOf = ({ entries: list }: PlainDraft) =>
	new Map(list.map((entry) => [entry.id, entry]));

it('[property] loses nothing of one editor if the other did nothing, and takes theirs whole on request', () => {
	fc.assert(
		fc.property(drafts, drafts, drafts, (base, mine, theirs) => {
			expect(contentOf(mergeDrafts(base, mine, base).merged)).toEqual(contentOf(mine));
			expect(contentOf(mergeDrafts(base, base, theirs).merged)).toEqual(contentOf(theirs));
			const { merged, conflicts } = mergeDrafts(base, mine, theirs);
			const resolved = contentOf(conflicts.reduce(withTheirs, merged));
			for (const { id, path, theirs: value } of conflicts) {
				const now = resolved.get(id);
				expect(path.length === 0 ? now : now?.[path[0] ?? '']).toEqual(value);
			}
			// A value that only one has changed is in the result, without a conflict.
			const [was, my] = [contentOf(base), contentOf(mine)];
			for (const [id, entry] of contentOf(theirs)) {
				const [before, a] = [was.get(id), my.get(id)];
				if (before && a && before.date === a.date)
					expect(contentOf(merged).get(id)?.date).toBe(entry.date);
			}
		})
	);
});
