import { describe, expect, it } from 'vitest';
import type { AuthorDraft, Entry, Head } from './draft';
import { pairRows } from './row-pairs';
import { compareSheet } from './sheet-changes';

const row = (headline: string, date: string, more: Entry = {}): Entry => ({
	headline,
	date,
	...more
});
const FIRST = row('First', '2024-05-01');
const SECOND = row('Second', '2024-05-02', { summary: 'So it was.' });
const THIRD = row('Third', '2024-05-03');
const draftOf = (entries: readonly Entry[], head: Head = {}): AuthorDraft => ({
	head,
	entries: entries.map((entry, at) => ({ key: at + 2, entry }))
});
const sheetOf = (entries: readonly Entry[], head: Head = {}) => ({
	head,
	rows: draftOf(entries).entries
});
const compare = (before: readonly Entry[], now: readonly Entry[], mine = before) =>
	compareSheet(sheetOf(before), draftOf(now), draftOf(mine)).changes;

it.each<[string, Entry[], (number | undefined)[]]>([
	['the same', [FIRST, SECOND, THIRD], [0, 1, 2]],
	['sorted in another way', [THIRD, FIRST, SECOND], [2, 0, 1]],
	['with a row before', [row('New', '2024'), FIRST, SECOND, THIRD], [undefined, 0, 1, 2]],
	['without a row', [FIRST, THIRD], [0, 2]],
	[
		'with another headline and date between the same rows',
		[FIRST, row('X', '2025'), THIRD],
		[0, 1, 2]
	],
	['with another headline of the same text', [THIRD, { ...SECOND, headline: 'Y' }], [2, 1]],
	[
		'with two rows in place of one',
		[FIRST, row('X', '1'), row('Y', '2'), THIRD],
		[0, undefined, undefined, 2]
	]
])('[F382] rows are found again in a sheet that is %s', (_, now, pairs) =>
	expect(pairRows([FIRST, SECOND, THIRD], now)).toEqual(pairs)
);

describe('[F382] a sheet that is read again', () => {
	const later = { ...SECOND, date: '2024-05-09' };

	it('without a change has none, whatever its author changed', () =>
		expect(
			compare([FIRST, SECOND], [FIRST, SECOND], [FIRST, { ...SECOND, headline: 'Mine' }])
		).toEqual([]));

	it('is merged with edits of other fields', () =>
		expect(
			compare([FIRST, SECOND], [FIRST, later], [FIRST, { ...SECOND, headline: 'Mine' }])
		).toEqual([
			{
				kind: 'changed',
				key: 3,
				entry: { ...later, headline: 'Mine' },
				fields: [{ name: 'date', mine: '2024-05-02', theirs: '2024-05-09' }],
				isConflict: false
			}
		]));

	it('is in conflict with an edit of the same field', () =>
		expect(compare([SECOND], [later], [{ ...SECOND, date: '2024-05-05' }])).toMatchObject([
			{ isConflict: true, fields: [{ mine: '2024-05-05', theirs: '2024-05-09' }] }
		]));

	it('has no change that its author made as well', () =>
		expect(compare([SECOND], [later], [later])).toEqual([]));

	it('has new rows and lacks others; one that was edited here is not removed without a question', () => {
		expect(
			compare([FIRST, SECOND], [SECOND, THIRD], [{ ...FIRST, summary: 'Mine' }, SECOND])
		).toEqual([
			{ kind: 'added', entry: THIRD, at: 1 },
			{ kind: 'removed', key: 2, entry: { ...FIRST, summary: 'Mine' }, isConflict: true }
		]);
		expect(compare([FIRST, SECOND], [SECOND])).toMatchObject([
			{ kind: 'removed', isConflict: false }
		]);
	});

	it('has no new row that is here already', () =>
		expect(compare([FIRST], [FIRST, THIRD], [FIRST, THIRD])).toEqual([]));

	it('brings back nothing that its author deleted', () => {
		const { changes } = compareSheet(
			sheetOf([FIRST, SECOND]),
			draftOf([FIRST, later]),
			draftOf([FIRST])
		);
		expect(changes).toEqual([]);
	});

	it('keeps the ids of sources and groups that it had, whatever the reader calls them now', () => {
		const was = { sources: { s1: { title: 'One' } }, groups: { red: { label: 'Red' } } };
		const now = {
			sources: { s1: { title: 'New' }, s2: { title: 'One' } },
			groups: { red: { label: 'Red' } }
		};
		const cited = { ...FIRST, group: 'red', sources: ['s1'] };
		const edited = { ...was, sources: { s1: { title: 'One, edited' } } };
		const { changes, head } = compareSheet(
			sheetOf([cited], was),
			draftOf(
				[
					{ ...THIRD, quotes: [{ text: 'x', sources: [{ source: 's1' }] }] },
					{ ...cited, sources: ['s2'] }
				],
				now
			),
			draftOf([cited], edited)
		);
		expect(changes).toMatchObject([
			{ kind: 'added', entry: { quotes: [{ sources: [{ source: 's3' }] }] } }
		]);
		expect(head).toEqual({
			...edited,
			sources: { s1: { title: 'One, edited' }, s3: { title: 'New' } }
		});
	});
});
