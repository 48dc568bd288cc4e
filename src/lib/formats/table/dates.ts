/**
 * A date as a spreadsheet has it, as EDTF: EDTF itself, ISO 8601 with other marks, days with the name
 * of their month in English, and days in numbers alone, once it is known which number is the day.
 * Pure. See ./SPEC.md §D.
 */
import { monthOf } from '$lib/time/date-field';

/** Which number of 03/04/2024 comes first. */
export type DayOrder = 'day first' | 'month first';

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?:[ T]00:00(?::00)?)?$/;
const NAMED = [
	/^(?:\p{L}+\.?,? +)?(?<day>\d{1,2})(?:st|nd|rd|th)?\.? +(?<month>\p{L}+)\.?,? +(?<year>\d{4})$/u,
	/^(?:\p{L}+\.?,? +)?(?<month>\p{L}+)\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})$/u,
	/^(?<month>\p{L}+)\.?,? +(?<year>\d{4})$/u
];
const LANGUAGE = 'en';

const pad = (number: string | number) => String(number).padStart(2, '0');

/** @returns what may be EDTF: whether it is one is for its parser to say */
export function toEdtf(cell: string, order: DayOrder | undefined): string {
	const yearFirst = YEAR_FIRST.exec(cell);
	if (yearFirst) return `${yearFirst[1]}-${pad(yearFirst[3] ?? '')}-${pad(yearFirst[4] ?? '')}`;
	const numbers = NUMBERS.exec(cell);
	if (numbers) {
		const [, first = '', , second = '', year] = numbers;
		const [day, month] = order === 'month first' ? [second, first] : [first, second];
		return `${year}-${pad(month)}-${pad(day)}`;
	}
	return namedToEdtf(cell) ?? cell.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, '$1T$2');
}

function namedToEdtf(cell: string): string | undefined {
	for (const form of NAMED) {
		const { day, month: name = '', year } = form.exec(cell)?.groups ?? {};
		const month = monthOf(name.toLowerCase(), LANGUAGE);
		if (month !== undefined)
			return `${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`;
	}
	return undefined;
}

export type FoundOrder =
	| { readonly kind: 'known'; readonly order: DayOrder | undefined }
	/** Places in the cells: none of them says which number is the day, or two of them disagree. */
	| { readonly kind: 'open'; readonly at: number }
	| { readonly kind: 'mixed'; readonly dayFirst: number; readonly monthFirst: number };

/** Looks at all dates of a table: one that has a 13 to 31 says it for all. */
export function findDayOrder(cells: readonly string[]): FoundOrder {
	let [dayFirst, monthFirst, open] = [-1, -1, -1];
	for (const [at, cell] of cells.entries()) {
		const [, first, , second] = NUMBERS.exec(cell) ?? [];
		if (first === undefined || second === undefined || Number(first) === Number(second)) continue;
		if (Number(first) > 12) dayFirst = dayFirst === -1 ? at : dayFirst;
		else if (Number(second) > 12) monthFirst = monthFirst === -1 ? at : monthFirst;
		else if (open === -1) open = at;
	}
	if (dayFirst !== -1 && monthFirst !== -1) return { kind: 'mixed', dayFirst, monthFirst };
	if (dayFirst === -1 && monthFirst === -1 && open !== -1) return { kind: 'open', at: open };
	const order = monthFirst !== -1 ? 'month first' : dayFirst !== -1 ? 'day first' : undefined;
	return { kind: 'known', order };
}
