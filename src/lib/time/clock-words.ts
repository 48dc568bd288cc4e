/** Clock times in words, each with its zone (§W8). Pure. */
import { DateTime } from 'luxon';
import type { Timing } from './timing';
import type { DatePoint, Precision } from './edtf';
import type { Instant } from './span';
import { eraFirst } from './era';
import { clockOptions } from './own-clock';
import { dayOptions, eraOf, joinWeekday, UTC_CALENDAR, type WordStyle } from './word-style';
import { offsetOfZone } from './zone';

/** A clock time with its day and the name of its zone, in the zone in which it was written; a floating time has no zone. */
export function formatClock(
	point: DatePoint,
	timing: Pick<Timing, 'instant' | 'zone'>,
	style: WordStyle
): string {
	const shown = shownAt(point, timing);
	const zoneName =
		timing.zone === undefined || style.withoutZone ? {} : ({ timeZoneName: 'short' } as const);
	return write(
		shown,
		{
			...(style.length === 'clock' ? {} : dayOptions(style.length)),
			...clockOptions(style.locale, unitOf(point.precision)),
			...zoneName
		},
		style
	);
}

/** The clock time as it was written. */
function shownAt(
	{ year, month = 1, day = 1, time }: DatePoint,
	{ instant, zone }: Pick<Timing, 'instant' | 'zone'>
): DateTime {
	if (instant !== undefined) return at(instant, zone);
	const { hour, minute, second } = time ?? {};
	return DateTime.fromObject({ year, month, day, hour, minute, second }, UTC_CALENDAR);
}

/** The day of a clock time, in the zone in which it was written. */
export function shownDay(
	point: DatePoint,
	timing: Pick<Timing, 'instant' | 'zone'>
): Required<Pick<DatePoint, 'year' | 'month' | 'day'>> {
	const { year, month, day } = shownAt(point, timing);
	return { year, month, day };
}

/**
 * The clock time in another zone: “22:00 Korean Standard Time”, with the day if it differs.
 *
 * @returns undefined if it is no clock time, or was already said in that zone
 */
export function formatOnClock(timing: Timing, zone: string, style: WordStyle): string | undefined {
	const { date, instant, precision, parts = [] } = timing;
	if (date.kind === 'choice' || timing.zone === zone) return undefined;
	if (date.kind === 'interval') {
		const [from, to] = parts.map((part) => formatOnClock(part, zone, style));
		return from === undefined || to === undefined ? undefined : style.phrases.fromTo(from, to);
	}
	if (instant === undefined) return undefined;
	const [own, other] = [at(instant, timing.zone), at(instant, zone)];
	const day = own.toISODate() === other.toISODate() ? {} : dayOptions(style.length);
	return write(
		other,
		{ ...day, ...clockOptions(style.locale, unitOf(precision)), timeZoneName: 'long' },
		style
	);
}

function at(instant: Instant, zone = 'utc'): DateTime {
	return DateTime.fromMillis(instant, { zone, outputCalendar: 'gregory' });
}

function unitOf(precision: Precision): 'minute' | 'second' {
	return precision === 'second' ? 'second' : 'minute';
}

function write(shown: DateTime, options: Intl.DateTimeFormatOptions, style: WordStyle): string {
	const { locale } = style;
	const offset = offsetOfZone(shown.zoneName ?? '');
	const hasDay = options.day !== undefined;
	const text = shown
		.setLocale(locale)
		.toLocaleParts({ ...options, ...(hasDay ? eraOf(shown.year, style) : {}) })
		// A zone without a name is named by its offset: the names that Intl has for it differ by language.
		.map(({ type, value }) => (type === 'timeZoneName' && offset ? utcName(offset) : value))
		.join('')
		.replace(/[\u2009\u202f]/g, ' ');
	return eraFirst(joinWeekday(text, locale), locale);
}

/** A recent day: in 1970 many zones had no summer time, and another name. */
const RECENT = Date.UTC(2024, 0, 1);

/** The common name of a zone: “Eastern Time”, “UTC−5”. */
export function formatZone(zone: string, locale: string): string {
	const offset = offsetOfZone(zone);
	if (offset !== undefined) return offset === 0 ? 'UTC' : utcName(offset);
	const named = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
		.formatToParts(RECENT)
		.find(({ type }) => type === 'timeZoneName')?.value;
	return named ?? zone;
}

/** “UTC−5”, “UTC+5:30”. @param offset - minutes east of UTC */
function utcName(offset: number): string {
	const size = Math.abs(offset);
	const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
	return `UTC${offset < 0 ? '−' : '+'}${Math.floor(size / 60)}${minutes}`;
}
