/** What reading a file gives, whichever reader read it. */
import type { Problem } from '$lib/base/result';
import type { Timeline } from '$lib/document/timeline';

export interface ReadFile {
	/** Undefined when there is an error among the problems. */
	readonly timeline: Timeline | undefined;
	/** All of them, in the order of the text. */
	readonly problems: readonly Problem[];
}

/** A file of which nothing can be read. */
export function refuse(code: string, message: string, line = 1, column = 1): ReadFile {
	return {
		timeline: undefined,
		problems: [{ code, path: '', message, severity: 'error', line, column }]
	};
}
