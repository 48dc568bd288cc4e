/** The quote with everything that is needed to cite it. */
import { m } from '$messages';
import type { ReadingQuote } from '$lib/document/reading';

export function citationText(quote: ReadingQuote): string {
	const { text, speaker, role, attribution, sourceLine, sourceUrl } = quote;
	const credit = [speaker, role, ...attribution].filter(Boolean).join(m.comma());
	const lines = [`${m.quoted({ text })} — ${credit}.`, sourceLine && `${sourceLine}.`, sourceUrl];
	return lines.filter(Boolean).join('\n');
}
