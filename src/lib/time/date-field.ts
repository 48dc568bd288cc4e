/**
 * What a date field shows: the words of the language, which ./shown-date.ts reads back, or EDTF where they are bare
 * numbers. A page loads this at once, and what reads when somebody types.
 * Pure; Intl only. See ./SPEC.md §F.
 */
import { toCivil } from './calendar';
import { edtfOf } from './edtf-of';
import { eraFirst } from './era';
import { formatWholeYear } from './far-year';
import { axisOn } from './calendar';
import { DAY, formatWall, wallFormat, type DateManner } from './range-words';
import { clockAt, type AxisTime } from './span';

/** EDTF has no months of later years, or of earlier ones. */
const LAST_DATED_YEAR = 9999;

/**
 * What a field shows for a moment.
 *
 * @param spanMs - of the view: how fine the words are
 */
export function fieldText(
	at: AxisTime,
	spanMs: number,
	locale: string,
	manner?: DateManner
): string {
	const { year } = toCivil(clockAt(at));
	if (Math.abs(year) > LAST_DATED_YEAR) return eraFirst(formatWholeYear(year, locale), locale);
	return namesMonths(locale) ? formatWall(at, spanMs, locale, manner) : edtfOf(clockAt(at));
}

/** Whether a month has letters in it or behind it: 8月. Bare numbers could be read in two ways. */
function namesMonths(locale: string): boolean {
	const parts = wallFormat(locale, DAY).formatToParts(axisOn(2001));
	const at = parts.findIndex(({ type }) => type === 'month');
	return /\p{L}/u.test(`${parts[at]?.value}${parts[at + 1]?.value}`);
}
