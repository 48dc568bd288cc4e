/**
 * A timeline as a Markdown document for people: events in order of time, sources numbered at the end.
 * Pure. Text of authors is escaped. See ./SPEC.md §W.
 */
import type { BlockContent, Nodes, Root, RootContent } from 'mdast';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import type { Source, Timeline, UndatedEvent } from '$lib/document/timeline';
import { createSayDate, type SayDate } from '../shared/dates/date-words';
import { bodyStyle, citationWords, eventBody } from '../shared/event-body';
import type { Published } from '../shared/published';
import { link, list, paragraph, standfirstToTree, text } from '../shared/rich-text';
import { toLine } from '../shared/sound-text';
import { sourceLine } from '../shared/source-line';
import { citedSources } from '../shared/cited-sources';

/** Characters that are text in CommonMark, but strikes, tables and links in GitHub and others. */
const EXTENDED: readonly Unsafe[] = [
	{ character: '~', inConstruct: 'phrasing' },
	{ character: '|', atBreak: true },
	{ character: ':', atBreak: true, after: '-' },
	{ character: '-', atBreak: true, after: '[:|-]' },
	{ character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
	{ character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
	{ character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' }
];
/**
 * What Pandoc makes TeX, maths, citations, attributes, notes, divisions, lists and tables of. A backslash
 * before a letter is text in CommonMark and a command in TeX: `\\input{…}` would read a file.
 */
const ROMAN_OR_LETTER = '(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)';
const BEHIND = '(?:[ \\t\\r\\n]|$)';
const PANDOC: readonly Unsafe[] = [
	...Array.from('\\$@{^`<', (character): Unsafe => ({ character, inConstruct: 'phrasing' })),
	{ character: ':', atBreak: true },
	{ character: '+', atBreak: true, after: '[-=]' },
	{ character: '=', atBreak: true, after: '=' },
	{ character: '.', atBreak: true, before: ROMAN_OR_LETTER, after: BEHIND },
	{ character: ')', atBreak: true, before: `\\(?(?:${ROMAN_OR_LETTER}|\\d+)`, after: BEHIND }
];
const IN_ADDRESSES: Unsafe['notInConstruct'] = ['autolink', 'destinationLiteral', 'destinationRaw'];

export function writeMarkdown(published: Published): string {
	const root: Root = { type: 'root', children: toBlocks(published) };
	for (const block of root.children) encodeAddresses(block);
	return toMarkdown(root, {
		bullet: '-',
		emphasis: '_',
		unsafe: [...EXTENDED, ...PANDOC].map((mark) => ({ ...mark, notInConstruct: IN_ADDRESSES }))
	});
}

/** Markup characters that may be in an address, where backslashes are not allowed. */
const IN_URL = /[\\{}`^|]/g;

function encodeAddresses(node: Nodes): void {
	if (node.type === 'image') node.url = encoded(node.url);
	else if (node.type === 'link') {
		const written = node.url;
		node.url = encoded(written);
		for (const child of node.children)
			if (child.type === 'text' && child.value === written) child.value = node.url;
	} else if ('children' in node) node.children.forEach(encodeAddresses);
}

function encoded(url: string): string {
	return url.replaceAll(IN_URL, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function toBlocks({ timeline, ...places }: Published): RootContent[] {
	const say = createSayDate(timeline.lang);
	const cited = citedSources(timeline);
	const numbers = new Map(cited.map(({ id }, i) => [id, String(i + 1)]));
	const nameSource = (id: string) => numbers.get(id) ?? id;
	const style = bodyStyle(timeline, { say, nameSource, places, hasPictures: true });
	const sourcesLine = (words: string) =>
		words === '' ? [] : [paragraph([text(say.evidence.labelled(say.file.sources(), words))])];
	const toArticle = (event: UndatedEvent): RootContent[] => [
		heading(2, event.headline),
		...eventBody(event, style),
		...sourcesLine(citationWords(event.citations, style))
	];
	return [
		heading(1, timeline.title),
		...(timeline.summary === undefined ? [] : standfirstToTree(timeline.summary)),
		...headLines(timeline, places.url, say),
		...[...timeline.events, ...timeline.undated].flatMap(toArticle),
		...sourceList(cited, say)
	];
}

function heading(depth: 1 | 2, words: string): RootContent {
	return { type: 'heading', depth, children: [text(toLine(words))] };
}

function headLines({ asOf }: Timeline, url: string | undefined, say: SayDate): BlockContent[] {
	return [
		...(asOf ? [paragraph([text(`${say.file.asOfSentence(say(asOf))}.`)])] : []),
		...(url === undefined ? [] : [paragraph([link(url, url)])])
	];
}

function sourceList(cited: readonly Source[], say: SayDate): RootContent[] {
	if (cited.length === 0) return [];
	const byId = new Map(cited.map((source) => [source.id, source]));
	const items = cited.map((source) => [paragraph(sourceLine(source, byId, say))]);
	return [heading(2, say.file.sources()), list(items, true)];
}
