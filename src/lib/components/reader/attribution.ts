/** Who relayed a quote, in words, and the text of a citation. */
import { m } from '$messages';
import type { ReadingQuote } from '$lib/document/reading';

/**
 * The parts after the speaker's name: “as reported by KCNA”, “via AFP and Arab News”.
 *
 * @param lang - of the document, whose names are joined
 */
export function attributionOf(quote: ReadingQuote, lang: string): string[] {
	const parts: string[] = [];
	if (quote.where) parts.push(quote.where);
	if (quote.dateWords) parts.push(quote.dateWords);
	if (quote.mode === 'reported')
		parts.push(
			quote.reportedBy === undefined
				? m.quote_reported()
				: m.quote_reported_by({ who: quote.reportedBy })
		);
	if (quote.mode === 'paraphrase')
		parts.push(
			quote.reportedBy === undefined
				? m.quote_paraphrase()
				: m.quote_paraphrased_by({ who: quote.reportedBy })
		);
	if (quote.to) parts.push(m.quote_to({ who: quote.to }));
	if (quote.via.length > 0) parts.push(viaWords(quote.via, lang));
	if (quote.translator) parts.push(m.quote_translated({ who: quote.translator }));
	return parts;
}

/** “via AFP and Arab News” */
export function viaWords(via: readonly string[], lang: string): string {
	return m.quote_via({ who: new Intl.ListFormat(lang, { type: 'conjunction' }).format(via) });
}

/** The quote with everything that another text needs to cite it. */
export function citationText(quote: ReadingQuote, lang: string): string {
	const speaker = [quote.speaker ?? m.quote_unattributed(), quote.role]
		.filter(Boolean)
		.join(m.comma());
	const attribution = [speaker, ...attributionOf(quote, lang)].join(m.comma());
	const lines = [
		`${m.quoted({ text: quote.text })} — ${attribution}.`,
		quote.sourceLine && `${quote.sourceLine}.`,
		quote.sourceUrl
	];
	return lines.filter(Boolean).join('\n');
}
