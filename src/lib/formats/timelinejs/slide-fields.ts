/** The fields of a slide: which are read, and how long words are handled. Pure. See ./SPEC.md §S. */
import { clipNoted } from '../shared/clip';
import type { Place } from '../shared/draft';
import { htmlToText } from '../shared/html/to-markdown';
import { fieldOf, isFields, textOf, type Fields } from '../shared/json-fields';
import type { Notes } from '../shared/notes';
import type { DateText } from './day-order';

/** By object: the fields that are read, or reported with their own messages. */
export const KNOWN = {
	slide: ['start_date', 'end_date', 'text', 'media', 'group', 'display_date', 'unique_id'],
	text: ['headline', 'text'],
	media: ['url', 'caption', 'credit', 'alt', 'title', 'link'],
	date: ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'display_date']
} as const;

/** The slide's field for each field of an event of ours. */
export const PLACE_OF: ReadonlyMap<string, string> = new Map([
	['id', 'unique_id'],
	['date', 'start_date'],
	['display', 'display_date'],
	['headline', 'text.headline'],
	['summary', 'text.text'],
	['group', 'group'],
	['media', 'media.url'],
	['sources', 'media.credit']
]);

const MAX_DISPLAY = 300;

/** The object at a field; an empty one if there is none. */
export function fieldsOf(fields: Fields, name: string): Fields {
	const value = fieldOf(fields, name);
	return isFields(value) ? value : {};
}

/** The words that TimelineJS shows for a date; '' if it makes them itself. */
export function displayOf(fields: Fields, placeOf: (field: string) => Place, notes: Notes): string {
	const whole = htmlToText(textOf(fields, 'display_date'));
	const [start, end] = ['start_date', 'end_date'].map((field) =>
		htmlToText(textOf(fieldsOf(fields, field), 'display_date'))
	);
	const isPoint = textOf(fieldsOf(fields, 'end_date'), 'year') === '';
	const joined = start && end ? `${start} – ${end}` : isPoint ? start : '';
	const display = whole || joined || '';
	for (const [field, words] of [
		['start_date', start],
		['end_date', end]
	] as const)
		if (words && !display.includes(words)) {
			const why = whole
				? `“${words}”: the slide has other words for its date. These are left out.`
				: `“${words}”: only one end of the date has words. They are left out.`;
			notes.leftOut(placeOf(`${field}.display_date`), words, why, 'timelinejs-display');
		}
	return clipNoted(display, MAX_DISPLAY, placeOf('display_date'), notes);
}

/** The dates of a slide that are text, as old files have them. */
export function dateTexts({
	fields,
	placeOf
}: {
	readonly fields: Fields;
	readonly placeOf: (field: string) => Place;
}): DateText[] {
	return ['start_date', 'end_date'].flatMap((field) => {
		const text = fieldOf(fields, field);
		return typeof text === 'string' ? { text: text.trim(), place: placeOf(field) } : [];
	});
}
