/**
 * A list of objects as the rows of a table: its property names are the headers. In JSON, as one object per line
 * (NDJSON), in GeoJSON, or in a script that is never executed.
 * Pure. See ./SPEC.md §J.
 */
import { part } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import { fieldOf, isFields, isList, textOf, toText, type Fields } from '../shared/json-fields';
import { placesOfList, readJson, refuseJson } from '../shared/json-text';
import { refuseFor } from '../shared/checked-file';
import { toJson } from '../shared/script/to-json';
import { describeUnknown } from '../shared/unknown';
import type { ReadTable, TableOptions } from './draft';
import { readRows } from './read';
import { MAX_ROWS, type RawRow } from './rows';

/** Longer files are refused before they are read. */
const MAX_LENGTH = 64_000_000;
/** Limit of different property names in a list. */
const MAX_HEADERS = 500;
/** The data of a script follows one of these. */
const LEADS = /(?:=|\bdefault|\breturn|\()\s{0,200}(?=[[{])/g;
const MOST_LEADS = 40;
/** Property names that give the text of an object. */
const NAMES = ['name', 'title', 'label', 'value', 'text'];

export function* readRecords(text: string, options: TableOptions): Generator<number, ReadTable> {
	if (text.length > MAX_LENGTH)
		return refuseFor(
			refuseJson('file-too-long', `The file is too long: ${MAX_LENGTH} characters at most.`).refused
		);
	const found = findRecords(text);
	if ('refused' in found) return refuseFor(found.refused);
	yield 0.2;
	const { rows, notes } = toRows(found);
	const read = yield* part(readRows(rows, options), 0.2, 1);
	return notes.length === 0 ? read : { ...read, problems: [...notes, ...read.problems] };
}

interface Records {
	readonly list: readonly unknown[];
	/** By item of the list: its line. */
	readonly lines: readonly number[];
}

function findRecords(text: string): Records | { readonly refused: readonly Problem[] } {
	const isPlain = /^[\uFEFF\s]*[[{]/.test(text);
	const json = isPlain ? withoutLines(text) : undefined;
	const plain = json === undefined ? undefined : readJson(json);
	if (json !== undefined && plain && 'value' in plain)
		return recordsIn(plain.value, json, 0) ?? unknown(text);
	for (const start of startsOf(text, isPlain)) {
		const rewritten = toJson(text, start);
		if ('why' in rewritten) continue;
		const read = readJson(rewritten.json);
		if ('refused' in read) continue;
		const above = text.slice(0, start).split('\n').length - 1;
		const found = recordsIn(read.value, rewritten.json, above);
		if (found) return found;
	}
	return plain && 'refused' in plain ? plain : unknown(text);
}

function unknown(text: string): { readonly refused: readonly Problem[] } {
	return refuseJson('file-unknown', describeUnknown(text));
}

/** Objects on separate lines, joined to one list. Line numbers stay the same. */
function withoutLines(text: string): string {
	if (!/^[\uFEFF\s]*\{[^\n]*\}[ \t\r]*\n\s*\{/.test(text)) return text;
	return `[${text.trimEnd().replaceAll(/\}[ \t\r]*\n(?=\s*\{)/g, '},\n')}]`;
}

function* startsOf(text: string, isPlain: boolean): Generator<number> {
	if (isPlain) yield text.search(/[[{]/);
	let tries = 0;
	for (const { 0: lead, index } of text.matchAll(LEADS)) {
		if (tries++ === MOST_LEADS) return;
		yield index + lead.length;
	}
}

/** @param above - lines before the data */
function recordsIn(value: unknown, json: string, above: number): Records | undefined {
	const at = (list: readonly unknown[], keys: readonly string[]): Records => ({
		list,
		lines: placesOfList(json, keys).map(({ line = 1 }) => line + above)
	});
	if (isList(value)) return areRecords(value) ? at(value, []) : undefined;
	if (!isFields(value)) return undefined;
	const lists = Object.entries(value).filter(([, inner]) => isList(inner) && areRecords(inner));
	const [[name, list] = []] = lists.sort(([, a], [, b]) => lengthOf(b) - lengthOf(a));
	return name === undefined || !isList(list) ? undefined : at(list, [name]);
}

function lengthOf(value: unknown): number {
	return isList(value) ? value.length : 0;
}

/** Objects, or rows below a row of headers. */
function areRecords(list: readonly unknown[]): boolean {
	if (list.length === 0) return false;
	return list.every(isFields) || (list.length > 1 && list.every(isList));
}

function toRows({ list, lines }: Records): { rows: readonly RawRow[]; notes: readonly Problem[] } {
	const lineOf = (i: number) => lines[i] ?? i + 1;
	const shown = list.slice(0, MAX_ROWS + 1);
	if (!list.every(isFields))
		return {
			rows: shown.map((row, i) => ({ line: lineOf(i), cells: isList(row) ? row.map(toCell) : [] })),
			notes: []
		};
	// In GeoJSON the data of a place is in its properties.
	const records = shown.map((record) => {
		const properties = isFields(record) ? fieldOf(record, 'properties') : undefined;
		return isFields(properties) ? properties : (record as Fields);
	});
	const headers = new Set<string>();
	for (const record of records)
		for (const name of Object.keys(record)) if (headers.size < MAX_HEADERS) headers.add(name);
	const names = [...headers];
	const rows = records.map((record, i) => ({
		line: lineOf(i),
		cells: names.map((name) => toCell(fieldOf(record, name)))
	}));
	const lost = names.flatMap((name) => {
		const at = records.findIndex((record) => isLost(fieldOf(record, name)));
		return at === -1 ? [] : lostIn(name, lineOf(at), names.indexOf(name) + 1);
	});
	return { rows: [{ line: lines[0] ?? 1, cells: names }, ...rows], notes: lost };
}

/** Items of a list are joined with “;”, as in a cell. */
function toCell(value: unknown): string {
	if (isList(value))
		return value
			.map(toCell)
			.filter((text) => text !== '')
			.join('; ');
	if (!isFields(value)) return toText(value);
	const name = NAMES.find((field) => textOf(value, field) !== '');
	return name === undefined ? '' : textOf(value, name);
}

function isLost(value: unknown): boolean {
	return isFields(value) && toCell(value) === '' && Object.keys(value).length > 0;
}

function lostIn(name: string, line: number, column: number): Problem {
	const message = `“${name}” has objects without a name in it, and no text can be made of them. They are left out.`;
	const outcome = { kind: 'left out', from: name } as const;
	return { code: 'table-cell', path: name, message, severity: 'warning', line, column, outcome };
}
