/** People and places that a timeline describes once: entries refer to them by id, forms show their names. Pure. */
import type { AuthorDraft, Entry, Head, Keyed } from './draft';
import { namedOf, textOf } from './entry';
import { isFields, type Fields } from './fields';

export type NamedKind = 'actors' | 'places';

/** The name of somebody or something that is written by id, or the text itself. */
export function nameOf(head: Head, kind: NamedKind, written: string): string {
	const all = head[kind];
	const named = isFields(all) && Object.hasOwn(all, written) ? all[written] : undefined;
	return isFields(named) && typeof named.name === 'string' ? named.name : written;
}

/** The id of the one with this name; the text itself if there is none. */
export function idOfName(head: Head, kind: NamedKind, name: string): string {
	const found = namedOf(head, kind).find(({ fields }) => fields.name === name.trim());
	return found?.id ?? name;
}

/** The fields that refer to them, in an event and in all inside it. */
const REFERRING: Readonly<Record<NamedKind, readonly string[]>> = {
	actors: ['actors', 'speaker', 'to', 'via', 'quotedBy', 'vouchedBy'],
	places: ['places']
};

/**
 * The draft without a person or a place: where it was referred to, its name is written.
 *
 * @returns the head, and the entries that change
 */
export function removeNamed(
	{ head, entries }: AuthorDraft,
	kind: NamedKind,
	id: string
): { readonly head: Head; readonly changed: readonly Keyed[] } {
	const others = namedOf(head, kind).filter((named) => named.id !== id);
	const { [kind]: removed, sources, ...rest } = head;
	const fields = isFields(removed) && isFields(removed[id]) ? removed[id] : {};
	const name = textOf(fields, 'name') || id;
	const write = (value: unknown) => withName(value, REFERRING[kind], id, name);
	return {
		head: {
			...rest,
			...(others.length > 0 && {
				[kind]: Object.fromEntries(others.map((named) => [named.id, named.fields]))
			}),
			...(sources !== undefined && { sources: write(sources) })
		},
		changed: entries.flatMap(({ key, entry }) => {
			const next = write(entry) as Entry;
			return next === entry ? [] : [{ key, entry: next }];
		})
	};
}

/** @returns the same value if nothing in it refers to the id */
function withName(value: unknown, referring: readonly string[], id: string, name: string): unknown {
	if (Array.isArray(value)) {
		const items = (value as unknown[]).map((item) => withName(item, referring, id, name));
		return items.every((item, at) => item === value[at]) ? value : items;
	}
	if (!isFields(value)) return value;
	const next: Fields = Object.fromEntries(
		Object.entries(value).map(([key, inner]) => {
			// Events are related to events.
			if (key === 'related') return [key, inner];
			if (!referring.includes(key)) return [key, withName(inner, referring, id, name)];
			if (inner === id) return [key, name];
			const isNamed = Array.isArray(inner) && inner.includes(id);
			return [key, isNamed ? inner.map((item: unknown) => (item === id ? name : item)) : inner];
		})
	);
	return Object.keys(next).every((key) => next[key] === value[key]) ? value : next;
}
