import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AuthorDocument, type LogChange } from './author-document.svelte';
import { ADDED_KEYS, applyEdits, freeKey, type AuthorDraft, type Edit } from './draft';
import { EMPTY_LOG, withEdits, withoutLast, withUndone, type EditLog } from './edit-log';

const BASE: AuthorDraft = {
	head: { version: 1, title: 'Before' },
	entries: [
		{ key: 2, entry: { headline: 'first' } },
		{ key: 5, entry: { headline: 'second' } }
	]
};
const put = (key: number, headline: string, step?: number): Edit => ({
	kind: 'put',
	key,
	entry: { headline },
	step
});
const headlines = ({ entries }: AuthorDraft) => entries.map(({ entry }) => entry.headline);
const logOf = (...edits: Edit[]) => withEdits(EMPTY_LOG, edits);

it('a changed entry stays in its place, a new one comes last', () => {
	expect(headlines(applyEdits(BASE, [put(2, 'changed'), put(6, 'new')]))).toEqual([
		'changed',
		'second',
		'new'
	]);
	expect(headlines(BASE)).toEqual(['first', 'second']);
});

it('without an edit it is the same draft', () => expect(applyEdits(BASE, [])).toBe(BASE));

it('a removed entry is gone, until an edit restores it', () => {
	const removed: Edit = { kind: 'remove', key: 2 };
	expect(headlines(applyEdits(BASE, [removed]))).toEqual(['second']);
	expect(headlines(applyEdits(BASE, [removed, put(2, 'back')]))).toEqual(['second', 'back']);
});

it('the head is replaced', () => {
	const head = { version: 1, title: 'After' };
	expect(applyEdits(BASE, [{ kind: 'head', head }]).head).toBe(head);
});

it('within a step only the last edit of an entry is stored; other steps and entries stay apart', () => {
	const log = logOf(put(2, 'a', 1), put(2, 'ab', 1), put(5, 'c', 1), put(2, 'x', 2), put(2, 'y'));
	expect(log.edits.map((edit) => edit.kind === 'put' && edit.entry.headline)).toEqual([
		'ab',
		'c',
		'x',
		'y'
	]);
});

it('all edits of a step are undone and redone together; edits without a step one by one', () => {
	const log = logOf(put(2, 'a', 1), put(5, 'b', 1), put(2, 'c'), put(2, 'd'));
	const once = withoutLast(log);
	expect(once.edits).toEqual(log.edits.slice(0, 3));
	expect(withoutLast(withoutLast(once)).edits).toEqual([]);
	expect(withUndone(withoutLast(log))).toEqual({ ...log, undone: [] });
	expect(withUndone(EMPTY_LOG)).toBe(EMPTY_LOG);
	expect(withoutLast(EMPTY_LOG)).toBe(EMPTY_LOG);
});

it('an edit after an undo forgets what was undone', () => {
	const log = withEdits(withoutLast(logOf(put(2, 'a', 1))), [put(2, 'b', 2)]);
	expect(log.undone).toEqual([]);
});

it('[F371] a free key is that of no entry, of none that is new, and of none that was removed', () => {
	expect(freeKey(BASE, [])).toBe(ADDED_KEYS);
	expect(freeKey(BASE, [put(ADDED_KEYS, 'new'), { kind: 'remove', key: ADDED_KEYS + 3 }])).toBe(
		ADDED_KEYS + 4
	);
});

/** The worker's log, which follows that of the page. */
function follow(log: EditLog, change: LogChange): EditLog {
	if (change.kind === 'edit') return withEdits(log, change.edits);
	return change.kind === 'undo' ? withoutLast(log) : withUndone(log);
}

