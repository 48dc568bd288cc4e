/** Phrases relative to the day of the text: “last week”, “three years ago”. Pure. See ./SPEC.md §R. */
import { daysInMonth } from '$lib/time/calendar';
import { toYear } from '../shared/dates/iso-date';
import { dayText, mondayOf, monthText, numberOf, oneOf, span, weekdayOf } from './days';
import { rule, type Context, type Rule, type Said } from './rule';
import { COUNT, countOf, ORDINAL, ordinalOf, WEEKDAY, weekdayNumber } from './words';

const WHICH = '(?<which>last|this|next|current|coming)';
const PART =
	'(?:(?:early|mid|late)(?: in)?[ -]|(?:at )?(?:the )?(?:beginning|start|middle|end) of )';
const UNIT = '(?<unit>day|week|fortnight|month|year|decade|century|centurie|hour|minute)s?';

export const RELATIVE_RULES: readonly Rule[] = [
	// Words that sound like a date but give none.
	rule(
		`(?:a few|few|several|some|many|a couple of|couple of|countless|recent) ${UNIT}(?: ago)?`,
		refuse
	),
	rule(
		`(?:for|within|every|each|over|under|more than|less than|at least|at most|up to|not more than) (?:the )?${COUNT} ${UNIT}(?: ago)?`,
		refuse
	),
	rule(`${COUNT} ${UNIT} (?:later|earlier|after|before|afterwards|of age|old|long)`, refuse),
	rule(`(?:the )?(?:following|previous|same|next few|last few|past few) ${UNIT}`, refuse),
	rule(
		`(?:the )?(?:last|next|past) decades?|(?:the )?(?:following|previous|same|every|each) ${WEEKDAY}`,
		refuse
	),
	rule(`(?:the )?(?:next|coming) ${COUNT} ${UNIT}`, refuse),
	rule('(?:mon|tues|wednes|thurs|fri|satur|sun)days', refuse),

	rule('the day before yesterday', fromToday(-2)),
	rule('(?:the )?(?<unit>week|month|year) before last', (said, context) =>
		readBeforeLast(said('unit').toLowerCase(), context)
	),
	rule('the day after tomorrow', fromToday(2)),
	rule('last night|overnight', (_, { asOf }) => span(numberOf(asOf) - 1, numberOf(asOf))),
	rule('(?:earlier |late |early )?yesterday(?: morning| afternoon| evening)?', fromToday(-1)),
	rule('(?:earlier |later )?today|this (?:morning|afternoon|evening)|tonight', fromToday(0)),
	rule('tomorrow(?: morning| afternoon| evening| night)?', fromToday(1)),

	rule('(?:earlier|so far) (?:in )?this (?<unit>week|month|year)', readEarlier),
	rule(
		'later (?:in )?this (?<unit>week|month|year)|the rest of (?:the|this) (?<other>week|month|year)',
		readLater
	),
	rule(
		`(?:in |during )?(?:the )?(?:first|second|latter|1st|2nd) half of (?:the )?${WHICH} (?:week|month)`,
		refuse
	),
	rule(
		`(?:the )?(?:h(?<number>[12])|(?<nth>first|second|1st|2nd) half) (?:of )?${WHICH} year`,
		readHalf
	),
	rule(
		`(?:the )?(?:q(?<number>[1-4])|(?<nth>${ORDINAL}) quarter) (?:of )?${WHICH} year`,
		readQuarter
	),
	rule(`(?:the )?${WHICH} quarter`, readWhichQuarter),
	rule(
		`(?<day>${WEEKDAY}) (?:of )?${WHICH} week|${WHICH.replace('which', 'whichFirst')} week(?:’s|'s)? (?:on )?(?<dayBehind>${WEEKDAY})`,
		readDayOfWeek
	),
	rule(`${PART}?(?:the )?${WHICH} weekend`, readWeekend),
	rule(`${PART}?(?:the )?${WHICH} week`, readWeek),
	rule(`${PART}?(?:the )?${WHICH} month`, (said, { asOf }) =>
		monthText(asOf.year, asOf.month + stepOf(said('which')))
	),
	rule(`${PART}?(?:the )?${WHICH} year`, (said, { asOf }) =>
		toYear(asOf.year + stepOf(said('which')))
	),
	rule(
		`(?:the )?${WHICH} century`,
		(said, { asOf }) => `${Math.floor(asOf.year / 100) + stepOf(said('which'))}XX`
	),
	rule(
		`(?:in |over |during )?the (?:past|last) (?<count>${COUNT}) (?<unit>day|week|month|year)s?`,
		readPast
	),
	rule(`(?:in |over |during )?the past (?<unit>day|week|month|year)`, readPast),
	rule(`(?:(?:last|past) )(?<day>${WEEKDAY})`, readLastWeekday),
	rule(`(?:(?:next|coming) )(?<day>${WEEKDAY})`, readNextWeekday),
	rule(`(?:on )?(?<day>${WEEKDAY}) next`, readNextWeekday),
	rule(`(?:on )?(?<day>${WEEKDAY}) last`, readLastWeekday),
	rule(`this (?:past |coming )?(?<day>${WEEKDAY})`, (said, { asOf }) =>
		dayText(mondayOf(numberOf(asOf)) + weekdayNumber(said('day')))
	),
	rule(
		`(?:(?:early |late )?on (?:(?:early|late) )?)(?<day>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?`,
		readWeekday
	),
	rule(
		`(?<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening|night))?`,
		readWeekday
	),
	rule(`(?<count>${COUNT}) ${UNIT} (?:ago|back)`, readAgo),
	rule(`in (?<count>${COUNT}) ${UNIT}(?:’|')?(?: time)?`, readIn),
	rule(`(?<count>${COUNT}) ${UNIT} (?:from (?:now|today)|hence)`, readIn)
];

