/** Detects a TimelineJS file by its beginning. Pure. See ./SPEC.md §E. */
import { findData } from '../shared/script/find-data';

/**
 * Whether a text is TimelineJS JSON, old or new, or a script with it. Never true for our own
 * files.
 *
 * @param head - some thousands of its first characters
 */
export function isTimelineJs(head: string): boolean {
	if (findData(head) === undefined || has(head, 'version', '1\\b')) return false;
	const isNew = has(head, 'events', '\\[') || has(head, 'title', '\\{');
	const hasSlide = has(head, 'start_date', '\\{') || has(head, 'text', '\\{');
	const isOld = has(head, 'timeline', '\\{') && has(head, 'headline', '["\']');
	return (isNew && hasSlide) || (isOld && (has(head, 'date', '\\[') || has(head, 'asset', '\\{')));
}

/** @param value - the beginning of what the field has, as a pattern */
function has(head: string, name: string, value: string): boolean {
	return new RegExp(`(?:["'\\s{,])${name}["']?\\s*:\\s*${value}`).test(head);
}

/** Columns that only sheets of TimelineJS have, beside a year and a headline. */
const TELLING = ['end year', 'display date', 'media credit', 'media caption', 'media thumbnail'];

/** Whether a table is a sheet of TimelineJS, old or new. @param headers - its first row */
export function isTimelineJsSheet(headers: readonly string[]): boolean {
	const names = new Set(headers.map(plainHeader));
	const hasTelling = TELLING.some((name) => names.has(name));
	if (!names.has('headline')) return false;
	return names.has('year')
		? hasTelling || names.has('month')
		: names.has('start date') && hasTelling;
}

/** A header in normal form. */
export function plainHeader(header: string): string {
	return header.trim().toLowerCase();
}
