/**
 * Which events a reader asks for by words and by group.
 * Pure.
 */
import { fold, wordsOf } from '$lib/base/fold';
import type { Inline } from '$lib/document/rich-text';
import type { ListedEvent } from '$lib/document/reading';

export interface Filter {
	readonly query: string;
	readonly group: string | undefined;
}

/**
 * Events that hold every word of the query, anywhere a reader can see one, and are in the group.
 * Accents and case are ignored.
 *
 * @returns the same array when there is no filter
 */
export function findMatching<Event extends ListedEvent>(
	events: readonly Event[],
	{ query, group }: Filter
): readonly Event[] {
	const words = wordsOf(query);
	if (words.length === 0 && group === undefined) return events;
	return events.filter(
		(event) =>
			(group === undefined || event.group === group) &&
			(words.length === 0 || words.every((word) => textOf(event).includes(word)))
	);
}

const texts = new WeakMap<ListedEvent, string>();

/** All words of an event, folded; made once an event. */
function textOf(event: ListedEvent): string {
	const known = texts.get(event);
	if (known !== undefined) return known;
	const { headline, label, date, summary, facts = [], quotes, citations, places, actors } = event;
	const parts = [
		headline,
		label,
		date.words,
		date.spoken,
		date.stated,
		...summary
			.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.children))
			.map(plain),
		...facts.flatMap((row) => [
			row.label,
			...row.values.flatMap(({ value, notes }) => [value, ...notes])
		]),
		...quotes.flatMap(({ text, speaker, role, to, reportedBy, via }) => [
			text,
			speaker,
			role,
			to,
			reportedBy,
			...via
		]),
		...citations.flatMap(({ source }) => [
			source.publisher,
			source.title,
			source.host,
			...source.authors
		]),
		...places,
		...actors
	];
	const text = fold(parts.filter((part) => part !== undefined).join('\n'));
	texts.set(event, text);
	return text;
}

function plain(inline: Inline): string {
	return inline.kind === 'text' ? inline.text : inline.children.map(plain).join('');
}
