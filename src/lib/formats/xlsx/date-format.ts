/** What a number of a cell shows as a date: by its format, which says how exactly it is meant. Pure. See ./SPEC.md §X3. */
import { toCivil, toWall } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';
import { DAY_MS, plus, type WallTime } from '$lib/time/span';

/** The finest unit of a day that a format shows, and whether it shows a clock time. */
export interface DateFormat {
	readonly unit: 'year' | 'month' | 'day' | undefined;
	readonly hasClock: boolean;
}

/** Formats that are not written in the file. Those from 27 on are dates in East Asian versions alone. */
const BUILT_IN: Readonly<Record<number, string>> = {
	14: 'm/d/yyyy',
	15: 'd-mmm-yy',
	16: 'd-mmm',
	17: 'mmm-yy',
	18: 'h:mm AM/PM',
	19: 'h:mm:ss AM/PM',
	20: 'h:mm',
	21: 'h:mm:ss',
	22: 'm/d/yyyy h:mm',
	30: 'm/d/yy',
	31: 'yyyy年m月d日',
	32: 'h:mm',
	33: 'h:mm:ss',
	36: 'yyyy/m/d',
	45: 'mm:ss',
	46: '[h]:mm:ss',
	47: 'mm:ss.0',
	50: 'yyyy/m/d',
	55: 'yyyy/mm',
	57: 'yyyy/m/d',
	58: 'm月d日'
};
/** Colours, conditions and countries; not hours that go on beyond a day: [h]. */
const BRACKETS = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
/** Text within a format. */
const TEXT = /"[^"]*"|\\.|_.|\*./g;

/** @param id - of the format @returns undefined: it shows no date */
export function dateFormatOf(id: number, code = BUILT_IN[id] ?? ''): DateFormat | undefined {
	const [shown = ''] = code.replaceAll(TEXT, '').replaceAll(BRACKETS, '').split(';');
	const form = shown.toLowerCase();
	if (/general/.test(form) || !/[ymdhs]/.test(form)) return undefined;
	const hasClock = /[hs]|am\/pm/.test(form);
	// Minutes are behind hours or before seconds; every other m is a month.
	const months = form.replaceAll(/h+[^a-z]*m+|m+[^a-z]*(?=s)|am\/pm|a\/p/g, '');
	if (months.includes('d')) return { unit: 'day', hasClock };
	if (months.includes('m')) return { unit: 'month', hasClock };
	return { unit: /[ye]/.test(months) ? 'year' : undefined, hasClock };
}

const SECONDS_OF_DAY = 86_400;
/** The day that the first workbooks counted, and that there was not: 29 February 1900. */
const NO_DAY = 60;

/**
 * A number as the date that its cell shows: `2025-08-12`, `2025-08`, `2025-08-12T16:00:00`, `16:00:00`.
 *
 * @param is1904 - whether days are counted from 1904
 * @returns undefined: no day has that number
 */
export function serialToText(
	serial: number,
	{ unit, hasClock }: DateFormat,
	is1904: boolean
): string | undefined {
	if (!(serial >= 0) || serial > 2_958_466) return undefined;
	// To the second: a fraction of a day is never exact.
	const seconds = Math.round(serial * SECONDS_OF_DAY);
	const days = Math.floor(seconds / SECONDS_OF_DAY);
	const clock = clockOf(seconds % SECONDS_OF_DAY);
	if (unit === undefined) return clock;
	if (days === 0 && !is1904) return hasClock ? clock : undefined;
	if (days === NO_DAY && !is1904) return '1900-02-29';
	const { year, month, day } = toCivil(plus(epochOf(days, is1904), days * DAY_MS));
	if (unit === 'year') return String(year);
	if (unit === 'month') return `${year}-${pad(month)}`;
	const date = `${year}-${pad(month)}-${pad(day)}`;
	return hasClock && clock !== '00:00:00' ? `${date}T${clock}` : date;
}

function epochOf(days: number, is1904: boolean): WallTime {
	if (is1904) return toWall(1904);
	return days < NO_DAY ? toWall(1899, 12, 31) : toWall(1899, 12, 30);
}

function clockOf(seconds: number): string {
	const [hour, minute] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	return [hour, minute, seconds % 60].map(pad).join(':');
}
