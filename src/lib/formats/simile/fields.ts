/** The fields of an event of SIMILE, long and short. Data and predicates. See ./SPEC.md §N. */
import { fieldOf, textOf, type Fields } from '../shared/json-fields';

/** Shorter names for smaller files. */
const SHORT: ReadonlyMap<string, string> = new Map([
	['start', 's'],
	['end', 'e'],
	['latestStart', 'ls'],
	['earliestEnd', 'ee'],
	['durationEvent', 'de'],
	['title', 't'],
	['description', 'd'],
	['eventID', 'eid']
]);
const READ = ['id', 'isDuration', 'link', 'image', ...SHORT.keys()];

/** The fields that are read. */
export const KNOWN: readonly string[] = [...READ, ...SHORT.values()];

/** The name of a field in an event: the short one only if the long one is absent. */
export function nameOf(fields: Fields, name: string): string {
	const short = SHORT.get(name);
	return short !== undefined && isMissing(fields, name) && !isMissing(fields, short) ? short : name;
}

function isMissing(fields: Fields, name: string): boolean {
	return fieldOf(fields, name) === undefined;
}

export function valueOf(fields: Fields, name: string): unknown {
	return fieldOf(fields, nameOf(fields, name));
}

/** Whether it is one moment, and not the time from start to end. */
export function isInstantInXml(fields: Fields): boolean {
	const [isDuration, durationEvent] = [
		textOf(fields, 'isDuration'),
		textOf(fields, nameOf(fields, 'durationEvent'))
	];
	const isUndefined = isDuration === '' && durationEvent === '';
	return isUndefined || isDuration === 'false' || durationEvent === 'false';
}

/** In JSON “isDuration” means the opposite of its name, in all versions of SIMILE. */
export function isInstantInJson(fields: Fields): { isInstant: boolean; isNegated: boolean } {
	const isNegated = Boolean(fieldOf(fields, 'isDuration'));
	const durationEvent = valueOf(fields, 'durationEvent');
	return { isInstant: isNegated || (durationEvent !== undefined && !durationEvent), isNegated };
}
