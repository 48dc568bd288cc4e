/**
 * “Before 1850”, “after 12 June 2025”, “no later than 1850”: a date that is an end, in words.
 * Pure. See $lib/time/SPEC.md §T.
 */
import { toCivil, toWall } from '$lib/time/calendar';
import { calendarBounds } from '$lib/time/calendar-bounds';
import { parseEdtf, type DatePoint } from '$lib/time/edtf';
import { edtfOf } from '$lib/time/edtf-of';
import { toYear } from '$lib/time/plain-date';
import { clockAt, DAY_MS, wallAt, type WallTime } from '$lib/time/span';
import { foldText } from './plain-text';

type Bound = 'before' | 'after' | 'not before' | 'not after';

/** Folded words by what they mean; the first that fits is taken, so longer ones are first. */
const LEADS: readonly (readonly [Bound, string])[] = [
	[
		'not before',
		'not before|no(?:t)? earlier than|nicht vor|fruhestens|pas avant|au plus tot(?: en| le)?|no antes del?|como muy pronto(?: en| el)?|не ранее|не раньше|не раніше|ليس قبل|non prima del|nao antes de|nie przed|niet voor'
	],
	[
		'not after',
		'not after|no(?:t)? later than|at the latest(?: in| on)?|by|nicht nach|nicht spater als|(?:bis )?spatestens(?: am| im)?|au plus tard(?: en| le)?|pas apres|a mas tardar(?: en| el)?|no despues del?|не позднее|не позже|не пізніше|ليس بعد|entro il|ate|najpozniej|uiterlijk'
	],
	[
		'before',
		'before|prior to|earlier than|vor|avant|antes del?|ранее|раньше|перед|раніше|قبل|prima del?|przed|voor'
	],
	[
		'after',
		'after|later than|nach|apres|despues del?|tras|после|позднее|позже|після|пізніше|بعد|dopo(?: il)?|depois de|apos|po|na'
	]
].map(([bound, words]) => [bound as Bound, foldText(words ?? '')] as const);
const BEHIND: readonly (readonly [Bound, RegExp])[] = [
	['not after', /(?:以前|及以前| ?이전)$/],
	['not before', /(?:以后|以後|及以后| ?이후)$/],
	['before', /(?:之前|より前|よりまえ|'den once)$/],
	['after', /(?:之后|之後|より後|'den sonra)$/]
];
/** Between the word and the date. */
const ARTICLE =
	"(?:the |year |the year |le |l'an |el |dem |der |den |dem jahr |das jahr |année |annee |ano |el ano |عام |سنة )?";

/**
 * @param read - one date in words
 * @returns EDTF; undefined: the text is no such date
 */
export function boundedToEdtf(
	text: string,
	read: (words: string) => string | undefined
): string | undefined {
	const found = findBound(foldText(text));
	const inner = found && read(found.words);
	const parsed = inner === undefined ? undefined : parseEdtf(inner);
	if (!found || inner === undefined || !parsed?.ok || parsed.value.kind !== 'point')
		return undefined;
	const date = parsed.value;
	switch (found.bound) {
		case 'not after':
			return `../${inner}`;
		case 'not before':
			return `${inner}/`;
		case 'before':
			return `../${isExactEnd(date) ? besideOf(date, -1) : inner}`;
		case 'after':
			return `${isExactEnd(date) ? besideOf(date, 1) : inner}/`;
	}
}

function findBound(text: string): { bound: Bound; words: string } | undefined {
	for (const [bound, words] of LEADS) {
		const lead = new RegExp(`^(?:${words}) ${ARTICLE}(?=\\S)`).exec(text)?.[0];
		if (lead !== undefined) return { bound, words: text.slice(lead.length) };
	}
	for (const [bound, form] of BEHIND)
		if (form.test(text)) return { bound, words: text.replace(form, '') };
	return undefined;
}

/** “About 1850” has no day before it, and a clock time is a moment. */
function isExactEnd({ approximate, uncertain, unspecified, time }: DatePoint): boolean {
	return !approximate && !uncertain && !unspecified && !time;
}

const YEARS = { year: 1, decade: 10, century: 100 } as const;

/** The date of the same length before or after; beside seasons and other parts of a year, the month. */
function besideOf(date: DatePoint, step: 1 | -1): string {
	const { precision, year, month = 1 } = date;
	if (precision === 'year') return toYear(year + step);
	if (precision === 'decade' || precision === 'century')
		return yearsOf(year + step * YEARS[precision], precision);
	const { start, end } = calendarBounds(date);
	const outside = step === 1 ? clockAt(end) : wallAt(clockAt(start) - DAY_MS);
	if (precision === 'day') return edtfOf(outside);
	return precision === 'month' ? monthText(toWall(year, month + step)) : monthText(outside);
}

function monthText(at: WallTime): string {
	const { year, month } = toCivil(at);
	return `${toYear(year)}-${String(month).padStart(2, '0')}`;
}

/** As one date, or around year 0 as its first year. */
function yearsOf(first: number, precision: 'decade' | 'century'): string {
	if (first < 0) return toYear(first);
	return (
		toYear(first).slice(0, precision === 'decade' ? 3 : 2) + (precision === 'decade' ? 'X' : 'XX')
	);
}
