/**
 * Proleptic Gregorian calendar arithmetic for any year that a float64 can count, because `Date`
 * ends at ±271,821 years. Years are astronomical: 0 is 1 BC.
 * Pure. See ./SPEC.md §C.
 *
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 */
import { DAY_MS, HOUR_MS, MINUTE_MS, toAxis, wallAt, type AxisTime, type WallTime } from './span';

/** A wall-clock reading. Months and days count from 1. */
export interface Civil {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT_DAYS = 719_468; // 0000-03-01 to 1970-01-01

/** Whole days from 1970-01-01. `month` may run past 12 or below 1: it carries into the year. */
export function toDayNumber(year: number, month = 1, day = 1): number {
	const carried = year + Math.floor((month - 1) / 12);
	const monthIndex = (((month - 1) % 12) + 12) % 12;
	const y = monthIndex < 2 ? carried - 1 : carried; // years begin in March, so the leap day is last
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * ((monthIndex + 10) % 12) + 2) / 5) + day - 1;
	const dayOfEra =
		yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT_DAYS;
}

/** The wall time at which a calendar date begins. `month` may carry, as in `toDayNumber`. */
export function toWall(
	year: number,
	month = 1,
	day = 1,
	hour = 0,
	minute = 0,
	second = 0
): WallTime {
	return wallAt(
		toDayNumber(year, month, day) * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * 1000
	);
}

/** The place of such a clock time on the axis. */
export function axisOn(...reading: Parameters<typeof toWall>): AxisTime {
	return toAxis(toWall(...reading));
}

/** The wall-clock reading at `wall`; fractions of a second are cut. */
export function toCivil(wall: WallTime): Civil {
	// Past 2^53 ms a float64 cannot represent the start of every day exactly: use the nearest day.
	const days = Number.isSafeInteger(Math.trunc(wall))
		? Math.floor(wall / DAY_MS)
		: Math.round(wall / DAY_MS);
	const inDay = wall - days * DAY_MS;
	const shifted = days + EPOCH_SHIFT_DAYS;
	const era = Math.floor(shifted / DAYS_PER_ERA);
	const dayOfEra = shifted - era * DAYS_PER_ERA;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
		hour: Math.floor(inDay / HOUR_MS),
		minute: Math.floor(inDay / MINUTE_MS) % 60,
		second: Math.floor(inDay / 1000) % 60
	};
}

/** The date of a day counted from 1970-01-01. */
export function toDate(dayNumber: number): Pick<Civil, 'year' | 'month' | 'day'> {
	const { year, month, day } = toCivil(wallAt(dayNumber * DAY_MS));
	return { year, month, day };
}

export function daysInMonth(year: number, month: number): number {
	return toDayNumber(year, month + 1) - toDayNumber(year, month);
}

/** The range in which `Date`, Intl and luxon know the day. */
export function isWithinDate(wall: WallTime): boolean {
	return Math.abs(wall) <= 8.64e15;
}
