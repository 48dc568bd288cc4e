/**
 * Converts one date as people write it to EDTF: a day, a month or a year, in numbers or words, with its era
 * and its uncertainty. Works on folded text (./fold.ts).
 * Pure. See ../SPEC.md §P2–P5.
 */
import { pad } from '../edtf-of';
import { withClock, withClockBehind } from './clock';
import { centuryOf, centuryToEdtf, coarseToEdtf } from './coarse';
import { isWeekday, monthOf } from './names';
import {
	ABOUT,
	ABOUT_BEHIND,
	ERA_BEFORE,
	ERA_BEHIND,
	LEAD,
	OF,
	ORDINAL,
	POSSIBLY,
	YEAR_WORD
} from './vocabulary';

/** Which number of 03/04/2024 comes first. */
export type DayOrder = 'day first' | 'month first';

/** EDTF itself: an end of a range may be written like that. */
const PLAIN = /^-?\d{4}(?:-(?:(?:0\d|1[0-2])(?:-\d\d)?|2[1-4]|3[3-6]|4[01]))?[?~%]?$/;
const NUMBERS = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?=$|[ ,Tt])/;
const YEAR_FIRST = /^(\d{4})([./-]) ?(\d{1,2})\2 ?(\d{1,2})\.?(?=$|[ ,t])/;
/** A weekday may follow. */
const EAST_ASIAN =
	/^(\d{1,4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일号號])?)?(?: ?[(（]?(?:星期.|周.|[月火水木金土日](?:曜日)?|[월화수목금토일](?:요일)?)[)）]?)?/;
