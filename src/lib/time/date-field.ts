/**
 * What a date field shows: the words of the language, which ./shown-date.ts reads back, or EDTF where they are bare
 * numbers, or count the years. A page loads this at once, and what reads when somebody types.
 * Pure; Intl only. See ./SPEC.md §F.
 */
import { toCivil } from './calendar';
import { edtfOf } from './edtf-of';
import { isFarYear } from './far-year';
import { axisOn } from './calendar';
import { DAY, formatWall, wallFormat, type DateManner } from './range-words';
import { clockAt, type AxisTime } from './span';

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
	return isFarYear(year) || !namesMonths(locale)
		? edtfOf(clockAt(at))
		: formatWall(at, spanMs, locale, manner);
}

/** Whether a month has letters in it or behind it: 8月. Bare numbers could be read in two ways. */
function namesMonths(locale: string): boolean {
	const parts = wallFormat(locale, DAY).formatToParts(axisOn(2001));
	const at = parts.findIndex(({ type }) => type === 'month');
	return /\p{L}/u.test(`${parts[at]?.value}${parts[at + 1]?.value}`);
}
