/**
 * Where in time a text is: a day without a year is in the year of the date before it.
 * Pure. See ./SPEC.md §R4.
 */
import type { FoundDate } from './dates/find-dates';
import type { Setting } from './dates/resolve-date';

/** What was dated last, in order of the text. */
export class Narrative {
	/** The year in which a month was named without a day. */
	readonly yearOfMonth = new Map<number, number>();
	readonly #thisYear: number;
	#last: (Setting & { readonly block: number; readonly isWholeYear: boolean }) | undefined;

	/** @param thisYear - of the publication: dates in it set no narrative */
	constructor(thisYear: number) {
		this.#thisYear = thisYear;
	}

	/** What a date of this paragraph counts from: a date of the same one or of the one before. */
	at(block: number): Setting | undefined {
		if (!this.#last || block - this.#last.block > (this.#last.isWholeYear ? 0 : 1))
			return undefined;
		// “The 23rd” is in the month of the date before only within a paragraph.
		return {
			year: this.#last.year,
			month: block === this.#last.block ? this.#last.month : undefined
		};
	}

	note({ words }: FoundDate, date: string, block: number): void {
		const [, written, month] = /^(\d{4})(?:-(\d\d))?(?:-\d\d)?~?$/.exec(date) ?? [];
		if (written === undefined || (words['year'] ?? words['whichYear']) === undefined) return;
		const year = Number(written);
		const hasDay = words['day'] !== undefined;
		if (month !== undefined && !hasDay) this.yearOfMonth.set(Number(month), year);
		if (words['year'] === undefined) return;
		this.#last =
			year === this.#thisYear
				? undefined
				: {
						block,
						year,
						isWholeYear: month === undefined,
						month: hasDay && month !== undefined ? Number(month) : undefined
					};
	}
}
