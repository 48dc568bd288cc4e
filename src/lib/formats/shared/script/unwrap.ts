/**
 * Extracts the data from JSON, a call (JSONP), or a variable of a script. Nothing is
 * executed. Line numbers stay those of the file.
 * Pure. See ../../SPEC.md §U.
 */
import type { Problem } from '$lib/base/result';
import type { Place } from '../draft';
import { readJson, refuseJson } from '../json-text';
import { findData, skipTrivia } from './find-data';
import { toJson } from './to-json';

export type Unwrapped =
	| {
			readonly value: unknown;
			/** The data as JSON, each part on its line of the file. */
			readonly json: string;
			/** Whether columns are those of the file as well. */
			readonly isJson: boolean;
			/** The place of text after the data. */
			readonly behind: (Place & { readonly text: string }) | undefined;
	  }
	| { readonly refused: readonly Problem[] };

export function unwrap(text: string): Unwrapped {
	const isPlain = /^[\uFEFF\s]*(?:\{|$)/.test(text);
	const plain = isPlain ? readJson(text) : undefined;
	if (plain && 'value' in plain)
		return { value: plain.value, json: text, isJson: true, behind: undefined };
	if (plain?.refused.some(({ code }) => code !== 'file-syntax')) return plain;
	return unwrapScript(text, plain);
}

/** @param plain - its fault as JSON, if it may be JSON */
function unwrapScript(text: string, plain: Unwrapped | undefined): Unwrapped {
	const start = findData(text);
	if (start === undefined)
		return refuseScript(text, skipTrivia(text, 0), 'there is no {…} where the data should begin');
	const rewritten = toJson(text, start);
	if ('why' in rewritten)
		return plain && rewritten.at === text.length
			? plain
			: refuseScript(text, rewritten.at, rewritten.why);
	const json = text.slice(0, start).replaceAll(/[^\n]+/g, '') + rewritten.json;
	const read = readJson(json);
	if ('refused' in read) {
		// If nothing was rewritten, the fault of the original text has its column.
		const isSame = rewritten.json === text.slice(start, rewritten.end);
		if (isSame && plain) return plain;
		return { refused: read.refused.map(({ column: _, ...rest }) => rest) };
	}
	return { value: read.value, json, isJson: false, behind: findBehind(text, rewritten.end) };
}

function findBehind(text: string, end: number): (Place & { text: string }) | undefined {
	let at = skipTrivia(text, end);
	while (text.charAt(at) === ')' || text.charAt(at) === ';') at = skipTrivia(text, at + 1);
	const rest = text.slice(at).trim();
	return rest === '' ? undefined : { path: '', ...positionOf(text, at), text: rest };
}

function refuseScript(text: string, at: number, why: string): Unwrapped {
	const message = `This is a script that cannot be read as data from here on: ${why}. Write the data as JSON.`;
	return refuseJson('timelinejs-script', message, positionOf(text, at));
}

function positionOf(text: string, offset: number): { line: number; column: number } {
	const lines = text.slice(0, offset).split('\n');
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
