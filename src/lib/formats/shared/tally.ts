/**
 * Things of an outside format that have no place in a timeline, told once each, however many events have
 * them. Pure.
 */
import type { Place } from './draft';
import { fieldOf, isFields, isList, toShown, type Fields } from './json-fields';
import type { Notes } from './notes';

/** So many names are told one by one. */
const NAMED_MOST = 60;

interface Left {
	readonly place: Place;
	readonly example: string;
	count: number;
}

export class FieldsLeft {
	readonly #code: string;
	readonly #things: string;
	readonly #left = new Map<string, Left>();
	#more = 0;

	/**
	 * @param code - of what is told: `timelinejs-field`
	 * @param things - what the format calls what is left: `fields`, `properties`
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
			if (!known.includes(name) && saysSomething(object, name))
				this.add(field, fieldOf(object, name), placeOf(field));
		}
	}

	/** Counts one thing. Its first place and value are those that are told. */
	add(field: string, value: unknown, place: Place): void {
		const left = this.#left.get(field);
		if (left) left.count++;
		else if (this.#left.size === NAMED_MOST) this.#more++;
		else this.#left.set(field, { place, example: toShown(value).slice(0, 200), count: 1 });
	}

	/** Tells all that was counted, in the order in which it was met. */
	tell(notes: Notes): void {
		for (const [field, { place, example, count }] of this.#left) {
			const times = count === 1 ? '' : ` ${count} times`;
			const why = `“${field.slice(0, 80)}” has no place in a timeline. It is left out${times}.`;
			notes.leftOut(place, example, why, this.#code);
		}
		if (this.#more > 0)
			notes.warn(
				{ path: '' },
				`${this.#more} more ${this.#things} have no place in a timeline. They are left out.`,
				this.#code
			);
	}
}

/** Not what tools write where there is nothing: '', null, {}, []. */
function saysSomething(fields: Fields, name: string): boolean {
	const value = fieldOf(fields, name);
	if (value === undefined || value === '') return false;
	if (isList(value)) return value.length > 0;
	return !isFields(value) || Object.keys(value).some((inner) => saysSomething(value, inner));
}
