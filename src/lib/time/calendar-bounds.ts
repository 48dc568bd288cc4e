/**
 * The days that a date without a zone covers. It needs no luxon, so pages can load it.
 * Pure. See ./SPEC.md §B.
 */
import { axisOn } from './calendar';
import type { DatePoint } from './edtf';
import type { Span } from './span';

/** The part of a date that depends only on the calendar. */
type CalendarDate = Pick<DatePoint, 'precision' | 'year'> & {
	readonly [part in 'month' | 'day' | 'part']?: number | undefined;
};

/** Half-open bounds of a date without a clock time. Total: every precision has bounds. */
export function calendarBounds({
	precision,
	year,
	month = 1,
	day = 1,
	part = 0
}: CalendarDate): Span {
	const years = (count: number) => ({
		start: axisOn(year),
		end: axisOn(year + count)
	});
	const months = (first: number, count: number) => ({
		start: axisOn(year, first),
		end: axisOn(year, first + count)
	});
	switch (precision) {
		case 'century':
			return years(100);
		case 'decade':
			return years(10);
		case 'half':
			return months(1 + (part - 40) * 6, 6);
		case 'quarter':
			return months(1 + (part - 33) * 3, 3);
		case 'season':
			return months(3 + (part - 21) * 3, 3); // meteorological, northern; winter ends in the next year
		case 'month':
			return months(month, 1);
		case 'day':
			return {
				start: axisOn(year, month, day),
				end: axisOn(year, month, day + 1)
			};
		default:
			return years(1);
	}
}
