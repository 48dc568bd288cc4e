/**
 * The words on the axis. Intl only; wall times are formatted as UTC.
 * Pure. See ../SPEC.md §T.
 */
import { axisOn, toCivil } from '$lib/time/calendar';
import { eraFirst, needsEra } from '$lib/time/era';
import { formatFarYear, isFarYear } from '$lib/time/far-year';
import { clockOptions } from '$lib/time/own-clock';
import { wallFormat } from '$lib/time/range-words';
import { clockAt, type AxisTime } from '$lib/time/span';
import type { Tick } from './ticks';
import { isClockUnit, type Rung, type TickUnit } from './calendar-ladder';

type DateUnit = Exclude<TickUnit, 'second' | 'minute' | 'hour'>;

const MINOR: Record<DateUnit, Intl.DateTimeFormatOptions> = {
	day: { day: 'numeric' },
	month: { month: 'short' },
	year: { year: 'numeric' }
};

const MAJOR: Record<DateUnit, Intl.DateTimeFormatOptions> = {
	day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
	month: { month: 'short', year: 'numeric' },
	year: { year: 'numeric' }
};

/** A tick in words, marked if it is the second pass of a repeated hour. */
export function formatMinor(
	{ wall, shown = wall, again }: Tick,
	rung: Pick<Rung, 'unit' | 'count'>,
	locale: string
): string {
	const words = formatTick(shown, rung, 'minor', locale);
	return again ? `${AGAIN}\u00a0${words}` : words;
}
const AGAIN = '↻';

/**
 * @param rung - of the row: its ticks get different words
 * @param row - `major` names the whole unit, `minor` only the part that the other row does not show
 */
export function formatTick(
	at: AxisTime,
	{ unit, count }: Pick<Rung, 'unit' | 'count'>,
	row: 'minor' | 'major',
	locale: string
): string {
	const { year } = toCivil(clockAt(at));
	if (isFarYear(year)) return formatFarYear(year, 'short', locale, unit === 'year' ? count : 1);
	const options = isClockUnit(unit)
		? clockOptions(locale, unit)
		: (row === 'minor' ? MINOR : MAJOR)[unit];
	// The year 0, 1 BC, is a tick.
	const withEra = 'year' in options && needsEra(year);
	const shown = withEra && year === 0 && unit === 'year' ? axisOn(0, 7) : at;
	const words = wallFormat(locale, withEra ? { ...options, era: 'short' } : options).format(shown);
	return eraFirst(words.replace(/[\u2009\u202f]/g, ' '), locale);
}
