/**
 * The fields of an entry as a form shows and changes them. What a form has no field for stays as it is:
 * each change gives a new entry with that one thing changed.
 * Pure.
 */
import type { Entry, Head } from './draft';
import { isFields, listOf, toLine, type Fields } from './fields';

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
export type DatePart = 'value' | 'stated' | 'display' | 'note' | 'timezone';

/** A date as one object, however it is written. The words of an event without a date can be beside it. */
function datesOf({ date, stated }: Entry): Fields {
	const parts = isFields(date) ? date : date === undefined ? {} : { value: date };
	return stated === undefined || parts.stated !== undefined ? parts : { ...parts, stated };
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
	const { stated: _moved, ...whole } = entry;
	if (names.length === 0) return withText(whole, 'date', '');
	const date = names.length === 1 && names[0] === 'value' ? dates.value : dates;
	const { date: _, id, ...rest } = whole;
	return 'date' in entry
		? { ...whole, date }
		: { ...(id === undefined ? {} : { id }), date, ...rest };
}

/** `[2025-08-12, 2025-08-13]`: one of these. */
function toValue(text: string): unknown {
	if (text === '') return undefined;
	const choice = /^\[([^\]]*)\]$/.exec(text)?.[1];
	return choice === undefined ? text : choice.split(/\s*,\s*/);
}

/**
 * The items of a list as forms show them, each at its place in the list.
 *
 * @param main - the field that a text alone is: `quotes: [So it was.]`
 */
export function itemsOf(fields: Fields, name: string, main: string): readonly Fields[] {
	return listOf(fields[name]).map((item) =>
		isFields(item) ? item : withText({}, main, toLine(item))
	);
}

/** @param item - undefined takes it away; a place behind the last adds one */
export function withItem<T extends Fields>(
	fields: T,
	name: string,
	at: number,
	item: Fields | undefined
): T {
	const items = [...listOf(fields[name])];
	if (item) items[at] = item;
	else items.splice(at, 1);
	return withList(fields, name, items);
}

export function quotesOf(entry: Entry): readonly Fields[] {
	return itemsOf(entry, 'quotes', 'text');
}

/** @param quote - undefined takes it away; a place behind the last adds one */
export function withQuote(entry: Entry, at: number, quote: Fields | undefined): Entry {
	return withItem(entry, 'quotes', at, quote);
}

export function withList<T extends Fields>(fields: T, name: string, list: readonly unknown[]): T {
	const { [name]: _, ...rest } = fields;
	return (list.length === 0 ? rest : { ...fields, [name]: list }) as T;
}

export interface Named {
	readonly id: string;
	readonly fields: Fields;
}

/** What a timeline describes once, by id. */
export type HeadList = 'sources' | 'groups' | 'actors' | 'places';

/** Sources, groups, people or places of the timeline, in their order. */
export function namedOf(head: Head, kind: HeadList): readonly Named[] {
	const all = head[kind];
	return isFields(all)
		? Object.entries(all).flatMap(([id, fields]) => (isFields(fields) ? [{ id, fields }] : []))
		: [];
}

export function withNamed(head: Head, kind: HeadList, { id, fields }: Named): Head {
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

/** How a value is typed in one box. An amount is a number only if it would be written the same: “007” is none. */
export type TypedAs = 'text' | 'list' | 'number' | 'amount' | 'flag';

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
	if (as === 'amount') return String(Number(text)) === text ? Number(text) : text;
	if (as === 'flag') return text === 'true' ? true : undefined;
	if (as === 'text') return text;
	const items = text.split(/\s*[;\n]\s*/).filter((item) => item !== '');
	return items.length === 0 ? undefined : items;
}
