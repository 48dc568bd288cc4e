/**
 * Dates of vis-timeline as EDTF: milliseconds since 1970, as a number or in digits, or text that it passes
 * to moment.
 * Pure. See ./SPEC.md §D.
 *
 * @see `convert` in lib/util.js of vis-timeline 8.5
 */
import { instantAt } from '$lib/time/span';
import { plainToEdtf } from '$lib/time/plain-date';
import { epochToEdtf, isoToEdtf } from '../shared/dates/iso-date';
import { toShown } from '../shared/json-fields';
import { faultOf, toDayClock, type DayClock } from '../shared/dates/day-clock';

export interface KnownDate extends DayClock {
	readonly written: string;
	/** Digits that look like a year, and are milliseconds. */
	readonly looksLikeYear: boolean;
}
/** `why` is a sentence; '': there is no date. */
export type ReadDate = KnownDate | { readonly why: string; readonly written: string };

const MAX_LENGTH = 120;
const DIGITS = /^\d{1,20}$/;
/** The JSON dates of ASP.NET; the offset after the number only names the original zone. */
const ASP = /^\/?Date\((-?\d{1,20})/i;

export function readDate(value: unknown): ReadDate {
	if (value === undefined || value === '') return { why: '', written: '' };
	const written = toShown(value);
	const shown = written.slice(0, 80);
	if (typeof value !== 'number' && typeof value !== 'string')
		return { why: `“${shown}” is no date: write text like 2013-04-20.`, written };
	if (written.length > MAX_LENGTH) return { why: 'This is too long for a date.', written };
	const text = written.trim();
	if (text === '') return { why: '', written: '' };
	const digits = typeof value === 'number' ? written : (ASP.exec(text)?.[1] ?? text);
	const isEpoch = typeof value === 'number' || digits !== text || DIGITS.test(text);
	const edtf = isEpoch
		? epochToEdtf(instantAt(Number(digits)))
		: (isoToEdtf(text) ?? plainToEdtf(text, 'month first'));
	if (edtf === undefined) return { why: `“${shown}” is no moment that a calendar has.`, written };
	// Words may contain several dates, but start and end are one each.
	const why = edtf.includes('/') ? `“${shown}” is more than one date.` : faultOf(edtf, text);
	if (why !== undefined) return { why, written };
	const known = toDayClock(edtf);
	// A moment, even if it is midnight.
	const clock = isEpoch && known.clock === '' && !edtf.startsWith('Y') ? 'T00:00Z' : known.clock;
	return { ...known, clock, written, looksLikeYear: isEpoch && /^\d{4}$/.test(text) };
}