it('[F362] page and worker agree after any series of edits, and undo leads back through every state', () => {
	const action = fc.oneof(
		fc.record({ do: fc.constant('put'), key: fc.integer({ min: 1, max: 8 }), text: fc.string() }),
		fc.record({ do: fc.constant('head'), text: fc.string() }),
		fc.record({ do: fc.constant('remove'), key: fc.integer({ min: 1, max: 8 }) }),
		fc.record({ do: fc.constant('add'), text: fc.string() }),
		fc.record({
			do: fc.constant('move'),
			key: fc.integer({ min: 1, max: 8 }),
			before: fc.integer({ min: 1, max: 8 })
		}),
		fc.record({ do: fc.constantFrom('undo', 'redo', 'end') })
	);
	fc.assert(
		fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
			let mirror = EMPTY_LOG;
			const document = new AuthorDocument(BASE, EMPTY_LOG, (change) => {
				mirror = follow(mirror, change);
			});
			for (const act of actions) {
				if (act.do === 'put' && 'key' in act && 'text' in act)
					document.put(act.key, { headline: act.text }, 'headline');
				else if (act.do === 'head' && 'text' in act)
					document.setHead({ ...document.head, title: act.text }, 'title');
				else if (act.do === 'remove' && 'key' in act) document.remove([act.key]);
				else if (act.do === 'add' && 'text' in act) document.add([{ headline: act.text }]);
				else if (act.do === 'move' && 'before' in act) document.move(act.key, act.before);
				else if (act.do === 'undo') document.undo();
				else if (act.do === 'redo') document.redo();
				else document.endStep();
				const seen = applyEdits(BASE, mirror.edits);
				expect(seen).toEqual({ head: document.head, entries: document.entries });
			}
			const last = { head: document.head, entries: document.entries };
			let steps = 0;
			for (; document.canUndo; steps++) document.undo();
			expect({ head: document.head, entries: document.entries }).toEqual(BASE);
			for (; steps > 0; steps--) document.redo();
			expect({ head: document.head, entries: document.entries }).toEqual(last);
		})
	);
});

it('a task inside a task belongs to the same step', () => {
	const document = new AuthorDocument(BASE, EMPTY_LOG, () => undefined);
	document.together(() => {
		document.put(2, { headline: 'a' });
		document.add([{ headline: 'b' }]);
		document.put(5, { headline: 'c' });
	});
	document.undo();
	expect(headlines({ head: document.head, entries: document.entries })).toEqual([
		'first',
		'second'
	]);
	expect(document.canUndo).toBe(false);
});

it('an entry is moved before another one; without either of them nothing moves', () => {
	const move = (key: number, before: number): Edit => ({ kind: 'move', key, before });
	const three = applyEdits(BASE, [put(7, 'third')]);
	expect(headlines(applyEdits(three, [move(7, 2)]))).toEqual(['third', 'first', 'second']);
	expect(headlines(applyEdits(three, [move(2, 7)]))).toEqual(['second', 'first', 'third']);
	expect(headlines(applyEdits(three, [move(2, 9), move(9, 2), move(2, 2)]))).toEqual(
		headlines(three)
	);
});

it('[F379] many added entries are one edit of the log, with ids of their own', () => {
	const changes: LogChange[] = [];
	const document = new AuthorDocument(BASE, EMPTY_LOG, (change) => changes.push(change));
	const keys = document.add(Array.from({ length: 1500 }, (_, i) => ({ headline: `n${i}` })));
	expect(new Set(keys).size).toBe(1500);
	expect(new Set(document.entries.map(({ entry }) => entry.id)).size).toBe(1501);
	expect(changes).toHaveLength(1);
	document.undo();
	expect(document.entries).toEqual(BASE.entries);
});

it('[F380] what was undone in an earlier visit is redone, also after new steps began', () => {
	const before = withoutLast(logOf(put(2, 'a', 1), put(5, 'b', 2)));
	const document = new AuthorDocument(BASE, before, () => undefined);
	document.redo();
	expect(headlines(document)).toEqual(['a', 'b']);
	document.put(2, { headline: 'c' });
	document.undo();
	expect(headlines(document)).toEqual(['a', 'b']);
});
