/**
 * Data as YAML text, formatted as a person would write it.
 * Pure. See ./SPEC.md §W.
 */
import {
	Document,
	isCollection,
	isMap,
	isPair,
	isScalar,
	isSeq,
	Scalar,
	type CreateNodeOptions,
	type DocumentOptions,
	type ParseOptions,
	type ScalarTag,
	type SchemaOptions,
	type ToStringOptions
} from 'yaml';
import { stringifyString } from 'yaml/util';
import type { Key } from '$lib/document/finding';

/** Longer lines are folded at a space if possible. */
const LINE_WIDTH = 100;
/** Objects up to this length are on one line: `{value: 2025-08-12, stated: on Tuesday}`. */
const INLINE_MOST = 84;

/**
 * Text that looks like a number, a date, a time, a boolean or nothing: some version
 * of YAML would not read it as text. Years and days are quoted too, so that all dates look alike.
 */
const AMBIGUOUS =
	/^(?:[-+.]?[.\d][-+.:_/\w~?%[\]]*|[-+]?\.(?:inf|nan)|y|yes|n|no|on|off|true|false|null|~|=|<<)$/i;
/** Characters that editors do not show or may read as line ends, and tabs. */
const UNSEEN =
	/[\t\x7f-\x9f\u00ad\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const HAS_UNSEEN = new RegExp(UNSEEN.source);
/** Text with spaces at line ends, tabs, or empty lines at the end does not keep its form in a block. */
const UNEVEN = /^\s|\r|\n | \n|\n\n$| $/;

/** Within braces and brackets, some readers interpret these characters: an address with a question mark. */
const UNCLEAR_INLINE = /^[:?-]|[?\n]|:$/;

/** How a string is written: plain, in quotes, or as a block. */
export type Style = NonNullable<Scalar['type']>;

/** In quotes, folded lines change if one of them contains only spaces. */
const ON_ONE_LINE = { lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity };

/** Text that is safe in every version of YAML. */
const TEXT: ScalarTag = {
	tag: 'tag:yaml.org,2002:str',
	default: true,
	identify: (value) => typeof value === 'string',
	resolve: (text) => text,
	stringify(item, ctx, onComment, onChompKeep) {
		const scalar = new Scalar(String(item.value));
		const style = styleOf(scalar.value, item.type, ctx.inFlow === true);
		if (style) scalar.type = style;
		const isWhole = scalar.type === Scalar.QUOTE_DOUBLE && scalar.value.includes('\n');
		const options = isWhole ? { ...ctx.options, ...ON_ONE_LINE } : ctx.options;
		const context = { ...ctx, options, actualString: true };
		const text = stringifyString(scalar, context, onComment, onChompKeep);
		return HAS_UNSEEN.test(scalar.value) ? text.replaceAll(UNSEEN, toEscape) : text;
	}
};

/** @param requested - how the replaced text was written; undefined: it is new */
function styleOf(text: string, requested: Style | undefined, isInline: boolean): Style | undefined {
	const hasLines = text.includes('\n');
	const isUneven = isInline ? UNCLEAR_INLINE.test(text) : hasLines && UNEVEN.test(text);
	if (isUneven || HAS_UNSEEN.test(text)) return Scalar.QUOTE_DOUBLE;
	if (requested !== undefined && !(hasLines && isOfOneLine(requested))) return requested;
	return AMBIGUOUS.test(text) ? Scalar.QUOTE_DOUBLE : undefined;
}

function isOfOneLine(style: Style): boolean {
	return style === Scalar.PLAIN || style === Scalar.QUOTE_SINGLE;
}

function toEscape(char: string): string {
	return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const FORM: DocumentOptions & ParseOptions & SchemaOptions & CreateNodeOptions = {
	version: '1.2',
	aliasDuplicateObjects: false,
	customTags: (tags) => [...tags.filter((tag) => !isText(tag)), TEXT]
};

function isText(tag: unknown): boolean {
	return typeof tag === 'object' && tag !== null && 'tag' in tag && tag.tag === TEXT.tag;
}

const LAYOUT: ToStringOptions = { lineWidth: LINE_WIDTH, flowCollectionPadding: false };
/** For text that must stay on its line, except for its own line breaks. */
const UNFOLDED: ToStringOptions = {
	...LAYOUT,
	...ON_ONE_LINE
};

/** The whole of a file. */
export function toYaml(data: unknown): string {
	const document = new Document(data, FORM);
	layOut(document.contents, []);
	space(document.contents);
	return document.toString(LAYOUT);
}

export interface Standing {
	/** The place of the value in the file: decides what is on one line. */
	readonly keys: readonly Key[];
	/** Of the name or the “-”, from 0. */
	readonly column: number;
	/** Of the replaced text. */
	readonly style?: Style | undefined;
	/** A text is on one line, however long, except for its own line breaks. */
	readonly isUnfolded?: boolean;
}

/** One field, from its name to the end of its value. */
export function toYamlField(name: string, value: unknown, standing: Standing): string {
	const document = new Document({ [name]: value }, FORM);
	const node = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
	return toPart(document, node, standing);
}

/** One thing of a list, from its “-” to its end. */
export function toYamlItem(value: unknown, standing: Standing): string {
	const document = new Document([value], FORM);
	const node = isSeq(document.contents) ? document.contents.items[0] : undefined;
	return toPart(document, node, standing);
}

function toPart(document: Document, node: unknown, standing: Standing): string {
	const { keys, column, style, isUnfolded } = standing;
	layOut(node, keys);
	if (isScalar(node) && style) node.type = style;
	return indent(document.toString(isUnfolded ? UNFOLDED : LAYOUT), column);
}

/** A value inside braces or brackets, on one line. */
export function toYamlInline(value: unknown, style?: Style): string {
	return inline([value], style).slice(1, -1);
}

/** A field inside braces, on one line. */
export function toYamlInlineField(name: string, value: unknown): string {
	return inline({ [name]: value }).slice(1, -1);
}

function inline(data: unknown, style?: Style): string {
	const document = new Document(data, FORM);
	const node = isSeq(document.contents) ? document.contents.items[0] : undefined;
	if (isScalar(node) && style) node.type = style;
	return document.toString({ ...UNFOLDED, collectionStyle: 'flow' }).trimEnd();
}

/** Indents every line but the first; removes the line end at the end. */
function indent(text: string, column: number): string {
	return text.replace(/\n$/, '').replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`);
}

/** Items of these lists, and definitions under these names, are never on one line. */
const TALL = ['quotes', 'versions', 'media'];

/** Puts short values on one line if that is readable. @returns the length on one line */
function layOut(node: unknown, keys: readonly Key[]): number {
	if (!isCollection(node)) return isScalar(node) ? widthOf(node.value) : 0;
	const widths = node.items.map((item, i) => {
		if (!isPair(item)) return layOut(item, [...keys, i]) + 2;
		const name = isScalar(item.key) ? String(item.key.value) : '';
		return layOut(item.value, [...keys, name]) + name.length + 4;
	});
	const width = widths.reduce((sum, one) => sum + one, 0);
	if (width > INLINE_MOST || isTall(keys)) return Infinity;
	node.flow = true;
	return width;
}

function widthOf(value: unknown): number {
	const text = String(value);
	return text.includes('\n') ? Infinity : text.length;
}

function isTall(keys: readonly Key[]): boolean {
	const [root, , field] = keys;
	if (keys.length <= 1) return !(typeof root === 'string' && root.startsWith('x-'));
	if (keys.length === 2) return root === 'events' || root === 'sources';
	if (root !== 'events') return false;
	const isThing = typeof keys.at(-1) === 'number';
	const list = isThing ? keys.at(-2) : keys.at(-1);
	return TALL.includes(String(field)) && TALL.includes(String(list));
}

/** A blank line before each part of the file with several lines, and between events. */
function space(root: unknown): void {
	if (!isMap(root)) return;
	for (const { key, value } of root.items) {
		if (!isCollection(value) || value.flow || value.items.length === 0) continue;
		if (isScalar(key)) key.spaceBefore = true;
		if (!isScalar(key) || key.value !== 'events') continue;
		for (const event of value.items.slice(1)) if (isCollection(event)) event.spaceBefore = true;
	}
}
