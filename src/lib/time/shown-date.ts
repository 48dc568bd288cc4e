/**
 * Reads a date in words of a language: everything that ./range-words.ts writes, and similar forms that
 * people write, with the era and the clock of the language.
 * Pure; Intl only. See ./SPEC.md §F.
 */
import { axisOn } from './calendar';
import { pad } from './edtf-of';
import { clockOptions } from './own-clock';
import { DAY, wallFormat } from './range-words';

/** The parts of a text; absent parts were not written. */
interface ReadParts {
	readonly year: number;
	readonly month: number | undefined;
	readonly day: number | undefined;
}

/** @returns EDTF; undefined: it is not in words of the language */
export function wordsToEdtf(text: string, locale: string): string | undefined {
	const plain = toPlain(text, locale);
	const { clock, rest } = takeClock(plain, locale);
	const { isBefore, hasEra, rest: date } = takeEra(rest, locale);
	const parts = readParts(date, hasEra, locale);
	if (!parts) return undefined;
	if (clock !== undefined && parts.day === undefined) return undefined;
	if (hasEra && parts.year < 1) return undefined;
	const year = isBefore ? 1 - parts.year : parts.year;
	const days = [parts.month, parts.day].flatMap((part) => (part === undefined ? [] : pad(part)));
	const figures = String(Math.abs(year));
	if (figures.length > 4) return days.length === 0 ? `Y${year}` : undefined;
	const written = `${year < 0 ? '-' : ''}${figures.padStart(4, '0')}`;
	return [written, ...days].join('-') + (clock === undefined ? '' : `T${clock}`);
}

/** Small letters, with the same digits and spaces for all languages. */
function toPlain(text: string, locale: string): string {
	const digits = new Map(
		Array.from({ length: 10 }, (_, digit) => [
			new Intl.NumberFormat(locale, { useGrouping: false }).format(digit),
			String(digit)
		])
	);
	return Array.from(text.normalize('NFKC').toLocaleLowerCase(locale))
		.map((letter) => digits.get(letter) ?? letter)
		.join('')
		.replace(/[\s\u200e\u200f\u202f]+/g, ' ')
		.trim();
}

const HALF_DAY_HOURS = 12;

