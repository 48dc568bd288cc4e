/**
 * The values of a property: its parameters, and its unescaped text.
 * Pure; linear in the length of the line.
 *
 * @see RFC 5545 §3.2 and §3.3.11; RFC 6868
 */
import type { ContentLine } from './lines';

/** Longer texts are cut before they are examined, because no field of a timeline is longer. */
export const MAX_TEXT = 20_000;

/** '' if there is no such parameter. @param name - in capitals */
export function parameterOf({ parameters }: ContentLine, name: string): string {
	for (const parameter of splitOutside(parameters, ';')) {
		const equals = parameter.indexOf('=');
		if (equals === -1 || parameter.slice(0, equals).trim().toUpperCase() !== name) continue;
		return unquote(parameter.slice(equals + 1).trim());
	}
	return '';
}

function splitOutside(text: string, mark: string): string[] {
	const parts: string[] = [];
	let isQuoted = false;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		if (char === '"') isQuoted = !isQuoted;
		if (isQuoted || char !== mark) continue;
		parts.push(text.slice(from, at));
		from = at + 1;
	}
	return [...parts, text.slice(from)];
}

const CARETS = new Map([
	['^n', '\n'],
	["^'", '"'],
	['^^', '^']
]);

function unquote(value: string): string {
	const inner = value.startsWith('"') ? value.replaceAll('"', '') : value;
	return inner.replaceAll(/\^[n'^]/g, (mark) => CARETS.get(mark) ?? mark);
}

/** The words of a property, with line breaks as “\n”. */
export function toText({ value }: ContentLine): string {
	return unescape(value.slice(0, 2 * MAX_TEXT)).trim();
}

/** The words of a list: `Diplomacy,Military`. */
export function toTexts({ value }: ContentLine): string[] {
	const parts: string[] = [];
	let from = 0;
	const text = value.slice(0, 2 * MAX_TEXT);
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		if (char === '\\') at++;
		if (char !== ',') continue;
		parts.push(text.slice(from, at));
		from = at + 1;
	}
	parts.push(text.slice(from));
	return parts.map((part) => unescape(part).trim()).filter((part) => part !== '');
}

/** Before other characters a backslash is kept: paths of Windows are written without escaping. */
function unescape(text: string): string {
	return text
		.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
