/** A quote as data of schema.org. Pure. See ./SPEC.md §Q. */
import type { Quotation } from 'schema-dts';
import type { Quote, UndatedEvent } from '$lib/document/timeline';
import type { SayDate } from '../shared/dates/date-words';
import { toExactText } from '../shared/dates/edtf-text';
import { creditWords } from '../shared/event-body';
import { withoutGaps } from '../shared/ids';
import { toLine, toSound } from '../shared/sound-text';
import { sourceIds } from '../shared/cited-sources';
import { toMediaData } from './media';
import { references, type Names } from './names';

/** @param event - its event */
export function toQuotation(
	quote: Quote,
	event: UndatedEvent,
	names: Names,
	say: SayDate
): Quotation {
	const { text, lang, original, speaker, mode, date, citations } = quote;
	const who = speaker === undefined ? undefined : names.who(speaker);
	const { images, others, posts } = toMediaData(quote.media, names);
	return {
		'@type': 'Quotation',
		text: toSound(text),
		// Reported speech and paraphrase are not created by the speaker.
		...withoutGaps(mode === 'direct' ? { creator: who } : { spokenByCharacter: who }),
		...withoutGaps({
			inLanguage: lang === undefined ? undefined : toLine(lang),
			dateCreated: date && toExactText(date)
		}),
		creditText: creditWords(quote, say),
		...(original ? { translationOfWork: inOriginal(original) } : {}),
		isBasedOn: references(sourceIds(citations), names.sourceId),
		...(quote.media.length > 0 && { associatedMedia: [...images, ...others] }),
		...(posts.length > 0 && { citation: posts }),
		recordedAt: { '@id': names.eventId(event.id) }
	};
}

function inOriginal({ text, lang }: NonNullable<Quote['original']>): Quotation {
	return { '@type': 'Quotation', text: toSound(text), inLanguage: toLine(lang) };
}