/** A clock time at either end, with the words for AM and PM. */
function takeClock(text: string, locale: string): { clock: string | undefined; rest: string } {
	const [morning, evening] = [1, 13].map((hour) =>
		partOf('dayPeriod', axisOn(2001, 1, 1, hour), locale, clockOptions(locale, 'minute'))
	);
	const separator =
		wallFormat(locale, clockOptions(locale, 'minute'))
			.formatToParts(axisOn(2001))
			.find(({ type, value }, i) => type === 'literal' && i > 0 && value.trim() !== '')
			?.value.trim() ?? ':';
	const halves = [morning, evening, 'am', 'pm', 'a.m.', 'p.m.'].flatMap((half) => half || []);
	const half = `(?:${halves.map(escape).join('|')})`;
	const found = new RegExp(
		`(?:(${half}) ?)?(?<!\\d)(\\d{1,2})[:${escape(separator)}](\\d\\d)(?:[:${escape(separator)}](\\d\\d))?(?: ?(${half}))?(?!\\d)`
	).exec(text);
	if (!found) return { clock: undefined, rest: text };
	const [whole, before, hours = '', minutes = '', seconds, after] = found;
	const said = before ?? after;
	const isLate = said !== undefined && (said === evening || said.startsWith('p'));
	const hour =
		said === undefined
			? Number(hours)
			: (Number(hours) % HALF_DAY_HOURS) + (isLate ? HALF_DAY_HOURS : 0);
	const clock = [pad(hour), minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
	return { clock, rest: text.replace(whole, ' ').replace(/^[ ,،、]+|[ ,،、]+$/g, '') };
}

/** The name of the era, at any place in the text. */
function takeEra(
	text: string,
	locale: string
): { isBefore: boolean; hasEra: boolean; rest: string } {
	// “н. э.” is the end of “до н. э.”: the longer one is tried first.
	const names = [axisOn(-100), axisOn(100)].flatMap((at, i) =>
		(['short', 'long'] as const).map((era) => ({
			name: partOf('era', at, locale, { year: 'numeric', era }),
			isBefore: i === 0
		}))
	);
	for (const { name, isBefore } of names.sort((a, b) => b.name.length - a.name.length)) {
		// People leave out the dots and the spaces between them.
		const letters = Array.from(name.replace(/[ .]/g, '')).map(escape).join('[ .]*');
		const found = new RegExp(`(?<!\\p{L})${letters}\\.?(?!\\p{L})`, 'u').exec(text);
		if (!found) continue;
		const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
		return { isBefore, hasEra: true, rest: rest.trim() };
	}
	return { isBefore: false, hasEra: false, rest: text };
}

/** A year of four digits, or a number with the word for “year”. */
const YEAR_ALONE = /^(?:\d{4}|\D{0,4}?\d{1,12}\D{0,4})$/;

function readParts(text: string, hasEra: boolean, locale: string): ReadParts | undefined {
	const { month, rest } = takeMonth(text, locale);
	const words = rest.split(/[\s,،.'’]+|(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u).filter(Boolean);
	if (words.some((word) => /\d/.test(word) && !/^\d+$/.test(word))) return undefined;
	const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
	if (month !== undefined) return readDay(month, numbers, hasEra, locale);
	const isYear = hasEra || /^\d{4}$|\d\D/.test(rest);
	if (isYear && numbers.length === 1 && YEAR_ALONE.test(rest))
		return { year: numbers[0] ?? 0, month: undefined, day: undefined };
	return hasNumericMonth(locale) ? readNumbers(rest, numbers, locale) : undefined;
}

/** The text beside the name of a month. The year has three digits, or an era and its own place. */
function readDay(
	month: number,
	numbers: readonly number[],
	hasEra: boolean,
	locale: string
): ReadParts | undefined {
	const order = orderOf(locale);
	const isYearFirst = order.indexOf('year') < order.indexOf('day');
	const long = numbers.findIndex((number) => number >= 100);
	const placed = numbers.length === 1 || isYearFirst ? 0 : 1;
	const at = long === -1 && hasEra ? placed : long;
	const year = numbers[at];
	if (year === undefined || numbers.length > 2) return undefined;
	return { year, month, day: numbers.find((_, i) => i !== at) };
}

/** Years, months and days that are numbers with their words: 2025年8月12日. */
function readNumbers(
	text: string,
	numbers: readonly number[],
	locale: string
): ReadParts | undefined {
	if (numbers.length < 2 || numbers.length > 3 || !/\d\s*\p{L}/u.test(text)) return undefined;
	const order = orderOf(locale).filter((part) => numbers.length === 3 || part !== 'day');
	const at = (part: 'year' | 'month' | 'day') => numbers[order.indexOf(part)];
	const month = at('month') ?? 0;
	return month > 12 ? undefined : { year: at('year') ?? 0, month, day: at('day') };
}

/** The order of day, month and year in the language. */
function orderOf(locale: string): string[] {
	return wallFormat(locale, DAY)
		.formatToParts(axisOn(2001))
		.map(({ type }) => type)
		.filter((type) => ['year', 'month', 'day'].includes(type));
}

function hasNumericMonth(locale: string): boolean {
	return /^\d+/.test(partOf('month', axisOn(2001, 11), locale, DAY).normalize('NFKC'));
}

function partOf(
	type: Intl.DateTimeFormatPartTypes,
	at: ReturnType<typeof axisOn>,
	locale: string,
	options: Intl.DateTimeFormatOptions
): string {
	const value = wallFormat(locale, options)
		.formatToParts(at)
		.find((part) => part.type === type)?.value;
	return (value ?? '').normalize('NFKC').toLocaleLowerCase(locale).replace(/\s+/g, ' ');
}

/** The name of a month, complete or cut after at least three letters; 1–12. */
function takeMonth(text: string, locale: string): { month: number | undefined; rest: string } {
	const names = monthNames(locale).flatMap((forms, index) =>
		forms.map((name) => ({ name, month: index + 1 }))
	);
	for (const { name, month } of names.sort((a, b) => b.name.length - a.name.length)) {
		if (name === '' || /^\d/.test(name)) continue;
		const found = new RegExp(
			`(?<![\\p{L}\\p{M}]{2})${escape(name)}\\.?(?![\\p{L}\\p{M}\\d])`,
			'u'
		).exec(text);
		if (!found) continue;
		return { month, rest: text.replace(found[0], ' ').trim() };
	}
	for (const [word] of text.matchAll(/\p{L}{3,}/gu)) {
		const month = names.find(({ name }) => name.startsWith(word))?.month;
		if (month !== undefined) return { month, rest: text.replace(word, ' ').trim() };
	}
	return { month: undefined, rest: text };
}

/** Each month alone and beside a day, complete and short: август, августа, авг. */
function monthNames(locale: string): readonly (readonly string[])[] {
	return Array.from({ length: 12 }, (_, index) => {
		const at = axisOn(2001, index + 1);
		const beside = (month: 'long' | 'short') => partOf('month', at, locale, { ...DAY, month });
		return [partOf('month', at, locale, { month: 'long' }), beside('long'), beside('short')].map(
			(name) => name.replace(/\.$/, '')
		);
	});
}

function escape(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
