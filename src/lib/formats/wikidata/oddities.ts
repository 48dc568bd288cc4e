/** Remarks that are reported once for all dates of a query. See ./SPEC.md §D. */
import type { Notes } from '../shared/notes';
import type { Tally } from '../shared/tally';
import type { Oddity } from './time-value';

/** The message, after the number of dates. */
export const ODDITIES: Readonly<Record<Oddity | 'no name', string>> = {
	assumed:
		'say no precision and are the first of a month: they are read as that month or, in January, that year, and are marked as uncertain where they may be a decade or century. Ask for wikibase:timePrecision to know them.',
	coarse:
		'are known to a decade, century or more, as Wikidata counts them: the 20th century is 1901 to 2000, and drawn as 1900 to 1999. Their words are right, their ends may be a year off.',
	julian:
		'are days of the Julian calendar in Wikidata. Its query service has them in the Gregorian one, in which they are drawn; the words of each are those of its Julian day.',
	'julian words':
		'are months or years of the Julian calendar. They are read as they are: a few days of each belong to its Gregorian neighbour.',
	old: 'are days before 15 October 1582. They are read in the Gregorian calendar, as the query service has them; Wikidata itself shows most in the Julian one. Ask for wikibase:timeCalendarModel to have both.',
	'no name':
		'have no name in the languages of the query. They are called by the ids of their items.'
};

export function reportOddities(tally: Tally<keyof typeof ODDITIES>, notes: Notes): void {
	for (const [what, { count, place }] of tally.entries()) {
		const things = what === 'no name' ? 'events' : 'dates';
		const code = what === 'no name' ? 'wikidata-name' : `wikidata-${what.replace(' ', '-')}`;
		notes.warn(place, `Of the ${things}, ${count} ${ODDITIES[what]}`, code);
	}
}
