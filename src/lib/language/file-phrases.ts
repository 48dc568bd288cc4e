/** The words that output files add around the text of their authors, in the language of a document. */
import * as m from '$lib/messages/messages/_index.js';
import { localeOf } from './locale';

const STATES = {
	planned: m.doc_state_planned,
	confirmed: m.doc_state_confirmed,
	disputed: m.doc_state_disputed,
	denied: m.doc_state_denied,
	cancelled: m.doc_state_cancelled
};

export type FilePhrases = ReturnType<typeof filePhrases>;

/** @param lang - BCP 47 of the document; a language without messages falls back */
export function filePhrases(lang: string) {
	const options = { locale: localeOf(lang) };
	const number = new Intl.NumberFormat(lang);
	const counted = (count: number, what: string) => `${number.format(count)} ${what}`;
	return {
		state: (state: keyof typeof STATES) => STATES[state]({}, options),
		involved: () => m.doc_involved({}, options),
		asReported: () => m.doc_as_reported({}, options),
		inOtherWords: () => m.doc_in_other_words({}, options),
		archivedOn: (date: string) => m.doc_archived_day({ date }, options),
		mustRegister: () => m.doc_must_register({}, options),
		mustSubscribe: () => m.doc_must_subscribe({}, options),
		asOfSentence: (date: string) => m.doc_as_of({ date }, options),
		otherWording: () => m.doc_other_wording({}, options),
		inOriginal: (language: string) => m.doc_in_original({ language }, options),
		disputesIt: () => m.doc_disputes_it({}, options),
		mentionsIt: () => m.doc_mentions_it({}, options),
		addressWritten: () => m.doc_address_written({}, options),
		date: () => m.doc_date({}, options),
		notInside: () => m.doc_not_inside({}, options),
		insideLimits: (each: string, together: string) =>
			m.doc_inside_limits({ each, together }, options),
		sources: () => m.sources_heading({}, options),
		asOf: (date: string) => m.facts_as_of({ date }, options),
		events: (count: number) => counted(count, m.facts_events({ count }, options)),
		quotes: (count: number) => counted(count, m.facts_quotes({ count }, options)),
		sourcesCounted: (count: number) => counted(count, m.facts_sources({ count }, options))
	};
}
