/**
 * Detects the format of a file, and loads only the reader of that format.
 * See ./SPEC.md §E.
 */
import type { Problem } from '$lib/base/result';
import { decodeText } from './decode';
import { detect, type Format } from './detect';
import type { Encoding } from './encodings';
import { loadReader, loadWithoutHtml, type Reading } from './load-reader';
import type { TableOptions } from './table/draft';
import { isTimelineJsSheet } from './timelinejs/detect';

/** A person's choices for reading a file. */
export type ReadOptions = Omit<TableOptions, 'title'>;

export interface Recognized {
	readonly format: Format;
	/** Undefined: it is not text. */
	readonly encoding?: Encoding;
	/** Whether the file does not name its encoding, so that a person can choose another. */
	readonly isEncodingGuessed?: boolean;
	/** Between the cells of a table. */
	readonly delimiter?: string;
	/** The decoded text. */
	readonly text?: string;
	/** May be called again, with other options. */
	read(options?: ReadOptions): Reading;
}
export type Recognition = Recognized | { readonly refused: readonly Problem[] };

/**
 * @param name - of the file: the title of a timeline without one
 * @param said - the encoding that a person chose
 */
export async function recognize(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
	said?: Encoding
): Promise<Recognition> {
	const title = titleOf(name);
	if (isWorkbook(bytes)) return recognizeWorkbook(bytes, title);
	const decoded = decodeText(bytes, said);
	if ('refused' in decoded) return { refused: [decoded.refused] };
	const { text, encoding, isGuessed, notes } = decoded;
	const detected = detect(text);
	const reader = await loadReader(detected, text);
	return {
		...detected,
		encoding,
		isEncodingGuessed: isGuessed,
		text,
		*read(options) {
			const read = yield* reader(text, { ...options, title });
			return notes.length === 0 ? read : { ...read, problems: [...notes, ...read.problems] };
		}
	};
}

async function recognizeWorkbook(
	bytes: Uint8Array<ArrayBuffer>,
	title: string
): Promise<Recognition> {
	const [{ readWorkbook }, { readRows }, { readSheetRows }] = await Promise.all([
		import('./xlsx/read'),
		import('./table/read'),
		import('./timelinejs/read-sheet')
	]);
	const workbook = await readWorkbook(bytes);
	if ('refused' in workbook) return workbook;
	const withoutHtml = await loadWithoutHtml(
		workbook.rows.map(({ cells }) => cells.join('\n')).join('\n')
	);
	return {
		format: 'xlsx',
		*read(options) {
			const isSheet = isTimelineJsSheet(workbook.rows[0]?.cells ?? []);
			const readAs = isSheet ? readSheetRows : readRows;
			const read = yield* readAs(workbook.rows, { ...options, withoutHtml, title });
			return { ...read, problems: [...workbook.notes, ...read.problems] };
		}
	};
}

/** A zip file with the parts of a workbook: their list is at its end. */
function isWorkbook(bytes: Uint8Array): boolean {
	const begins = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
	if (begins !== 'PK\u0003\u0004') return false;
	return new TextDecoder('latin1').decode(bytes.subarray(-65_536)).includes('xl/workbook');
}

/** `missile-tests.timeline.csv` is “missile tests”. */
function titleOf(name: string): string {
	const words = name
		.replace(/(?:\.timeline)?\.\w+$/, '')
		.replaceAll(/[-_\s]+/g, ' ')
		.trim();
	return words === '' ? 'Timeline' : words;
}
