/** The groups of vis-timeline: items refer to them by id, and a separate list has their names. */
import type { Place } from '../shared/draft';
import { htmlToText } from '../shared/html/to-markdown';
import { Ids } from '../shared/ids';
import { textOf, type Fields } from '../shared/json-fields';
import type { Notes } from '../shared/notes';
import { clipNoted } from '../shared/clip';

const MAX_LABEL = 80;

export class Groups {
	readonly #notes: Notes;
	readonly #ids = new Ids('group');
	/** By id of vis. */
	readonly #known = new Map<string, { readonly id: string; readonly label: string }>();
	#isListed = false;

	constructor(notes: Notes) {
		this.#notes = notes;
	}

	/** A group of the list. If an id occurs twice, the first counts. */
	add(fields: Fields, placeOf: (field: string) => Place): void {
		const key = textOf(fields, 'id');
		this.#isListed = true;
		if (key === '' || this.#known.has(key)) {
			const why =
				key === ''
					? 'There is a group without an id: no item can be in it. It is left out.'
					: `There are two groups “${key.slice(0, 80)}”: the first one counts.`;
			this.#notes.leftOut(placeOf(''), JSON.stringify(fields).slice(0, 500), why, 'vis-group');
			return;
		}
		const written = htmlToText(textOf(fields, 'content')) || htmlToText(textOf(fields, 'title'));
		this.#name(key, written || key, placeOf('content'));
	}

	/** Our id for the id of an item's group. */
	idOf(key: string, place: Place): string {
		const known = this.#known.get(key);
		if (known) return known.id;
		if (this.#isListed)
			this.#notes.warn(
				place,
				`There is no group “${key.slice(0, 80)}” in the list of groups: it is called by its id.`,
				'vis-group'
			);
		return this.#name(key, key, place);
	}

	#name(key: string, written: string, place: Place): string {
		const label = clipNoted(written, MAX_LABEL, place, this.#notes);
		// Keys of digits alone would come before all others of an object.
		const id = this.#ids.unique(/^\d+$/.test(label) ? `group ${label}` : label);
		this.#known.set(key, { id, label });
		return id;
	}

	toEntries(): Record<string, { label: string }> {
		return Object.fromEntries([...this.#known.values()].map(({ id, label }) => [id, { label }]));
	}
}
