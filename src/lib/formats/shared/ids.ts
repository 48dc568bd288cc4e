/** Makes ids from names, each unique. Pure. */

/** Leaves room for a number at the end. */
const ID_LENGTH = 60;
const ID = /^[a-z0-9][a-z0-9_-]{0,79}$/;
/** Special names of JavaScript. */
const RESERVED = new Set(['constructor', 'prototype']);
const ASCII = /^[\0-\x7f]*$/;

export class Ids {
	readonly #kind: string;
	readonly #taken = new Set<string>();
	readonly #known = new Map<string, string>();
	/** By slug: the next number to try. */
	readonly #next = new Map<string, number>();

	/** @param kind - used if a name has no letter that an id may have: `row` */
	constructor(kind: string) {
		this.#kind = kind;
	}

	/** A new id, even if the name occurred before. */
	unique(name: string): string {
		const slug = slugOf(name.slice(0, 200));
		const isUsable = slug !== '' && !RESERVED.has(slug);
		const first = isUsable ? slug : `${this.#kind}-${this.#taken.size + 1}`;
		const { size } = this.#taken;
		if (this.#taken.add(first).size > size) return first;
		let number = this.#next.get(first) ?? 2;
		while (this.#taken.has(`${first}-${number}`)) number++;
		this.#next.set(first, number + 1);
		const id = `${first}-${number}`;
		this.#taken.add(id);
		return id;
	}

	/** The id in the file, if it is valid and unused; else one made from it. */
	own(written: string): string {
		if (!ID.test(written) || this.#taken.has(written)) return this.unique(written);
		this.#taken.add(written);
		return written;
	}

	/** The same id for the same name. */
	of(name: string): string {
		const id = this.#known.get(name) ?? this.unique(name);
		this.#known.set(name, id);
		return id;
	}

	/** The names that got an id from `of`. */
	entries(): (readonly [name: string, id: string])[] {
		return [...this.#known];
	}
}

function slugOf(name: string): string {
	const letters = ASCII.test(name) ? name : name.normalize('NFKD').replaceAll(/\p{M}/gu, '');
	const words = letters.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
	const start = words.startsWith('-') ? 1 : 0;
	const slug = words.slice(start, start + ID_LENGTH);
	return slug.endsWith('-') ? slug.slice(0, -1) : slug;
}

/** An object without the fields that are undefined. */
export function withoutGaps<T extends Readonly<Record<string, unknown>>>(object: T): Known<T> {
	const known: Record<string, unknown> = {};
	for (const key of Object.keys(object)) if (object[key] !== undefined) known[key] = object[key];
	return known as Known<T>;
}
type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
