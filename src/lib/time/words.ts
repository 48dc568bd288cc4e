/**
 * Dates in words, never more exact than the date (§W).
 * Pure: the locale and the phrases of its language are parameters. Pages do not download this module,
 * because it uses luxon.
 */
import { DateTime, Interval } from 'luxon';
import { isWithinDate, toWall } from './calendar';
import { formatFarYear, isFarYear } from './far-year';
import { wallFormat } from './range-words';
import type { Timing } from './timing';
import type { DateInterval, DatePoint, IntervalEnd } from './edtf';
import { formatClock } from './clock-words';
import { eraFirst, needsEra } from './era';
import { dayOptions, eraOf, floating, joinWeekday, monthOf, type WordStyle } from './word-style';

/** The words of a date. */
export function formatTiming(timing: Timing, style: WordStyle): string {
	const { date, parts = [] } = timing;
	if (date.kind === 'point') return formatPoint(date, timing, style);
	if (date.kind === 'interval') return formatInterval(date, parts, style);
	return formatChoice(date.dates, parts, style);
}

function formatPoint(
	date: DatePoint,
	timing: Pick<Timing, 'instant' | 'zone'>,
	style: WordStyle
): string {
	const { phrases } = style;
	let text = date.time ? formatClock(date, timing, style) : formatCalendar(date, style);
	if (date.unspecified) text = phrases.within(date.unspecified, text);
	if (date.approximate) text = phrases.approximate(text);
	if (date.uncertain) text = phrases.uncertain(text);
	return text;
}

function formatCalendar(date: DatePoint, style: WordStyle): string {
	const { precision, year, part = 0 } = date;
	const { phrases } = style;
	const yearText = formatYear(year, style);
	switch (precision) {
		case 'century':
			return phrases.fromTo(yearText, formatYear(year + 99, style));
		case 'decade':
			return year >= 1000
				? phrases.decade(yearText)
				: phrases.fromTo(yearText, formatYear(year + 9, style));
		case 'half':
			return phrases.half(part - 39, yearText);
		case 'quarter':
			return phrases.quarter(part - 32, yearText);
		case 'season':
			return formatSeason(part, year, style);
		case 'month':
			return localise(date, { month: monthOf(style), year: 'numeric' }, style);
		case 'day':
			return localise(date, dayOptions(style.length), style);
		default:
			return yearText;
	}
}

function formatSeason(part: number, year: number, style: WordStyle): string {
	const { phrases } = style;
	const season = (part - 20) as 1 | 2 | 3 | 4;
	const yearText = formatYear(year, style);
	// A winter continues into the next year, and shows both years if they have the same form.
	if (season !== 4 || year <= 0) return phrases.season(season, yearText);
	const nextText = formatYear(year + 1, style);
	// Some languages write “year” after the digits: these write both years in full.
	const shownNext = /^\d+$/.test(nextText) ? nextText.slice(-2) : nextText;
	return phrases.season(season, `${yearText}–${shownNext}`);
}

/** A year alone, with its era before year 1; plain digits beyond the calendar. */
function formatYear(year: number, style: WordStyle): string {
	const { locale } = style;
	if (isFarYear(year)) return formatFarYear(year, 'long', locale);
	const options: Intl.DateTimeFormatOptions = { year: 'numeric', ...eraOf(year, style) };
	return eraFirst(floating(year, 1, 1).toLocaleString(options, { locale }), locale);
}

/** “1000–1 BC”, “1990–1999”: years of one era, which is written once. */
export function formatYears(first: number, last: number, style: WordStyle): string {
	const [from, to] = [formatYear(first, style), formatYear(last, style)];
	if (from === to) return from;
	if (isFarYear(first) || isFarYear(last)) return `${from} – ${to}`;
	const { locale } = style;
	const options: Intl.DateTimeFormatOptions = { year: 'numeric', ...eraOf(first, style) };
	// The middle of a year is in that year in every calendar.
	const text = wallFormat(locale, options).formatRange(toWall(first, 7), toWall(last, 7));
	// A range of digits has no space around its dash: 1990–1999.
	return eraFirst(text.replace(/(\d)[\s\u2009\u202f]*–[\s\u2009\u202f]*(?=\d)/g, '$1–'), locale);
}

function localise(date: DatePoint, options: Intl.DateTimeFormatOptions, style: WordStyle): string {
	const { locale } = style;
	const { year, month = 1, day = 1 } = date;
	// Weekdays of the proleptic calendar were nobody's weekdays before 1583.
	const { weekday, ...rest } = options;
	const shown: Intl.DateTimeFormatOptions = {
		...rest,
		...(weekday && year >= 1583 ? { weekday } : {})
	};
	const text = floating(year, month, day).toLocaleString(
		{ ...shown, ...eraOf(year, style) },
		{ locale }
	);
	return eraFirst(joinWeekday(text, locale), locale);
}

