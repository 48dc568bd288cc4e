/**
 * Changes of the head of a timeline, field by field. A source or a group that an edit does not name is that of the
 * file, also if the file is read again in another way.
 * Pure.
 */
import { isFields, type Fields } from './fields';

/** Fields of the head that have things by their ids. */
const BY_ID = ['sources', 'groups', 'actors', 'places'];

export type HeadChange =
	| /** A field of the head, or one thing in a field: `['sources', 's1']`. */ {
			readonly path: readonly [string] | readonly [string, string];
			/** Undefined: removed. */
			readonly value?: unknown;
	  }
	| /** Ids in their new order; others come behind them. */ {
			readonly path: readonly [string];
			readonly order: readonly string[];
	  };

/** What makes one head of the other. Values are compared by identity: what was not edited is the same object. */
export function headChanges(before: Fields, after: Fields): HeadChange[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return names.flatMap((name): HeadChange[] => {
		const [was, is] = [before[name], after[name]];
		if (was === is) return [];
		const isById = BY_ID.includes(name) && isThings(was) && isThings(is);
		return isById && (was ?? is) !== undefined
			? thingChanges(name, was ?? {}, is ?? {})
			: [{ path: [name], value: is }];
	});
}

function isThings(value: unknown): value is Fields | undefined {
	return value === undefined || (isFields(value) && Object.keys(value).length > 0);
}

function thingChanges(name: string, was: Fields, is: Fields): HeadChange[] {
	const ids = [...new Set([...Object.keys(was), ...Object.keys(is)])];
	const changes = ids
		.filter((id) => was[id] !== is[id])
		.map((id): HeadChange => ({ path: [name, id], value: is[id] }));
	const order = Object.keys(is);
	const now = Object.keys(things(applyToHead({ [name]: was }, changes)[name]));
	const isMoved = order.some((id, at) => now[at] !== id);
	return isMoved ? [...changes, { path: [name], order }] : changes;
}

function things(value: unknown): Fields {
	return isFields(value) ? value : {};
}

export function applyToHead(head: Fields, changes: readonly HeadChange[]): Fields {
	return changes.reduce<Fields>((now, change) => {
		const [name, id] = change.path;
		if ('order' in change) {
			const all = things(now[name]);
			const known = change.order.filter((id) => Object.hasOwn(all, id));
			const others = Object.keys(all).filter((id) => !known.includes(id));
			const sorted = [...known, ...others].map((id) => [id, all[id]] as const);
			return sorted.length === 0 ? now : { ...now, [name]: Object.fromEntries(sorted) };
		}
		if (id === undefined) return withField(now, name, change.value);
		const all = withField(things(now[name]), id, change.value);
		return withField(now, name, Object.keys(all).length === 0 ? undefined : all);
	}, head);
}

function withField(fields: Fields, name: string, value: unknown): Fields {
	if (value !== undefined) return { ...fields, [name]: value };
	const { [name]: _, ...rest } = fields;
	return rest;
}

/** Two series of changes as one: of the same place only the last counts. */
export function joinChanges(
	first: readonly HeadChange[],
	next: readonly HeadChange[]
): readonly HeadChange[] {
	const placeOf = (change: HeadChange) => JSON.stringify([change.path, 'order' in change]);
	const places = new Set(next.map(placeOf));
	return [...first.filter((change) => !places.has(placeOf(change))), ...next];
}
