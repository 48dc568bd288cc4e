/** Days, weeks and months around a day, as EDTF. Pure. */
import { toDate, toDayNumber } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';
import { toYear } from '../shared/dates/iso-date';

/** A day of the calendar; months and days count from 1. */
export interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** Whole days since 1970-01-01. */
export type DayNumber = number;

export function numberOf({ year, month, day }: Day): DayNumber {
	return toDayNumber(year, month, day);
}

export function dayText(number: DayNumber): string {
	const { year, month, day } = toDate(number);
	return `${monthText(year, month)}-${pad(day)}`;
}

/** @param month - may run past 12 or below 1: it carries into the year */
export function monthText(year: number, month: number): string {
	const carried = year + Math.floor((month - 1) / 12);
	return `${toYear(carried)}-${pad(((((month - 1) % 12) + 12) % 12) + 1)}`;
}

/** 0 is Monday. */
export function weekdayOf(number: DayNumber): number {
	return (((number + 3) % 7) + 7) % 7;
}

export function mondayOf(number: DayNumber): DayNumber {
	return number - weekdayOf(number);
}

/** From day to day, both of them in it. */
export function span(from: DayNumber, to: DayNumber): string {
	return from === to ? dayText(from) : `${dayText(from)}/${dayText(to)}`;
}

/** One of several dates, each once, from the first to the last. */
export function oneOf(...dates: readonly string[]): string {
	const different = [...new Set(dates)];
	return different.length === 1 ? (different[0] ?? '') : `[${different.join(',')}]`;
}
