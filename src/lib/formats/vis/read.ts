/**
 * Reads the items and groups of vis-timeline, as JSON or in a script that is never executed.
 * Pure. See ./SPEC.md.
 */
import type { DraftReader, Place } from '../shared/draft';
import { isFields, toShown } from '../shared/json-fields';
import { refuseJson } from '../shared/json-text';
import { Notes } from '../shared/notes';
import { Groups } from './groups';
import { ItemDrafter, type Item } from './items';
import { findLists, type List } from './lists';

const MAX_LENGTH = 64_000_000;
const MAX_ITEMS = 1_000_000;
const ITEMS_A_STEP = 256;
/** Fields of a group; the others only say how it is drawn. */
const KNOWN_OF_GROUP = ['id', 'content', 'title'];
const KNOWN_OF_ROOT = ['items', 'groups'];

export const readVis: DraftReader = function* (text, options) {
	if (text.length > MAX_LENGTH)
		return refuseJson('file-too-long', `The file is too long: ${MAX_LENGTH} characters at most.`);
	const lists = findLists(text);
	if ('refused' in lists) return lists;
	yield 0.2;
	const count = lists.items.reduce((sum, { values }) => sum + values.length, 0);
	if (count > MAX_ITEMS)
		return refuseJson('vis-too-many', `There are ${count} items in it: ${MAX_ITEMS} at most.`);
	const notes = new Notes();
	const groups = new Groups(notes);
	const drafter = new ItemDrafter(notes, groups);
	if (lists.isScript)
		notes.warn(
			{ path: '' },
			'This is a script: its lists of data are read, and nothing of it is run.',
			'vis-script'
		);
	for (const { why, text: unread, ...place } of lists.faults)
		notes.leftOut(place, unread, `This cannot be read without running it: ${why}.`, 'vis-script');
	drafter.unread.addAll(lists.root, KNOWN_OF_ROOT, '', (path) => ({ path }));
	for (const { fields, placeOf } of thingsOf(lists.groups, notes)) {
		groups.add(fields, placeOf);
		drafter.unread.addAll(fields, KNOWN_OF_GROUP, 'groups', (path) => placeOf(path.slice(7)));
	}
	let done = 0;
	for (const item of thingsOf(lists.items, notes)) {
		if (done++ % ITEMS_A_STEP === 0) yield 0.2 + (0.8 * done) / (count + 1);
		drafter.add(item);
	}
	return drafter.finish(options);
};

function* thingsOf(lists: readonly List[], notes: Notes): Generator<Item> {
	for (const { values, path: listPath, places } of lists)
		for (const [i, fields] of values.entries()) {
			const path = `${listPath}[${i}]`;
			const at = places[i] ?? {};
			const placeOf = (field: string): Place => ({
				...at,
				path: field === '' ? path : `${path}.${field}`
			});
			if (isFields(fields)) yield { fields, placeOf };
			else if (fields !== null)
				notes.leftOut(
					placeOf(''),
					toShown(fields).slice(0, 500),
					'This is no object with fields. It is left out.',
					'vis-item'
				);
		}
}
