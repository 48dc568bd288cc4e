/**
 * The rows of an Excel workbook: those of its first sheet that has any, as the cells of a table. Dates
 * are read as days, or as clock times where they have one.
 * Pure. See ./SPEC.md.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/universal';
import type { Problem } from '$lib/base/result';
import { bare } from '../table/cell';
import { MAX_ROWS, type RawRow } from '../table/rows';
import { serialToText } from './date-format';
import { addressesIn, countsFrom1904, formatsIn, type Formats } from './parts';
import {
	countElements,
	isSheet,
	packSheet,
	PACKED,
	type Link,
	type Positions
} from './sparse-sheet';

/** What is packed may not be unpacked into more. */
const MAX_UNPACKED = 512 * 1024 * 1024;
/** More text than a table may have: one text can be named by every cell. */
const MAX_LENGTH = 64 * 1024 * 1024;
const MAX_SHEETS = 1000;
/** Empty cells between those with something: so many have room in memory. */
const MAX_EMPTY = 32_000_000;

export type Workbook =
	| { readonly rows: readonly RawRow[]; readonly notes: readonly Problem[] }
	| { readonly refused: readonly Problem[] };

/** @param most - rows below the row of headers */
export async function readWorkbook(
	bytes: Uint8Array<ArrayBuffer>,
	most = MAX_ROWS
): Promise<Workbook> {
	try {
		const size = unpackedSize(bytes);
		if (size > MAX_UNPACKED)
			return refuse(
				'file-too-long',
				`The workbook unpacks to ${size} bytes: ${MAX_UNPACKED} at most.`
			);
		const packed = pack(bytes);
		if (packed.sheetCount > MAX_SHEETS)
			return refuse(
				'file-too-long',
				`The workbook has ${packed.sheetCount} sheets: ${MAX_SHEETS} at most.`
			);
		const sheets = await readWorkbookFile(packed.bytes.buffer);
		const found = sheets
			.map(({ sheet, data }) => ({ sheet, data, ...measure(unpack(data, packed)) }))
			.filter(({ count }) => count > 0);
		const [first, ...others] = found;
		if (!first) return refuse('table-empty', 'There is nothing in the workbook.');
		if (first.count > most + 1)
			return refuse('table-too-long', `The sheet has ${first.count - 1} rows: ${most} at most.`);
		if (first.length > MAX_LENGTH)
			return refuse('file-too-long', `The sheet is too long: ${MAX_LENGTH} characters at most.`);
		const { rows, far } = toRows(unpack(first.data, packed), linksOf(first.data, packed));
		const notes = others.map(({ sheet, count }) => unread(sheet, count));
		return { rows, notes: far ? [...notes, far] : notes };
	} catch (error) {
		return refuse('file-syntax', `The workbook cannot be read: ${String(error)}`);
	}
}

/** Bytes of all parts, by the list at its end, without unpacking one. */
function unpackedSize(bytes: Uint8Array): number {
	let size = 0;
	unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) < 0 });
	return size;
}

interface Packed {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly sheetCount: number;
	/** By the number in the first cell of a packed sheet. */
	readonly positions: readonly Positions[];
	readonly formats: Formats;
	readonly is1904: boolean;
}

/** The workbook with its sheets packed. */
function pack(bytes: Uint8Array): Packed {
	const parts = unzipSync(bytes, { filter: ({ name }) => /\.xml(?:\.rels)?$/.test(name) });
	const positions: Positions[] = [];
	const textOf = (name: string) => {
		const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
		return part === undefined ? '' : new TextDecoder().decode(part);
	};
	let sheetCount = 0;
	const packed = Object.entries(parts).map(([name, part]) => {
		const xml = new TextDecoder().decode(part);
		if (name === 'xl/workbook.xml') sheetCount = countElements(xml, 'sheet');
		if (!isSheet(xml)) return [name, part] as const;
		const addresses = addressesIn(textOf(name.replace(/([^/]+)$/, '_rels/$1.rels')));
		const sheet = packSheet(xml, positions.length, addresses);
		positions.push(sheet.positions);
		return [name, strToU8(sheet.xml)] as const;
	});
	const zip = zipSync(Object.fromEntries(packed), { level: 0 });
	return {
		bytes: new Uint8Array(zip),
		sheetCount: Math.max(sheetCount, positions.length),
		positions,
		formats: formatsIn(textOf('xl/styles.xml')),
		is1904: countsFrom1904(textOf('xl/workbook.xml'))
	};
}

