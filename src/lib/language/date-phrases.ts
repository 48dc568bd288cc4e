/** The phrases around dates, from the message files, in the language of a document. */
import * as m from '$lib/messages/messages/_index.js';
import { FLOATING } from '$lib/time/bounds';
import { formatZone } from '$lib/time/clock-words';
import type { DatePhrases } from '$lib/time/word-style';
import { localeOf } from './locale';

const SEASONS = {
	1: m.date_spring,
	2: m.date_summer,
	3: m.date_autumn,
	4: m.date_winter
};

/** Other phrases about dates: for labels of the chart, and for a whole timeline. */
export interface LabelPhrases {
	expected(date: string): string;
	/** With the source's own words. */
	stated(date: string, stated: string): string;
	/** From the first date to the last. */
	span(start: string, end: string): string;
	/** The clock of a chart. @param zone - by its name in the tz database, `UTC-05:00`, or `floating` */
	clock(zone: string): string;
	/** In quotation marks. */
	quoted(text: string): string;
}

/** @param lang - BCP 47 of the document; a language without messages falls back */
export function phrasesOf(lang: string): DatePhrases & LabelPhrases {
	const either = new Intl.ListFormat(lang, { type: 'disjunction' });
	const options = { locale: localeOf(lang) };
	return {
		approximate: (date) => m.date_about({ date }, options),
		uncertain: (date) => m.date_possibly({ date }, options),
		within: (unit, date) =>
			unit === 'day' ? m.date_a_day_in({ date }, options) : m.date_a_month_in({ date }, options),
		decade: (year) => m.date_decade({ year }, options),
		fromTo: (start, end) => m.date_from_to({ start, end }, options),
		either: (dates) => either.format(dates),
		season: (season, year) => SEASONS[season]({ year }, options),
		quarter: (quarter, year) => m.date_quarter({ quarter, year }, options),
		half: (half, year) =>
			half === 1 ? m.date_first_half({ year }, options) : m.date_second_half({ year }, options),
		since: (date) => m.date_since({ date }, options),
		until: (date) => m.date_until({ date }, options),
		endUnknown: (date) => m.date_end_unknown({ date }, options),
		startUnknown: (date) => m.date_start_unknown({ date }, options),
		expected: (date) => m.label_expected({ date }, options),
		stated: (date, stated) => m.label_stated({ date, stated }, options),
		span: (start, end) => m.span_from_to({ start, end }, options),
		clock: (zone) =>
			zone === FLOATING
				? m.date_clock_unknown({}, options)
				: m.date_clock({ zone: formatZone(zone, lang) }, options),
		quoted: (text) => m.quoted({ text }, options)
	};
}
