/**
 * The header of a markwhen file: YAML between `---`, or loose lines `title: x` before the first entry.
 * Pure. See ./SPEC.md §H.
 */
import { isBlank } from '$lib/document/text-faults';
import type { DayOrder } from '$lib/time/plain-date';
import { isZone } from '$lib/time/zone';
import { clipNoted } from '../shared/clip';
import type { Place } from '../shared/draft';
import type { UnreadFields } from '../shared/unread-fields';
import { fieldOf, isFields, textOf, toShown, type Fields } from '../shared/json-fields';
import type { Notes } from '../shared/notes';
import { parseYaml, toData } from '../shared/yaml/parse';

/** A longer header is no header. */
const MAX_HEADER = 32_000;
const MAX_TITLE = 300;
const MOST_FIELDS = 1000;
const MAX_LINE = 2000;
const KEY = /^\s*(?:#?[\w.-]+|"[^"]{1,80}"):(?:\s|$)/;

export interface Header {
	readonly title: string;
	readonly summary: string;
	readonly zone: Zone | undefined;
	readonly order: DayOrder;
	/** Whether the file says which number of a day comes first. */
	readonly isOrderSaid: boolean;
	/** By tag: a colour. */
	readonly colors: ReadonlyMap<string, string>;
	/** 0-based, by field: its line. */
	readonly lineOf: (field: string) => number;
}

/** The time zone of a place, by name or by offset. */
export type Zone = { readonly name: string } | { readonly offset: string };

/** Among the first lines: the end of the header, 0-based, and its lines. */
export interface HeaderLines {
	readonly from: number;
	readonly to: number;
	/** The first line after it. */
	readonly next: number;
}

/** @param isBody - whether a line is an entry or begins a section */
export function findHeader(
	lines: readonly string[],
	isBody: (line: string) => boolean
): HeaderLines {
	const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*\/\//.test(line));
	if (first === -1) return { from: 0, to: 0, next: lines.length };
	const isFenced = (lines[first] ?? '').startsWith('---');
	if (isFenced) {
		const end = lines.findIndex((line, i) => i > first && line.startsWith('---'));
		if (end !== -1) return { from: first + 1, to: end, next: end + 1 };
	}
	const body = lines.findIndex((line, i) => i > first && isBody(line));
	const next = isBody(lines[first] ?? '') ? first : body === -1 ? lines.length : body;
	return { from: isFenced ? first + 1 : first, to: next, next };
}

/** @param unread - counts fields that a timeline does not support */
export function readHeader(
	lines: readonly string[],
	{ from, to }: HeaderLines,
	notes: Notes,
	unread: UnreadFields
): Header {
	const fields = toFields(lines, from, to, notes);
	const lineOf = (field: string) => {
		const at = lines.slice(from, to).findIndex((line) => line.trimStart().startsWith(`${field}:`));
		return at === -1 ? from : from + at;
	};
	const placeOf = (field: string) => ({ path: field, line: lineOf(field) + 1, column: 1 });
	const known = ['title', 'description', 'timezone', 'tz', 'dateFormat'];
	const colors = new Map<string, string>();
	for (const name of Object.keys(fields)) {
		const value = fieldOf(fields, name);
		if (name.startsWith('#')) {
			const color = isFields(value) ? textOf(value, 'color') : toShown(value ?? '');
			if (color !== '') colors.set(name.slice(1), color);
		} else if (!known.includes(name) && value !== undefined) unread.add(name, value, placeOf(name));
	}
	const format = textOf(fields, 'dateFormat');
	const isOrderSaid = /^(?:d\/M\/y|M\/d\/y)$/.test(format);
	if (fieldOf(fields, 'dateFormat') !== undefined && !isOrderSaid)
		notes.leftOut(
			placeOf('dateFormat'),
			toShown(fieldOf(fields, 'dateFormat')),
			'Only d/M/y and M/d/y are read. Days in numbers alone are read month first.',
			'markwhen-header'
		);
	const written = textOf(fields, 'timezone') || textOf(fields, 'tz');
	const zone = toZone(written);
	if (written !== '' && !zone)
		notes.leftOut(
			placeOf(textOf(fields, 'timezone') === '' ? 'tz' : 'timezone'),
			written,
			`“${written.slice(0, 80)}” is no time zone. Write an IANA name, like Europe/Moscow.`,
			'markwhen-zone'
		);
	return {
		title: cutTitle(textOf(fields, 'title'), placeOf('title'), notes),
		summary: textOf(fields, 'description'),
		zone,
		order: format === 'd/M/y' ? 'day first' : 'month first',
		isOrderSaid,
		colors,
		lineOf
	};
}

function cutTitle(title: string, place: Place, notes: Notes): string {
	if (isBlank(title)) return '';
	return clipNoted(title, MAX_TITLE, place, notes);
}

/** @returns undefined if the text is not an offset. A number is hours, or hours and minutes, from UTC. */
export function toZone(text: string): Zone | undefined {
	const match = /^([+-]?)(\d{1,2}):?(\d\d)?$/.exec(text);
	if (match) {
		const [, sign = '', hours = '', minutes = '00'] = match;
		return { offset: `${sign === '-' ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}` };
	}
	return text !== '' && text.length <= 80 && isZone(text) ? { name: text } : undefined;
}

/** The fields; if the whole is not YAML, only those in single lines. */
function toFields(lines: readonly string[], from: number, to: number, notes: Notes): Fields {
	const header = lines.slice(from, to).map(withQuotedTags);
	const isKeyed = (line: string) => line.trim() === '' || KEY.test(line) || /^\s+\S|^- /.test(line);
	const text = header.join('\n');
	const whole = text.length > MAX_HEADER ? undefined : parse(text);
	if (whole) return whole;
	const first = header.findIndex((line) => !isKeyed(line));
	if (first !== -1)
		notes.leftOut(
			{ path: '', line: from + first + 1, column: 1 },
			header.filter((line) => !isKeyed(line)).join('\n'),
			'Text before the first entry that is not a field is left out.',
			'markwhen-header'
		);
	const fields = new Map<string, unknown>();
	for (const line of header.filter(isKeyed).slice(0, MOST_FIELDS)) {
		const at = line.indexOf(':');
		const name = line.slice(0, at).trim().replaceAll('"', '');
		if (at > 0 && /^\S/.test(line)) fields.set(name, line.slice(at + 1).trim());
	}
	return Object.fromEntries(fields);
}

function parse(text: string): Fields | undefined {
	const parsed = parseYaml(text);
	if (parsed.kind !== 'document' || parsed.document.errors.length > 0) return undefined;
	const data = toData(parsed.document);
	if (data.kind !== 'data') return undefined;
	return data.value === null ? {} : isFields(data.value) ? data.value : undefined;
}

/** In YAML a # begins a comment; here it begins a tag or a colour. Comments begin with //. */
function withQuotedTags(line: string): string {
	if (/^\s*\/\//.test(line)) return '';
	if (line.length > MAX_LINE) return line;
	return line
		.replace(/^(\s*)(#[\w-]{1,80}):(?=\s|$)/, '$1"$2":')
		.replace(/:(\s+)(#\w{1,80})\s*(?:\/\/.*)?$/, ':$1"$2"');
}
