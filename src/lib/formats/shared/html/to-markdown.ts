/**
 * HTML bodies of other tools as the Markdown of summaries: paragraphs, links, emphasis, lists. The
 * result is never HTML: scripts, styles and frames are removed, and only their text, if any, is kept.
 * Pure.
 */
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes as MarkdownNodes, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toSafeUrl } from '$lib/document/address';
import { plainToMarkdown } from '../plain-markdown';

/** Of longer bodies, and of those with more or deeper tags, only the text is used. */
const MAX_LENGTH = 24_000;
const MAX_TAGS = 1000;
const MAX_DEPTH = 40;
/** Tags times depth: the cost of walking over them. */
const MAX_WORK = 6000;

/** @param html - as its author wrote it: text without tags or entities stays text */
export function htmlToMarkdown(html: string): string {
	if (!isHtml(html)) return plainToMarkdown(html.trim(), MAX_LENGTH).markdown;
	const tree = parse(html);
	if (!tree) return htmlToText(html);
	const markdown = toMdast(tree, { document: true });
	return toMarkdown(withinSubset(markdown), { bullet: '-', emphasis: '_', fences: true }).trim();
}

/** A text with entities and without tags, as it is shown. Its lines stay. */
export function htmlToPlain(html: string): string {
	const tree = parse(html);
	return tree ? textOf(tree) : html;
}

/** Its words, on one line. */
export function htmlToText(html: string): string {
	if (!isHtml(html)) return html.replaceAll(/\s+/g, ' ').trim();
	const tree = parse(html);
	const text = tree ? textOf(tree) : html.replaceAll(/<[^<>]*>/g, ' ');
	return text.replaceAll(/\s+/g, ' ').trim();
}

export function isHtml(text: string): boolean {
	return /<\/?[a-z!][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i.test(text);
}

/** Undefined: it is too complex. */
export function parse(html: string): Nodes | undefined {
	const tags = html.match(/</g)?.length ?? 0;
	if (html.length > MAX_LENGTH || tags > MAX_TAGS) return undefined;
	const depth = depthOf(html);
	const isProse = depth <= MAX_DEPTH && depth * tags <= MAX_WORK;
	return isProse ? fromHtml(html, { fragment: true }) : undefined;
}

/** Elements without an end tag. */
const UNCLOSED = ['br', 'hr', 'img', 'p', 'li', 'wbr', 'source', 'td', 'tr', 'th', 'dt', 'dd'];

/** The depth of its tags, which is the depth of recursion. */
function depthOf(html: string): number {
	const open = new Map<string, number>();
	let depth = 0;
	let most = 0;
	for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})/gi)) {
		const name = tag.toLowerCase();
		const count = open.get(name) ?? 0;
		const step = slash === '' ? 1 : count > 0 ? -1 : 0;
		if (UNCLOSED.includes(name)) continue;
		open.set(name, count + step);
		depth += step;
		most = Math.max(most, depth);
	}
	return most;
}

/** Elements without content for readers. */
export const SILENT = ['script', 'style', 'template', 'noscript', 'iframe', 'object'];
const BLOCKS = ['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'];

function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	if (node.type === 'element' && SILENT.includes(node.tagName)) return '';
	const text = node.children.map(textOf).join('');
	return node.type === 'element' && BLOCKS.includes(node.tagName) ? ` ${text} ` : text;
}

/** Headings become strong paragraphs, images links, quotes paragraphs; everything else is supported. */
function withinSubset(node: MarkdownNodes): MarkdownNodes {
	if (!('children' in node)) return node;
	return { ...node, children: node.children.flatMap((child) => toSubset(child)) } as MarkdownNodes;
}

function toSubset(node: RootContent): RootContent[] {
	switch (node.type) {
		case 'heading':
			return [
				{ type: 'paragraph', children: [{ type: 'strong', children: inline(node.children) }] }
			];
		case 'blockquote':
			return node.children.flatMap(toSubset);
		case 'image': {
			const url = toSafeUrl(node.url);
			const words = node.alt ?? '';
			if (url === undefined) return words === '' ? [] : [{ type: 'text', value: words }];
			return [{ type: 'link', url, children: [{ type: 'text', value: words || url }] }];
		}
		case 'link':
			return toSafeUrl(node.url) === undefined
				? inline(node.children)
				: [{ ...node, title: null, children: inline(node.children) }];
		case 'inlineCode':
			return [{ type: 'text', value: node.value }];
		case 'code':
			return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }];
		case 'delete':
		case 'tableRow':
			return node.children.flatMap(toSubset);
		case 'table':
			return node.children.map((row) => ({
				type: 'paragraph',
				children: row.children.flatMap((cell, i) => [
					...(i === 0 ? [] : [{ type: 'text', value: ' · ' } as const]),
					...inline(cell.children)
				])
			}));
		// Without a table: SVG may have cells as well.
		case 'tableCell':
			return [{ type: 'paragraph', children: inline(node.children) }];
		case 'thematicBreak':
		case 'html':
			return [];
		default:
			return [withinSubset(node) as RootContent];
	}
}

function inline<T extends RootContent>(nodes: readonly T[]): T[] {
	return nodes.flatMap(toSubset) as T[];
}
