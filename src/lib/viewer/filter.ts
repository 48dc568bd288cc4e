/**
 * Filters events by words and by group.
 * Pure.
 */
import { fold, wordsOf } from '$lib/base/fold';
import { stringsOf } from '$lib/base/strings-of';
import { groupTest } from '$lib/document/group-choice';
import type { ListedEvent } from '$lib/document/reading';

export interface Filter {
	readonly query: string;
	/** Ids of groups, as document/group-choice.ts reads them. */
	readonly group: string | undefined;
}

export const NO_FILTER: Filter = { query: '', group: undefined };

/**
 * Events that contain every word of the query, in any text that a reader can see, and are in the group.
 * Accents and case are ignored.
 *
 * @returns the same array when there is no filter
 */
export function findMatching<Event extends ListedEvent>(
	events: readonly Event[],
	{ query, group }: Filter,
	groups: readonly { readonly id: string; readonly label: string }[] = []
): readonly Event[] {
	const words = wordsOf(query);
	if (words.length === 0 && group === undefined) return events;
	const isAsked = groupTest(group);
	return events.filter(
		(event) =>
			isAsked(event.group) &&
			(words.length === 0 || words.every((word) => textOf(event, groups).includes(word)))
	);
}

/** Skipped data for programs: places on the axis, kinds, and how a mark is drawn. */
const UNSEEN = new Set(
	'id hue group kind status mark lang machine mode supports start end anchor exact weight labelWidth grown precision instant zone number'.split(
		' '
	)
);

/** Prepares all words, so that the first letter is answered as fast as the others. */
export function prepareTexts(
	events: readonly ListedEvent[],
	groups: readonly { readonly id: string; readonly label: string }[]
): void {
	for (const event of events) textOf(event, groups);
}

const texts = new WeakMap<ListedEvent, string>();

/** All words of an event, with the name of its group, folded; cached per event. */
function textOf(
	event: ListedEvent,
	groups: readonly { readonly id: string; readonly label: string }[]
): string {
	const known = texts.get(event);
	if (known !== undefined) return known;
	const label = groups.find(({ id }) => id === event.group)?.label ?? '';
	const text = fold([label, ...stringsOf(event, UNSEEN)].join('\n'));
	texts.set(event, text);
	return text;
}
