/**
 * Reads our own file, `*.timeline.yaml` or `.json`, and says where in its text each problem stands.
 * Pure. JSON is read as the YAML 1.2 that it is, so that both have lines and columns.
 */
import {
	isCollection,
	isMap,
	isPair,
	isScalar,
	LineCounter,
	parseDocument,
	type Document,
	type ErrorCode
} from 'yaml';
import type { Problem } from '$lib/base/result';
import { formatPath, type Finding, type Key } from '$lib/document/finding';
import { readTimeline } from '$lib/document/read';
import type { Timeline } from '$lib/document/timeline';

/** A larger file is refused before it is parsed. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
/** Aliases may not multiply a small file into a huge one. */
const MAX_ALIASES = 100;
/** After this many syntax errors the rest is noise. */
const MAX_SYNTAX_ERRORS = 20;

/** The slips that happen most, by the parser's own codes. */
const SYNTAX: Partial<Record<ErrorCode, string>> = {
	TAB_AS_INDENT: 'A tab begins this line: indent with spaces.',
	MULTIPLE_DOCS: 'A second document begins here (---): a file holds one timeline.',
	MISSING_CHAR:
		'Something that was opened is not closed: look for a “"”, “]” or “}” that is missing, here or above.',
	DUPLICATE_KEY: 'This field stands here twice: take one out.',
	BAD_INDENT:
		'This line is indented differently from its neighbours: fields of one thing begin in one column.',
	BLOCK_AS_IMPLICIT_KEY:
		'This cannot be read as a field: text with “: ” in it needs quotes, and lines of one thing begin in one column.',
	BAD_ALIAS: 'An alias (*) leads nowhere: put text that begins with * in quotes.'
};

export interface ReadFile {
	/** Undefined when there is an error among the problems. */
	readonly timeline: Timeline | undefined;
	/** All of them, in the order of the text. */
	readonly problems: readonly Problem[];
}

export function readTimelineFile(text: string): ReadFile {
	if (text.length > MAX_CHARACTERS)
		return refuse('file-too-long', `The file is longer than ${MAX_CHARACTERS} characters.`);
	const lines = new LineCounter();
	const parsed = parse(text, lines);
	if (!parsed)
		return refuse(
			'file-too-deep',
			'Things stand inside things too deep: a timeline needs no more than ten levels.'
		);
	if (parsed.errors.length > 0)
		return {
			timeline: undefined,
			problems: parsed.errors.slice(0, MAX_SYNTAX_ERRORS).map(({ code, message, pos }) => ({
				code: 'file-syntax',
				path: '',
				message: SYNTAX[code] ?? `The file breaks off here: ${message}`,
				severity: 'error',
				...toPosition(lines, pos[0])
			}))
		};
	const data = toData(parsed);
	if (!data.ok) return refuse('file-aliases', 'The file repeats its anchors (&, *) too often.');
	const { timeline, findings } = readTimeline(data.value);
	const problems = findings.map((found) => toProblem(found, parsed, lines));
	return { timeline, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** Undefined where the text nests deeper than the parser can follow. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
	try {
		const parsed = parseDocument(text, {
			lineCounter,
			version: '1.2',
			merge: false,
			prettyErrors: false
		});
		return parsed.errors.some(({ message }) => message.includes('call stack')) ? undefined : parsed;
	} catch (error) {
		if (error instanceof RangeError) return undefined; // the stack is full
		throw error;
	}
}

function refuse(code: string, message: string): ReadFile {
	return {
		timeline: undefined,
		problems: [{ code, path: '', message, severity: 'error', line: 1, column: 1 }]
	};
}

function toData(parsed: Document.Parsed): { ok: true; value: unknown } | { ok: false } {
	try {
		return { ok: true, value: parsed.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
	} catch (error) {
		if (error instanceof ReferenceError) return { ok: false }; // how yaml reports too many aliases
		throw error;
	}
}

function toProblem(
	{ code, keys, message, severity }: Finding,
	parsed: Document.Parsed,
	lines: LineCounter
): Problem {
	const offset = findOffset(parsed, keys) ?? 0;
	return {
		code,
		path: formatPath(keys),
		message,
		severity,
		...toPosition(lines, offset)
	};
}

function toPosition(lines: LineCounter, offset: number): { line: number; column: number } {
	const { line, col } = lines.linePos(offset);
	return { line, column: col };
}

/** Where the value at `keys` begins; for a field that is missing, where the thing lacking it begins. */
function findOffset(parsed: Document.Parsed, keys: readonly Key[]): number | undefined {
	let node: unknown = parsed.contents;
	let offset: number | undefined = rangeStart(node);
	for (const key of keys) {
		if (!isCollection(node)) break;
		if (isMap(node)) {
			const pair = node.items.find(
				(item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key)
			);
			if (!pair) break;
			offset = rangeStart(pair.key) ?? offset;
			node = pair.value;
		} else {
			node = node.get(key, true);
			offset = rangeStart(node) ?? offset;
		}
	}
	return offset;
}

function rangeStart(node: unknown): number | undefined {
	return isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;
}
