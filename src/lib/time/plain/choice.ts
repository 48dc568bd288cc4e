/**
 * One of several dates as people write it, as EDTF: “1936 or 1937”, “12 or 13 August 2025”. Works on folded text
 * (./fold.ts).
 * Pure. See ../SPEC.md §P9.
 */
import { pointToEdtf, type DayOrder } from './point';
import { OR } from './vocabulary';

/** Between the dates of a list before its last. */
const LISTED = /, *|、|، */;

/** @param text - folded @returns EDTF; undefined: it is not a choice */
export function choiceToEdtf(text: string, order: DayOrder | undefined): string | undefined {
	const parts = text.split(OR);
	if (parts.length < 2) return undefined;
	const listed = [...parts.slice(0, -1).flatMap((part) => part.split(LISTED)), parts.at(-1) ?? ''];
	return oneOf(parts, order) ?? oneOf(listed, order);
}

/** Each date with what only the last one has, or only the first. */
function oneOf(texts: readonly string[], order: DayOrder | undefined): string | undefined {
	const [first = '', last = ''] = [texts[0], texts.at(-1)];
	const known = pointToEdtf(first, order);
	const end = pointToEdtf(last, order) ?? dayLike(last, known) ?? ofMonth(first, last, order);
	if (end === undefined) return undefined;
	const dates = texts
		.slice(0, -1)
		.map(
			(text) =>
				pointToEdtf(text, order) ??
				dayLike(text, end) ??
				pointToEdtf(`${text} ${yearOf(end)}`, order)
		);
	const all = [...dates, end];
	const isChoice = all.every((one) => one !== undefined && !/[?~%T]/.test(one));
	return isChoice && new Set(all).size === all.length ? `[${all.join(',')}]` : undefined;
}

/** A number alone is a day of the same month. */
function dayLike(text: string, other: string | undefined): string | undefined {
	const [, day] = /^(\d{1,2})[.日일号號]?$/.exec(text) ?? [];
	return day !== undefined && other !== undefined && /^\d{4}-\d\d-\d\d$/.test(other)
		? `${other.slice(0, 8)}${day.padStart(2, '0')}`
		: undefined;
}

/** “Aug 12 or 13, 2025”: the month is before both days. */
function ofMonth(first: string, last: string, order: DayOrder | undefined): string | undefined {
	const [, month] = /^(\D+ )\d{1,2}$/.exec(first) ?? [];
	const isDay = /^\d{1,2},? \d{4}$/.test(last);
	return month !== undefined && isDay ? pointToEdtf(`${month}${last}`, order) : undefined;
}

function yearOf(edtf: string): string {
	return /^-?\d{4}/.exec(edtf)?.[0] ?? '';
}
