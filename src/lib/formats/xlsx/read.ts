/**
 * The rows of an Excel workbook: those of its first sheet that has any, as the cells of a table. Dates
 * are read as days, or as clock times where they have one.
 * Pure. See ./SPEC.md.
 */
import { unzipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/universal';
import type { Problem } from '$lib/base/result';
import { bare } from '../table/cell';
import { MAX_ROWS, type RawRow } from '../table/rows';

/** What is packed may not be unpacked into more. */
const MAX_UNPACKED = 512 * 1024 * 1024;

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
		const sheets = await readWorkbookFile(bytes.buffer);
		const found = sheets
			.map(({ sheet, data }) => ({ sheet, rows: toRows(data) }))
			.filter(({ rows }) => rows.length > 0);
		const [first, ...others] = found;
		if (!first) return refuse('table-empty', 'There is nothing in the workbook.');
		if (first.rows.length > most + 1)
			return refuse(
				'table-too-long',
				`The sheet has ${first.rows.length - 1} rows: ${most} at most.`
			);
		return { rows: first.rows, notes: others.map(({ sheet, rows }) => unread(sheet, rows)) };
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

type Cell = string | number | boolean | Date | null;

/** @param data - the types of the library name the constructor where it gives a date */
function toRows(data: readonly (readonly unknown[])[]): RawRow[] {
	return data.flatMap((row, i) => {
		const cells = row.map((cell) => toText(cell as Cell));
		return cells.some((cell) => cell !== '') ? [{ line: i + 1, cells }] : [];
	});
}

/** `2025-08-12`, and with its time, `2025-08-12T16:00:00`, where it is not midnight. */
function toText(cell: Cell): string {
	if (!(cell instanceof Date)) return cell === null ? '' : bare(String(cell));
	if (Number.isNaN(cell.valueOf())) return '';
	const [day = '', clock = ''] = cell.toISOString().slice(0, 19).split('T');
	return clock === '00:00:00' ? day : `${day}T${clock}`;
}

function unread(sheet: string, { length }: readonly RawRow[]): Problem {
	const message = `This sheet is not read: only the first one is. It has ${length} rows.`;
	const outcome = { kind: 'left out', from: sheet } as const;
	return { code: 'table-sheet', path: sheet, message, severity: 'warning', outcome, line: 1 };
}

function refuse(code: string, message: string): Workbook {
	return { refused: [{ code, path: '', message, severity: 'error', line: 1, column: 1 }] };
}
