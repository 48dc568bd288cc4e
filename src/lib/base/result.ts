/**
 * Bad data is a value. A reader of somebody's file collects every problem with its place, and keeps the
 * valid parts; only a programmer's mistake throws.
 */

/** A note reports a change of valid data: “12 Aug 2025” was read as 2025-08-12. */
export type Severity = 'error' | 'warning' | 'note';

/** What happened to a part that was not used as written. */
export type Outcome =
	| { readonly kind: 'changed'; readonly from: string; readonly to: string }
	| { readonly kind: 'left out'; readonly from: string };

/** One problem in somebody's data, described so that they can fix it. */
export interface Problem {
	/** Stable and machine-readable, e.g. `date-day-of-month`. */
	readonly code: string;
	/** The place in the author's own file, e.g. `events[3].date`; `''` is the whole file. */
	readonly path: string;
	/** What was found and what to do. Does not repeat the path. */
	readonly message: string;
	readonly severity: Severity;
	/** Undefined: it was used as written, or there was nothing. */
	readonly outcome?: Outcome;
	/** 1-based, if the text of the file is known. */
	readonly line?: number;
	/** 1-based, if the text of the file is known. */
	readonly column?: number;
}

/** A value with its warnings, or the errors that prevented it. */
export type Result<T> =
	| { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };

export function success<T>(value: T, problems: readonly Problem[] = []): Result<T> {
	return { ok: true, value, problems };
}

export function failure(...problems: readonly Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [...problems] };
}

export function problem(
	code: string,
	path: string,
	message: string,
	severity: Severity = 'error'
): Problem {
	return { code, path, message, severity };
}

/** One line for a log or a terminal: `12:7 events[3].date: message`. */
export function formatProblem({ line, column, path, message, severity }: Problem): string {
	const place = line === undefined ? '' : `${line}:${column ?? 1} `;
	const subject = path === '' ? '' : `${path}: `;
	return showControls(`${place}${severity === 'error' ? '' : `${severity}: `}${subject}${message}`);
}

/** Makes control characters visible, so that an author's text can neither break a line of a log nor colour it. */
export function showControls(text: string): string {
	return text.replace(
		/\p{Cc}/gu,
		(control) => `⟦U+${control.charCodeAt(0).toString(16).padStart(4, '0')}⟧`
	);
}
