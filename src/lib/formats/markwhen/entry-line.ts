/**
 * Recognises a line that begins an entry: one or two dates, then a colon.
 * Pure. See ./SPEC.md §D.
 */
import { parseEdtf } from '$lib/time/edtf';
import type { DayOrder } from '$lib/time/plain-date';
import { readEnd, type ReadEnd } from './ends';

export interface EntryLine {
	/** What is before the colon. */
	readonly written: string;
	readonly date: ReadDate;
	/** What is behind it. */
	readonly text: string;
	/** 1-based, where the text behind the colon begins. */
	readonly textColumn: number;
}

export type ReadDate =
	/** @property isOrdered - contains a day in numbers that would be another day in the other order */
	{ readonly edtf: string; readonly isOrdered: boolean } | { readonly why: string };

/** A colon further on does not end a date. */
const MAX_DATE = 120;
/** Limit of tried places: colons of a line, and separators between two ends. */
const MOST_TRIED = 12;
const BETWEEN = /\s*[/–—-]\s*|\s+to\s+/gi;
const EVERY = /(?:^|\s)every\s/i;
const REPEATS =
	/^every\s+(?:(?:\d+|other)\s+)?(?:day|week|month|year|hour|min|sec|mon|tue|wed|thu|fri|sat|sun|[hdwy]\b)/i;

/** The longest date that a colon follows: the colons of clock times are part of it. */
export function findEntry(line: string, order: DayOrder): EntryLine | undefined {
	const start = line.slice(0, MAX_DATE);
	let tried = 0;
	for (let at = start.lastIndexOf(':'); at > 0; at = start.lastIndexOf(':', at - 1)) {
		if (++tried > MOST_TRIED) return undefined;
		const written = start.slice(0, at).trim();
		const date = readDate(written, order);
		if (!date) continue;
		const behind = line.slice(at + 1);
		const text = behind.trim();
		return { written, date, text, textColumn: line.length - behind.trimStart().length + 1 };
	}
	return undefined;
}

/** @returns undefined if it is not a date in markwhen */
function readDate(text: string, order: DayOrder): ReadDate | undefined {
	const every = text.search(EVERY);
	if (every !== -1) {
		const first = text.slice(0, every).trim();
		const isEntry = REPEATS.test(text.slice(every).trim());
		if (!isEntry || (first !== '' && !readDate(first, order))) return undefined;
		return { why: `“${text}” repeats. Write each of its dates in a line of its own.` };
	}
	const one = readEnd(text, order);
	if (one) return checked(toOne(text, one));
	// A slash is tried first: 2004-02-01/2005 is not February to January.
	const marks = [...text.matchAll(BETWEEN)].slice(0, MOST_TRIED);
	const inOrder = [...marks.filter(isSlash), ...marks.filter((mark) => !isSlash(mark))];
	for (const { 0: mark, index } of inOrder) {
		const [left, right] = [text.slice(0, index), text.slice(index + mark.length)];
		const ends = readEnds(left, right, order);
		if (ends) return checked(toRange(text, ends.start, ends.end));
	}
	return undefined;
}

function isSlash([mark]: RegExpExecArray): boolean {
	return mark.includes('/');
}

const ERA = /\s?(?:BCE?|AD|CE)$/i;

function readEnds(
	left: string,
	right: string,
	order: DayOrder
): { start: ReadEnd; end: ReadEnd } | undefined {
	// 300–200 BC: the era is written once. 10–12 BC is not a clock time.
	const [era] = ERA.exec(right) ?? [];
	const isYear = era !== undefined && /^\d{1,5}$/.test(left);
	const end = readEnd(right, order);
	if (!end) return undefined;
	const start = readEnd(isYear ? `${left}${era}` : left, order);
	return start && { start, end };
}

function toOne(text: string, end: ReadEnd): ReadDate {
	if (end.kind === 'not read') return end;
	if (end.kind === 'now')
		return { why: `“${text}” is another day whenever it is read. Write the day.` };
	const { from, to, isOrdered = false } = end;
	return { edtf: from === to ? from : `${from}/${to}`, isOrdered };
}

function toRange(text: string, start: ReadEnd, end: ReadEnd): ReadDate {
	if (start.kind === 'not read') return start;
	if (end.kind === 'not read') return end;
	if (start.kind === 'now')
		return { why: `“${text}” begins on another day whenever it is read. Write the day.` };
	if (end.kind === 'now') return { edtf: `${start.from}/..`, isOrdered: start.isOrdered ?? false };
	return {
		edtf: `${start.from}/${end.to}`,
		isOrdered: (start.isOrdered ?? false) || (end.isOrdered ?? false)
	};
}

/** An invalid day is reported with its fault. */
function checked(date: ReadDate): ReadDate {
	if ('why' in date) return date;
	const read = parseEdtf(date.edtf);
	return read.ok ? date : { why: read.problems.map(({ message }) => message).join(' ') };
}
