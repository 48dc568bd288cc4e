/**
 * An article in parts: its title, its paragraphs with what each is for, and its sentences.
 * Pure. See ./SPEC.md §A.
 */
import { findDates, type FoundDate } from './dates/find-dates';
import { findQuoteMarks, type FoundMarks } from './quotes/quote-marks';
import { cutSentences, maskQuotes } from './sentences';
import { trimmed, type Stretch } from './stretch';
import type { LanguageWords } from './words/language-words';

/** Only the body has events; quotations are also found in headings. */
export type BlockRole = 'title' | 'dateline' | 'body' | 'caption' | 'back';

export interface Block extends Stretch {
	readonly role: BlockRole;
	readonly sentences: readonly Stretch[];
}

export interface Article {
	readonly text: string;
	/** `text` with quoted words replaced, and a space for each end of a line, at equal length. */
	readonly masked: string;
	readonly title: string | undefined;
	readonly blocks: readonly Block[];
	readonly marks: FoundMarks;
	/** The words of dates in each sentence of the body. */
	readonly dates: ReadonlyMap<Stretch, readonly FoundDate[]>;
	/** `masked` with spaces for the words of dates: they are no part of a name. */
	readonly undated: string;
}

const LONGEST_TITLE = 200;
const LONGEST_DATELINE = 90;
/** Longer lines are paragraphs, not lines of a credit or a date. */
const LONGEST_LINE = 120;
const SENTENCE_END = /[.!?…。！？:]["”»“」』)]?$/;
/** From here on an article lists what it is made of. */
const BACK_MATTER =
	/^(?:sources?|references?|bibliography|external links?|related (?:news|articles?|links?)|see also|further reading|notes|categories|quellen|weblinks|literatur|themenverwandte artikel|kategorien|références|liens externes|voir aussi|catégories|fuentes|referencias|enlaces externos|véase también|категории|категорії|источники|ссылки|примечания|джерела|посилання|примітки|مصادر|المصادر|مراجع|وصلات خارجية|출처|참고 ?자료|관련 ?기사|바깥 고리|来源|來源|消息来源|消息來源|参考资料|外部链接|相关新闻|出典|参考文献|外部リンク|関連記事)\s*[:：]?$|^(?:categories|kategorien|catégories|categorías|категории|категорії|分类|分類|분류|カテゴリ|تصنيفات)\s*[:：]/iu;
/** A line about a picture, a link to another article, the copyright, the signature of a post. */
const CAPTION =
	/(?:^|\s)(?:image|images|photo|photograph|picture|file image|video|graphic|credit|bild|foto|crédit|imagen|фото|изображение|صورة|사진|图|圖|图片|写真)\s*[:：/]|^(?:related article|read more|read also|see also|lesen sie auch|à lire|lire aussi|lea también|читайте также|читайте також|file image|file photo)\b|©|\(c\) ?\d{4}|^copyright\b|all rights reserved|^[—–-]\s.{1,60}\(@\w+\)|pic\.twitter\.com/iu;
/** A day with its year, in words or numbers of any language. */
const FULL_DATE =
	/(?:\d{1,2}(?:st|nd|rd|th|er)?[.\s/-]{1,2}(?:(?:de|of)\s)?(?:\p{L}{3,12}\.?|\d{1,2})[.,\s/-]{1,2}(?:(?:de|del)\s)?[12]\d{3}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?, ?[12]\d{3}|[12]\d{3}(?:[./-]\d{1,2}[./-]\d{1,2}|\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]?))/u;

/** @param title - if it is known, and not a part of the text */
export function toArticle(text: string, words: LanguageWords, title: string | undefined): Article {
	const stretches = paragraphsOf(text);
	const marks = findQuoteMarks(text, stretches);
	const masked = maskQuotes(text, marks.marked).replaceAll(/\s/gu, ' ');
	const roles = rolesOf(text, stretches);
	const abbreviations = new Set(words.abbreviations.split('|'));
	const blocks = stretches.map((stretch, i): Block => {
		const sentences = cutSentences(text, masked, stretch, words.lang, abbreviations);
		return { ...stretch, role: roles[i] ?? 'body', sentences };
	});
	const body = blocks.filter(({ role }) => role === 'body');
	const dates = new Map(
		body.flatMap(({ sentences }) =>
			sentences.map((sentence) => [sentence, findDates(masked, sentence, words)] as const)
		)
	);
	const first = blocks.find(({ role }) => role === 'title');
	return {
		text,
		masked,
		title: title ?? (first && text.slice(first.start, first.end)),
		blocks,
		marks,
		dates,
		undated: withoutDates(masked, [...dates.values()].flat())
	};
}

function withoutDates(text: string, dates: readonly Stretch[]): string {
	let undated = '';
	let from = 0;
	for (const { start, end } of dates) {
		undated += text.slice(from, start) + ' '.repeat(end - start);
		from = end;
	}
	return undated + text.slice(from);
}

/** Parted by empty lines; a text without any is parted by its lines. */
function paragraphsOf(text: string): Stretch[] {
	const gap = /\n[^\S\n]*\n/.test(text.trim()) ? /\r?\n[^\S\n]*(?:\r?\n[^\S\n]*)+/g : /\r?\n/g;
	const paragraphs: Stretch[] = [];
	let start = 0;
	for (const { index, 0: found } of text.matchAll(gap)) {
		paragraphs.push({ start, end: index });
		start = index + found.length;
	}
	paragraphs.push({ start, end: text.length });
	return paragraphs.map((one) => trimmed(text, one)).filter(({ start, end }) => end > start);
}

function rolesOf(text: string, paragraphs: readonly Stretch[]): BlockRole[] {
	let isBack = false;
	return paragraphs.map((stretch, i) => {
		const words = text.slice(stretch.start, stretch.end);
		const isLine = words.length <= LONGEST_LINE && !words.includes('\n');
		if (i > 0 && isLine && BACK_MATTER.test(words)) isBack = true;
		if (isBack) return 'back';
		if (isDateline(words)) return 'dateline';
		if (CAPTION.test(words)) return 'caption';
		const isTitle =
			i === 0 &&
			paragraphs.length > 1 &&
			words.length <= LONGEST_TITLE &&
			!words.includes('\n') &&
			!SENTENCE_END.test(words);
		return isTitle ? 'title' : 'body';
	});
}

/** A short line with a day, but without the end of a sentence: “Monday, May 18, 2015”, “【2020年8月31日讯】”. */
function isDateline(words: string): boolean {
	return words.length <= LONGEST_DATELINE && !SENTENCE_END.test(words) && FULL_DATE.test(words);
}

const LONGEST_PLACE = 70;

/**
 * The place and day before the first sentence: “Lyon (Frankreich), 29.02.2012 – ”, “MINSK (Sputnik - 27th August,
 * 2020) ”. @returns the end of it; the start of the paragraph if it has none
 */
export function endOfDateline(text: string, { start, end }: Stretch): number {
	const lead = text.slice(start, Math.min(end, start + 2 * LONGEST_PLACE));
	const date = FULL_DATE.exec(lead);
	if (!date || date.index > LONGEST_PLACE || /[.!?]\s\p{Lu}/u.test(lead.slice(0, date.index)))
		return start;
	const at = date.index + date[0].length;
	const mark = /^(?:\.?\s?[–—-]\s|[^)\n]{0,20}\)\s*[–—-]?\s*|\s?[讯訊][】\]])/u.exec(
		lead.slice(at)
	);
	return mark ? start + at + mark[0].length : start;
}
