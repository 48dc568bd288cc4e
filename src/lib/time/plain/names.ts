/** Names of months and weekdays in all languages in which dates are read. Pure; Intl only. See ../SPEC.md §P3. */
import { toWall } from '../calendar';
import { wallFormat } from '../range-words';
import { fold } from './fold';

/** The languages of the site that write months as words, then others that are frequent in tables. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'uk', 'ar', 'it', 'pt', 'pl', 'nl', 'tr'];
/** Fewer letters are not the name of a month. */
const LEAST = 3;

/** Names and short forms that Intl does not know, by month. */
const OTHERS: readonly (readonly [month: number, names: string])[] = [
	[1, 'جانفي ينایر كانون_الثاني'],
	[2, 'شباط فيفري'],
	[3, 'mrz آذار'],
	[4, 'نيسان أفريل'],
	[5, 'أيار'],
	[6, 'حزيران جوان'],
	[7, 'تموز جويلية'],
	[8, 'آب أوت'],
	[9, 'sept أيلول شتنبر'],
	[10, 'تشرين_الأول'],
	[11, 'تشرين_الثاني نونبر'],
	[12, 'كانون_الأول دجنبر']
];

/** Month by the folded beginning of its name; 0 if two months begin like that. */
let months: ReadonlyMap<string, number> | undefined;

/** 1–12, from three letters of a folded name on; undefined if it is no month or ambiguous. */
export function monthOf(word: string): number | undefined {
	months ??= findMonths();
	return months.get(word) || undefined;
}

function findMonths(): Map<string, number> {
	const found = new Map<string, number>();
	const whole = new Map<string, number>();
	for (let month = 1; month <= 12; month++)
		for (const name of namesOf(month)) {
			whole.set(name, month);
			for (let length = LEAST; length < name.length; length++) {
				const part = name.slice(0, length);
				const known = found.get(part);
				found.set(part, known === undefined || known === month ? month : 0);
			}
		}
	// A complete name is that month, even if other names begin with it.
	for (const [name, month] of whole) found.set(name, month);
	return found;
}

/** A month alone and beside a day (август, августа), and its short form. */
function namesOf(month: number): string[] {
	const wall = toWall(2001, month);
	const inLanguages = LANGUAGES.flatMap((language) => [
		partOf(language, { month: 'long' }, wall),
		partOf(language, { day: 'numeric', month: 'long' }, wall),
		partOf(language, { day: 'numeric', month: 'short' }, wall)
	]);
	const others = OTHERS.find(([of]) => of === month)?.[1].split(' ') ?? [];
	return [...inLanguages, ...others]
		.map((name) => fold(name).replace(/\.$/, ''))
		.filter((name) => /^\p{L}[\p{L}_]+$/u.test(name));
}

function partOf(language: string, options: Intl.DateTimeFormatOptions, wall: number): string {
	const parts = wallFormat(language, options).formatToParts(wall);
	return parts.find(({ type }) => type === 'month')?.value ?? '';
}

let weekdays: readonly string[] | undefined;

/** Whether a folded word begins the name of a weekday. Other words before a day change its meaning: “before”. */
export function isWeekday(word: string): boolean {
	weekdays ??= LANGUAGES.flatMap((language) =>
		Array.from({ length: 7 }, (_, day) => toWall(2001, 1, day + 1)).flatMap((wall) =>
			(['long', 'short'] as const).map((weekday) =>
				fold(wallFormat(language, { weekday }).format(wall))
			)
		)
	);
	return word.length > 1 && weekdays.some((name) => name.startsWith(word));
}
