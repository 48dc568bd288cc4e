/**
 * Which number of a date in this table is its day: as a person chose, or as the table shows. Nothing
 * is guessed.
 * Pure. See ../../table/SPEC.md §D2.
 */
import type { Problem } from '$lib/base/result';
import type { DayOrder } from '$lib/time/plain-date';
import type { FoundDayOrder, Place } from '../draft';
import { shorten } from '../clip';

export type Order =
	| { readonly order: DayOrder | undefined; readonly found: FoundDayOrder | undefined }
	| {
			readonly refused: Problem;
			readonly asked: FoundDayOrder | undefined;
			/** Whether dates disagree; else no date shows it. */
			readonly isMixed: boolean;
	  };

/** A cell with a date. */
interface Dated {
	readonly cell: string;
	readonly line: number;
	readonly at: number;
}

/** Longer text is no date. */
const MAX_LENGTH = 120;
/** Also both ends of a range: 03/04/2024 – 15/04/2024. */
const NUMBERS = /(?<!\d)(\d{1,2})([./-]) ?(\d{1,2})\2 ?\d{4}(?!\d)/g;

/** All other dates with day and month in numbers have the year first. */
const YEAR_LAST = /\d[./-] ?\d{1,2}[./-] ?\d{4}/;

/** Checks all dates of a table: one with a number from 13 to 31 decides it for all. */
export class DaySigns {
	#dayFirst: Dated | undefined;
	#monthFirst: Dated | undefined;
	/** It can be two days. */
	#open: Dated | undefined;
	#openCount = 0;
	/** With dots, which mean that the day is first. */
	#dotted: Dated | undefined;

	add(cell: string, line: number, at: number): void {
		if (cell.length > MAX_LENGTH || !YEAR_LAST.test(cell)) return;
		let isOpen = false;
		for (const [, first, mark, second] of cell.matchAll(NUMBERS)) {
			if (Number(first) === Number(second)) continue;
			if (Number(first) > 12) this.#dayFirst ??= { cell, line, at };
			else if (Number(second) > 12) this.#monthFirst ??= { cell, line, at };
			else if (mark === '.') this.#dotted ??= { cell, line, at };
			else isOpen = true;
		}
		if (!isOpen) return;
		this.#open ??= { cell, line, at };
		this.#openCount++;
	}

	/** @param said - the choice of a person */
	find(said: DayOrder | undefined, placeAt: (line: number, at: number) => Place): Order {
		const [month, open] = [this.#monthFirst, this.#open];
		// If another date has the month first, dots are not certain.
		const day = this.#dayFirst ?? (month ? this.#dotted : undefined);
		const asked = open && { order: said, example: open.cell, count: this.#openCount };
		if (said) return { order: said, found: asked };
		const sign = day ?? month ?? open;
		const isMixed = day !== undefined && month !== undefined;
		if (sign && (isMixed || sign === open)) {
			const message = isMixed ? disagree(day, month) : canBeTwo(sign);
			const place = placeAt(sign.line, sign.at);
			return {
				refused: { ...place, code: 'table-day-order', message, severity: 'error' },
				asked,
				isMixed
			};
		}
		const order = day ? 'day first' : month && 'month first';
		const by = sign && { line: sign.line, cell: sign.cell };
		return { order, found: asked && { ...asked, order, ...(by && { by }) } };
	}
}

function disagree(day: Dated, month: Dated): string {
	return `“${shorten(day.cell)}” begins with a day, “${shorten(month.cell)}” in line ${month.line} with a month. Write dates in one way, best as 2025-08-12.`;
}

function canBeTwo({ cell }: Dated): string {
	return `“${shorten(cell)}” can be two days, and no date of this table says whether day or month comes first. Write dates as 2025-08-12.`;
}
