/** Tags and entities of a web page, one after the other: no tree, so that deep pages cost nothing. Pure. */
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A tag or a comment; attributes may have “>” in their values. */
export const TAG =
	/<!--[^]*?(?:-->|$)|<!\[CDATA\[|<[!?][^>]*>|<(\/?)([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

export function attributesOf(tag: string): ReadonlyMap<string, string> {
	return new Map(
		[...tag.matchAll(ATTRIBUTE)].map(([, name = '', one, two, three = '']) => [
			name.toLowerCase(),
			one ?? two ?? three
		])
	);
}

/** @param text - without tags */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	const tree = fromHtml(text.replaceAll('<', '&lt;'), { fragment: true });
	return tree.children.map(valueOf).join('');
}

function valueOf(node: Nodes): string {
	return node.type === 'text' ? node.value : '';
}
