/**
 * Converts a range as people write it to EDTF: “8–9 May 1945”, “1939–45”, “since 2010”. Works on folded
 * text (./fold.ts).
 * Pure. See ../SPEC.md §P7.
 */
import { dayBeforeClock } from './clock';
import { pointToEdtf, type DayOrder } from './point';
import {
	ABOUT,
	BETWEEN,
	BETWEEN_BEHIND,
	ERA_BEFORE,
	ERA_BEHIND,
	FROM,
	PRESENT,
	SINCE,
	SINCE_BEHIND,
	UNTIL,
	UNTIL_BEHIND
} from './vocabulary';

/** The number of separators that are tried. */
const MOST_TRIES = 12;

/** @param written - folded @returns EDTF; undefined: it is not a range */
export function stretchToEdtf(written: string, order: DayOrder | undefined): string | undefined {
	const text = written.replace(BETWEEN_BEHIND, '');
	const point = (words: string) => onlyDate(pointToEdtf(words.trim(), order));
	const onClock = clocksToEdtf(text, order);
	if (onClock !== undefined) return onClock;
	for (const [open, close] of endsOf(text)) {
		const isOpen = PRESENT.test(close.replace(UNTIL, '')) || PRESENT.test(close);
		const [first, last] = isOpen ? [open, close] : complete(open, close);
		const [start, end] = [point(first), isOpen ? '..' : point(last)];
		if (start === undefined || end === undefined) continue;
		// “Circa” applies to both.
		const isBoth = ABOUT.test(text) && !isOpen && /~$/.test(start) && !/[?~%]$/.test(end);
		if (isBefore(end, start)) continue;
		return `${start}/${end}${isBoth ? '~' : ''}`;
	}
	const bare = FROM.test(text) ? text.replace(FROM, '') : undefined;
	return openToEdtf(text, point) ?? (bare === undefined ? undefined : stretchToEdtf(bare, order));
}

/** From one clock time to another, which may be on the same day: “12 June 2025, 13:39–15:00”. */
function clocksToEdtf(text: string, order: DayOrder | undefined): string | undefined {
	if (!/\d:\d\d.*\d:\d\d/.test(text)) return undefined;
	const bare = text.replace(FROM, '');
	for (const [open, close] of endsOf(bare)) {
		const start = pointToEdtf(open.trim(), order);
		const day = /^\d{1,2}:\d\d/.test(close) ? dayBeforeClock(open) : undefined;
		const end = pointToEdtf(day === undefined ? close.trim() : `${day} ${close}`, order);
		const areClocks = [start, end].every((one) => /^[^/,]+T[^/,]+$/.test(one ?? ''));
		if (areClocks) return `${start}/${end}`;
	}
	return undefined;
}

/** Ranges with one end. */
function openToEdtf(
	text: string,
	point: (words: string) => string | undefined
): string | undefined {
	const since = cut(text, SINCE) ?? cut(text, SINCE_BEHIND) ?? cut(text, /(?<=\d) *[–—-]$/);
	const start = since === undefined ? undefined : point(since);
	if (start !== undefined) return `${start}/..`;
	const until = cut(text, UNTIL) ?? cut(text, UNTIL_BEHIND);
	const end = until === undefined ? undefined : point(until);
	return end === undefined ? undefined : `../${end}`;
}

function cut(text: string, form: RegExp): string | undefined {
	return form.test(text) ? text.replace(form, '') : undefined;
}

/** After a hyphen two digits may be a month, a season or a quarter. */
const YEARS = /^(.*?\d{4})(?:[–—/](\d{2}|\d{4})|-(\d{4}|1[3-9]|20|4[2-9]|[5-9]\d))$/;

/** Every way to split a text into two ends. */
function* endsOf(text: string): Generator<readonly [string, string]> {
	const [, from, to, hyphened] = YEARS.exec(text) ?? [];
	if (from !== undefined) yield [from, to ?? hyphened ?? ''];
	let tries = 0;
	for (const { 0: mark, index } of text.matchAll(BETWEEN)) {
		if (tries++ === MOST_TRIES) return;
		const ends = [text.slice(0, index), text.slice(index + mark.length)] as const;
		if (ends[0] !== '' && ends[1] !== '') yield ends;
	}
	// “8-9 May 1945”, “500-400 BC”: only here a hyphen separates two numbers.
	const [, first, rest] = /^(.*?\b\d{1,4})-(\d{1,4} .*)$/.exec(text) ?? [];
	if (first !== undefined && rest !== undefined) yield [first, rest];
}

