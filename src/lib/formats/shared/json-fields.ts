/** Reads fields of data that may be anything. Own fields only: `__proto__` is a name like others. Pure. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
	return Array.isArray(value);
}

/** Undefined also for null: in JSON of others both mean that there is nothing. */
export function fieldOf(fields: Fields, name: string): unknown {
	return Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined;
}

/** A field that says something in words or as a number; '' where there is none. */
export function textOf(fields: Fields, name: string): string {
	return toText(fieldOf(fields, name));
}

export function toText(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Anything as a person may look for it in the file. */
export function toShown(value: unknown): string {
	if (typeof value === 'string') return value;
	const shown: unknown = JSON.stringify(value); // undefined for what JSON has no word for
	return typeof shown === 'string' ? shown : '';
}
