/**
 * A recurrence rule as it is written: `FREQ=WEEKLY;BYDAY=TU;COUNT=10`.
 * Pure. ./expand.ts interprets it.
 *
 * @see RFC 5545 §3.3.10
 */

const FREQUENCIES = [
	'YEARLY',
	'MONTHLY',
	'WEEKLY',
	'DAILY',
	'HOURLY',
	'MINUTELY',
	'SECONDLY'
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A day of the week, 0 is Sunday; `nth` of a month or year, from its end where below 0, 0 for each. */
export interface WeekDay {
	readonly day: number;
	readonly nth: number;
}

/** Lists are empty where the rule does not have them. */
export interface Rule {
	readonly frequency: Frequency;
	readonly interval: number;
	readonly count: number | undefined;
	/** As written. */
	readonly until: string | undefined;
	/** 0 is Sunday. */
	readonly weekStart: number;
	readonly months: readonly number[];
	readonly weeks: readonly number[];
	readonly yearDays: readonly number[];
	readonly monthDays: readonly number[];
	readonly weekDays: readonly WeekDay[];
	readonly hours: readonly number[];
	readonly minutes: readonly number[];
	readonly seconds: readonly number[];
	readonly positions: readonly number[];
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** No sensible rule is longer. */
const MAX_LENGTH = 2000;
const MAX_NUMBER = 1e12;
type Numbers =
	'months' | 'weeks' | 'yearDays' | 'monthDays' | 'hours' | 'minutes' | 'seconds' | 'positions';
/** By part: its field, and the range of its numbers; a negative range counts from the end. */
const NUMBERS: Readonly<Record<string, readonly [Numbers, number, number]>> = {
	BYMONTH: ['months', 1, 12],
	BYWEEKNO: ['weeks', -53, 53],
	BYYEARDAY: ['yearDays', -366, 366],
	BYMONTHDAY: ['monthDays', -31, 31],
	BYHOUR: ['hours', 0, 23],
	BYMINUTE: ['minutes', 0, 59],
	BYSECOND: ['seconds', 0, 59],
	BYSETPOS: ['positions', -366, 366]
};
const KNOWN = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', ...Object.keys(NUMBERS)];

/** The rule, or a sentence that says why it is invalid. */
export function parseRule(text: string): Rule | { readonly why: string } {
	if (text.length > MAX_LENGTH) return { why: 'The rule is too long.' };
	const parts = new Map<string, string>();
	for (const part of text.split(';')) {
		const [name = '', value = ''] = part.split('=').map((word) => word.trim().toUpperCase());
		if (name === '') continue;
		if (!KNOWN.includes(name)) return { why: `“${name}” is no part of a rule that we know.` };
		if (parts.has(name)) return { why: `“${name}” is in the rule twice.` };
		parts.set(name, value);
	}
	return toRule(parts);
}

function toRule(parts: ReadonlyMap<string, string>): Rule | { readonly why: string } {
	const frequency = FREQUENCIES.find((name) => name === parts.get('FREQ'));
	if (!frequency) return { why: `“${parts.get('FREQ') ?? ''}” is no frequency.` };
	const lists = new Map<Numbers, readonly number[]>();
	for (const [part, [field, least, most]] of Object.entries(NUMBERS)) {
		const numbers = toNumbers(parts.get(part), least, most);
		if (!numbers)
			return { why: `“${part}=${parts.get(part) ?? ''}” has a number that is out of its range.` };
		lists.set(field, numbers);
	}
	const interval = toWhole(parts.get('INTERVAL') ?? '1');
	if (interval === undefined) return { why: '“INTERVAL” is no number from 1 on.' };
	const written = parts.get('COUNT');
	const count = written === undefined ? undefined : toWhole(written);
	if (written !== undefined && count === undefined)
		return { why: '“COUNT” is no number from 1 on.' };
	const weekDays = toWeekDays(parts.get('BYDAY'));
	const weekStart = DAYS.indexOf(parts.get('WKST') ?? 'MO');
	if (!weekDays || weekStart === -1)
		return { why: 'The rule names a day of the week that does not exist.' };
	const list = (field: Numbers) => lists.get(field) ?? [];
	return {
		frequency,
		interval,
		count,
		until: parts.get('UNTIL'),
		weekStart,
		months: list('months'),
		weeks: list('weeks'),
		yearDays: list('yearDays'),
		monthDays: list('monthDays'),
		weekDays,
		hours: list('hours'),
		minutes: list('minutes'),
		seconds: list('seconds'),
		positions: list('positions')
	};
}

function toWhole(text: string): number | undefined {
	const number = /^\d{1,20}$/.test(text) ? Number(text) : 0;
	return number < 1 ? undefined : Math.min(number, MAX_NUMBER);
}

/** Each once, in order; undefined where one is out of range. 0 is none where numbers count from both ends. */
function toNumbers(text: string | undefined, least: number, most: number): number[] | undefined {
	if (text === undefined) return [];
	const words = text.split(',');
	if (!words.every((word) => /^[+-]?\d{1,3}$/.test(word))) return undefined;
	const numbers = words.map(Number);
	const isIn = (number: number) =>
		number >= least && number <= most && (least >= 0 || number !== 0);
	return numbers.every(isIn) ? [...new Set(numbers)].sort((a, b) => a - b) : undefined;
}

function toWeekDays(text: string | undefined): WeekDay[] | undefined {
	if (text === undefined) return [];
	const known = new Map<string, WeekDay>();
	for (const word of text.split(',')) {
		const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(word) ?? [];
		const day = DAYS.indexOf(name);
		if (day === -1 || Math.abs(Number(nth)) > 53) return undefined;
		known.set(`${Number(nth)}${name}`, { day, nth: Number(nth) });
	}
	return [...known.values()];
}
