/** Whether the dates of a file are ages in millions of years, as in geology. Pure. See ./SPEC.md §D8. */
import { toText, type Fields } from '../shared/json-fields';
import { AGE } from './dates';
import { valueOf } from './fields';

/**
 * Ages count down: 251 million years ago comes before 199.6 million years ago. Read as years, both would be
 * of our era, and each end before its start.
 */
export function areAges(events: readonly Fields[]): boolean {
	let hasFraction = false;
	let spans = 0;
	for (const fields of events) {
		const [start, end] = [toText(valueOf(fields, 'start')), toText(valueOf(fields, 'end'))];
		for (const text of [start, end]) {
			if (text === '') continue;
			if (!AGE.test(text)) return false;
			hasFraction ||= text.includes('.');
		}
		if (start === '' || end === '') continue;
		if (Number(start) < Number(end)) return false;
		if (Number(start) > Number(end)) spans++;
	}
	return hasFraction || spans > 0;
}
