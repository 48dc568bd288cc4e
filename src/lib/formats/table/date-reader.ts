/** Reads the date of a row, from one column or several. What was read once is known. See ./SPEC.md §D. */
import { pad } from '$lib/time/edtf-of';
import { parseEdtf } from '$lib/time/edtf';
import { plainToEdtf, type DayOrder } from '$lib/time/plain-date';
import { shorten } from '../notes';
import type { Field } from './columns';
import type { Cells } from './row-reader';

/** What a cell says: EDTF, or why it says none. */
export type ReadCell =
	{ readonly edtf: string; readonly isFar: boolean } | { readonly why: string };

/** The fields of which one end of a date is made. */
interface DateFields {
	readonly whole: Field;
	readonly month: Field;
	readonly day: Field;
	readonly time: Field;
}
export const START: DateFields = { whole: 'date', month: 'month', day: 'day', time: 'time' };
export const END: DateFields = {
	whole: 'end',
	month: 'endMonth',
	day: 'endDay',
	time: 'endTime'
};

export class DateReader {
	readonly #order: DayOrder | undefined;
	readonly #known = new Map<string, ReadCell>();

	constructor(order: DayOrder | undefined) {
		this.#order = order;
	}

	/** What a row says, as one text; undefined: nothing. */
	textOf({ whole, month, day, time }: DateFields, row: Cells): string | undefined {
		const written = row[whole] ?? (whole === 'date' ? row.year : undefined);
		const clock = row[time];
		if (written === undefined || (!row[month] && !row[day] && !clock)) return written;
		const parts = { month: row[month] ?? '', day: row[day] ?? '' };
		// A year with its month and day beside it; a whole date needs neither.
		const isYear = parts.month + parts.day !== '' && /^-?\d{1,4}$/.test(written);
		const text = isYear ? joinParts(written, parts.month, parts.day) : written;
		const isDay = clock === undefined || /[T:]/.test(text);
		return isDay ? text : `${plainToEdtf(text, this.#order)} ${clock}`;
	}

	read(text: string): ReadCell {
		if (SURE.test(text)) return { edtf: text, isFar: false };
		const known = this.#known.get(text);
		if (known) return known;
		const edtf = plainToEdtf(text, this.#order);
		const parsed = parseEdtf(edtf);
		const read: ReadCell = parsed.ok
			? { edtf, isFar: FAR.test(edtf) }
			: { why: whyNot(text) ?? parsed.problems.map(({ message }) => message).join(' ') };
		this.#known.set(text, read);
		return read;
	}
}

/** Month and day may be numbers or names. */
function joinParts(year: string, month: string, day: string): string {
	const isNumber = /^\d{1,2}$/.test(month);
	if (isNumber) {
		const digits = year.startsWith('-') ? year : year.padStart(4, '0');
		return [digits, pad(month), ...(day === '' ? [] : [pad(day)])].join('-');
	}
	return [day, month, year].filter((part) => part !== '').join(' ');
}

/** 1927 to 2173, as spreadsheets count days. */
const SERIAL = /^[1-9]\d{4}(?:[.,]\d{1,12})?$/;
/** Digits of other scripts come with other calendars. */
const OTHER_DIGITS = /(?![0-9])\p{Nd}/u;
/** Days that there are in every month, of years that are not far: most dates of most tables. */
const SURE = /^(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** Years of the Buddhist calendar that are years of the last two centuries. */
const FAR = /^2[4-6]\d\d(?:-|$)/;

/** A year before our era as many count it, without a year 0. */
const SHORT_BEFORE = /^-\d{1,3}(?:-|$)/;

/** What a text is that looks like a date and is none; undefined: that is not known. */
function whyNot(text: string): string | undefined {
	if (SERIAL.test(text))
		return `“${text}” is how a spreadsheet counts days. Give the column a date format there, and save the table again.`;
	if (OTHER_DIGITS.test(text.slice(0, 120)))
		return `“${shorten(text)}” has digits of another script, and does not say of which calendar. Write 2025-08-12.`;
	if (SHORT_BEFORE.test(text))
		return `“${text}” can be two years before our era: here -0043 is 44 BC, elsewhere -44 is. Write “44 BC”, or -0043.`;
	return undefined;
}