type Value = string | number | boolean | Date | null;

interface Cell {
	readonly line: number;
	readonly column: number;
	readonly text: string;
}

type Data = readonly (readonly unknown[])[];

function positionsOf(data: Data, { positions }: Packed): Positions {
	return positions[Number(data[0]?.[0])] ?? { lines: [], columns: [], styles: [], links: [] };
}

/** By line: the links of its cells. */
function linksOf(data: Data, packed: Packed): ReadonlyMap<number, readonly Link[]> {
	const byLine = new Map<number, Link[]>();
	for (const link of positionsOf(data, packed).links)
		byLine.set(link.line, [...(byLine.get(link.line) ?? []), link]);
	return byLine;
}

/**
 * The cells that have something in them, row after row.
 *
 * @param data - the types of the library name the constructor where it gives a date
 */
function* unpack(data: Data, packed: Packed): Generator<Cell> {
	const { lines, columns, styles } = positionsOf(data, packed);
	for (const [i, line] of lines.entries()) {
		const value = data[1 + Math.floor(i / PACKED)]?.[i % PACKED] ?? null;
		const text = toText(value as Value, styles[i], packed);
		if (text !== '') yield { line, column: columns[i] ?? 1, text };
	}
}

/** A number as its format shows it, where that is a date. */
function toText(cell: Value, style: number | undefined, { formats, is1904 }: Packed): string {
	const format = style === undefined ? undefined : formats[style];
	if (format && typeof cell === 'number') return serialToText(cell, format, is1904) ?? String(cell);
	if (!(cell instanceof Date)) return cell === null ? '' : bare(String(cell));
	if (Number.isNaN(cell.valueOf())) return '';
	const [day = '', clock = ''] = cell.toISOString().slice(0, 19).split('T');
	return clock === '00:00:00' ? day : `${day}T${clock}`;
}

/** How many rows have something in them, and how many characters that is. */
function measure(cells: Iterable<Cell>): { count: number; length: number } {
	let [count, length, last] = [0, 0, 0];
	for (const { line, text } of cells) {
		if (line !== last) count++;
		last = line;
		length += text.length;
	}
	return { count, length };
}

/** A row ends with its last cell. Cells that have no room are left out. */
function toRows(
	cells: Iterable<Cell>,
	links: ReadonlyMap<number, readonly Link[]>
): { rows: RawRow[]; far: Problem | undefined } {
	const rows: { line: number; cells: string[] }[] = [];
	const far: Cell[] = [];
	let room = MAX_EMPTY;
	for (const cell of cells) {
		let row = rows.at(-1);
		const isNew = row?.line !== cell.line;
		const empty = cell.column - 1 - (isNew ? 0 : (row?.cells.length ?? 0));
		if (empty > room) {
			far.push(cell);
			continue;
		}
		if (!row || isNew) rows.push((row = { line: cell.line, cells: [] }));
		room -= empty;
		for (let i = 0; i < empty; i++) row.cells.push('');
		row.cells.push(cell.text);
	}
	return { rows: rows.map((row) => withLinks(row, links)), far: farCells(far) };
}

function withLinks(row: RawRow, links: ReadonlyMap<number, readonly Link[]>): RawRow {
	const found = links.get(row.line);
	return found ? { ...row, links: found.map(({ column, url }) => ({ at: column - 1, url })) } : row;
}

function farCells([first, ...others]: readonly Cell[]): Problem | undefined {
	if (!first) return undefined;
	const { line, column, text } = first;
	const more = others.length === 0 ? '' : ` So are ${others.length} other cells.`;
	const message = `This cell is too far from all others and is left out.${more}`;
	const outcome = { kind: 'left out', from: text } as const;
	return { code: 'table-cell', path: '', message, severity: 'warning', outcome, line, column };
}

function unread(sheet: string, length: number): Problem {
	const message = `This sheet is not read: only the first one is. It has ${length} rows.`;
	const outcome = { kind: 'left out', from: sheet } as const;
	return { code: 'table-sheet', path: sheet, message, severity: 'warning', outcome, line: 1 };
}

function refuse(code: string, message: string): Workbook {
	return { refused: [{ code, path: '', message, severity: 'error', line: 1, column: 1 }] };
}
