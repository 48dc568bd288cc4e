/** The phrases around dates, from the message files, in the language of a document. */
import * as m from '$messages';
import type { DatePhrases } from '$lib/time/words';

const SEASONS = { 1: m.date_spring, 2: m.date_summer, 3: m.date_autumn, 4: m.date_winter };

/** @param lang - BCP 47 of the document; a language without messages of its own falls back */
export function phrasesOf(lang: string): DatePhrases {
	const either = new Intl.ListFormat(lang, { type: 'disjunction' });
	return {
		approximate: (date) => m.date_about({ date }),
		uncertain: (date) => m.date_possibly({ date }),
		within: (unit, date) =>
			unit === 'day' ? m.date_a_day_in({ date }) : m.date_a_month_in({ date }),
		decade: (year) => m.date_decade({ year }),
		fromTo: (start, end) => m.date_from_to({ start, end }),
		either: (dates) => either.format(dates),
		season: (season, year) => SEASONS[season]({ year }),
		quarter: (quarter, year) => m.date_quarter({ quarter, year }),
		half: (half, year) => (half === 1 ? m.date_first_half({ year }) : m.date_second_half({ year })),
		since: (date) => m.date_since({ date }),
		until: (date) => m.date_until({ date }),
		endUnknown: (date) => m.date_end_unknown({ date }),
		startUnknown: (date) => m.date_start_unknown({ date })
	};
}
