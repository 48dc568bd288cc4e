/** Fields of an outside format that a timeline does not have: each is reported once, however many events have it. Pure. */
import type { Place } from './draft';
import { fieldOf, isFields, isList, toShown, type Fields } from './json-fields';
import type { Notes } from './notes';
import { occurrences, Tally } from './tally';

/** The number of fields that are reported one by one. */
const MOST_NAMED = 60;
const MAX_EXAMPLE = 200;

export class UnreadFields {
	readonly #code: string;
	readonly #things: string;
	readonly #fields = new Tally<string>(MOST_NAMED);

	/**
	 * @param code - of the problems: `timelinejs-field`
	 * @param things - the format's word for its fields: `fields`, `properties`
	 */
	constructor(code: string, things: string) {
		this.#code = code;
		this.#things = things;
	}

	/** Counts the fields of an object that are not read. @param path - of the object: `media` */
	addAll(
		object: unknown,
		known: readonly string[],
		path: string,
		placeOf: (field: string) => Place
	): void {
		if (!isFields(object)) return;
		for (const name of Object.keys(object)) {
			const field = path === '' ? name : `${path}.${name}`;
			if (!known.includes(name) && hasContent(object, name))
				this.add(field, fieldOf(object, name), placeOf(field));
		}
	}

	/** Counts one field. Its first place and value are those that are reported. */
	add(field: string, value: unknown, place: Place): void {
		this.#fields.add(field, place, toShown(value).slice(0, MAX_EXAMPLE));
	}

	/** Reports all of them, in the order in which they first occurred. */
	report(notes: Notes): void {
		for (const [field, { place, example, count }] of this.#fields.entries()) {
			const why = `“${field.slice(0, 80)}” has no place in a timeline. It is left out${occurrences(count)}.`;
			notes.leftOut(place, example, why, this.#code);
		}
		const more = this.#fields.beyond;
		if (more > 0)
			notes.warn(
				{ path: '' },
				`${more} more ${this.#things} have no place in a timeline. They are left out.`,
				this.#code
			);
	}
}

/** Values that mean nothing are ignored: '', null, {}, []. */
function hasContent(fields: Fields, name: string): boolean {
	const value = fieldOf(fields, name);
	if (value === undefined || value === '') return false;
	if (isList(value)) return value.length > 0;
	return !isFields(value) || Object.keys(value).some((inner) => hasContent(value, inner));
}
