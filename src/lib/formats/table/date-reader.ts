/** Reads the date of a row, from one column or several. Results are cached. See ./SPEC.md §D. */
import { pad } from '$lib/time/edtf-of';
import { parseEdtf } from '$lib/time/edtf';
import { readPlainDate, toYear, type DayOrder } from '$lib/time/plain-date';
import { shorten } from '../shared/clip';
import { quoteWritten } from '../shared/dates/quote-written';
import { isBlank } from './blank';
import { parseClockCell } from './clock-cell';
import type { Field } from './columns';
import type { Cells } from './row-reader';

/** The date of a cell: EDTF, or why it is invalid. */
export type ReadCell =
	| {
			readonly edtf: string;
			readonly isFar: boolean;
			/** The source is more exact than our dates can be. */
			readonly isWider: boolean;
	  }
	| { readonly why: string };

/** One end of a date, from all its columns. */
export interface WrittenEnd {
	/** As one text. */
	readonly text: string;
	/** As in the cells. */
	readonly shown: string;
	/** Whether its year uses another numbering. */
	readonly isCounted: boolean;
	/** `T14:00`; '' if there is none beside the day. */
	readonly clock: string;
	/** The cell of an invalid clock time. */
	readonly badClock: string | undefined;
}

/** The fields for one end of a date. */
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

/** The numbering of a table's years. */
export interface Years {
	/** Whether a column has only years. */
	readonly isOf: (field: Field) => boolean;
	/** Whether -44 is 44 BC in this table, and so -1200 is 1200 BC. */
	readonly areHistoric: boolean;
}

export class DateReader {
	readonly #order: DayOrder | undefined;
	readonly #years: Years;
	readonly #isOfYears = new Map<Field, boolean>();
	readonly #known = new Map<string, ReadCell>();

	constructor(order: DayOrder | undefined, years: Years) {
		this.#order = order;
		this.#years = years;
	}

	#areYears(field: Field): boolean {
		let known = this.#isOfYears.get(field);
		if (known === undefined) this.#isOfYears.set(field, (known = this.#years.isOf(field)));
		return known;
	}

	/** The data of a row for one end; undefined: none. */
	endOf({ whole, month, day, time }: DateFields, row: Cells): WrittenEnd | undefined {
		const field = whole === 'date' && row.date === undefined ? 'year' : whole;
		const cell = row[field];
		if (cell === undefined) return undefined;
		const written = this.#areYears(field) ? this.#yearOf(cell) : cell;
		if (row[month] === undefined && row[day] === undefined && row[time] === undefined) {
			const isCounted = written !== cell && written.startsWith('-');
			return { text: written, shown: cell, isCounted, clock: '', badClock: undefined };
		}
		const parts = { month: row[month] ?? '', day: row[day] ?? '' };
		// A year with its month and day in other cells; a complete date needs neither.
		const isYear = parts.month + parts.day !== '' && /^-?\d{1,4}$/.test(written);
		const text = isYear ? joinParts(written, parts.month, parts.day) : written;
		const clockCell = row[time];
		const isTimed = clockCell === undefined || /[T:]/.test(text);
		const clock = isTimed ? '' : parseClockCell(clockCell);
		const cells = [cell, ...(isYear ? [parts.month, parts.day] : []), clock ? clockCell : ''];
		return {
			text,
			shown: cells.filter(Boolean).join(' '),
			isCounted: written.startsWith('-') && written !== cell,
			clock: clock ?? '',
			badClock: clock === undefined ? clockCell : undefined
		};
	}

	/** A number in a column of years is a year, whatever its number of digits. */
	#yearOf(cell: string): string {
		const [, minus = '', digits = ''] = /^([-\u2212\u2013]?)(\d{1,4})(?:[.,]0+)?$/.exec(cell) ?? [];
		const year = Number(digits);
		if (digits === '' || (year === 0 && digits.length < 4)) return cell;
		if (minus === '') return digits.padStart(4, '0');
		const isCounted = this.#years.areHistoric && !digits.startsWith('0');
		return isCounted ? toYear(1 - year) : `-${digits}`;
	}

	/** An end with the clock time in another cell. */
	readEnd({ text, shown, clock }: WrittenEnd): ReadCell {
		const read = this.read(text, shown);
		if ('why' in read || clock === '' || !DAY.test(read.edtf)) return read;
		const edtf = `${read.edtf}${clock}`;
		const parsed = parseEdtf(edtf);
		return parsed.ok ? { ...read, edtf } : read;
	}

	/** @param shown - as in the cells, if that is another text */
	read(text: string, shown = text): ReadCell {
		if (SURE.test(text)) return { edtf: text, isFar: false, isWider: false };
		const key = shown === text ? text : `${text}\n${shown}`;
		const known = this.#known.get(key);
		if (known) return known;
		const { edtf, isWider } = readPlainDate(text, this.#order);
		const parsed = parseEdtf(edtf);
		const read: ReadCell = parsed.ok
			? { edtf, isFar: FAR.test(edtf), isWider }
			: { why: whyNot(shown) ?? quoteWritten(parsed.problems, edtf, shown) };
		this.#known.set(key, read);
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

const DAY = /^-?\d{4}-\d\d-\d\d$/;
/** 1927 to 2173, as spreadsheet day numbers. */
const SERIAL = /^[1-9]\d{4}(?:[.,]\d{1,12})?$/;
/** Digits of other scripts are used with other calendars. */
const OTHER_DIGITS = /(?![0-9０-９])\p{Nd}/u;
/** Days 1 to 28 in recent years: most dates of most tables. */
const SURE = /^(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** Buddhist years for the last two centuries. */
const FAR = /^2[4-6]\d\d(?:-|$)/;

/** A year before our era in the common numbering, without a year 0. */
const SHORT_BEFORE = /^-\d{1,3}(?:-|$)/;

/** What an invalid date looks like; undefined: unknown. */
function whyNot(text: string): string | undefined {
	if (isBlank(text)) return `“${text}” says that there is no date.`;
	if (SERIAL.test(text))
		return `“${text}” is how a spreadsheet counts days. Give the column a date format there, and save the table again.`;
	if (OTHER_DIGITS.test(text.slice(0, 120)))
		return `“${shorten(text)}” has digits of another script, and does not say of which calendar. Write 2025-08-12.`;
	if (SHORT_BEFORE.test(text))
		return `“${text}” can be two years before our era: here -0043 is 44 BC, elsewhere -44 is. Write “44 BC”, or -0043.`;
	if (/^-?0{1,3}$/.test(text))
		return `“${text}” is no year: 1 BC is followed by AD 1. Write 0000 for 1 BC.`;
	return undefined;
}
