/**
 * Time zones to choose from, each with its city and its name in a language.
 * Pure: Intl only. The zone of the reader is a parameter.
 */
import { formatZone } from '$lib/time/clock-words';
import { fold } from '$lib/time/plain/fold';
import { isZone } from '$lib/time/zone';

export interface ZoneChoice {
	/** IANA name: `Europe/Moscow`. */
	readonly zone: string;
	/** The city in that name: “Moscow”. */
	readonly city: string;
	/** Its common name in the language: “Moscow Time”. */
	readonly name: string;
}

/**
 * @param locale - BCP 47 of the page
 * @param own - the zone of the reader, which is first
 */
export function zoneChoices(locale: string, own?: string): readonly ZoneChoice[] {
	const toChoice = (zone: string): ZoneChoice => ({
		zone,
		city: cityOf(zone),
		name: formatZone(zone, locale)
	});
	const first = own !== undefined && isZone(own) ? [own, 'UTC'] : ['UTC'];
	const { compare } = new Intl.Collator(locale);
	const others = Intl.supportedValuesOf('timeZone')
		.filter((zone) => !first.includes(zone))
		.map(toChoice)
		.sort((a, b) => compare(a.city, b.city));
	return [...new Set(first)].map(toChoice).concat(others);
}

/** Those whose city, IANA name or common name has the text in it; a beginning of a city comes first. */
export function findZones(choices: readonly ZoneChoice[], text: string): readonly ZoneChoice[] {
	const wanted = toFound(text);
	if (wanted === '') return choices;
	const found = choices.filter(({ zone, city, name }) =>
		[zone, city, name].some((words) => toFound(words).includes(wanted))
	);
	const isFirst = ({ zone, city }: ZoneChoice) =>
		toFound(city).startsWith(wanted) || toFound(zone) === wanted;
	return [...found.filter(isFirst), ...found.filter((choice) => !isFirst(choice))];
}

/** The zone that a text names: its IANA name, or the only one with such a city. */
export function zoneNamed(choices: readonly ZoneChoice[], text: string): string | undefined {
	const wanted = toFound(text);
	const named = choices.find(({ zone }) => toFound(zone) === wanted);
	if (named) return named.zone;
	const ofCity = choices.filter(({ city }) => toFound(city) === wanted);
	return ofCity.length === 1 ? ofCity[0]?.zone : undefined;
}

function cityOf(zone: string): string {
	return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function toFound(text: string): string {
	return fold(text)
		.replaceAll(/[_\s-]+/g, ' ')
		.trim();
}
