/**
 * Detects the format of a text from its first few thousand characters, never from the name of its file, which
 * can be wrong.
 * Pure. See ./SPEC.md §E.
 */
import { isICalendar } from './icalendar/detect';
import { isMarkwhen } from './markwhen/detect';
import { isSimile } from './simile/detect';
import { delimiterOf } from './table/delimiter';
import { isRecords } from './table/detect-records';
import { isTimelineJs, isTimelineJsSheet } from './timelinejs/detect';
import { isVis } from './vis/detect';
import { isUnknown } from './shared/unknown';
import { isWikidata } from './wikidata/detect';

/** Formats that are detected by their content, the more distinctive ones first. */
const TELLING = [
	['icalendar', isICalendar],
	['wikidata', isWikidata],
	['timelinejs', isTimelineJs],
	['simile', isSimile],
	['vis', isVis],
	['markwhen', isMarkwhen]
] as const;

export type TextFormat =
	(typeof TELLING)[number][0] | 'timeline' | 'table' | 'records' | 'timelinejs sheet' | 'unknown';
export type Format = TextFormat | 'xlsx';

export interface Detected {
	readonly format: TextFormat;
	/** Between the cells of a table. */
	readonly delimiter?: string;
}

const HEAD_LENGTH = 4096;

export function detect(text: string): Detected {
	const head = text.slice(0, HEAD_LENGTH);
	const telling = TELLING.find(([, is]) => is(head))?.[0];
	if (telling) return { format: telling };
	if (isRecords(head)) return { format: 'records' };
	const delimiter = delimiterOf(text);
	if (delimiter === undefined) return { format: isUnknown(head) ? 'unknown' : 'timeline' };
	return {
		format: isTimelineJsSheet(headersOf(head, delimiter)) ? 'timelinejs sheet' : 'table',
		delimiter
	};
}

/** The cells of a first row, by a quick check. */
function headersOf(head: string, delimiter: string): string[] {
	const [first = ''] = head
		.replace('\uFEFF', '')
		.trimStart()
		.split(/[\r\n]/, 1);
	return first.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}
