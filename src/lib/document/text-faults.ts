/**
 * Text that will not look as its author expects. Nothing is removed: it is reported, and the
 * page shows it safely.
 * Pure. See ./SPEC.md §X.
 */
import { problem, type Problem } from '$lib/base/result';

/** Embeddings and overrides can reorder their neighbours; isolates are harmless when balanced. */
const BIDI_CONTROLS = /[\u202A-\u202E]/u;
const ISOLATES = /[\u2066-\u2069]/gu;
/** Half of a character: no encoding can represent it, and browser functions throw on it. */
const UNPAIRED = /\p{Surrogate}/gu;
const MANY_MARKS = /\p{M}{9,}/u;
/** A Markdown link to anything but a web address. */
const ODD_LINK = /\]\(\s*(?!https?:\/\/)[a-z][\w+.-]*:/iu;
const MARKUP = /<\/?[a-z!][^<>]*>/iu;
/** A pattern for each of these faults. */
const SUSPECT = /[<\u202A-\u202E\u2066-\u2069]|\]\(|\p{M}{9}|\p{Surrogate}/u;
/** Most texts contain none of the characters with which these faults begin. */
const UNUSUAL = /[<\]\u0300-\uffff]/;
/** Letters that draw nothing, with which a headline can look empty. */
const BLANK = /^[\s\p{Cf}\p{Cc}\p{Zs}\u115F\u1160\u3164\uFFA0\u2800]*$/u;

export function isBlank(text: string): boolean {
	const first = text.charCodeAt(0);
	return !(first > 0x20 && first < 0x7f) && BLANK.test(text);
}

/** Whether a text may have a fault: a fast check that is enough for most texts. */
export function isSuspect(text: string): boolean {
	return UNUSUAL.test(text) && SUSPECT.test(text);
}

/** The warnings for one text of the file. */
export function findTextFaults(text: string): Problem[] {
	const found: Problem[] = [];
	if (BIDI_CONTROLS.test(text) || hasOpenIsolate(text))
		found.push(
			problem(
				'text-bidi-control',
				'',
				'An invisible character here changes the direction of text. It is shown as a mark.',
				'warning'
			)
		);
	if (text.search(UNPAIRED) !== -1)
		found.push(
			problem(
				'text-unpaired',
				'',
				'Half of a character stands here, without its other half. It is shown as \uFFFD.',
				'warning'
			)
		);
	if (MANY_MARKS.test(text))
		found.push(
			problem(
				'text-combining-marks',
				'',
				'More than eight accents stand on one letter. What does not fit the line is cut off.',
				'warning'
			)
		);
	if (MARKUP.test(text))
		found.push(
			problem('text-markup', '', 'HTML is not read here: it is shown as it is written.', 'warning')
		);
	if (ODD_LINK.test(text))
		found.push(
			problem(
				'address',
				'',
				'A link here leads to no web address (http or https): it is shown as it is written.',
				'warning'
			)
		);
	return found;
}

function hasOpenIsolate(text: string): boolean {
	let depth = 0;
	for (const [mark] of text.matchAll(ISOLATES)) {
		depth += mark === '\u2069' ? -1 : 1;
		if (depth < 0) return true; // closed before it was opened
	}
	return depth !== 0;
}

/** Faults whose text is shown in another form. */
export const SHOWN_OTHERWISE: readonly string[] = ['text-bidi-control', 'text-unpaired'];

/** The text with a mark for every direction control, which shows its code point, and for each half of a character. */
export function showFaults(text: string): string {
	const whole = text.replaceAll(UNPAIRED, '\uFFFD');
	if (!BIDI_CONTROLS.test(whole) && !hasOpenIsolate(whole)) return whole;
	return whole.replace(
		/[\u202A-\u202E\u2066-\u2069]/gu,
		(mark) => `⟦U+${mark.charCodeAt(0).toString(16).toUpperCase()}⟧`
	);
}
