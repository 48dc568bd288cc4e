/** Phrases around dates in English, for timelines whose language brings none. Pure. */
import type { DatePhrases } from '$lib/time/word-style';

const SEASONS = { 1: 'spring', 2: 'summer', 3: 'autumn', 4: 'winter' } as const;

export const ENGLISH: DatePhrases = {
	approximate: (date) => `about ${date}`,
	uncertain: (date) => `possibly ${date}`,
	within: (unit, date) => `a ${unit} in ${date}`,
	decade: (firstYear) => `the ${firstYear}s`,
	fromTo: (start, end) => `${start} – ${end}`,
	either: (dates) => dates.join(' or '),
	season: (season, year) => `${SEASONS[season]} ${year}`,
	quarter: (quarter, year) => `Q${quarter} ${year}`,
	half: (half, year) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
	since: (date) => `since ${date}`,
	until: (date) => `until ${date}`,
	endUnknown: (date) => `from ${date}, end not known`,
	startUnknown: (date) => `until ${date}, beginning not known`
};
