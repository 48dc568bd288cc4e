/** A problem before its position in the text is known: its place is a list of keys. */
import type { Problem, Severity } from '$lib/base/result';

export type Key = string | number;

export interface Finding {
	readonly code: string;
	/** From the root of the document: `['events', 3, 'date']`. */
	readonly keys: readonly Key[];
	readonly message: string;
	readonly severity: Severity;
}

/** Receives the findings. */
export type Report = (
	code: string,
	keys: readonly Key[],
	message: string,
	severity?: 'error' | 'warning'
) => void;

export function finding(
	code: string,
	keys: readonly Key[],
	message: string,
	severity: Severity = 'error'
): Finding {
	return { code, keys, message, severity };
}

/** The problem of one value, as part of the document that has it at `keys`. */
export function findingAt(keys: readonly Key[], { code, message, severity }: Problem): Finding {
	return { code, keys, message, severity };
}

/** `events[3].date`, with odd keys quoted: `sources["a b"]`. */
export function formatPath(keys: readonly Key[]): string {
	return keys.reduce<string>((path, key) => {
		if (typeof key === 'number') return `${path}[${key}]`;
		if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
		return path === '' ? key : `${path}.${key}`;
	}, '');
}
