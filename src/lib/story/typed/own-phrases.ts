/**
 * Reads the phrases that the site itself writes around dates, in the language of the page: “a day in August
 * 2025”, “3. Quartal 2025”. They are found by writing each of them around a mark.
 * Pure. See $lib/time/SPEC.md §T.
 */
import { phrasesOf } from '$lib/language/date-phrases';
import { foldText } from './plain-text';

/** Stands where the date is. */
const MARK = '\u0001';
const SEASON_CODES = [1, 2, 3, 4] as const;

interface Phrase {
	readonly before: string;
	readonly behind: string;
	/** EDTF of the whole; undefined: this date cannot be in this phrase. */
	readonly join: (edtf: string) => string | undefined;
}

const known = new Map<string, readonly Phrase[]>();

/**
 * @param read - the date in a phrase
 * @returns EDTF; undefined: the text is no phrase of the language
 */
export function ownPhraseToEdtf(
	text: string,
	locale: string,
	read: (words: string) => string | undefined
): string | undefined {
	const words = foldText(text);
	const phrases = known.get(locale) ?? phrasesIn(locale);
	known.set(locale, phrases);
	for (const { before, behind, join } of phrases) {
		const length = words.length - before.length - behind.length;
		if (length < 1 || !words.startsWith(before) || !words.endsWith(behind)) continue;
		const inner = read(words.slice(before.length, before.length + length).trim());
		const edtf = inner === undefined ? undefined : join(inner);
		if (edtf !== undefined) return edtf;
	}
	return undefined;
}

/** Those with more words first, because others may be a part of them. */
function phrasesIn(locale: string): readonly Phrase[] {
	const own = phrasesOf(locale);
	const phrase = (text: string, join: Phrase['join']): Phrase => {
		const [before = '', behind = ''] = foldText(text).split(MARK);
		return { before, behind, join };
	};
	return [
		phrase(own.uncertain(MARK), (edtf) => marked(edtf, '?')),
		phrase(own.approximate(MARK), (edtf) => marked(edtf, '~')),
		phrase(own.within('day', MARK), withUnknownDay),
		phrase(own.within('month', MARK), (edtf) => (isYear(edtf) ? `${edtf}-XX` : undefined)),
		phrase(own.decade(MARK), (edtf) =>
			/^\d{3}0$/.test(edtf) ? `${edtf.slice(0, 3)}X` : undefined
		),
		...SEASON_CODES.map((part) =>
			phrase(own.season(part, MARK), (edtf) => ofYear(edtf, 20 + part))
		),
		...[1, 2, 3, 4].map((part) =>
			phrase(own.quarter(part, MARK), (edtf) => ofYear(edtf, 32 + part))
		),
		...[1, 2].map((part) => phrase(own.half(part, MARK), (edtf) => ofYear(edtf, 39 + part))),
		phrase(own.since(MARK), (edtf) => alone(edtf) && `${edtf}/..`),
		phrase(own.until(MARK), (edtf) => alone(edtf) && `../${edtf}`),
		phrase(own.endUnknown(MARK), (edtf) => alone(edtf) && `${edtf}/`),
		phrase(own.startUnknown(MARK), (edtf) => alone(edtf) && `/${edtf}`)
	].sort((a, b) => lengthOf(b) - lengthOf(a));
}

function lengthOf({ before, behind }: Phrase): number {
	return before.length + behind.length;
}

function isYear(edtf: string): boolean {
	return /^-?\d{4}$/.test(edtf);
}

/** The date itself, if it is no interval or list. */
function alone(edtf: string): string | undefined {
	return /[/,]/.test(edtf) ? undefined : edtf;
}

function withUnknownDay(edtf: string): string | undefined {
	if (/^-?\d{4}-\d\d$/.test(edtf)) return `${edtf}-XX`;
	return isYear(edtf) ? `${edtf}-XX-XX` : undefined;
}

function marked(edtf: string, mark: '?' | '~'): string | undefined {
	if (!alone(edtf) || edtf.includes('T')) return undefined;
	if (!/[?~%]$/.test(edtf)) return `${edtf}${mark}`;
	return edtf.endsWith(mark) ? undefined : `${edtf.slice(0, -1)}%`;
}

/** A part of a year. A winter may name both of its years. */
function ofYear(edtf: string, part: number): string | undefined {
	const [first = '', next] = edtf.split('/');
	const isWinter = next !== undefined && part === 24 && Number(next) === Number(first) + 1;
	return isYear(first) && (next === undefined || isWinter) ? `${first}-${part}` : undefined;
}
