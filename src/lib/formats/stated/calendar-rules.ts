/** Phrases with a calendar date, with or without its year. Pure. See ./SPEC.md §C. */
import { daysInMonth } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';
import { plainToEdtf } from '$lib/time/plain-date';
import { toYear } from '../shared/dates/iso-date';
import { monthText, oneOf, type Day } from './days';
import { rule, type Context, type Rule, type Said } from './rule';
import { MONTH, monthNumber, ORDINAL, ordinalOf, SEASON, seasonNumber, WEEKDAY } from './words';

const YEAR = '(?<year>[12]\\d{3})';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const LAST_DAY = '(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?';
const MONTH_NAME = `(?<month>${MONTH})`;
const TO = ' ?(?:-|–|—|\\bto\\b|\\band\\b|\\bthrough\\b|\\buntil\\b) ?';
/** Words without exact limits, before a date. */
const PART =
	'(?:(?:the )?(?:very )?(?:early|mid|late)(?: in)?[ -]|(?:at )?(?:the )?(?:beginning|start|middle|end) of )';
/** A weekday may precede a day. */
const ON = `(?:on (?:the )?)?(?:${WEEKDAY}[,(]? ?[(]?(?:the )?)?(?:the )?`;
/** A month or a year alone may be something else: a name, a number of people. After these words it is a date. */
const BEHIND =
	'(?<=(?:since|until|till|before|after|by|from|between|about|around|circa|c\\.|ca\\.) )';
const ERA = '(?<era>b\\.?c\\.?(?:e\\.?)?|a\\.?d\\.?|c\\.?e\\.?)';

export const CALENDAR_RULES: readonly Rule[] = [
	rule(`(?:${DAY} )?(?:${MONTH_NAME},? )?(?<number>\\d{1,5}) ?${ERA}`, readEra),
	rule('(?<era>a\\.?d\\.?) ?(?<number>\\d{1,4})', readEra),
	rule(
		`(?:the )?(?:early |mid-? ?|late )?(?<nth>${ORDINAL})[ -]century(?: (?<era>b\\.?c\\.?(?:e\\.?)?))?`,
		(said) => toCentury(ordinalOf(said('nth')), said('era') !== '')
	),
	rule(`(?:the )?(?:early |mid-? ?|late )?(?<decade>[12]\\d\\d)0['’]?s`, (said) => {
		const digits = said('decade');
		// “the 1900s” are ten years to some, a hundred to others.
		return digits.endsWith('0') ? `${digits.slice(0, 2)}XX` : `${digits}X`;
	}),
	rule(`(?:the )?winter(?: of)? ${YEAR}[-–/](?:\\d\\d)?\\d\\d`, (said) => `${said('year')}-24`),
	rule(`(?:the )?${PART}?(?<season>${SEASON})(?: of)?,? ${YEAR}`, readSeasonOfYear),
	rule(`(?:${PART}|in (?:the )?|(?<which>last|this|next|past) )(?<season>${SEASON})`, readSeason),
	rule(
		`(?:the )?(?:q(?<number>[1-4])|(?<nth>first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter)(?: of|,)?[ -]?${YEAR}`,
		readQuarter
	),
	rule(`${YEAR}[ -]?q(?<number>[1-4])`, readQuarter),
	rule(
		`(?:the )?(?:h(?<number>[12])|(?<nth>first|second|1st|2nd) half)(?: of|,)?[ -]?${YEAR}`,
		readHalf
	),
	rule(`(?:the )?(?:first|second|1st|2nd|latter) half of ${MONTH_NAME}(?:,? ${YEAR})?`, readMonth),
	rule(`${ON}${DAY}${TO}${LAST_DAY}(?: of)? ${MONTH_NAME}(?:,? ${YEAR})?`, readDays),
	rule(`${ON}${MONTH_NAME} ${DAY}${TO}${LAST_DAY}(?:,? ${YEAR})?`, readDays),
	rule(`${MONTH_NAME}${TO}(?<lastMonth>${MONTH})(?:,? ${YEAR})?`, readMonths),
	rule(`(?<=between |from )${YEAR}${TO}(?<lastYear>[12]\\d{3})`, readYears),
	rule(`${YEAR}(?= onwards?)`, (said) => said('year')),
	rule(`${YEAR}(?:-|–)(?<lastYear>[12]\\d{3})`, readYears),
	rule(`${ON}${DAY} or ${LAST_DAY}(?: of)? ${MONTH_NAME}(?:,? ${YEAR})?`, readEither),
	rule(`${ON}${MONTH_NAME} ${DAY} or ${LAST_DAY}(?:,? ${YEAR})?`, readEither),
	rule(`${ON}${DAY}(?: of)? ${MONTH_NAME}(?:,? ${YEAR})?[)]?`, readDay),
	rule(`${ON}${MONTH_NAME} ${DAY}(?:,? ${YEAR})?[)]?`, readDay),
	rule(`on the (?<day>\\d{1,2})(?:st|nd|rd|th)`, readDayAlone),
	rule(`(?:in )?(?:the month of )?${PART}?${MONTH_NAME}(?: of)?,? ${YEAR}`, readMonth),
	rule(
		`(?:in |during |${BEHIND}|(?<which>last|this|next|past) )(?:the month of )?${PART}?${MONTH_NAME}(?!,? (?:of )?[12]\\d{3})`,
		readMonth
	),
	rule(`${PART}${MONTH_NAME}`, readMonth),
	rule(`(?:in |during )?${PART}(?:the year )?${YEAR}`, (said) => said('year')),
	rule(`(?:in |during |the year |${BEHIND})(?:the year )?${YEAR}`, (said) => said('year')),
	rule(`${ON}(?<iso>[12]\\d{3}-\\d\\d(?:-\\d\\d)?)`, (said) => said('iso')),
	rule(`${ON}(?<numbers>\\d{1,2}(?<mark>[./-])\\d{1,2}\\k<mark>(?:\\d{4}|\\d\\d))`, readNumbers)
];

