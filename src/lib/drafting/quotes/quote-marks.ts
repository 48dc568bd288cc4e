/**
 * Finds the words between quotation marks: the marks of ten languages, marks that do not match, and
 * quotations that run over several paragraphs.
 * Pure. See ../SPEC.md §Q.
 */
import type { Stretch } from '../stretch';

/** Words between marks. */
export interface MarkedWords extends Stretch {
	/** With the marks. */
	readonly outer: Stretch;
	/** It goes on in a later paragraph, so it has no closing mark. */
	readonly isContinued: boolean;
}

export interface FoundMarks {
	readonly marked: readonly MarkedWords[];
	/** Offsets of opening marks that are never closed. */
	readonly unclosed: readonly number[];
}

/** What may close each opening mark: typists mix them. */
const CLOSERS: Readonly<Record<string, string>> = {
	'“': '”“"',
	'„': '“”"‟',
	'‟': '”"',
	'«': '»',
	'»': '«',
	'‹': '›',
	'「': '」',
	'『': '』',
	'〝': '〞〟',
	'"': '"”“',
	'＂': '＂',
	'”': '”',
	'‘': '’',
	"'": "'’"
};
const OPENERS = new RegExp(`[${Object.keys(CLOSERS).join('')}]`, 'g');
/** Marks that are also apostrophes. */
const SINGLE = new Set(['‘', "'"]);
const LETTER = /[\p{L}\p{N}]/u;
/** Before an opening mark: nothing, space, or a mark that opens. East Asian text needs no space. */
const BEFORE_OPENING =
	/^$|[\s([{—–\-/:،,。，、；：=>]|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A continued quotation may have a caption or so between its paragraphs. */
const MOST_BETWEEN = 2;

/** @param paragraphs - stretches of `text`, in order */
export function findQuoteMarks(text: string, paragraphs: readonly Stretch[]): FoundMarks {
	const marked: MarkedWords[] = [];
	const unclosed: number[] = [];
	for (const [i, paragraph] of paragraphs.entries()) {
		for (const found of marksIn(text, paragraph)) {
			if (!found.isContinued) marked.push(found);
			else if (goesOn(text, found.outer.start, paragraphs.slice(i + 1, i + 2 + MOST_BETWEEN)))
				marked.push(found);
			else unclosed.push(found.outer.start);
		}
	}
	return { marked, unclosed };
}

/** A later paragraph begins with the same mark. */
function goesOn(text: string, at: number, later: readonly Stretch[]): boolean {
	return later.some(({ start }) => text[start] === text[at]);
}

function marksIn(text: string, paragraph: Stretch): MarkedWords[] {
	const found: MarkedWords[] = [];
	OPENERS.lastIndex = paragraph.start;
	for (;;) {
		const [mark = ''] = OPENERS.exec(text) ?? [];
		const at = OPENERS.lastIndex - 1;
		if (mark === '' || at >= paragraph.end) return found;
		if (!opens(text, at, mark)) continue;
		const close = closingOf(text, at, mark, paragraph.end);
		if (close === undefined) {
			// An apostrophe, or an inch.
			if (SINGLE.has(mark) || mark === '”' || mark === '»') continue;
			found.push({
				start: at + 1,
				end: paragraph.end,
				outer: { start: at, end: paragraph.end },
				isContinued: true
			});
			return found;
		}
		found.push({
			start: at + 1,
			end: close,
			outer: { start: at, end: close + 1 },
			isContinued: false
		});
		OPENERS.lastIndex = close + 1;
	}
}

function opens(text: string, at: number, mark: string): boolean {
	const before = text[at - 1] ?? '';
	const after = text[at + 1] ?? '';
	if (after === '' || (mark !== '«' && /\s/.test(after))) return false;
	if ('“„«「『〝‹'.includes(mark)) return true;
	if (SINGLE.has(mark)) return /^$|[\s([“"«—]/.test(before) && LETTER.test(after);
	return BEFORE_OPENING.test(before);
}

function closingOf(text: string, at: number, mark: string, end: number): number | undefined {
	const closers = CLOSERS[mark] ?? '';
	let depth = 0;
	for (let i = at + 1; i < end; i++) {
		const char = text[i] ?? '';
		if (char === mark && !closers.includes(char)) depth++;
		if (!closers.includes(char) || !closes(text, i, mark)) continue;
		if (depth === 0) return i;
		depth--;
	}
	return undefined;
}

/** A mark that can both open and close closes after a word. An apostrophe within a word closes nothing. */
function closes(text: string, at: number, mark: string): boolean {
	const char = text[at] ?? '';
	const after = text[at + 1] ?? '';
	if (SINGLE.has(mark)) return !LETTER.test(after) && !/\s/.test(text[at - 1] ?? '');
	if (char !== '"' && char !== '“') return true;
	return !/\s/.test(text[at - 1] ?? ' ') || !/[\p{L}\p{N}]/u.test(after);
}
