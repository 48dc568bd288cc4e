/**
 * One of several dates as people write it, as EDTF: “1936 or 1937”, “12 or 13 August 2025”. Works on folded text
 * (./fold.ts).
 * Pure. See ../SPEC.md §P9.
 */
import { pointToEdtf, type DayOrder } from './point';
import { OR } from './vocabulary';

/** @param text - folded @returns EDTF; undefined: it is not a choice */
export function choiceToEdtf(text: string, order: DayOrder | undefined): string | undefined {
	const [first, second, more] = text.split(OR);
	if (first === undefined || second === undefined || more !== undefined) return undefined;
	const last = pointToEdtf(second, order);
	if (last === undefined || /[?~%T]/.test(last)) return undefined;
	const one =
		pointToEdtf(first, order) ??
		dayLike(first, last) ??
		pointToEdtf(`${first} ${yearOf(last)}`, order);
	return one === undefined || /[?~%T]/.test(one) || one === last ? undefined : `[${one},${last}]`;
}

/** A number alone is a day of the same month. */
function dayLike(text: string, last: string): string | undefined {
	const [, day] = /^(\d{1,2})\.?$/.exec(text) ?? [];
	return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(last)
		? `${last.slice(0, 8)}${day.padStart(2, '0')}`
		: undefined;
}

function yearOf(edtf: string): string {
	return /^-?\d{4}/.exec(edtf)?.[0] ?? '';
}
