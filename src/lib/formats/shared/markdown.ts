/**
 * The Markdown subset of summaries: paragraphs, links, emphasis, lists. The result is a small
 * tree that components draw; there is never HTML. All other syntax is kept as text.
 * Pure.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { hostOf, toSafeUrl } from '$lib/document/address';
import type { Block, Inline } from '$lib/document/rich-text';

type MarkdownNode = ReturnType<typeof fromMarkdown>['children'][number];

/** Deeper emphasis is kept as it is written. */
const MAX_DEPTH = 12;
/** Text with more marks is not parsed. */
const MAX_MARKS = 1000;

export function readMarkdown(text: string): Block[] {
	const marks = text.match(/[*_[\]()`>#-]/g)?.length ?? 0;
	if (marks > MAX_MARKS) return [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
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

function toInlines(nodes: readonly MarkdownNode[], text: string, depth = 0): Inline[] {
	return nodes.flatMap((node): Inline[] => {
		if (depth > MAX_DEPTH) return asWritten(node, text);
		switch (node.type) {
			case 'text':
				return [{ kind: 'text', text: node.value }];
			case 'break':
				return [{ kind: 'text', text: '\n' }];
			case 'emphasis':
			case 'strong':
				return [{ kind: node.type, children: toInlines(node.children, text, depth + 1) }];
			case 'link': {
				const url = toSafeUrl(node.url);
				if (url === undefined) return asWritten(node, text);
				const children = toInlines(node.children, text, depth + 1);
				return [{ kind: 'link', url, ...hostBeside(url, children), children }];
			}
			default:
				return asWritten(node, text);
		}
	});
}

/** The words of a link may name another host than its target. */
function hostBeside(url: string, children: readonly Inline[]): { host?: string } {
	const host = hostOf(url);
	const [only] = children;
	const words = children.length === 1 && only?.kind === 'text' ? only.text : '';
	const bare = url.replace(/^https?:\/\//, '');
	return [host, url, bare, bare.replace(/\/$/, '')].includes(words) ? {} : { host };
}

/** HTML, images, code, headings: shown as their author wrote them. */
function asWritten(node: MarkdownNode, text: string): Inline[] {
	const { position } = node;
	return [
		{ kind: 'text', text: text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0) }
	];
}
