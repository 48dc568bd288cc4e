/** Reads fields of unknown data. Own fields only: `__proto__` is an ordinary name. Pure. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
	return Array.isArray(value);
}

/** Undefined also for null: in other formats' JSON both mean that there is no value. */
export function fieldOf(fields: Fields, name: string): unknown {
	return Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined;
}

/** A field with words or a number, as text; '' if there is none. */
export function textOf(fields: Fields, name: string): string {
	return toText(fieldOf(fields, name));
}

export function toText(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Any value in the form in which a person can search for it in the file. */
export function toShown(value: unknown): string {
	if (typeof value === 'string') return value;
	const shown: unknown = JSON.stringify(value); // undefined for values that JSON does not have
	return typeof shown === 'string' ? shown : '';
}