function refuse(): undefined {
	return undefined;
}

function fromToday(days: number): Rule['read'] {
	return (_, { asOf }) => dayText(numberOf(asOf) + days);
}

/** The number of weeks, months or years from the current one. */
function stepOf(which: string): number {
	switch (which.toLowerCase()) {
		case 'last':
			return -1;
		case 'next':
		case 'coming':
			return 1;
		default:
			return 0;
	}
}

function boundsOf(unit: string, { asOf }: Context): [first: number, last: number] {
	const today = numberOf(asOf);
	const { year, month } = asOf;
	if (unit === 'week') return [mondayOf(today), mondayOf(today) + 6];
	if (unit === 'month')
		return [
			numberOf({ year, month, day: 1 }),
			numberOf({ year, month, day: daysInMonth(year, month) })
		];
	return [numberOf({ year, month: 1, day: 1 }), numberOf({ year, month: 12, day: 31 })];
}

function readEarlier(said: Said, context: Context): string {
	return span(boundsOf(said('unit').toLowerCase(), context)[0], numberOf(context.asOf));
}

function readLater(said: Said, context: Context): string {
	const unit = (said('unit') || said('other')).toLowerCase();
	return span(numberOf(context.asOf), boundsOf(unit, context)[1]);
}

function readHalf(said: Said, { asOf }: Context): string {
	const number = Number(said('number')) || ordinalOf(said('nth'));
	return `${toYear(asOf.year + stepOf(said('which')))}-${39 + number}`;
}

function readQuarter(said: Said, { asOf }: Context): string | undefined {
	const number = Number(said('number')) || ordinalOf(said('nth'));
	if (number > 4) return undefined;
	return `${toYear(asOf.year + stepOf(said('which')))}-${32 + number}`;
}

function readWhichQuarter(said: Said, { asOf }: Context): string {
	const quarter = asOf.year * 4 + Math.floor((asOf.month - 1) / 3) + stepOf(said('which'));
	return `${toYear(Math.floor(quarter / 4))}-${33 + (quarter % 4)}`;
}

