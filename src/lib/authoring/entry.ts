/**
 * The fields of an entry as a form shows and changes them. What a form has no field for stays as it is:
 * each change gives a new entry with that one thing changed.
 * Pure.
 */
import type { Entry, Head } from './draft';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any value as a line of text that can be typed again. */
export function toLine(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return `[${value.map(toLine).join(', ')}]`;
	if (isFields(value)) return JSON.stringify(value);
	return typeof value === 'string' ? value : JSON.stringify(value);
}

export function textOf(fields: Fields, name: string): string {
	return toLine(fields[name]);
}

/** @param text - '' takes the field away */
export function withText<T extends Fields>(fields: T, name: string, text: string): T {
	const { [name]: _, ...rest } = fields;
	if (text === '') return rest as T;
	return (name in fields ? { ...fields, [name]: text } : { ...rest, [name]: text }) as T;
}

/** What is written beside the date itself. */
export type DatePart = 'value' | 'stated' | 'display' | 'note';

/** A date as one object, however it is written. */
function datesOf({ date }: Entry): Fields {
	return isFields(date) ? date : date === undefined ? {} : { value: date };
}

export function dateText(entry: Entry, part: DatePart): string {
	return textOf(datesOf(entry), part);
}

/** A date alone is written as it is, with other words beside it as an object. */
export function withDateText(entry: Entry, part: DatePart, text: string): Entry {
	const parts = withText(datesOf(entry), part, text);
	const value = part === 'value' ? toValue(text) : parts.value;
	const dates = value === undefined ? parts : { ...parts, value };
	const names = Object.keys(dates);
	if (names.length === 0) return withText(entry, 'date', '');
	const date = names.length === 1 && names[0] === 'value' ? dates.value : dates;
	const { date: _, id, ...rest } = entry;
	return 'date' in entry
		? { ...entry, date }
		: { ...(id === undefined ? {} : { id }), date, ...rest };
}

/** `[2025-08-12, 2025-08-13]`: one of these. */
function toValue(text: string): unknown {
	if (text === '') return undefined;
	const choice = /^\[([^\]]*)\]$/.exec(text)?.[1];
	return choice === undefined ? text : choice.split(/\s*,\s*/);
}

export function quotesOf({ quotes }: Entry): readonly Fields[] {
	return Array.isArray(quotes) ? (quotes as unknown[]).filter(isFields) : [];
}

/** @param quote - undefined takes it away; a place behind the last adds one */
export function withQuote(entry: Entry, at: number, quote: Fields | undefined): Entry {
	const quotes = [...quotesOf(entry)];
	if (quote) quotes[at] = quote;
	else quotes.splice(at, 1);
	return withList(entry, 'quotes', quotes);
}

function withList(entry: Entry, name: string, list: readonly unknown[]): Entry {
	const { [name]: _, ...rest } = entry;
	return list.length === 0 ? rest : { ...entry, [name]: list };
}

/** The id of a source that is cited, however it is written. */
function idOf(citation: unknown): string {
	return toLine(isFields(citation) ? citation.source : citation);
}

/** Ids of the sources of an entry or a quote. */
export function citedIds({ sources }: Fields): readonly string[] {
	return Array.isArray(sources) ? (sources as unknown[]).map(idOf) : [];
}

export function withCited<T extends Fields>(fields: T, id: string, isCited: boolean): T {
	const all = Array.isArray(fields.sources) ? (fields.sources as unknown[]) : [];
	const others = all.filter((citation) => idOf(citation) !== id);
	if (!isCited) return withList(fields, 'sources', others) as T;
	return (others.length === all.length ? withList(fields, 'sources', [...all, id]) : fields) as T;
}

export interface Named {
	readonly id: string;
	readonly fields: Fields;
}

/** Sources or groups of the timeline, in their order. */
export function namedOf(head: Head, kind: 'sources' | 'groups'): readonly Named[] {
	const all = head[kind];
	return isFields(all)
		? Object.entries(all).flatMap(([id, fields]) => (isFields(fields) ? [{ id, fields }] : []))
		: [];
}

export function withNamed(head: Head, kind: 'sources' | 'groups', { id, fields }: Named): Head {
	const all = head[kind];
	return { ...head, [kind]: { ...(isFields(all) ? all : {}), [id]: fields } };
}

/** An id that none of them has: `s7`. */
export function freeId(taken: readonly string[], begins: string): string {
	let number = taken.length + 1;
	while (taken.includes(`${begins}${number}`)) number++;
	return `${begins}${number}`;
}

/** The value at a path: `['original', 'text']`. */
function valueAt(fields: Fields, path: readonly string[]): unknown {
	return path.reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), fields);
}

/** Fields with one value changed; undefined removes it, and objects that become empty. */
export function withValue<T extends Fields>(
	fields: T,
	[name = '', ...rest]: readonly string[],
	value: unknown
): T {
	const inner = fields[name];
	const next =
		rest.length === 0 ? value : emptyToNone(withValue(isFields(inner) ? inner : {}, rest, value));
	if (next !== undefined) return { ...fields, [name]: next };
	const { [name]: _, ...others } = fields;
	return others as T;
}

function emptyToNone(fields: Fields): Fields | undefined {
	return Object.keys(fields).length === 0 ? undefined : fields;
}

/** How a value is typed in one box. */
export type TypedAs = 'text' | 'list' | 'number';

/** Between the items of a list. */
const SEPARATOR = '; ';

export function typedText(fields: Fields, path: readonly string[], as: TypedAs): string {
	const value = valueAt(fields, path);
	if (as === 'list' && Array.isArray(value)) return value.map(toLine).join(SEPARATOR);
	return toLine(value);
}

/** The value that was typed; undefined for an empty box. A number that is none stays text, which the check reports. */
export function toTyped(text: string, as: TypedAs): unknown {
	if (text.trim() === '') return undefined;
	if (as === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
	if (as === 'text') return text;
	const items = text.split(/\s*[;\n]\s*/).filter((item) => item !== '');
	return items.length === 0 ? undefined : items;
}

/** The name of an actor who is written by id, or the text itself. */
export function nameOfActor({ actors }: Head, written: string): string {
	const actor = isFields(actors) ? actors[written] : undefined;
	return isFields(actor) && typeof actor.name === 'string' ? actor.name : written;
}

/** The id of the actor with this name; the text itself if there is none. */
export function actorOfName({ actors }: Head, name: string): string {
	const found = isFields(actors)
		? Object.entries(actors).find(([, actor]) => isFields(actor) && actor.name === name.trim())
		: undefined;
	return found?.[0] ?? name;
}
