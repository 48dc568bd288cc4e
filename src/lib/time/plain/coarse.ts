/**
 * Converts dates coarser than a month to EDTF: decades, centuries, seasons, quarters and halves. Works on
 * folded text (./fold.ts).
 * Pure. See ../SPEC.md §P5.
 */
import { pad } from '../edtf-of';
import { HALVES, QUARTERS, type PartForm } from './parts';
import { CENTURIES, DECADES, SEASONS } from './vocabulary';

/** As EDTF has it. */
const WINTER = 24;
/** A winter continues into the next year, and may be named after both. */
const WINTER_OF_BOTH =
	/^(\D+?)(?: (?:of|de|del))?,? *(\d{4}) ?[/–—-] ?(\d{2}|\d{4})(?: (?:гг?|рр?)\.?)?$/;
/** “2025年–2026年冬”: where the season is behind the years. */
const WINTER_BEHIND = /^(\d{4}) ?[年년]? ?[/–—-] ?(\d{2}|\d{4}) ?[年년]? ?([^\d ]+)$/;

/** @param text - folded @returns EDTF; undefined: it is not such a date */
export function coarseToEdtf(text: string): string | undefined {
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
	if (behind !== undefined) return partToEdtf(yearFirst, behind);
	return namedPart(words, QUARTERS, 33) ?? namedPart(words, HALVES, 40);
}

/** Quarters and halves in words. @param first - as EDTF has the first */
function namedPart(words: string, forms: readonly PartForm[], first: number): string | undefined {
	for (const { form, numbers } of forms) {
		const { year, number = '' } = form.exec(words)?.groups ?? {};
		const index = numbers.indexOf(number);
		if (year !== undefined && index >= 0) return `${year}-${first + index}`;
	}
	return undefined;
}

/** “Winter 1962/63” */
function winterToEdtf(words: string): string | undefined {
	const [, from = '', to = '', behind] = WINTER_BEHIND.exec(words) ?? [];
	const [, name = behind ?? '', year = from, next = to] = WINTER_OF_BOTH.exec(words) ?? [];
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

/** 1–21; undefined: it is not a century. @param words - folded */
export function centuryOf(words: string): number | undefined {
	const found = find(CENTURIES, words);
	if (found === undefined) return undefined;
	const latin = found.replaceAll('і', 'i').replaceAll('х', 'x');
	const number = /^\d/.test(found) ? Number(found) : ofRoman(latin);
	return number >= 1 && number <= 21 ? number : undefined;
}

export function centuryToEdtf(century: number): string {
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
