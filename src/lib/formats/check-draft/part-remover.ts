/**
 * Removes faulty parts from a draft, as little as possible; the draft itself is not changed.
 * Pure. See ../SPEC.md §K.
 */
import type { Key } from '$lib/document/finding';
import type { DraftEvent, DraftFile } from '../shared/draft';
import { toShown } from '../shared/json-fields';

/** The title of a file whose own title is faulty. */
export const OTHER_TITLE = 'Timeline';
/** An event without one of these is removed. */
const NEEDED: readonly Key[] = ['id', 'headline'];
/** A quote, a citation, a relation or a picture without one of these is removed. */
const NEEDED_WITHIN: readonly Key[] = ['text', 'source', 'to', 'rel', 'url', 'exact'];

export interface RemovedPart {
	readonly what: 'event' | 'date' | 'part' | 'title';
	/** As it was. */
	readonly from: string;
}

type Fields = Record<Key, unknown>;

export class PartRemover {
	readonly #written: DraftFile;
	/** A copy of everything but the events; undefined: nothing of it is removed. */
	#head: Fields | undefined;
	/** Copies of the events with removed parts. */
	readonly #changed = new Map<number, Fields>();
	readonly #removed = new Set<number>();
	readonly #undated = new Set<number>();

	constructor(written: DraftFile) {
		this.#written = written;
	}

	/** @returns undefined: another finding has already removed it */
	remove(keys: readonly Key[]): RemovedPart | undefined {
		const [kind, index, ...inner] = keys;
		if (kind === 'title') {
			const head = this.#copyOfHead();
			const from = String(head.title);
			head.title = OTHER_TITLE;
			return { what: 'title', from };
		}
		if (kind !== 'events' || typeof index !== 'number')
			return kind === 'events' ? undefined : asPart(takeOut(this.#copyOfHead(), keys));
		const [field, of] = inner;
		if (this.#removed.has(index)) return undefined;
		if (field === undefined || NEEDED.includes(field)) {
			this.#removed.add(index);
			return { what: 'event', from: JSON.stringify(this.#written.events[index]) };
		}
		const event = this.#copyOf(index);
		// Fields beside the value of a date can be removed alone.
		if (field !== 'date' || (of !== undefined && of !== 'value'))
			return asPart(takeOut(event, wholeOf(inner)));
		if (this.#undated.has(index)) return undefined;
		this.#undated.add(index);
		return { what: 'date', from: toShown(event.date) }; // it stays, so that its author can correct it
	}

	#copyOfHead(): Fields {
		const { events: _, ...head } = this.#written;
		return (this.#head ??= structuredClone(head));
	}

	#copyOf(index: number): Fields {
		const known = this.#changed.get(index);
		if (known) return known;
		const copy = structuredClone(this.#written.events[index] ?? {}) as Fields;
		this.#changed.set(index, copy);
		return copy;
	}

	/** Whether an event is not in the file: it is removed, or has no readable date. */
	isRemoved(index: number): boolean {
		return this.#removed.has(index) || this.#undated.has(index);
	}

	/** The events whose date is faulty, with their places in the file. */
	undated(): { entry: DraftEvent; at: number }[] {
		return [...this.#undated]
			.filter((at) => !this.#removed.has(at))
			.map((at) => ({ entry: withoutHoles(this.#copyOf(at)) as DraftEvent, at }));
	}

	/** The file without the removed parts. Unchanged parts are the same objects. */
	finish(): DraftFile {
		const events = [...this.#written.events];
		for (const [at, event] of this.#changed) events[at] = withoutHoles(event) as DraftEvent;
		const head = this.#head ? (withoutHoles(this.#head) as DraftFile) : this.#written;
		return { ...head, events: events.filter((_, i) => !this.isRemoved(i)) };
	}
}
/** The keys of the part to remove: more than the field if the rest would be meaningless without it. */
function wholeOf(keys: readonly Key[]): readonly Key[] {
	return keys.length > 1 && NEEDED_WITHIN.includes(keys.at(-1) ?? '') ? keys.slice(0, -1) : keys;
}

function asPart(from: string | undefined): RemovedPart | undefined {
	return from === undefined ? undefined : { what: 'part', from };
}

/**
 * Removes the value at the keys or, if it is missing, its parent.
 *
 * @returns the removed value; undefined: nothing, because it was removed before
 */
function takeOut(root: Fields, keys: readonly Key[]): string | undefined {
	const holders: Fields[] = [root];
	for (const key of keys.slice(0, -1)) {
		const holder = holders.at(-1);
		const next = holder && Object.hasOwn(holder, key) ? holder[key] : undefined;
		if (typeof next !== 'object' || next === null) break;
		holders.push(next as Fields);
	}
	let depth = Math.min(holders.length, keys.length) - 1;
	if (!Object.hasOwn(holders[depth] ?? {}, keys[depth] ?? '')) depth--;
	const [holder, key] = [holders[depth], keys[depth]];
	if (!holder || key === undefined) return undefined;
	const from = holder[key];
	if (from === HOLE) return undefined;
	// The other items of a list keep their positions until everything is removed.
	if (Array.isArray(holder)) holder[Number(key)] = HOLE;
	else Reflect.deleteProperty(holder, key);
	return toShown(from);
}

/** Marks a removed item of a list. */
const HOLE = Symbol('hole');

function withoutHoles(value: unknown): unknown {
	if (Array.isArray(value)) return value.filter((item) => item !== HOLE).map(withoutHoles);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, withoutHoles(inner)])
	);
}
