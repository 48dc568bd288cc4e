/**
 * Converts one date as people write it to EDTF: a day, a month or a year, in numbers or words, with its era
 * and its uncertainty. Works on folded text (./fold.ts).
 * Pure. See ../SPEC.md §P2–P5.
 */
import { pad } from '../edtf-of';
import { isWeekday, monthOf } from './names';
import {
	ABOUT,
	ABOUT_BEHIND,
	CENTURIES,
	DECADES,
	ERA_BEFORE,
	ERA_BEHIND,
	LEAD,
	OF,
	ORDINAL,
	POSSIBLY,
	SEASONS,
	YEAR_WORD
} from './vocabulary';

/** As EDTF has it. */
const WINTER = 24;

/** Which number of 03/04/2024 comes first. */
export type DayOrder = 'day first' | 'month first';

/** EDTF itself: an end of a range may be written like that. */
const PLAIN = /^-?\d{4}(?:-(?:(?:0\d|1[0-2])(?:-\d\d)?|2[1-4]|3[3-6]|4[01]))?[?~%]?$/;
const NUMBERS = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?=$|[ ,Tt])/;
const YEAR_FIRST = /^(\d{4})([./-]) ?(\d{1,2})\2 ?(\d{1,2})\.?(?=$|[ ,t])/;
/** A weekday may follow. */
const EAST_ASIAN =
	/^(\d{1,4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일号號])?)?(?: ?[(（]?(?:星期.|周.|[月火水木金土日](?:曜日)?|[월화수목금토일](?:요일)?)[)）]?)?$/;
/** A month and its year, in either order. */
const MONTH_OF_YEAR = /^(?:(0?[1-9]|1[0-2])[./](\d{4})|(\d{4})[./](0?[1-9]|1[0-2]))$/;
/** A winter continues into the next year, and may be named after both. */
const WINTER_OF_BOTH = /^(\D+?)(?: (?:of|de|del))?,? *(\d{4}) ?[/–—-] ?(\d{2}|\d{4})$/;
const BASIC = /^([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const MONTH = '(?<month>\\p{L}[\\p{L}_]+)';
const YEAR = '(?<year>\\d{3,4})';
const NAMED = [
	`(?<day>\\d{1,2})${ORDINAL}\\.?[ -]*${OF}${MONTH}\\.?,?[ -]+${OF}${YEAR}`,
	`${MONTH}\\.? +(?<day>\\d{1,2})${ORDINAL},? +${YEAR}`,
	`${YEAR},? +${MONTH}\\.? +(?<day>\\d{1,2})${ORDINAL}`
].map((form) => new RegExp(`^${form}(?=$|,? +\\d)`, 'u'));
const MONTHS = [`${MONTH}\\.?,?[ -]+${OF}${YEAR}`, `${YEAR},? +${MONTH}\\.?`].map(
	(form) => new RegExp(`^${form}$`, 'u')
);
/** After a day. */
const CLOCK =
	/^(?:t|,? +)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?([ap])\.? ?m\.?)?(?: ?(z|utc|gmt|[+-]\d\d:?\d\d))?$/;
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

/** @param text - folded @returns EDTF; undefined: it is not a date */
export function pointToEdtf(text: string, order: DayOrder | undefined): string | undefined {
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
	const [, year, month, day] = EAST_ASIAN.exec(text) ?? BASIC.exec(text) ?? [];
	if (year !== undefined)
		return [year.padStart(4, '0'), ...[month, day].flatMap((part) => (part ? pad(part) : []))].join(
			'-'
		);
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

/** Spreadsheets write a day as midnight. */
function withClock(day: string, rest: string): string | undefined {
	if (rest === '') return day;
	const clock = CLOCK.exec(rest);
	if (!clock) return undefined;
	const [, hour = '', minute = '', second, half, offset] = clock;
	if (half && !(Number(hour) >= 1 && Number(hour) <= 12)) return undefined;
	const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
	const isMidnight = hours === 0 && Number(minute) === 0 && Number(second ?? 0) === 0;
	if (isMidnight && !half && !offset) return day;
	const seconds = second === undefined ? '' : `:${second}`;
	return `${day}T${pad(hours)}:${minute}${seconds}${toOffset(offset)}`;
}

/** As in EDTF. */
function toOffset(written = ''): string {
	return /^[a-z]/.test(written) ? 'Z' : written;
}

/** Decades, centuries, seasons, quarters and halves. */
function coarseToEdtf(text: string): string | undefined {
	const words = text.replace(/^the +/, '');
	const decade = find(DECADES, words);
	if (decade !== undefined) return `${decade}X`;
	const century = centuryOf(words);
	if (century !== undefined) return centuryToEdtf(century);
	const [, season = '', ofYear] =
		/^(\D+?)(?: (?:of|de|del|des jahres))?,? *(\d{4})(?: *年)?$/.exec(words) ?? [];
	const [, yearBefore, seasonBehind = ''] = /^(\d{4}) ?(?:年|년)? ?([^\d ]+)$/.exec(words) ?? [];
	const code = seasonOf(season) ?? seasonOf(seasonBehind);
	if (code !== undefined) return `${ofYear ?? yearBefore}-${code}`;
	const winter = winterToEdtf(words);
	if (winter !== undefined) return winter;
	const [, part, year] = /^([qth][1-4])[ /-]*(\d{4})$/.exec(words) ?? [];
	if (part !== undefined) return partToEdtf(year, part);
	const [, yearFirst, behind] = /^(\d{4})[ /-]*([qth][1-4])$/.exec(words) ?? [];
	return behind === undefined ? undefined : partToEdtf(yearFirst, behind);
}

/** “Winter 1962/63” */
function winterToEdtf(words: string): string | undefined {
	const [, name = '', year = '', next = ''] = WINTER_OF_BOTH.exec(words) ?? [];
	const isNext = Number(next) === (Number(year) + 1) % (next.length === 2 ? 100 : 10_000);
	return seasonOf(name) === WINTER && isNext ? `${year}-${WINTER}` : undefined;
}

/** Quarters (T in French and Spanish) and halves. */
function partToEdtf(year: string | undefined, part: string): string | undefined {
	const number = Number(part.slice(1));
	if (!part.startsWith('h')) return `${year}-${32 + number}`;
	return number > 2 ? undefined : `${year}-${39 + number}`;
}

function seasonOf(word: string): number | undefined {
	return word === '' ? undefined : SEASONS.find(([, names]) => names.test(word))?.[0];
}

function centuryOf(words: string): number | undefined {
	const found = find(CENTURIES, words);
	if (found === undefined) return undefined;
	const number = /^\d/.test(found) ? Number(found) : ofRoman(found);
	return number >= 1 && number <= 21 ? number : undefined;
}

function centuryToEdtf(century: number): string {
	return `${pad(century - 1)}XX`;
}

function find(forms: readonly RegExp[], words: string): string | undefined {
	for (const form of forms) {
		const [, found] = form.exec(words) ?? [];
		if (found !== undefined) return found;
	}
	return undefined;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** 1–39, from i, v and x; 0 if it is not a number. */
function ofRoman(letters: string): number {
	const tens = /^x{0,3}/.exec(letters)?.[0].length ?? 0;
	const rest = letters.slice(tens);
	const units = rest === '' ? 0 : ROMAN.indexOf(rest) + 1;
	return rest !== '' && units === 0 ? 0 : 10 * tens + units;
}
