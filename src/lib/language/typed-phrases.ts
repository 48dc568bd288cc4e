/** The notes beside a date that somebody typed, from the message files. */
import * as m from '$lib/messages/messages/_index.js';
import { localeOf } from './locale';

/** @param lang - BCP 47 of the page; a language without messages falls back */
export function typedPhrases(lang: string) {
	const options = { locale: localeOf(lang) };
	return {
		/** A year before our era, typed as EDTF counts it. */
		astronomical: (year: string, words: string) =>
			m.date_note_astronomical({ year, words }, options),
		/** The words say a part of the date. */
		wider: (words: string) => m.date_note_wider({ words }, options),
		/** Several dates are possible. */
		several: () => m.date_note_several({}, options),
		/** Words such as “yesterday”. @param asOf - the day from which they are counted, in words */
		countedFrom: (asOf: string) => m.make_date_as_of({ asOf }, options)
	};
}
