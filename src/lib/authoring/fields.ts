/** Values of a file that has not been checked. Pure. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list, however it is written: a value alone is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** Any value as a line of text that can be typed again. */
export function toLine(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return `[${value.map(toLine).join(', ')}]`;
	if (isFields(value)) return JSON.stringify(value);
	return typeof value === 'string' ? value : JSON.stringify(value);
}
