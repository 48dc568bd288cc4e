/** English words for numbers, months, weekdays and seasons, as parts of patterns and as numbers. Data. */

const MONTH_NAMES =
	'january february march april may june july august september october november december'.split(
		' '
	);
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(
	' '
);
const MORE_ORDINALS =
	'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
		' '
	);

/** Inside a pattern with the flag i. */
export const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
export const WEEKDAY =
	'(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?';
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const COUNT = `(?:\\d{1,4}|an?|${COUNTS.slice(1).join('|')}|fifteen|twenty|thirty|fifty|(?:a|one) hundred)`;
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${[...ORDINALS.slice(1), ...MORE_ORDINALS].join('|')})`;

const SEASONS: Readonly<Record<string, number>> = {
	spring: 21,
	summer: 22,
	autumn: 23,
	fall: 23,
	winter: 24
};
const OTHER_COUNTS: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	fifteen: 15,
	twenty: 20,
	thirty: 30,
	fifty: 50,
	'a hundred': 100,
	'one hundred': 100
};

const startOf = (names: readonly string[], word: string) =>
	names.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3)));

/** 1–12. @param word - that `MONTH` matched */
export function monthNumber(word: string): number {
	return startOf(MONTH_NAMES, word) + 1;
}

/** 0 is Monday. @param word - that `WEEKDAY` matched */
export function weekdayNumber(word: string): number {
	return startOf(WEEKDAY_NAMES, word);
}

/** 21–24, as EDTF counts. @param word - that `SEASON` matched */
export function seasonNumber(word: string): number {
	return SEASONS[word.toLowerCase()] ?? 21;
}

/** @param word - that `COUNT` matched */
export function countOf(word: string): number {
	const name = word.toLowerCase();
	return /^\d/.test(name) ? Number(name) : (OTHER_COUNTS[name] ?? COUNTS.indexOf(name));
}

/** @param word - that `ORDINAL` matched */
export function ordinalOf(word: string): number {
	const name = word.toLowerCase();
	return /^\d/.test(name) ? parseInt(name, 10) : [...ORDINALS, ...MORE_ORDINALS].indexOf(name);
}
