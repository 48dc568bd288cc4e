/** The document as CommonMark and GitHub read it. Rules: ./SPEC.md §W. */
import fc from 'fast-check';
import type { Heading, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { filePhrases } from '$lib/language/file-phrases';
import { toSafeUrl } from '$lib/document/address';
import type { Published } from '../shared/published';
import { toLine, toSound } from '../shared/sound-text';
import { anyPublished, HOSTILE, NAUGHTY, published, SHIPPED } from '../test-timelines';
import { writeMarkdown } from './write';

const PAGE = 'https://dateline.example/t/story';

/** Without its transforms, which look for addresses in escaped text: GitHub shows no links there. */
const ofGitHub = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

const READERS = {
	CommonMark: (text: string) => fromMarkdown(text).children,
	GitHub: (text: string) =>
		fromMarkdown(text, { extensions: [gfm()], mdastExtensions: ofGitHub }).children
};

function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'break') return '\n';
	return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Spaces at the ends of lines have no meaning in Markdown, nor has the number of line breaks. */
const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function* nodesIn(nodes: readonly Nodes[]): Generator<Nodes> {
	for (const node of nodes) {
		yield node;
		if ('children' in node) yield* nodesIn(node.children);
	}
}

const KINDS = new Set([
	...['blockquote', 'break', 'emphasis', 'heading', 'link', 'list', 'listItem', 'paragraph'],
	...['strong', 'text']
]);

/** What must be true for every document and every parser. */
function expectSound({ timeline, url }: Published, tree: readonly RootContent[]): void {
	const nodes = [...nodesIn(tree)];
	expect(nodes.map(({ type }) => type).filter((type) => !KINDS.has(type))).toEqual([]);

	const headings = tree.filter((node): node is Heading => node.type === 'heading');
	const { title, lang } = timeline;
	const events = [...timeline.events, ...timeline.undated];
	const cited = tree.at(-1)?.type === 'list' ? [filePhrases(lang).sources()] : [];
	expect(headings.map(({ depth }) => depth)).toEqual([
		1,
		...events.map(() => 2),
		...cited.map(() => 2)
	]);
	expect(headings.map(textOf).map(words)).toEqual(
		[title, ...events.map(({ headline }) => headline), ...cited].map(toLine).map(words)
	);

	// A paraphrase is written as paragraphs.
	const quotes = events
		.flatMap((event) => event.quotes)
		.filter(({ mode }) => mode !== 'paraphrase');
	const said = quotes
		.flatMap((quote) => [quote, ...quote.versions])
		.map(({ text }) => words(toSound(text)));
	const blocks = tree.filter(({ type }) => type === 'blockquote');
	expect(blocks).toHaveLength(said.length);
	const read = blocks.map((block) =>
		words('children' in block ? block.children.map(textOf).join('\n') : '')
	);
	for (const [i, text] of said.entries()) expect(read[i]?.slice(0, text.length)).toBe(text);

	const addresses = nodes.flatMap((node) => (node.type === 'link' ? node.url : []));
	expect(addresses.filter((address) => toSafeUrl(address) !== address)).toEqual([]);
	expect(addresses[0]).toBe(url);
}

describe.each(Object.entries(READERS))('as %s reads it', (_, read) => {
	const check = (of: Published) => {
		expectSound(of, read(writeMarkdown(of)));
	};

	it.each(SHIPPED)('[W1, W4, W6] a story is whole: %s', (_name, of) => {
		check(of);
	});

	it.each([
		['hostile texts', HOSTILE],
		['naughty strings', NAUGHTY]
	])(
		'[W5, W7] what an author wrote is text: %s',
		(_name, texts) => {
			const events = texts.map((text, i) => ({
				id: `e${i}`,
				date: { value: '2025', stated: text, note: text },
				headline: text,
				quotes: [{ text, speaker: text, sources: [{ source: 's', note: text }] }],
				actors: [text]
			}));
			const sources = { s: { title: texts[0], publisher: texts[1] } };
			check(published({ version: 1, title: texts[2] ?? '', summary: texts[3], sources, events }));
		},
		20_000
	);

	it('[W5] any timeline is whole', () => {
		fc.assert(fc.property(anyPublished, check), { seed: 7, numRuns: 20 });
	}, 20_000);
});

