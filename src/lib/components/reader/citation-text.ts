/** The quote with everything that is needed to cite it. */
import { m } from '$messages';
import type { ReadingQuote } from '$lib/document/reading';

/** A text of a quote in quotation marks. A paraphrase has none: nobody said or printed these words. */
export function inMarks(text: string, mode: ReadingQuote['mode']): string {
	return mode === 'paraphrase' ? text : m.quoted({ text });
}

export function citationText(quote: ReadingQuote): string {
	const { text, mode, speaker, role, attribution, sourceLine, sourceUrl } = quote;
	const credit = [speaker, role, ...attribution].filter(Boolean).join(m.comma());
	const lines = [`${inMarks(text, mode)} — ${credit}.`, sourceLine && `${sourceLine}.`, sourceUrl];
	return lines.filter(Boolean).join('\n');
}
