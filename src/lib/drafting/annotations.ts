/** Proposals as a file of annotations, which other programs can score: dates, triggers, quotations. Pure. */
import type { Proposals } from './proposal';

export function toAnnotations(
	id: string,
	text: string,
	{ lang, events, quotes, sources }: Proposals
) {
	return {
		id,
		lang,
		events: events.map(({ date, stated, sentence, headline, kind, at, rule }) => ({
			date,
			stated,
			trigger: text.slice(sentence.start, sentence.end),
			headline,
			kind,
			start: at.start,
			end: at.end,
			rule
		})),
		quotes: quotes.map(({ text: words, speaker, role, via, to, mode, at, rule }) => ({
			text: words,
			speaker: speaker ?? null,
			role: role ?? null,
			via: via ?? null,
			to: to ?? null,
			mode,
			start: at.start,
			end: at.end,
			rule
		})),
		sources: sources.map(({ name, kind, at, rule }) => ({
			name,
			kind,
			start: at.start,
			end: at.end,
			rule
		}))
	};
}
