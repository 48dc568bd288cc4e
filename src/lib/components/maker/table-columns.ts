/** The columns of the table of events: how a cell is shown and changed. */
import { m } from '$messages';
import type { Entry, Head } from '$lib/authoring/draft';
import {
	dateText,
	quotesOf,
	textOf,
	withDateText,
	withQuote,
	withText
} from '$lib/authoring/entry';
import { idOfName, nameOf } from '$lib/authoring/names';

export interface TableColumn {
	readonly id: 'date' | 'headline' | 'summary' | 'quote' | 'speaker';
	/** The field of an event that it shows: `quotes.0.text`. */
	readonly field: string;
	readonly label: () => string;
	readonly list?: string;
	readonly get: (entry: Entry, head: Head) => string;
	readonly set: (entry: Entry, text: string, head: Head) => Entry;
}

/** The first quote; the form has the others. */
const inQuote = (entry: Entry, name: string, text: string): Entry => {
	const [quote = {}, ...others] = quotesOf(entry);
	const next = withText(quote, name, text);
	const isGone = Object.keys(next).length === 0 && others.length === 0;
	// An empty first quote stays, or the second one would take its cell.
	return withQuote(entry, 0, isGone ? undefined : next);
};

export const TABLE_COLUMNS: readonly TableColumn[] = [
	{
		id: 'date',
		field: 'date',
		label: m.make_field_date,
		get: (entry) => dateText(entry, 'value'),
		set: (entry, text) => withDateText(entry, 'value', text)
	},
	{
		id: 'headline',
		field: 'headline',
		label: m.make_field_headline,
		get: (entry) => textOf(entry, 'headline'),
		set: (entry, text) => withText(entry, 'headline', text)
	},
	{
		id: 'summary',
		field: 'summary',
		label: m.make_field_summary,
		get: (entry) => textOf(entry, 'summary'),
		set: (entry, text) => withText(entry, 'summary', text)
	},
	{
		id: 'quote',
		field: 'quotes.0',
		label: m.make_field_quote,
		get: (entry) => textOf(quotesOf(entry)[0] ?? {}, 'text'),
		set: (entry, text) => inQuote(entry, 'text', text)
	},
	{
		id: 'speaker',
		field: 'quotes.0.speaker',
		label: m.make_field_speaker,
		list: 'known-people',
		get: (entry, head) => nameOf(head, 'actors', textOf(quotesOf(entry)[0] ?? {}, 'speaker')),
		set: (entry, text, head) => inQuote(entry, 'speaker', idOfName(head, 'actors', text))
	}
];

/** The column with a field, or with the thing that has it; undefined: only the form shows it. */
export function columnOf(field: string): TableColumn['id'] | undefined {
	const known = TABLE_COLUMNS.filter(
		(column) => field === column.field || field.startsWith(`${column.field}.`)
	);
	const name = field.replace(/^quotes\.0\.?/, '');
	// The quote column shows the words of a quote alone.
	if (field.startsWith('quotes.0') && !['', 'text', 'speaker'].includes(name)) return undefined;
	return known.sort((a, b) => b.field.length - a.field.length)[0]?.id;
}
