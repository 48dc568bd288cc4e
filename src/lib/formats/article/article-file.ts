/** What is read from the file of an article. Types, and the limits of all of them. Pure. See ./SPEC.md. */
import { failure, problem, type Problem } from '$lib/base/result';

export interface ArticleFile {
	/** Paragraphs, with an empty line between. */
	readonly text: string;
	readonly title: string | undefined;
	readonly publisher: string | undefined;
	/** The day, as EDTF. */
	readonly published: string | undefined;
	readonly url: string | undefined;
	readonly lang: string | undefined;
}

export const MOST_BYTES = 8 * 1024 * 1024;

/** Text about which its file says nothing. */
export function ofText(text: string): ArticleFile {
	return {
		text,
		title: undefined,
		publisher: undefined,
		published: undefined,
		url: undefined,
		lang: undefined
	};
}

export function refuse(code: string, message: string): { ok: false; problems: Problem[] } {
	return failure(problem(code, '', message));
}

/** The day of a date or time as programs write it. */
export function dayOf(text: string | undefined): string | undefined {
	return /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(text ?? '')?.[1];
}
