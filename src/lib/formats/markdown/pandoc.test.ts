/**
 * The document as Pandoc reads it. Its Markdown has TeX, maths, citations and more, which are plain text in
 * CommonMark. Each of these marks must have a backslash before it. Rules: ./SPEC.md §W.
 *
 * @see https://pandoc.org/MANUAL.html#pandocs-markdown
 */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { anyPublished, HOSTILE, NAUGHTY, published, SHIPPED } from '../test-timelines';
import { writeMarkdown } from './write';

const TEXTS = [
	'\\input{/etc/passwd}',
	'\\include{a} \\write18{ls}',
	'\\\\input{a}',
	'\\begin{document}\na\n\\end{document}',
	'$\\input{a}$ and $$x^2$$ and \\(x\\) and \\[y\\]',
	'@doe99 and [see @doe99, p. 3] and [-@doe99] and a@b.example',
	'`\\input{a}`{=latex}',
	'```{=latex}\n\\input{a}\n```',
	'~~~\n\\input{a}\n~~~',
	'::: {.a}\ntext\n:::',
	':::: a ::::',
	'[text]{.a} and {#id .b key=c}',
	'<b>bold</b> <script>x</script> <!-- c -->',
	'H~2~O and 2^10^ and ^[a note] and [^1]',
	'[^1]: a note',
	'[a]: https://example.org',
	'Term\n: definition',
	'Term\n~ definition',
	'| a line\n| another',
	'a. first\nb. second',
	'(i) first\n(ii) second',
	'A.  first',
	'IV) first',
	'#. first',
	'(@) example and (@good)',
	'+---+---+\n| a | b |\n+===+===+',
	'a b\n---- ----\n1 2',
	'---\ntitle: x\n---',
	'% title\n% author',
	'a\\\nb',
	'ends in \\'
];
const LINK = 'https://example.org/?\\input{a}&b=`c`^|';

const timelineOf = (texts: readonly string[]) =>
	published({
		version: 1,
		title: texts[0] ?? '',
		summary: texts[0],
		groups: { g: { label: texts[0] ?? '' } },
		actors: { a: { name: texts[0] ?? '', role: texts[0] } },
		sources: { s: { title: texts[0], publisher: texts[0], author: [texts[0] ?? ''], url: LINK } },
		events: texts.map((text, i) => ({
			id: `e${i}`,
			date: { value: '2025', stated: text, note: text },
			headline: text,
			summary: `${text}\n\n- [${text.replaceAll(/[[\]]/g, '')}](https://example.org/a)`,
			group: 'g',
			actors: ['a', text],
			places: [text],
			quotes: [{ text, speaker: text, role: text, sources: [{ source: 's', note: text }] }],
			media: [{ url: LINK, caption: text, credit: text }]
		}))
	});

/** The text without our own links, and without characters that follow a backslash. */
function unescaped(markdown: string): string {
	return markdown
		.replaceAll(/\\[!-/:-@[-`{-~\n]/g, '·')
		.replaceAll(/&#x[\dA-F]+;/g, '·')
		.replaceAll(/<https?:\/\/[^>\s\\{}`^|]*>/g, '')
		.replaceAll(/\]\((?:<[^>\n\\{}`^|]*>|[^)\s\\{}`^|]*)\)/g, ']()');
}

function expectDead(markdown: string): void {
	const text = unescaped(markdown);
	expect(text.match(/[^\n]*[\\$@{^~`<][^\n]*/g) ?? []).toEqual([]);
	const lines = text.split('\n').map((line) => line.replace(/^[>\s-]*/, ''));
	const isLive = /^(?::|\||\+[-=]|==|\(?(?:[a-z]|[ivxlcdm]+)[.)](?:\s|$))/i;
	expect(lines.filter((line) => isLive.test(line))).toEqual([]);
}

function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'break') return '\n';
	return 'children' in node ? node.children.map(textOf).join('') : '';
}

describe('[F116] [W8] what means something to Pandoc', () => {
	it.each(TEXTS)('%j is text', (text) => {
		const markdown = writeMarkdown(timelineOf([text]));
		expectDead(markdown);
		const headline = fromMarkdown(markdown).children.find(
			(node) => node.type === 'heading' && node.depth === 2
		);
		expect(headline && textOf(headline)).toBe(text.replaceAll(/\s+/g, ' ').trim());
	});

	it('is text in any document', () => {
		for (const [, of] of SHIPPED) expectDead(writeMarkdown(of));
		expectDead(writeMarkdown(timelineOf([...HOSTILE, ...NAUGHTY])));
		fc.assert(
			fc.property(anyPublished, (of) => {
				expectDead(writeMarkdown(of));
			}),
			{ numRuns: 25 }
		);
	}, 20_000);

	it('in an address is encoded', () => {
		expect(writeMarkdown(timelineOf(['a']))).toContain(
			'<https://example.org/?%5Cinput%7Ba%7D&b=%60c%60%5E%7C>'
		);
	});
});
