/**
 * A fast check whether a value has the shape of a schema: enough for nearly all of many events. It is made
 * from the schema itself. It returns true only if valibot would accept the value; in doubt it returns false.
 * Pure. See ./SPEC.md §S5.
 */
import type * as v from 'valibot';

export type Fits = (value: unknown) => boolean;

/** The parts of a schema that are read. */
interface Described {
	readonly type: string;
	readonly kind: string;
	readonly requirement?: unknown;
	readonly pipe?: readonly Described[];
	readonly wrapped?: Described;
	readonly item?: Described;
	readonly options?: readonly unknown[];
	readonly entries?: Readonly<Record<string, Described>>;
	readonly default?: unknown;
	readonly key?: Described;
	readonly value?: Described;
	readonly literal?: unknown;
}

export function toFits(schema: v.GenericSchema): Fits {
	return fitsOf(schema);
}

const NEVER: Fits = () => false;

function fitsOf(schema: Described): Fits {
	const [first, ...actions] = schema.pipe ?? [schema];
	const checks = actions.map(actionOf);
	const base = first ? baseOf(first) : NEVER;
	const [check] = checks;
	if (!check) return base;
	if (checks.length === 1) return (value) => base(value) && check(value);
	return (value) => base(value) && checks.every((each) => each(value));
}

function baseOf(schema: Described): Fits {
	const { type, wrapped, item, options = [], entries, default: standIn } = schema;
	switch (type) {
		case 'string':
			return (value) => typeof value === 'string';
		case 'number':
			return (value) => typeof value === 'number' && !Number.isNaN(value);
		case 'picklist': {
			const all = new Set(options);
			return (value) => all.has(value);
		}
		case 'optional':
		case 'nullable':
		case 'nullish': {
			if (!wrapped || standIn !== undefined) return NEVER;
			const fits = fitsOf(wrapped);
			const mayLack = type !== 'nullable';
			const mayBeNull = type !== 'optional';
			return (value) => (value === undefined ? mayLack : value === null ? mayBeNull : fits(value));
		}
		case 'union': {
			const any = options.map((option) => fitsOf(option as Described));
			return (value) => any.some((fits) => fits(value));
		}
		case 'array': {
			if (!item) return NEVER;
			const fits = fitsOf(item);
			return (value) => Array.isArray(value) && allFit(value, fits);
		}
		case 'literal':
			return (value) => value === schema.literal;
		case 'record':
			return schema.key && schema.value ? recordFits(schema.key, schema.value) : NEVER;
		case 'strict_object':
			return entries ? objectFits(entries) : NEVER;
		default:
			return NEVER;
	}
}

/** Holes in a list count as undefined. */
function allFit(list: readonly unknown[], fits: Fits): boolean {
	for (const item of list) if (!fits(item)) return false;
	return true;
}

/** Valibot skips the last two and the prototype: other checks report these. */
const SKIPPED = new Set(['__proto__', 'prototype', 'constructor']);

function recordFits(key: Described, value: Described): Fits {
	const [keyFits, valueFits] = [fitsOf(key), fitsOf(value)];
	return (record) => {
		if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
		const object = record as Readonly<Record<string, unknown>>;
		for (const name of Object.keys(object))
			if (SKIPPED.has(name) || !keyFits(name) || !valueFits(object[name])) return false;
		return true;
	};
}

const MAY_LACK = new Set(['optional', 'nullish']);

/** For a plain object: no unknown field, and no required field missing. */
function objectFits(entries: Readonly<Record<string, Described>>): Fits {
	const fields = new Map(Object.entries(entries).map(([key, entry]) => [key, fitsOf(entry)]));
	const needed = Object.keys(entries).filter((key) => !MAY_LACK.has(entries[key]?.type ?? ''));
	return (value) => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
		const object = value as Readonly<Record<string, unknown>>;
		let met = 0;
		for (const key in object) {
			const fits = fields.get(key);
			if (!fits?.(object[key])) return false;
			met++;
		}
		return met >= needed.length && needed.every((key) => Object.hasOwn(object, key));
	};
}

function actionOf({ type, requirement }: Described): Fits {
	if (type === 'max_length' && typeof requirement === 'number')
		return (value) => typeof value === 'string' && value.length <= requirement;
	if (type === 'regex' && requirement instanceof RegExp)
		return (value) => typeof value === 'string' && requirement.test(value);
	if (type === 'integer') return Number.isInteger;
	if (type === 'min_value' && typeof requirement === 'number')
		return (value) => typeof value === 'number' && value >= requirement;
	if (type === 'max_value' && typeof requirement === 'number')
		return (value) => typeof value === 'number' && value <= requirement;
	return NEVER;
}
