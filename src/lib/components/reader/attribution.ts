/** Who relayed a quote, in words, and the text of a citation. */
import * as m from '$messages';
import type { ReadingQuote } from '$lib/document/reading';

/** The parts after the speaker's name: “as reported by KCNA”, “via AFP”. */
export function attributionOf(quote: ReadingQuote): string[] {
	const parts: string[] = [];
	if (quote.where) parts.push(quote.where);
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
	parts.push(...quote.via.map((who) => m.quote_via({ who })));
	if (quote.translator) parts.push(m.quote_translated({ who: quote.translator }));
	return parts;
}

/** The quote with everything that another text needs to cite it. */
export function citationText(quote: ReadingQuote): string {
	const speaker = [quote.speaker ?? m.quote_unattributed(), quote.role].filter(Boolean).join(', ');
	const attribution = [speaker, ...attributionOf(quote)].join(', ');
	const lines = [
		`“${quote.text}” — ${attribution}.`,
		quote.sourceLine && `${quote.sourceLine}.`,
		quote.sourceUrl
	];
	return lines.filter(Boolean).join('\n');
}
