/**
 * A date as people write it, as EDTF: ISO 8601 with other marks, days with the name of their month,
 * days in numbers alone once it is known which number is the day, and the words for what is known
 * less exactly: “c. 1850”, “spring 2025”, “the 1990s”, “44 BC”.
 * Pure; Intl only. See ./SPEC.md §P.
 */
import { toWall } from './calendar';
import { monthOf } from './date-field';
import { pad } from './edtf-of';
import { wallFormat } from './range-words';

/** Which number of 03/04/2024 comes first. */
export type DayOrder = 'day first' | 'month first';

/** Whose names of months and weekdays are known. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'uk', 'ar'];
/** The beginning of two months: juin, juillet. */
const TWO_MONTHS = 'jui';
/** Longer text is no date; no pattern looks at it. */
const MAX_LENGTH = 120;

const ISO = /^-?\d{4}(?:-\d\d(?:-\d\d)?)?$/;
export const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?=$|[ ,T])/;
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?=$|[ ,T])/;
const EAST_ASIAN = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?$/;
const BASIC = /^([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const NAMED = [
	/^(?:(?<weekday>\p{L}+)\.?,? +)?(?<day>\d{1,2})(?:st|nd|rd|th)?\.?[ -]+(?:de )?(?<month>\p{L}[\p{L}\p{M}]+)\.?,?[ -]+(?:de )?(?<year>\d{4})(?: г\.?| р\.?)?(?=$| +\d)/u,
	/^(?:(?<weekday>\p{L}+)\.?,? +)?(?<month>\p{L}[\p{L}\p{M}]+)\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})(?=$|,? +\d)/u,
	/^(?<month>\p{L}[\p{L}\p{M}]+)\.?,?[ -]+(?:de )?(?<year>\d{4})(?: г\.?| р\.?)?$/u
];
/** Behind a day. */
const CLOCK =
	/^(?:T|,? +)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?([ap])\.?m\.?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** @returns EDTF where the text is a date in words or marks, else the text: whether it is a date is for the parser of EDTF to say */
export function plainToEdtf(text: string, order?: DayOrder): string {
	if (ISO.test(text) || text.length > MAX_LENGTH) return text;
	return dayToEdtf(text, order) ?? wordsToEdtf(text) ?? text;
}

/** A day, or a month or year, and the clock behind it. */
function dayToEdtf(text: string, order: DayOrder | undefined): string | undefined {
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst) {
		const [all, year = '', , month = '', day = ''] = yearFirst;
		return withClock(`${year}-${pad(month)}-${pad(day)}`, text.slice(all.length));
	}
	const numbers = NUMBERS.exec(text);
	if (numbers) {
		const [all, first = '', , second = '', year = ''] = numbers;
		if (order === undefined && first !== second && Number(first) <= 12 && Number(second) <= 12)
			return undefined;
		const isMonthFirst = order ? order === 'month first' : Number(second) > 12;
		const [day, month] = isMonthFirst ? [second, first] : [first, second];
		return withClock(`${year}-${pad(month)}-${pad(day)}`, text.slice(all.length));
	}
	const [, year, month, day] = EAST_ASIAN.exec(text) ?? BASIC.exec(text) ?? [];
	if (year !== undefined)
		return [year, ...[month, day].flatMap((part) => (part ? pad(part) : []))].join('-');
	return namedToEdtf(text);
}

function namedToEdtf(text: string): string | undefined {
	for (const form of NAMED) {
		const match = form.exec(text);
		const { weekday, day, month: name = '', year } = match?.groups ?? {};
		const month = anyMonth(name);
		if (!match || month === undefined || (weekday && !isWeekday(weekday))) continue;
		if (day === undefined) return `${year}-${pad(month)}`;
		return withClock(`${year}-${pad(month)}-${pad(day)}`, text.slice(match[0].length));
	}
	return undefined;
}

/** Another word before a day says something of it: “before”, “about”. */
function isWeekday(word: string): boolean {
	return LANGUAGES.some((language) => {
		const letters = word.toLocaleLowerCase(language);
		return letters.length > 1 && weekdays(language).some((name) => name.startsWith(letters));
	});
}

const weekdaysByLanguage = new Map<string, readonly string[]>();

/** Long and short ones. */
function weekdays(language: string): readonly string[] {
	const known = weekdaysByLanguage.get(language);
	if (known) return known;
	const names = Array.from({ length: 7 }, (_, day) => toWall(2001, 1, day + 1)).flatMap((wall) =>
		(['long', 'short'] as const).map((weekday) =>
			wallFormat(language, { weekday }).format(wall).toLocaleLowerCase(language)
		)
	);
	weekdaysByLanguage.set(language, names);
	return names;
}

