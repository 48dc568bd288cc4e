/**
 * Dates as programs write them, ISO 8601 and milliseconds since 1970, as EDTF. Parts that are always written,
 * such as a second of zero or its fraction, are removed.
 * Pure. The EDTF parser checks whether the day exists.
 */
import { isWithinDate, toCivil } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';
import { DAY_MS, utcClock, type Instant } from '$lib/time/span';

/** Longer text is not a date; no pattern is tried. */
const MAX_LENGTH = 120;
const ISO =
	/^([+-]?)(\d{4,15})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i;
const BASIC =
	/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:(\d\d)(?:[.,]\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** The parts of an ISO 8601 date, each as it was written. */
export interface IsoDate {
	/** As written: the meaning of 0 and below depends on the format. */
	readonly year: number;
	/** Undefined if it is absent, or written as 00. */
	readonly month: number | undefined;
	readonly day: number | undefined;
	/** `T16:00`, `T16:00:30Z`; '' if there is none. */
	readonly clock: string;
}

/** @returns undefined if the text is not an ISO 8601 date, extended or basic */
export function parseIso(text: string): IsoDate | undefined {
	if (text.length > MAX_LENGTH) return undefined;
	const trimmed = text.trim();
	const basic = BASIC.exec(trimmed);
	const [sign, year, month, day, hour, minute, second, offset] = basic
		? ['', ...basic.slice(1)]
		: (ISO.exec(trimmed)?.slice(1) ?? []);
	if (year === undefined) return undefined;
	return {
		year: Number(year) * (sign === '-' ? -1 : 1),
		month: Number(month) || undefined,
		day: Number(day) || undefined,
		clock: toClock(hour, minute, second, offset)
	};
}

function toClock(hour = '', minute = '', second = '00', offset = ''): string {
	if (hour === '') return '';
	const seconds = second === '00' ? '' : `:${second}`;
	return `T${hour}:${minute}${seconds}${offset.toUpperCase()}`;
}

/** @param year - astronomical: 0 is 1 BC */
export function toEdtf({ year, month, day, clock }: IsoDate): string {
	if (Math.abs(year) > 9999) return `Y${year}`;
	const date = [toYear(year), ...[month, day].flatMap((part) => (part ? pad(part) : []))];
	return `${date.join('-')}${day === undefined ? '' : clock}`;
}

/** Four digits and, before our era, a sign. */
export function toYear(year: number): string {
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** EDTF of an ISO 8601 date with astronomical years; undefined if the text is not one. */
export function isoToEdtf(text: string): string | undefined {
	const read = parseIso(text);
	return read && toEdtf(read);
}

/** EDTF of milliseconds since 1970: a day if it is midnight in UTC, else a clock time. */
export function epochToEdtf(instant: Instant): string | undefined {
	const wall = utcClock(instant);
	if (!Number.isFinite(wall) || !isWithinDate(wall)) return undefined;
	const { hour, minute, second, ...date } = toCivil(wall);
	const isMidnight = Math.abs(instant % DAY_MS) === 0;
	const clock = isMidnight ? '' : toClock(pad(hour), pad(minute), pad(second), 'Z');
	return toEdtf({ ...date, clock });
}

/** An instant in RFC 3339: to the second, in UTC. */
export function toRfc3339(instant: Instant): string {
	const { year, month, day, hour, minute, second } = toCivil(utcClock(instant));
	return `${toYear(year)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}Z`;
}
