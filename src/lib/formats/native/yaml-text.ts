/**
 * Data as YAML text, laid out as a person would write it.
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

/** Longer lines are folded where a space allows it. */
const LINE_WIDTH = 100;
/** Things up to this length are on one line: `{value: 2025-08-12, stated: on Tuesday}`. */
const INLINE_MOST = 84;

/**
 * What looks like a number, a date, a time, a word for yes or no, or nothing at all: to one or other
 * version of YAML it is not text. Years and days are quoted with their like, so that all dates look alike.
 */
const AMBIGUOUS =
	/^(?:[-+.]?[.\d][-+.:_/\w~?%[\]]*|[-+]?\.(?:inf|nan)|y|yes|n|no|on|off|true|false|null|~|=|<<)$/i;
/** Drawn by no editor, or the end of a line to some, or a tab. */
const UNSEEN =
	/[\t\x7f-\x9f\u00ad\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const HAS_UNSEEN = new RegExp(UNSEEN.source);
/** Lines that have space at an end, tabs, or empty lines behind them, do not keep their form in a block. */
const UNEVEN = /^\s|\r|\n | \n|\n\n$| $/;

/** Within braces and brackets, some readers take these for marks of theirs: an address with a question. */
const UNCLEAR_INLINE = /^[:?-]|[?\n]|:$/;

/** How a text is written: plain, in quotes, or in lines of its own. */
export type Style = NonNullable<Scalar['type']>;

/** In quotes, lines of a text that are folded come back otherwise where one of them has spaces alone. */
const ON_ONE_LINE = { lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity };

/** Text as it is safe in every version of YAML. */
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

/** @param requested - how the text was written that it replaces; undefined: it is new */
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
/** Of text that must stay on its line, but for the lines that it has itself. */
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
	/** Where the value is in the file: decides what of it is on one line. */
	readonly keys: readonly Key[];
	/** Of the name or the “-”, from 0. */
	readonly column: number;
	/** Of a text that it replaces. */
	readonly style?: Style | undefined;
	/** A text is on one line, however long, but for the lines that it has itself. */
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

/** A value as it can be within braces and brackets, on one line. */
export function toYamlInline(value: unknown, style?: Style): string {
	return inline([value], style).slice(1, -1);
}

/** A field as it can be within braces, on one line. */
export function toYamlInlineField(name: string, value: unknown): string {
	return inline({ [name]: value }).slice(1, -1);
}

function inline(data: unknown, style?: Style): string {
	const document = new Document(data, FORM);
	const node = isSeq(document.contents) ? document.contents.items[0] : undefined;
	if (isScalar(node) && style) node.type = style;
	return document.toString({ ...UNFOLDED, collectionStyle: 'flow' }).trimEnd();
}

/** Every line but the first is moved to the right; the line end at the end goes. */
function indent(text: string, column: number): string {
	return text.replace(/\n$/, '').replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`);
}

/** Things of these lists, and what is defined under these names, are never on one line. */
const TALL = ['quotes', 'versions', 'media'];

/** Puts on one line what is short and reads well there. @returns the length that it has on one line */
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

/** A blank line before each part of the file that has lines of its own, and between events. */
function space(root: unknown): void {
	if (!isMap(root)) return;
	for (const { key, value } of root.items) {
		if (!isCollection(value) || value.flow || value.items.length === 0) continue;
		if (isScalar(key)) key.spaceBefore = true;
		if (!isScalar(key) || key.value !== 'events') continue;
		for (const event of value.items.slice(1)) if (isCollection(event)) event.spaceBefore = true;
	}
}