function anyMonth(name: string): number | undefined {
	if (name.toLowerCase() === TWO_MONTHS) return undefined;
	for (const language of LANGUAGES) {
		const month = monthOf(name.toLocaleLowerCase(language), language);
		if (month !== undefined) return month;
	}
	return undefined;
}

/** A midnight behind a day is how spreadsheets write the day. */
function withClock(day: string, rest: string): string | undefined {
	if (rest === '') return day;
	const clock = CLOCK.exec(rest);
	if (!clock) return undefined;
	const [, hour = '', minute = '', second, half, offset] = clock;
	if (half && !(Number(hour) >= 1 && Number(hour) <= 12)) return undefined;
	const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
	const isMidnight = hours === 0 && Number(minute) === 0 && Number(second ?? 0) === 0;
	if (isMidnight && !half && !offset) return day;
	return `${day}T${pad(hours)}:${minute}${second === undefined ? '' : `:${second}`}${offset ?? ''}`;
}

const SEASONS: Readonly<Record<string, number>> = {
	spring: 21,
	summer: 22,
	autumn: 23,
	fall: 23,
	winter: 24
};
const ABOUT =
	/^(?:(?:circa|about|around|approximately) +|approx\.? *|ca?\.? *(?=\d)|ca?[. ] *)(?=\S)/i;
const POSSIBLY = /^(?:possibly|perhaps|probably|maybe) +/i;
const SINCE = /^since +/i;
const UNTIL = /^until +/i;
const BETWEEN = /^(?:from +)?(.+?) *(?:–|—| to | - | until )\s*(.+)$/i;
const YEARS = /^(\d{4})[-–—](\d{4})$/;
/** The era behind a year or before it. */
const ERA = /^(?:(\d{1,4}) ?(B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?)|(A\.?D\.?) ?(\d{1,4}))$/i;

/** What is known less exactly than a day. */
function wordsToEdtf(text: string): string | undefined {
	const era = ERA.exec(text);
	if (era) {
		const year = Number(era[1] ?? era[4]);
		const isBefore = /^b/i.test(era[2] ?? '');
		if (year === 0) return undefined; // there was none
		return isBefore ? minus(year - 1) : String(year).padStart(4, '0');
	}
	const coarse = coarseToEdtf(text);
	if (coarse !== undefined) return coarse;
	const [lead, mark] =
		[
			[ABOUT, '~'],
			[POSSIBLY, '?']
		].find(([form]) => (form as RegExp).test(text)) ?? [];
	if (lead) {
		const rest = oneToEdtf(text.replace(lead, ''));
		return rest === undefined ? undefined : `${rest}${mark as string}`;
	}
	if (SINCE.test(text)) return both(text.replace(SINCE, ''), '..');
	if (UNTIL.test(text)) return both('..', text.replace(UNTIL, ''));
	const [, from, to] = YEARS.exec(text) ?? BETWEEN.exec(text) ?? [];
	return from === undefined || to === undefined ? undefined : both(from, to);
}

/** `-0043` is 44 BC. */
function minus(year: number): string {
	return `${year === 0 ? '' : '-'}${String(year).padStart(4, '0')}`;
}

function coarseToEdtf(text: string): string | undefined {
	const words = text.toLowerCase().replace(/^the +/, '');
	// “The 1900s” may be ten years or a hundred.
	const decade = /^(\d\d[1-9])0['’]?s$/.exec(words);
	if (decade) return `${decade[1]}X`;
	const century = /^(\d{1,2})(?:st|nd|rd|th) century$/.exec(words);
	if (century) return `${String(Number(century[1]) - 1).padStart(2, '0')}XX`;
	const [, part, year] =
		/^(spring|summer|autumn|fall|winter)(?: of)?,? +(\d{4})$/.exec(words) ??
		/^(q[1-4]|h[12])[ /-]*(\d{4})$/.exec(words) ??
		[];
	if (part !== undefined) return `${year}-${toPart(part)}`;
	const [, yearFirst, behind] = /^(\d{4})[ /-]*(q[1-4]|h[12])$/.exec(words) ?? [];
	return behind === undefined ? undefined : `${yearFirst}-${toPart(behind)}`;
}

function toPart(word: string): number {
	const season = SEASONS[word];
	if (season !== undefined) return season;
	return (word.startsWith('q') ? 32 : 39) + Number(word.slice(1));
}

/** A date that is no interval. */
function oneToEdtf(text: string): string | undefined {
	const read = plainToEdtf(text.trim());
	return /^-?[\dX]{4}/.test(read) && !read.includes('/') ? read : undefined;
}

function both(from: string, to: string): string | undefined {
	const start = from === '..' ? from : oneToEdtf(from);
	const end = to === '..' ? to : oneToEdtf(to);
	return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}
