/** The text of an event as plain text, because calendars show no markup. Pure. See ./SPEC.md §W. */
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';

/** @param nodes - made by ../event-body.ts and ../rich-text.ts: other kinds of nodes have no text */
export function treeToText(nodes: readonly BlockContent[]): string {
	return nodes.map(blockText).join('\n\n');
}

function blockText(node: BlockContent): string {
	switch (node.type) {
		case 'paragraph':
			return inlineText(node.children);
		case 'blockquote':
			return treeToText(node.children as BlockContent[])
				.split('\n')
				.map((text) => (text === '' ? '>' : `> ${text}`))
				.join('\n');
		case 'list':
			return node.children
				.map((item, i) => `${node.ordered ? `${i + 1}.` : '–'} ${itemText(item)}`)
				.join('\n');
		default:
			return '';
	}
}

function itemText({ children }: ListItem): string {
	return (children as BlockContent[]).map(blockText).join('\n');
}

function inlineText(nodes: readonly PhrasingContent[]): string {
	return nodes.map(phraseText).join('');
}

function phraseText(node: PhrasingContent): string {
	switch (node.type) {
		case 'text':
			return node.value;
		case 'break':
			return '\n';
		case 'link': {
			const words = inlineText(node.children);
			return words === node.url ? words : `${words} (${node.url})`;
		}
		case 'emphasis':
		case 'strong':
			return inlineText(node.children);
		default:
			return '';
	}
}
