/** A file's data with its fields in the order of the schema, as both writers want it. Pure. */
import { timelineSchema } from '$lib/document/schema';
import { fieldOf, isFields, isList } from '../shared/json-fields';

/** A part of the schema; only what it is made of is looked at. */
type Shape = unknown;

/** What an author sees first. */
const FIRST = ['version'];
const ROOT: Shape = timelineSchema;

/**
 * The same data: fields in the order of the schema, those that it does not know (`x-…`) behind them in
 * their own. Fields without a value are left out, and −0 is 0: no text has either.
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

/** The fields that a thing at these keys may have, in their order; none where any name may be. */
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

/** What is behind “may be left out”; of several forms, that with fields. */
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
