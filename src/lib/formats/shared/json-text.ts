/**
 * JSON of other tools as data: its faults with their places, and the places of list items.
 * Pure; every pass over the text is one loop, for any text.
 */
import { printParseErrorCode, visit, type ParseErrorCode } from 'jsonc-parser';
import type { Problem } from '$lib/base/result';
import type { Place } from './draft';

/** No format has more levels, and recursive parsers would run out of stack. */
const MAX_DEPTH = 64;

export type ReadJson = { readonly value: unknown } | { readonly refused: readonly Problem[] };

/** Text as data, or the first place at which it is not JSON. */
export function readJson(written: string): ReadJson {
	const text = withoutMark(written);
	if (text.trim() === '') return refuseJson('file-empty', 'There is nothing in the file.');
	const tooDeep = findTooDeep(text);
	if (tooDeep)
		return refuseJson(
			'file-too-deep',
			`The data is nested too deeply: ${MAX_DEPTH} levels at most.`,
			tooDeep
		);
	try {
		return { value: JSON.parse(text) as unknown };
	} catch {
		const { what, ...place } = findFault(text);
		return refuseJson('file-syntax', `This is no JSON from here on: ${what}.`, place);
	}
}

type Position = Pick<Problem, 'line' | 'column'>;

/** A file that cannot be read at all. @param path - the wrong part */
export function refuseJson(
	code: string,
	message: string,
	{ line = 1, column = 1, path = '' }: Partial<Place> = {}
): { readonly refused: readonly Problem[] } {
	return { refused: [{ code, path, message, severity: 'error', line, column }] };
}

/** Some editors begin a file with a byte order mark. */
function withoutMark(text: string): string {
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The first place with more than 64 levels. */
export function findTooDeep(text: string): Position | undefined {
	let found: Position | undefined;
	let depth = 0;
	scan(text, (mark, place) => {
		if (mark === '{' || mark === '[') depth++;
		else if (mark === '}' || mark === ']') depth--;
		if (depth > MAX_DEPTH) found = place();
		return found === undefined;
	});
	return found;
}

function findFault(text: string): Position & { what: string } {
	let found = { line: 1, column: 1, what: 'it breaks off' };
	let isFirst = true;
	const onError = (
		code: ParseErrorCode,
		_o: number,
		_l: number,
		line: number,
		character: number
	) => {
		if (!isFirst) return;
		isFirst = false;
		const what = printParseErrorCode(code)
			.replaceAll(/(?=[A-Z])/g, ' ')
			.toLowerCase()
			.trim();
		found = { line: line + 1, column: character + 1, what };
	};
	visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
	return found;
}

type Mark = '{' | '}' | '[' | ']' | ',' | ':' | 'text' | 'word';

/**
 * Goes over the tokens of a text from first to last, until it is stopped.
 *
 * @param onmark - gets the token, its place and its text; returning false stops
 */
function scan(
	text: string,
	onmark: (mark: Mark, place: () => Position, written: () => string) => boolean
): void {
	let line = 1;
	let lineStart = 0;
	for (let i = 0; i < text.length; i++) {
		const from = i;
		const char = text.charAt(i);
		const place = () => ({ line, column: from - lineStart + 1 });
		const written = () => text.slice(from, i + 1);
		if (char === '\n') {
			line++;
			lineStart = i + 1;
		} else if (char === '"') {
			for (i++; i < text.length && text.charAt(i) !== '"'; i++) if (text.charAt(i) === '\\') i++;
			if (!onmark('text', place, written)) return;
		} else if ('{}[],:'.includes(char)) {
			if (!onmark(char as Mark, place, written)) return;
		} else if (char > ' ') {
			while (i + 1 < text.length && !'{}[],:" \t\r\n'.includes(text.charAt(i + 1))) i++;
			if (!onmark('word', place, written)) return;
		}
	}
}

/** The value of a JSON string. */
function toText(written: string): unknown {
	return written.includes('\\') ? JSON.parse(written) : written.slice(1, -1);
}

/**
 * The places of a list's items.
 *
 * @param text - JSON that has been parsed
 * @param keys - of the list: `['results', 'bindings']`; none if the list is the whole text
 */
export function placesOfList(text: string, keys: readonly string[]): Position[] {
	const places: Position[] = [];
	/** How many of the keys lead to the current position; all of them: it is in the list. */
	let matched = 0;
	let depth = 0;
	let name: string | undefined;
	let isNext = true;
	scan(withoutMark(text), (mark, place, written) => {
		const isIn = depth === keys.length + 1 && matched === keys.length;
		if (isIn && isNext && mark !== ']') places.push(place());
		isNext = mark === ',';
		if (mark === 'text' && depth === matched + 1 && matched < keys.length) name = written();
		else if (mark === '{' || mark === '[') {
			const isNamed = depth === matched + 1 && name !== undefined && toText(name) === keys[matched];
			// The last key on the way leads to a list.
			if (isNamed && (mark === '[' || matched + 1 < keys.length)) matched++;
			depth++;
			name = undefined;
			isNext = true;
		} else if (mark === '}' || mark === ']') {
			depth--;
			if (isIn && mark === ']') return false;
			if (depth <= matched && matched > 0) matched--;
		} else if (mark === ',') name = undefined;
		return true;
	});
	return places;
}
