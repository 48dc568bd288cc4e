/**
 * YAML as a document with the place of everything in it. The parser takes one token after the other, so
 * that text which nests too deep is refused before anything follows it down.
 * Pure. See ../../native/SPEC.md §R.
 */
import { Composer, Lexer, Parser, YAMLParseError, type Document, type LineCounter } from 'yaml';
import { findRepeatedKeys } from './keys';

/** No timeline nests deeper; what walks a document calls itself once a level. */
export const MAX_DEPTH = 64;
/** Aliases may not multiply a small file into a huge one. */
const MAX_ALIASES = 100;
/** Each alias is looked for in all that is before it. */
const MAX_ALIASES_OF_ALL = 2000;

/** Each quotation right behind another is a fault. After so many, the rest is not looked at. */
const MAX_STRAYS = 100;

export type ParsedYaml =
	| { readonly kind: 'document'; readonly document: Document.Parsed }
	/** At this place of the text. */
	| { readonly kind: 'too deep'; readonly offset: number }
	| { readonly kind: 'aliases' };

export interface YamlOptions {
	/** Learns where lines begin. */
	readonly lines?: LineCounter;
	/** The document knows of what tokens it was made. */
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
		// Also under `%YAML 1.1`: its ordered maps compare each key with all others, its dates are no text.
		schema: 'core',
		resolveKnownTags: false,
		merge: false,
		uniqueKeys: false, // compares each key with all others: `findRepeatedKeys` looks at each once
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

/** What a document says. Aliases can repeat too much of it, or are inside what they repeat. */
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

/** Whether data nests deeper than a timeline may. */
export function isDeep(value: unknown, left = MAX_DEPTH): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (left === 0) return true;
	return (Array.isArray(value) ? value : Object.values(value)).some((inner) =>
		isDeep(inner, left - 1)
	);
}
