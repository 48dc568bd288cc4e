/** What files that people read say around the words of their authors, in the language of a document. */
import * as m from '$lib/messages/messages/_index.js';
import { localeOf } from './locale';

const STATES = {
	confirmed: m.event_confirmed,
	disputed: m.event_disputed,
	denied: m.event_denied,
	cancelled: m.event_cancelled
};

export type FilePhrases = ReturnType<typeof filePhrases>;

/** @param lang - BCP 47 of the document; a language without messages of its own falls back */
export function filePhrases(lang: string) {
	const options = { locale: localeOf(lang) };
	const number = new Intl.NumberFormat(lang);
	const counted = (count: number, what: string) => `${number.format(count)} ${what}`;
	return {
		state: (status: keyof typeof STATES) => STATES[status]({}, options),
		planned: () => m.event_expected({}, options),
		otherWording: () => m.doc_other_wording({}, options),
		inOriginal: (language: string) => m.doc_in_original({ language }, options),
		disputesIt: () => m.doc_disputes_it({}, options),
		mentionsIt: () => m.doc_mentions_it({}, options),
		addressWritten: () => m.doc_address_written({}, options),
		date: () => m.doc_date({}, options),
		sources: () => m.sources_heading({}, options),
		asOf: (date: string) => m.facts_as_of({ date }, options),
		events: (count: number) => counted(count, m.facts_events({ count }, options)),
		quotes: (count: number) => counted(count, m.facts_quotes({ count }, options)),
		sourcesCounted: (count: number) => counted(count, m.facts_sources({ count }, options))
	};
}
