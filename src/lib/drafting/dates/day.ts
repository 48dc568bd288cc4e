/** Days as numbers, and their EDTF. Pure. */
import { toDate, toDayNumber } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';

/** A day counted from 1970-01-01, which was a Thursday. */
export type DayNumber = number;

export function parseDay(edtf: string): DayNumber | undefined {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf) ?? [];
	if (year === undefined) return undefined;
	const number = toDayNumber(Number(year), Number(month), Number(day));
	return dayEdtf(number) === edtf ? number : undefined;
}

export function dayEdtf(number: DayNumber): string {
	const { year, month, day } = toDate(number);
	return calendarEdtf(year, month, day);
}

/** Years are astronomical. */
export function calendarEdtf(year: number, month?: number, day?: number): string {
	const ofYear = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
	return [ofYear, month, day]
		.map((part) => (typeof part === 'number' ? pad(part) : part))
		.filter((part) => part !== undefined)
		.join('-');
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(number: DayNumber): number {
	return ((((number + 3) % 7) + 7) % 7) + 1;
}