/** A month and its year, in either order. */
const MONTH_OF_YEAR = /^(?:(0?[1-9]|1[0-2])[./](\d{4})|(\d{4})[./](0?[1-9]|1[0-2]))$/;
const BASIC = /^([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const MONTH = '(?<month>\\p{L}[\\p{L}_]+)';
const YEAR = '(?<year>\\d{3,4})';
const NAMED = [
	`(?<day>\\d{1,2})${ORDINAL}\\.?[ -]*${OF}${MONTH}\\.?,?[ -]+${OF}${YEAR}`,
	`${MONTH}\\.? +(?<day>\\d{1,2})${ORDINAL},? +${YEAR}`,
	`${YEAR},? +${MONTH}\\.? +(?<day>\\d{1,2})${ORDINAL}`
].map((form) => new RegExp(`^${form}(?=$|[ ,])`, 'u'));
const MONTHS = [`${MONTH}\\.?,?[ -]+${OF}${YEAR}`, `${YEAR},? +${MONTH}\\.?`].map(
	(form) => new RegExp(`^${form}$`, 'u')
);
/** “24 August AD 79”: the era between the month and the year. */
const ERA_BETWEEN = /^(.*\p{L}.*?),? (a\.? ?d\.?|b\.? ?c\.?(?: ?e\.?)?|c\.? ?e\.?) (\d{1,4})$/u;
/** Months of two words, as in some Arabic countries. */
const TWO_WORDS = /(كانون|تشرين) (?=ال)/g;

/** The year before the first year of a Japanese era. */
const REIGNS: Readonly<Record<string, number>> = {
	明治: 1867,
	大正: 1911,
	昭和: 1925,
	平成: 1988,
	令和: 2018
};
const OF_REIGN = /(明治|大正|昭和|平成|令和) ?(元|\d{1,2}) ?年/g;

/** Converts years of Japanese eras: 昭和20年 is 1945年. */
export function withoutReigns(text: string): string {
	return text.replaceAll(OF_REIGN, (_, era: string, year: string) => {
		const count = year === '元' ? 1 : Number(year);
		return `${(REIGNS[era] ?? 0) + count}年`;
	});
}

/** @param written - folded @returns EDTF; undefined: it is not a date */
export function pointToEdtf(written: string, order: DayOrder | undefined): string | undefined {
	const text = withClockBehind(written).replace(ERA_BETWEEN, '$1 $3 $2');
	const [lead, mark] =
		[[ABOUT, '~'] as const, [POSSIBLY, '?'] as const].find(([form]) => form.test(text)) ?? [];
	if (lead) return marked(text.replace(lead, ''), mark, order);
	if (ABOUT_BEHIND.test(text)) return marked(text.replace(ABOUT_BEHIND, ''), '~', order);
	return sureToEdtf(text, order);
}

/** After “c.” a number is a year. */
function marked(text: string, mark = '', order?: DayOrder): string | undefined {
	const words = text.replace(LEAD, '').replaceAll(YEAR_WORD, '');
	const read = /^\d{1,3}$/.test(words) ? toYear(Number(words)) : sureToEdtf(text, order);
	return read === undefined || /[T/?~%\]]/.test(read) ? undefined : `${read}${mark}`;
}

function sureToEdtf(text: string, order: DayOrder | undefined): string | undefined {
	if (PLAIN.test(text)) return text;
	return eraToEdtf(text) ?? dayToEdtf(text, order) ?? coarseToEdtf(text) ?? afterLead(text, order);
}

/** Removes words without a meaning for the date, once: “in 1968”, “1917 г.”, “Tuesday, 12 Aug 2025”. */
function afterLead(text: string, order: DayOrder | undefined): string | undefined {
	const [all = '', word = ''] = /^(\p{L}[\p{L}-]*)\.?,? +/u.exec(text) ?? [];
	const [behind = '', last = ''] = /[ ,(]+(\p{L}[\p{L}-]+)\)?$/u.exec(text) ?? [];
	const ofDay = isWeekday(last) ? text.slice(0, -behind.length) : text;
	const behindDay = isWeekday(word) ? ofDay.slice(all.length) : ofDay;
	const bare = behindDay
		.replace(LEAD, '')
		.replace(/^l['’]/, '')
		.replaceAll(YEAR_WORD, '')
		.replaceAll(/ {2,}/g, ' ')
		.trim();
	if (bare === text || bare === '') return undefined;
	const isYear = /^\d{4}$/.test(bare);
	return isYear ? bare : (dayToEdtf(bare, order) ?? coarseToEdtf(bare));
}

/** Years with an era: “44 BC”, “March 15, 44 BC”, “12,000 v. Chr.” */
function eraToEdtf(text: string): string | undefined {
	const behind = ERA_BEHIND.exec(text);
	const before = behind ? undefined : ERA_BEFORE.exec(text);
	if (!behind && !before) return undefined;
	// In Arabic “م” is an era behind a year, and the afternoon behind a clock time.
	if (/:\d\d$/.test(behind?.[1] ?? '')) return undefined;
	const isBefore = (behind?.[2] ?? before?.[1]) !== undefined;
	const rest = (behind?.[1] ?? before?.[3] ?? '')
		.replace(LEAD, '')
		.replaceAll(YEAR_WORD, '')
		.trim();
	const [, digits] = /^(\d{1,3}(?:[ ,.’']\d{3})+|\d{1,9})(?: ?[年년])?$/.exec(rest) ?? [];
	const year = Number((digits ?? '').replaceAll(/\D/g, ''));
	if (digits !== undefined) return year === 0 ? undefined : toYear(isBefore ? 1 - year : year);
	const century = centuryOf(rest);
	// The hundred years before a year of our era end with these digits, as -01XX: 200 to 101 BC.
	if (century !== undefined) return `${isBefore ? '-' : ''}${centuryToEdtf(century)}`;
	// A day or a month: its year may have fewer than four digits.
	const padded = rest.replace(/(\d{1,4})$/, (all) => all.padStart(4, '0'));
	const read = dayToEdtf(padded, undefined);
	const [, written = '', behindYear = ''] = /^(\d{4})(-.*)$/.exec(read ?? '') ?? [];
	const counted = Number(written);
	if (counted === 0) return undefined;
	return `${toYear(isBefore ? 1 - counted : counted)}${behindYear}`;
}

/** @param year - astronomical: `-0043` is 44 BC */
export function toYear(year: number): string {
	if (Math.abs(year) > 9999) return `Y${year}`;
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** A day, or a month or year, and the clock time after it. */
function dayToEdtf(text: string, order: DayOrder | undefined): string | undefined {
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst) {
		const [all, year = '', , month = '', day = ''] = yearFirst;
		return withClock(`${year}-${pad(month)}-${pad(day)}`, text.slice(all.length));
	}
	const numbers = NUMBERS.exec(text);
	if (numbers) {
		const [all, first = '', mark, second = '', year = ''] = numbers;
		const isOpen = first !== second && Number(first) <= 12 && Number(second) <= 12;
		// With dots the day comes first.
		if (order === undefined && isOpen && mark !== '.') return undefined;
		const isMonthFirst = order ? order === 'month first' : Number(second) > 12;
		const [day, month] = isMonthFirst ? [second, first] : [first, second];
		return withClock(`${year}-${pad(month)}-${pad(day)}`, text.slice(all.length));
	}
	const ofYear = MONTH_OF_YEAR.exec(text);
	if (ofYear) return `${ofYear[2] ?? ofYear[3]}-${pad(ofYear[1] ?? ofYear[4] ?? '')}`;
	const [all, year, month, day] = EAST_ASIAN.exec(text) ?? BASIC.exec(text) ?? [];
	if (all !== undefined && year !== undefined) {
		const parts = [month, day].flatMap((part) => (part ? pad(part) : []));
		const date = [year.padStart(4, '0'), ...parts].join('-');
		const rest = text.slice(all.length);
		return day === undefined && rest !== '' ? undefined : withClock(date, rest);
	}
	return namedToEdtf(text.replaceAll(TWO_WORDS, '$1_'));
}

function namedToEdtf(text: string): string | undefined {
	for (const form of [...NAMED, ...MONTHS]) {
		const match = form.exec(text);
		const { day, month: name = '', year = '' } = match?.groups ?? {};
		const month = monthOf(name);
		if (!match || month === undefined) continue;
		const ofYear = `${year.padStart(4, '0')}-${pad(month)}`;
		return day === undefined
			? ofYear
			: withClock(`${ofYear}-${pad(day)}`, text.slice(match[0].length));
	}
	return undefined;
}