function formatInterval(date: DateInterval, parts: readonly Timing[], style: WordStyle): string {
	const { start, end } = date;
	const { phrases } = style;
	const isAcross = yearOf(start) < 1 && yearOf(end) >= 1;
	const [first = '', second = ''] = parts.map((part) =>
		formatTiming(part, isAcross ? { ...style, withEra: true } : style)
	);
	if (typeof start === 'object' && typeof end === 'object')
		return mergeRange(start, end, style) ?? joinEnds(first, second, style);
	if (typeof start === 'object')
		return end === 'open' ? phrases.since(first) : phrases.endUnknown(first);
	return start === 'open' ? phrases.until(first) : phrases.startUnknown(first);
}

function joinEnds(first: string, second: string, { phrases, length }: WordStyle): string {
	const isShort = length === 'label' || length === 'labelClock' || length === 'clock';
	return isShort ? `${first} – ${second}` : phrases.fromTo(first, second);
}

/** NaN for an end without a date. */
function yearOf(end: IntervalEnd): number {
	return typeof end === 'object' ? end.year : NaN;
}

/** “18–19 June 2024”: two simple dates of one kind, joined as the language does. */
function mergeRange(start: DatePoint, end: DatePoint, style: WordStyle): string | undefined {
	const isPlain = [start, end].every(
		({ precision, approximate, uncertain }) => precision === 'year' && !approximate && !uncertain
	);
	if (isPlain && needsEra(start.year, style.withEra) && start.year < 1 === end.year < 1)
		return formatYears(start.year, end.year, style);
	const plain = [start, end].every(
		({ approximate, uncertain, unspecified, year }) =>
			!approximate && !uncertain && !unspecified && !needsEra(year, style.withEra)
	);
	if (!plain || start.precision !== end.precision || !isWithinDate(toWall(end.year)))
		return undefined;
	const options = rangeOptions(start.precision, style);
	if (!options) return undefined;
	const at = ({ year, month = 1, day = 1 }: DatePoint) => floating(year, month, day);
	const text = Interval.fromDateTimes(at(start), at(end))
		.toLocaleString(options, { locale: style.locale })
		.replace(/[\u2009\u202f]/g, ' ');
	// Between two single words a dash needs no spaces: Apr–Dec 1911.
	return style.length === 'label' ? text.replace(/^(\S+) – (?=\S)/, '$1–') : text;
}

function rangeOptions(
	precision: DatePoint['precision'],
	style: WordStyle
): Intl.DateTimeFormatOptions | undefined {
	if (precision === 'year') return { year: 'numeric' };
	if (precision === 'month') return { month: monthOf(style), year: 'numeric' };
	const month = style.length === 'spelled' ? 'long' : 'short';
	return precision === 'day' ? { day: 'numeric', month, year: 'numeric' } : undefined;
}

/** “12 or 13 August 2025” if the days share a month, else every date in full. */
function formatChoice(
	dates: readonly DatePoint[],
	parts: readonly Timing[],
	style: WordStyle
): string {
	const { phrases } = style;
	const [first] = dates;
	const shared =
		first !== undefined &&
		dates.every(
			({ precision, year, month, approximate, uncertain }) =>
				precision === 'day' &&
				!needsEra(year, style.withEra) &&
				year === first.year &&
				month === first.month &&
				!approximate &&
				!uncertain
		);
	if (!shared) return phrases.either(parts.map((part) => formatTiming(part, style)));
	const month = style.length === 'spelled' ? 'long' : 'short';
	const options: Intl.DateTimeFormatOptions = { day: 'numeric', month, year: 'numeric' };
	if (style.length === 'inYear') delete options.year;
	const days = dates.map(({ day = 1 }) => day).sort((a, b) => a - b);
	const pieces = floating(first.year, first.month ?? 1, days[0] ?? 1)
		.setLocale(style.locale)
		.toLocaleParts(options);
	const at = pieces.findIndex(({ type }) => type === 'day');
	// A mark that a language writes after a number is written after each: “12. oder 13. Aug.”
	const [mark = ''] = /^[^\s\d/,،]*/.exec(pieces[at + 1]?.value ?? '') ?? [];
	const text = (from: number, to?: number) =>
		pieces
			.slice(from, to)
			.map(({ value }) => value)
			.join('');
	const listed = phrases.either(days.map((day) => `${day}${mark}`));
	return text(0, at) + listed + text(at + 1).slice(mark.length);
}

/** A machine-readable date for `<time datetime>`, if HTML has a form for it (§W9). */
export function toHtmlDate({ date, instant }: Timing): string | undefined {
	if (date.kind !== 'point' || date.approximate || date.uncertain || date.unspecified)
		return undefined;
	if (date.year < 1 || date.year > 9999) return undefined;
	if (instant !== undefined)
		return DateTime.fromMillis(instant, { zone: 'utc' }).toISO() ?? undefined;
	const { precision, year, month = 1, day = 1, time } = date;
	const two = (n: number) => String(n).padStart(2, '0');
	const yearText = String(year).padStart(4, '0');
	if (precision === 'year') return yearText;
	if (precision === 'month') return `${yearText}-${two(month)}`;
	const dayText = `${yearText}-${two(month)}-${two(day)}`;
	if (time) return `${dayText}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
	return precision === 'day' ? dayText : undefined;
}
