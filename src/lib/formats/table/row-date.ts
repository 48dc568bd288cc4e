/** The date of a row, and what of it is changed, not known, or far away. See ./SPEC.md §D. */
import type { Place } from '../shared/draft';
import { shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { occurrences, Tally } from '../shared/tally';
import { END, START, type DateReader, type WrittenEnd } from './date-reader';
import { joinEnds } from './dates';
import type { Cells, RowReader } from './row-reader';

export interface RowDate {
	/** EDTF. */
	readonly date: string;
	/** The source's own words, if the date has less information. */
	readonly stated: string | undefined;
}

const NO_DATE = 'There is no date.';

interface NoDate {
	readonly place: Place;
	readonly from: string;
	readonly why: string;
}

export class RowDates {
	readonly #reader: RowReader;
	readonly #dates: DateReader;
	readonly #notes: Notes;
	/** Dates some centuries ahead. */
	readonly #tally = new Tally<'far'>();

	constructor(reader: RowReader, dates: DateReader, notes: Notes) {
		this.#reader = reader;
		this.#dates = dates;
		this.#notes = notes;
	}

	/** Undefined: there is no date, which is reported. */
	read(line: number, row: Cells): RowDate | undefined {
		const read = this.#find(line, row);
		if ('date' in read) return read;
		this.#notes.undated(read.place, read.from, read.why, 'table-date');
		return undefined;
	}

	/** Nobody knows the date yet: there are only the source's words for it, or nothing in a table that we wrote. */
	isUndated(row: Cells): boolean {
		const written = this.#dates.endOf(START, row) ?? this.#dates.endOf(END, row);
		return written === undefined && (row.stated !== undefined || this.#reader.isOwn);
	}

	/** An undated event keeps the text of its date, because its author may know the meaning. */
	written(row: Cells): string | undefined {
		const start = this.#dates.endOf(START, row)?.shown;
		const end = this.#dates.endOf(END, row)?.shown;
		// An end alone would look like a valid date.
		return start === undefined || end === undefined ? start : `${start}/${end}`;
	}

	#find(line: number, row: Cells): RowDate | NoDate {
		const from = this.#dates.endOf(START, row);
		const to = this.#dates.endOf(END, row);
		if (from === undefined) {
			const why =
				to === undefined ? NO_DATE : `There is an end, “${shorten(to.shown)}”, and no beginning.`;
			return { place: this.#placeOfDate(line), from: to?.shown ?? '', why };
		}
		const start = this.#dates.readEnd(from);
		if ('why' in start) return { place: this.#placeOfDate(line), from: from.shown, why: start.why };
		const end = to && this.#dates.readEnd(to);
		if (end && 'why' in end)
			return { place: this.#reader.placeOf(line, 'end'), from: to.shown, why: end.why };
		this.#reportBadClock(line, from, 'time');
		if (to) this.#reportBadClock(line, to, 'endTime');
		const precision = this.#reader.preset?.precision?.[row.precision ?? ''];
		const date = joinEnds(start.edtf, end?.edtf, precision);
		if (start.isFar || end?.isFar) this.#tally.add('far', this.#placeOfDate(line), date);
		const written = to === undefined ? from.shown : `${from.shown} – ${to.shown}`;
		this.#reportChanged(line, [from, to], date, written);
		return { date, stated: start.isWider || end?.isWider ? written : undefined };
	}

	#reportChanged(
		line: number,
		[from, to]: readonly [WrittenEnd, WrittenEnd | undefined],
		date: string,
		written: string
	): void {
		const isAsWritten = date === from.text || date === `${from.text}/${to?.text}`;
		if (!isAsWritten || from.isCounted || to?.isCounted)
			this.#notes.changed(this.#placeOfDate(line), written, date);
	}

	#reportBadClock(line: number, { badClock }: WrittenEnd, field: 'time' | 'endTime'): void {
		if (badClock === undefined) return;
		const why = `“${shorten(badClock)}” is not a clock time. It is left out, and the day is kept. Write 14:00.`;
		this.#notes.leftOut(this.#reader.placeOf(line, field), badClock, why, 'table-clock');
	}

	#placeOfDate(line: number): Place {
		return this.#reader.placeOf(line, this.#reader.has('date') ? 'date' : 'year');
	}

	/** Years of the Buddhist calendar look like these. They are read as they are written. */
	report(): void {
		const far = this.#tally.get('far');
		if (!far) return;
		const message = `“${shorten(far.example)}” is centuries ahead${occurrences(far.count)}. If years are Buddhist here, take 543 from each: 2567 is 2024.`;
		this.#notes.warn(far.place, message, 'table-far-year');
	}
}
