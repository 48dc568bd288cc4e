/**
 * YAML as a document with the place of every part. The parser takes one token at a time, so
 * that text with too many levels is refused before any recursive code runs.
 * Pure. See ../../native/SPEC.md §R.
 */
import { Composer, Lexer, Parser, YAMLParseError, type Document, type LineCounter } from 'yaml';
import { findRepeatedKeys } from './keys';

/** No timeline has more levels; code that walks a document is recursive. */
export const MAX_DEPTH = 64;
/** Aliases may not multiply a small file into a huge one. */
const MAX_ALIASES = 100;
/** Searching an alias examines everything before it. */
const MAX_ALIASES_OF_ALL = 2000;

/** Each quotation directly after another is a fault. After this many, the rest is not examined. */
const MAX_STRAYS = 100;

export type ParsedYaml =
	| { readonly kind: 'document'; readonly document: Document.Parsed }
	/** At this place of the text. */
	| { readonly kind: 'too deep'; readonly offset: number }
	| { readonly kind: 'aliases' };

export interface YamlOptions {
	/** Learns where lines begin. */
	readonly lines?: LineCounter;
	/** The document keeps its tokens. */
	readonly keepsTokens?: boolean;
}

/** Errors of the text are in the document. */
export function parseYaml(
	text: string,
	{ lines, keepsTokens = false }: YamlOptions = {}
): ParsedYaml {
	const parser = new Parser();
	const composer = new Composer({
		version: '1.2',
		// Also after `%YAML 1.1`: in that version ordered maps compare each key with all others, and dates are not text.
		schema: 'core',
		resolveKnownTags: false,
		merge: false,
		uniqueKeys: false, // it compares each key with all others; `findRepeatedKeys` examines each once
		prettyErrors: false,
		keepSourceTokens: keepsTokens
	});
	const documents: Document.Parsed[] = [];
	if (lines) for (const start of lineStarts(text)) lines.addNewLine(start);
	let aliases = 0;
	let strays = 0;
	let wasQuoted = false;
	for (const lexeme of new Lexer().lex(text)) {
		const { offset } = parser;
		const isQuoted = lexeme.startsWith('"') || lexeme.startsWith("'");
		if (isQuoted && wasQuoted && ++strays > MAX_STRAYS) break;
		wasQuoted = isQuoted || (wasQuoted && lexeme.trim() === '');
		for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
		if (isTooDeep(parser)) return { kind: 'too deep', offset };
		if (lexeme.startsWith('*') && ++aliases > MAX_ALIASES_OF_ALL) return { kind: 'aliases' };
	}
	for (const token of parser.end()) documents.push(...composer.next(token));
	documents.push(...composer.end(true, text.length));
	const [document, second] = documents;
	if (!document) throw new Error('A composer that is told to gives a document of any text.');
	const repeated = findRepeatedKeys(document);
	if (repeated.length > 0) {
		document.errors.push(...repeated);
		document.errors.sort((a, b) => a.pos[0] - b.pos[0]);
	}
	if (second)
		document.errors.push(
			new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'A second document')
		);
	return { kind: 'document', document };
}

function* lineStarts(text: string): Generator<number> {
	yield 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) yield at + 1;
}

function isTooDeep({ stack }: Parser): boolean {
	if (stack.length <= MAX_DEPTH) return false;
	const inside = stack.filter(({ type }) => HOLDERS.includes(type));
	return inside.length > MAX_DEPTH;
}

const HOLDERS = ['block-map', 'block-seq', 'flow-collection'];

export type YamlData =
	| { readonly kind: 'data'; readonly value: unknown }
	| { readonly kind: 'aliases' }
	| { readonly kind: 'too deep' };

/** The data of a document. Aliases can multiply it too much, or can be circular. */
export function toData(document: Document.Parsed): YamlData {
	try {
		const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
		return isDeep(value) ? { kind: 'too deep' } : { kind: 'data', value };
	} catch (error) {
		if (error instanceof ReferenceError) return { kind: 'aliases' }; // how yaml reports too many
		if (error instanceof RangeError) return { kind: 'too deep' }; // a chain of aliases
		throw error;
	}
}

/** Whether data has more levels than a timeline may. */
export function isDeep(value: unknown, left = MAX_DEPTH): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (left === 0) return true;
	return (Array.isArray(value) ? value : Object.values(value)).some((inner) =>
		isDeep(inner, left - 1)
	);
}
