/** The Markdown subset of summaries as plain text, as a tree of Markdown, and that as HTML. Pure. */
import type { BlockContent, Image, ListItem, PhrasingContent } from 'mdast';
import { escapeHtml } from '$lib/base/escape-html';
import type { Block, Inline } from '$lib/document/rich-text';
import { readMarkdown } from './markdown';
import { toLine, toSound } from './sound-text';

declare module 'mdast' {
	/** What becomes attributes in HTML, as mdast-util-to-hast has it. */
	interface ImageData {
		hProperties?: { readonly width: number; readonly height: number };
	}
}

/** Paragraphs with an empty line between, items of lists with a dash or number before. */
export function markdownToText(markdown: string): string {
	return readMarkdown(toSound(markdown)).map(blockText).join('\n\n');
}

function blockText(block: Block): string {
	if (block.kind === 'paragraph') return inlineText(block.children);
	return block.items
		.map((item, i) => `${block.ordered ? `${i + 1}.` : '–'} ${inlineText(item)}`)
		.join('\n');
}

function inlineText(inlines: readonly Inline[]): string {
	return inlines
		.map((inline) => (inline.kind === 'text' ? inline.text : inlineText(inline.children)))
		.join('');
}

/**
 * Unsupported syntax is text.
 *
 * @param hosts - whether the host of a link is added after it
 */
export function markdownToTree(markdown: string, hosts = true): BlockContent[] {
	const toChildren = (inlines: readonly Inline[]) =>
		inlines.flatMap((inline) => toPhrasing(inline, hosts));
	return readMarkdown(toSound(markdown)).map((block) =>
		block.kind === 'paragraph'
			? paragraph(toChildren(block.children))
			: list(
					block.items.map((item) => [paragraph(toChildren(item))]),
					block.ordered
				)
	);
}

function toPhrasing(inline: Inline, hosts: boolean): PhrasingContent[] {
	if (inline.kind === 'text') return [text(inline.text)];
	const children = inline.children.flatMap((child) => toPhrasing(child, hosts));
	if (inline.kind !== 'link') return [{ type: inline.kind, children }];
	const { url, host } = inline;
	return [
		{ type: 'link', url, children },
		...(hosts && host !== undefined ? [text(` (${host})`)] : [])
	];
}

/** The standfirst of a timeline: line breaks of its author stay. */
export function standfirstToTree(markdown: string): BlockContent[] {
	return markdownToTree(markdown).map((block) =>
		block.type === 'paragraph' ? paragraph(block.children.flatMap(withBreaks)) : block
	);
}

function withBreaks(node: PhrasingContent): PhrasingContent[] {
	if (node.type !== 'text') return [node];
	return node.value
		.split('\n')
		.flatMap((line, i) => [...(i === 0 ? [] : [{ type: 'break' } as const]), text(line)]);
}

export function text(value: string): PhrasingContent {
	return { type: 'text', value: toSound(value) };
}

/** @param url - from `toSafeUrl` of document/address.ts */
export function link(url: string, words: string): PhrasingContent {
	return { type: 'link', url: toSound(url), children: [{ type: 'text', value: toSound(words) }] };
}

export interface Picture {
	/** From `toSafeUrl` of document/address.ts. */
	readonly url: string;
	readonly alt: string | undefined;
	readonly caption: string | undefined;
	/** Pixels. */
	readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** A block of its own; in HTML a figure, with its caption below. @param beside - after the picture */
export function picture(
	{ url, alt = '', caption, size }: Picture,
	beside: readonly PhrasingContent[]
): BlockContent {
	return paragraph([
		{
			type: 'image',
			url: toSound(url),
			alt: toLine(alt),
			...(caption !== undefined && { title: toLine(caption) }),
			...(size && { data: { hProperties: size } })
		},
		...beside
	]);
}

export function paragraph(children: PhrasingContent[]): BlockContent {
	return { type: 'paragraph', children };
}

export function list(items: readonly BlockContent[][], ordered: boolean): BlockContent {
	const children = items.map((item): ListItem => ({
		type: 'listItem',
		spread: false,
		children: item
	}));
	return { type: 'list', ordered, spread: false, children };
}

/** Plain text with its paragraphs and line ends. */
export function plainToTree(plain: string): BlockContent[] {
	return toSound(plain)
		.split(/\n{2,}/)
		.map((part) => part.split('\n').map((line) => line.trim()))
		.map((lines) => lines.filter((line) => line !== ''))
		.filter((lines) => lines.length > 0)
		.map((lines) =>
			paragraph(
				lines.flatMap((line, i) => [...(i === 0 ? [] : [{ type: 'break' } as const]), text(line)])
			)
		);
}

/** @param nodes - made by the functions above: other kinds of nodes have no HTML */
export function treeToHtml(nodes: readonly (BlockContent | PhrasingContent | ListItem)[]): string {
	return nodes.map(nodeHtml).join('');
}

const TAGS: Readonly<Record<string, string>> = {
	emphasis: 'em',
	strong: 'strong',
	blockquote: 'blockquote'
};

function nodeHtml(node: BlockContent | PhrasingContent | ListItem): string {
	switch (node.type) {
		case 'text':
			return escapeHtml(node.value);
		case 'break':
			return '<br>';
		case 'link':
			return `<a href="${escapeHtml(node.url)}">${treeToHtml(node.children)}</a>`;
		case 'image':
			return imageHtml(node);
		case 'list': {
			const tag = node.ordered ? 'ol' : 'ul';
			return `<${tag}>${treeToHtml(node.children)}</${tag}>`;
		}
		case 'listItem':
			return `<li>${itemHtml(node)}</li>`;
		case 'paragraph':
			return figureHtml(node.children) ?? `<p>${treeToHtml(node.children)}</p>`;
		case 'emphasis':
		case 'strong':
		case 'blockquote': {
			const tag = TAGS[node.type] ?? 'em';
			return `<${tag}>${treeToHtml(node.children as BlockContent[])}</${tag}>`;
		}
		default:
			return '';
	}
}

/** Undefined: it does not begin with a picture. */
function figureHtml([first, ...beside]: readonly PhrasingContent[]): string | undefined {
	if (first?.type !== 'image') return undefined;
	const words = `${escapeHtml(first.title ?? '')}${treeToHtml(beside)}`.trim();
	const below = words === '' ? '' : `<figcaption>${words}</figcaption>`;
	return `<figure>${imageHtml(first)}${below}</figure>`;
}

function imageHtml({ url, alt, data }: Image): string {
	const { width, height } = data?.hProperties ?? {};
	const size = width === undefined ? '' : ` width="${width}" height="${height}"`;
	return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}"${size}>`;
}

/** An item with one paragraph has only its words. */
function itemHtml({ children }: ListItem): string {
	const [first] = children;
	return children.length === 1 && first?.type === 'paragraph'
		? treeToHtml(first.children)
		: treeToHtml(children as BlockContent[]);
}