const DAY = /^\d{1,2}(?:st|nd|rd|th|er|\.)?$/;

/** Copies to each end what only the other one has: the era, the year, the month. */
function complete(open: string, written: string): readonly [string, string] {
	const first = withEra(open, written);
	const close = withEraOf(open, written);
	if (close !== written) return [first, close];
	const [, year] = /(\d{4})\D*$/.exec(first) ?? [];
	// 1939–45
	if (year !== undefined && /^\d\d$/.test(close) && Number(close) > Number(year.slice(2)))
		return [first, `${year.slice(0, 2)}${close}`];
	if (/\d{4}/.test(first)) return [first, withYearOf(first, close)];
	return [withRestOf(close, first), lastOf(first, close)];
}

function withEra(open: string, close: string): string {
	const [, , before] = ERA_BEHIND.exec(close) ?? [];
	return before !== undefined && !hasEra(open) ? `${open} ${before}` : open;
}

/** “紀元前44年～31年”: an era before the first year applies to the second. */
function withEraOf(open: string, close: string): string {
	const [, before] = ERA_BEFORE.exec(open) ?? [];
	return before !== undefined && /^\d{1,4} ?[年년]?$/.test(close) ? `${before} ${close}` : close;
}

function hasEra(text: string): boolean {
	return ERA_BEHIND.test(text) || ERA_BEFORE.test(text);
}

/** The second end without its own year: “28 May 1945 – 3 June”, “2024年8月8日–9日”. */
function withYearOf(first: string, close: string): string {
	if (/\d{3}/.test(close)) return close;
	const [, ofDay] = /^(\d{4} ?[年년])/.exec(first) ?? [];
	const [, ofMonth] = /^(\d{4} ?[年년] ?\d{1,2} ?[月월])/.exec(first) ?? [];
	if (ofMonth !== undefined && /^\d{1,2} ?[日일号]$/.test(close)) return `${ofMonth}${close}`;
	if (ofDay !== undefined && /^\d{1,2} ?[月월]/.test(close)) return `${ofDay}${close}`;
	const [, year = ''] = /(\d{4})\D*$/.exec(first) ?? [];
	return `${close} ${year}`;
}

/** The first end without its own year: “8–9 May 1945”, “April–May 1945”, “May 8 – June 1, 1945”, “8.–9.5.1945”. */
function withRestOf(close: string, first: string): string {
	const [, ofDots = '', numbers] = /^(\d{1,2}\. ?)(\d{1,2}\. ?\d{4})$/.exec(close) ?? [];
	if (numbers !== undefined && DAY.test(first)) return `${first.replace('.', '')}.${numbers}`;
	if (ofDots !== '' && /^\d{1,2}\. ?\d{1,2}\.?$/.test(first))
		return `${first.replace(/\.$/, '')}.${close.slice(-4)}`;
	const [, rest] = /^\d{1,2}(?:st|nd|rd|th|er|\.)?( .*)$/.exec(close) ?? [];
	if (DAY.test(first)) return rest === undefined ? first : `${first}${rest}`;
	const [, year = ''] = /(\d{4}\D*)$/.exec(close) ?? [];
	return /\d$/.test(first) ? `${first}, ${year}` : `${first} ${year}`;
}

/** “May 8–9, 1945”: the month is before both days. */
function lastOf(first: string, close: string): string {
	const [, month] = /^(\D+ )\d{1,2}$/.exec(first) ?? [];
	return month !== undefined && /^\d{1,2},? \d{4}$/.test(close) ? `${month}${close}` : close;
}

/** Neither an interval nor a choice nor a clock time. */
function onlyDate(edtf: string | undefined): string | undefined {
	return edtf !== undefined && /^(?:Y?-?[\dX]{4,})[^T/]*$/.test(edtf) ? edtf : undefined;
}

/** As far as this is possible without a calendar: for days and years of four digits. */
function isBefore(end: string, start: string): boolean {
	const isPlain = /^\d{4}/.test(end) && /^\d{4}/.test(start);
	const length = Math.min(end.length, start.length, 10);
	return isPlain && !/X/.test(end + start) && end.slice(0, length) < start.slice(0, length);
}
