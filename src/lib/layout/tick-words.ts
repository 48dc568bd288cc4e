/**
 * The words on the axis. Intl only; wall times are read as UTC.
 * Pure. See ./SPEC.md §T.
 */
import { axisOn, toCivil } from '$lib/time/calendar';
import { formatFarYear, isFarYear } from '$lib/time/far-year';
import { wallFormat } from '$lib/time/range-words';
import { clockAt, type AxisTime } from '$lib/time/span';
import type { Rung, TickUnit } from './calendar-ladder';

const MINOR: Record<TickUnit, Intl.DateTimeFormatOptions> = {
	minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
	hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
	day: { day: 'numeric' },
	month: { month: 'short' },
	year: { year: 'numeric' }
};

const MAJOR: Record<TickUnit, Intl.DateTimeFormatOptions> = {
	minute: {},
	hour: {},
	day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
	month: { month: 'short', year: 'numeric' },
	year: { year: 'numeric' }
};

/**
 * @param rung - of the row: its ticks are told apart
 * @param row - `major` names the whole unit, `minor` only what its row does not repeat
 */
export function formatTick(
	at: AxisTime,
	{ unit, count }: Pick<Rung, 'unit' | 'count'>,
	row: 'minor' | 'major',
	locale: string
): string {
	const { year } = toCivil(clockAt(at));
	if (isFarYear(year)) return formatFarYear(year, 'short', locale, unit === 'year' ? count : 1);
	const options = (row === 'minor' ? MINOR : MAJOR)[unit];
	// Before year 1 a year is nothing without its era; the axis itself has a tick at year 0, 1 BC.
	const needsEra = year < 1 && 'year' in options;
	const shown = needsEra && year === 0 && unit === 'year' ? axisOn(0, 7) : at;
	return wallFormat(locale, needsEra ? { ...options, era: 'short' } : options).format(shown);
}