const story = (summary?: string) =>
	published({
		version: 1,
		title: 'A story',
		summary: 'Two lines\nof summary.',
		lang: 'en-GB',
		asOf: '2025-08-13',
		groups: { one: { label: 'Diplomacy' } },
		actors: { kim: { name: 'Kim Jong Un', role: 'leader of North Korea' } },
		sources: {
			host: { title: 'The host', publisher: 'The Paper', date: '2025-08-13' },
			page: {
				title: 'A page',
				url: 'https://example.org/a_b',
				accessed: '2025-08-14',
				archived: { url: 'https://web.archive.org/web/a', date: '2025-08-15' },
				citedIn: 'host'
			},
			other: { publisher: 'The Other', date: '2025' },
			alone: { title: 'Cited by nobody' }
		},
		events: [
			{
				id: 'call',
				date: { value: '2025-08-12', stated: 'on Tuesday', note: 'Not Monday.' },
				headline: 'They talk',
				summary,
				status: 'disputed',
				kind: 'scheduled',
				group: 'one',
				actors: ['kim', 'Somebody'],
				places: ['Pyongyang'],
				related: [{ to: 'pact', rel: 'follows' }],
				media: [{ url: 'https://example.org/i.jpg', caption: 'A picture', credit: 'Somebody' }],
				quotes: [
					{
						text: 'The words\nthat were said',
						speaker: 'kim',
						to: 'Somebody',
						where: 'a call',
						date: '2025-08-12',
						via: 'KCNA',
						mode: 'reported',
						translator: 'editor',
						original: { text: '말', lang: 'ko' },
						sources: [{ source: 'page', locator: 'p. 4' }],
						versions: [{ text: 'Other words', note: 'as Mint has them', sources: ['other'] }]
					}
				],
				sources: ['other', { source: 'page', supports: 'disputes' }]
			},
			{ id: 'pact', date: '2024', headline: 'They sign' }
		]
	});

it('[W1, W2, W3, W4] a document says all', () => {
	expect(writeMarkdown(story('They *talk*.\n\n- One\n- Two'))).toBe(`# A story

Two lines\\
of summary.

As of 13 Aug 2025.

<${PAGE}>

## They sign

**2024**

## They talk

**12 Aug 2025 (“on Tuesday”)** · planned · disputed · Diplomacy

Not Monday.

They _talk_.

- One
- Two

> The words\\
> that were said
>
> In the original (ko):
>
> 말
>
> — Kim Jong Un, leader of North Korea, to Somebody, a call, 12 Aug 2025, via KCNA, as reported, translated by the editor (2, p. 4)

> Other words
>
> — Other wording, as Mint has them, 1

![](https://example.org/i.jpg "A picture") (Somebody)

Involved: Kim Jong Un, Somebody

Where: Pyongyang

Follows: They sign

Sources: 1; 2: disputes it

## Sources

1. The Other, 2025.
2. A page. Cited in The Paper. Read on 14 Aug 2025. Archived on 15 Aug 2025. <https://example.org/a_b> Archived copy: <https://web.archive.org/web/a>
3. The host, The Paper, 13 Aug 2025.
`);
});

it.each([
	['a heading', '# No heading'],
	['a rule', 'Text\n---'],
	['a table', 'a | b\n- | -\nc | d'],
	['a table that begins with a colon', 'a | b\n:- | :-\nc | d'],
	['a table without outer marks', 'a|b\n-|-\nc|d'],
	['a strike', '~~no~~ ~no~'],
	['a footnote', '[^1]\n\n[^1]: No note'],
	['a task', '- [x] done'],
	['a bare address', 'www.example.org https://example.org http://example.org me@example.org'],
	['an address of another kind', 'mailto:me@example.org xmpp:me@example.org/x'],
	['HTML', '<b>no</b> <!-- no --> <https://example.org>'],
	['a reference', '[no][1]\n\n[1]: https://example.org'],
	['an entity', '&lt; &#60; &amp;lt;'],
	['code', '`no` ``` no ```'],
	['an escape', '\\*no\\*'],
	['a list in a quote', '> - no\n> 1. no\n> + no\n> 2) no']
])('[W5] %s is text', (_, text) => {
	const quotes = [{ text, sources: ['s'] }];
	const of = published({
		version: 1,
		title: 'A story',
		sources: { s: { title: 'S' } },
		// The lines of a quote end with hard breaks; the lines of a summary do not.
		events: [{ id: 'e', date: '2025', headline: 'It happens', quotes, summary: text }]
	});
	expectSound(of, READERS.GitHub(writeMarkdown(of)));
	expectSound(of, READERS.CommonMark(writeMarkdown(of)));
});
