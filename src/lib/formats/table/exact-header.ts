/**
 * The columns of the CSV that we write. Their names in small letters, in this order, show that we wrote the
 * table exactly: its cells are read unchanged.
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
	['alt', 'alt'],
	['via', 'via'],
	['quoted by', 'quotedBy'],
	['attribution', 'attribution'],
	['unnamed', 'unnamed'],
	['facts', 'facts'],
	['latitude', 'latitude'],
	['longitude', 'longitude'],
	['doi', 'doi']
] as const satisfies readonly (readonly [header: string, field: Field])[];

/** The number of columns in the first version: others are added at the end. */
const WRITTEN_FIRST = 26;

export type WrittenField = (typeof WRITTEN)[number][1];

export function isExactHeader(cells: readonly string[]): boolean {
	const isKnown = cells.length === WRITTEN.length || cells.length === WRITTEN_FIRST;
	return isKnown && cells.every((cell, i) => cell === WRITTEN[i]?.[0]);
}

/** Whether we wrote a table, exactly or for spreadsheets. */
export function isOwnHeader(cells: readonly string[]): boolean {
	return isExactHeader(cells.map((header) => header.charAt(0).toLowerCase() + header.slice(1)));
}
