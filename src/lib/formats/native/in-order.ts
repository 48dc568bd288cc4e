/** The data of a file with its fields in the order of the schema, for both writers. Pure. */
import { timelineSchema } from '$lib/document/schema';
import { fieldOf, isFields, isList } from '../shared/json-fields';

/** The parts of a schema that are read. */
type Shape = unknown;

/** The fields that come first. */
const FIRST = ['version'];
const ROOT: Shape = timelineSchema;

/**
 * The same data: fields in the order of the schema, followed by unknown ones (`x-…`) in
 * their own order. Fields without a value are left out, and −0 is 0, because text has neither.
 */
export function toOrdered(file: unknown): unknown {
	return ordered(file, ROOT);
}

function ordered(value: unknown, shape: Shape): unknown {
	if (isList(value)) return value.map((item) => ordered(item ?? null, shapeOfItem(shape)));
	if (!isFields(value)) return value === 0 ? 0 : value;
	const known = namesOf(shape);
	const names = Object.keys(value).filter((name) => value[name] !== undefined);
	const sorted = known.length === 0 ? names : names.sort((a, b) => rank(known, a) - rank(known, b));
	return Object.fromEntries(
		sorted.map((name) => [name, ordered(value[name], shapeOfField(shape, name))])
	);
}

function rank(known: readonly string[], name: string): number {
	const at = known.indexOf(name);
	return at === -1 ? known.length : at;
}

/** The allowed fields of an object at these keys, in their order; none if any name is allowed. */
export function fieldNames(keys: readonly (string | number)[]): readonly string[] {
	return namesOf(
		keys.reduce<Shape>(
			(shape, key) => (typeof key === 'number' ? shapeOfItem(shape) : shapeOfField(shape, key)),
			ROOT
		)
	);
}

function namesOf(shape: Shape): readonly string[] {
	const entries = partOf(shape, 'entries');
	const names = isFields(entries) ? Object.keys(entries) : [];
	return shape === ROOT ? [...FIRST, ...names.filter((name) => !FIRST.includes(name))] : names;
}

function shapeOfField(shape: Shape, name: string): Shape {
	const entries = partOf(shape, 'entries');
	return inner(entries === undefined ? partOf(shape, 'value') : partOf(entries, name));
}

function shapeOfItem(shape: Shape): Shape {
	return inner(partOf(shape, 'item'));
}

/** Unwraps an optional schema; for a union, the branch with fields. */
function inner(shape: Shape): Shape {
	const wrapped = partOf(shape, 'wrapped');
	if (wrapped !== undefined) return inner(wrapped);
	const forms = partOf(shape, 'options');
	const withFields = isList(forms) && forms.find((form) => partOf(form, 'entries') !== undefined);
	return withFields || shape;
}

function partOf(shape: Shape, name: string): Shape {
	return isFields(shape) ? fieldOf(shape, name) : undefined;
}