function readWeek(said: Said, { asOf }: Context): string {
	const monday = mondayOf(numberOf(asOf)) + 7 * stepOf(said('which'));
	return span(monday, monday + 6);
}

function readWeekend(said: Said, { asOf }: Context): string {
	const saturday = mondayOf(numberOf(asOf)) + 5 + 7 * stepOf(said('which'));
	return span(saturday, saturday + 1);
}

function readDayOfWeek(said: Said, { asOf }: Context): string {
	const weeks = stepOf(said('which') || said('whichFirst'));
	const day = weekdayNumber(said('day') || said('dayBehind'));
	return dayText(mondayOf(numberOf(asOf)) + 7 * weeks + day);
}

/** The latest up to and including the day of the text; in the future, the next. */
function readWeekday(said: Said, { asOf, isAhead }: Context): string {
	const today = numberOf(asOf);
	const back = (weekdayOf(today) - weekdayNumber(said('day')) + 7) % 7;
	return dayText(isAhead ? today + ((7 - back) % 7 || 7) : today - back);
}

/** “Last Tuesday” is the most recent one for some people, that of last week for others. */
function readLastWeekday(said: Said, { asOf }: Context): string {
	const today = numberOf(asOf);
	const day = weekdayNumber(said('day'));
	const latest = today - ((weekdayOf(today) - day + 7) % 7 || 7);
	return oneOf(dayText(mondayOf(today) - 7 + day), dayText(latest));
}

function readNextWeekday(said: Said, { asOf }: Context): string {
	const today = numberOf(asOf);
	const day = weekdayNumber(said('day'));
	const soonest = today + ((day - weekdayOf(today) + 7) % 7 || 7);
	return oneOf(dayText(soonest), dayText(mondayOf(today) + 7 + day));
}

/** A period that ends on the day of the text. */
function readPast(said: Said, context: Context): string {
	const count = said('count') === '' ? 1 : countOf(said('count'));
	const { asOf } = context;
	const today = numberOf(asOf);
	const unit = said('unit').toLowerCase();
	if (unit === 'day') return span(today - count, today);
	if (unit === 'week') return span(today - 7 * count, today);
	const start =
		unit === 'month' ? monthText(asOf.year, asOf.month - count) : toYear(asOf.year - count);
	return `${start}~/${dayText(today)}`;
}

/** The one before the last. */
function readBeforeLast(unit: string, { asOf }: Context): string {
	const monday = mondayOf(numberOf(asOf)) - 14;
	if (unit === 'week') return span(monday, monday + 6);
	return unit === 'month' ? monthText(asOf.year, asOf.month - 2) : toYear(asOf.year - 2);
}

function readAgo(said: Said, context: Context): string | undefined {
	return fromNow(said, context, -1);
}

function readIn(said: Said, context: Context): string | undefined {
	return fromNow(said, context, 1);
}

const YEARS: Readonly<Record<string, number>> = {
	year: 1,
	decade: 10,
	century: 100,
	centurie: 100
};

/** Days are exact; weeks, months and years are approximate. */
function fromNow(said: Said, { asOf }: Context, sign: 1 | -1): string | undefined {
	const count = sign * countOf(said('count'));
	const today = numberOf(asOf);
	const unit = said('unit').toLowerCase();
	switch (unit) {
		case 'minute':
		case 'hour':
			if (Math.abs(count) > 24) return undefined;
			return oneOf(...[today, today + sign].sort((a, b) => a - b).map(dayText));
		case 'day':
			return dayText(today + count);
		case 'week':
		case 'fortnight': {
			const monday = mondayOf(today) + 7 * count * (unit === 'week' ? 1 : 2);
			return span(monday, monday + 6);
		}
		case 'month':
			return `${monthText(asOf.year, asOf.month + count)}~`;
		default: {
			const year = asOf.year + count * (YEARS[unit] ?? 1);
			return Math.abs(year) > 9999 ? undefined : `${toYear(year)}~`;
		}
	}
}