function readEra(said: Said): string | undefined {
	const number = Number(said('number'));
	// “30 ad campaigns” contains no year.
	if (number === 0 || /^(?:ad|ce)/.test(said('era'))) return undefined;
	const year = /^b/i.test(said('era')) ? 1 - number : number;
	if (Math.abs(year) > 9999) return `Y${year}`;
	const month = said('month');
	const [ofMonth, day] = [month && `-${pad(monthNumber(month))}`, said('day')];
	return `${toYear(year)}${ofMonth}${ofMonth && day && `-${pad(day)}`}`;
}

function toCentury(nth: number, isBefore: boolean): string | undefined {
	if (nth < 1) return undefined;
	return `${isBefore ? '-' : ''}${pad(nth - 1)}XX`;
}

/** The winter of a year begins in its December, or ends in its February: people mean either. */
function readSeasonOfYear(said: Said): string {
	const [year, season] = [Number(said('year')), seasonNumber(said('season'))];
	const named = `${toYear(year)}-${season}`;
	return season === 24 ? oneOf(`${toYear(year - 1)}-24`, named) : named;
}

const FIRST_MONTH_OF_SPRING = 3;

function readSeason(said: Said, context: Context): string {
	const season = seasonNumber(said('season'));
	const month = FIRST_MONTH_OF_SPRING + 3 * (season - 21);
	return fromYears(said('which'), month, context).reduce(
		(all, year) => oneOf(...(all === '' ? [] : [all]), `${toYear(year)}-${season}`),
		''
	);
}

function readQuarter(said: Said): string {
	const number = Number(said('number')) || ordinalOf(said('nth'));
	return `${said('year')}-${32 + number}`;
}

function readHalf(said: Said): string {
	const number = Number(said('number')) || ordinalOf(said('nth'));
	return `${said('year')}-${39 + number}`;
}

/**
 * The possible years of a month without one. “In April” is the latest that has begun, or in the future the next;
 * “last” and “next” may mean another one.
 */
function fromYears(which: string, month: number, { asOf, isAhead }: Context): number[] {
	const { year } = asOf;
	const hasBegun = month <= asOf.month;
	switch (which.toLowerCase()) {
		case 'this':
			return [year];
		case 'last':
		case 'past':
			return month < asOf.month ? [year - 1, year] : [year - 1];
		case 'next':
			return month > asOf.month ? [year, year + 1] : [year + 1];
		default:
			if (isAhead) return [month < asOf.month ? year + 1 : year];
			return [hasBegun ? year : year - 1];
	}
}

function readMonth(said: Said, context: Context): string {
	const month = monthNumber(said('month'));
	if (said('year') !== '') return monthText(Number(said('year')), month);
	return oneOf(...fromYears(said('which'), month, context).map((year) => monthText(year, month)));
}

function readMonths(said: Said, context: Context): string {
	const [first, last] = [monthNumber(said('month')), monthNumber(said('lastMonth'))];
	const [known = context.asOf.year] =
		said('year') === '' ? fromYears('', last, context) : [Number(said('year'))];
	return `${monthText(first <= last ? known : known - 1, first)}/${monthText(known, last)}`;
}

function readYears(said: Said): string {
	return `${said('year')}/${said('lastYear')}`;
}

/** The year of a day without one: the latest that is not after the day of the text, or in the future the next. */
function yearOfDay(month: number, day: number, { asOf, isAhead }: Context): number {
	const isAfter = month > asOf.month || (month === asOf.month && day > asOf.day);
	const isBefore = month < asOf.month || (month === asOf.month && day < asOf.day);
	if (isAhead) return isBefore ? asOf.year + 1 : asOf.year;
	return isAfter ? asOf.year - 1 : asOf.year;
}

function readDay(said: Said, context: Context): string {
	const [month, day] = [monthNumber(said('month')), Number(said('day'))];
	const year = said('year') === '' ? yearOfDay(month, day, context) : Number(said('year'));
	return `${monthText(year, month)}-${pad(day)}`;
}

function readDays(said: Said, context: Context): string {
	const first = readDay(said, context);
	return `${first}/${first.slice(0, -2)}${pad(said('lastDay'))}`;
}

function readEither(said: Said, context: Context): string {
	const first = readDay(said, context);
	return oneOf(first, `${first.slice(0, -2)}${pad(said('lastDay'))}`);
}

/** “On the 12th” is the latest such day, or in the future the next. */
function readDayAlone(said: Said, { asOf, isAhead }: Context): string | undefined {
	const day = Number(said('day'));
	if (day < 1 || day > 31) return undefined;
	const step = isAhead ? 1 : -1;
	let month = asOf.month + ((isAhead ? day < asOf.day : day > asOf.day) ? step : 0);
	while (!hasDay(asOf, month, day)) month += step;
	return `${monthText(asOf.year, month)}-${pad(day)}`;
}

/** Only the language decides whether the day or the month comes first. */
function readNumbers(said: Said, { dayOrder }: Context): string | undefined {
	const read = plainToEdtf(said('numbers'), dayOrder);
	return read === said('numbers') ? undefined : read;
}

function hasDay({ year }: Day, month: number, day: number): boolean {
	return day <= daysInMonth(year, month);
}
