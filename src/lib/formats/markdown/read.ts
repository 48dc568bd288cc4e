/**
 * The Markdown subset of summaries: paragraphs, links, emphasis, lists. What comes out is a small
 * tree that components draw; there is never HTML. Anything else is kept as its own text.
 * Pure.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toSafeUrl } from '$lib/document/address';
import type { Block, Inline } from '$lib/document/rich-text';

type MarkdownNode = ReturnType<typeof fromMarkdown>['children'][number];

export function readMarkdown(text: string): Block[] {
	return fromMarkdown(text).children.flatMap((node) => toBlocks(node, text));
}

function toBlocks(node: MarkdownNode, text: string): Block[] {
	if (node.type === 'paragraph')
		return [{ kind: 'paragraph', children: toInlines(node.children, text) }];
	if (node.type === 'list')
		return [
			{
				kind: 'list',
				ordered: node.ordered ?? false,
				items: node.children.map((item) =>
					item.children.flatMap((inner) =>
						inner.type === 'paragraph' ? toInlines(inner.children, text) : asWritten(inner, text)
					)
				)
			}
		];
	return [{ kind: 'paragraph', children: asWritten(node, text) }];
}

function toInlines(nodes: readonly MarkdownNode[], text: string): Inline[] {
	return nodes.flatMap((node): Inline[] => {
		switch (node.type) {
			case 'text':
				return [{ kind: 'text', text: node.value }];
			case 'break':
				return [{ kind: 'text', text: '\n' }];
			case 'emphasis':
			case 'strong':
				return [{ kind: node.type, children: toInlines(node.children, text) }];
			case 'link': {
				const url = toSafeUrl(node.url);
				return url === undefined
					? asWritten(node, text)
					: [{ kind: 'link', url, children: toInlines(node.children, text) }];
			}
			default:
				return asWritten(node, text);
		}
	});
}

/** HTML, images, code, headings: shown the way their author wrote them. */
function asWritten(node: MarkdownNode, text: string): Inline[] {
	const { position } = node;
	return [
		{ kind: 'text', text: text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0) }
	];
}
