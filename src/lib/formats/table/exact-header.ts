/**
 * The columns of the CSV that we write. Their names in small letters, in this order, say that a table is
 * byte for byte what we wrote: its cells are read as they are.
 * Data only. See ./SPEC.md §W.
 */
import type { Field } from './columns';

export const WRITTEN = [
	['id', 'id'],
	['date', 'date'],
	['stated', 'stated'],
	['display', 'display'],
	['date note', 'note'],
	['headline', 'headline'],
	['label', 'label'],
	['summary', 'summary'],
	['kind', 'kind'],
	['status', 'status'],
	['importance', 'importance'],
	['group', 'group'],
	['actors', 'actors'],
	['places', 'places'],
	['quote', 'quote'],
	['speaker', 'speaker'],
	['role', 'role'],
	['quote mode', 'mode'],
	['source', 'source'],
	['source title', 'sourceTitle'],
	['source date', 'sourceDate'],
	['url', 'url'],
	['media', 'media'],
	['caption', 'caption'],
	['credit', 'credit'],
	['alt', 'alt']
] as const satisfies readonly (readonly [header: string, field: Field])[];

export type WrittenField = (typeof WRITTEN)[number][1];

export function isExactHeader(cells: readonly string[]): boolean {
	return cells.length === WRITTEN.length && WRITTEN.every(([header], i) => cells[i] === header);
}

/** Whether a table is one that we wrote, byte for byte or for spreadsheets. */
export function isOwnHeader(cells: readonly string[]): boolean {
	return isExactHeader(cells.map((header) => header.charAt(0).toLowerCase() + header.slice(1)));
}
