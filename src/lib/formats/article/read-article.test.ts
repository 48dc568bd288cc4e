import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readArticle } from './read-article';

async function read(text: string, name: string) {
	const result = await readArticle(strToU8(text), name);
	return result.ok ? result.value : { refused: result.problems.map(({ code }) => code) };
}

it('[T1] plain text stays as it is', async () => {
	expect(await read('Title\n\nOne & two < three.', 'a.txt')).toMatchObject({
		text: 'Title\n\nOne & two < three.',
		published: undefined
	});
});

it('[H1] [H2] a saved page: its article and what it says of it, and nothing else', async () => {
	const page = `<!doctype html><html lang="en-GB"><head><title>Bridge opens | The Example</title>
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"The bridge opens","datePublished":"2024-06-19T23:30:00-05:00","publisher":{"@type":"Organization","name":"The Example"},"mainEntityOfPage":{"@id":"https://news.example/bridge"},"inLanguage":"en"}]}</script>
<style>p{color:red}</style></head><body><nav><p>Home</p></nav>
<article><header><p>By a reporter</p></header><h1>The bridge opens</h1><p>The bridge <b>opened</b> on
Tuesday, and &ldquo;nobody fell&rdquo;.<script>steal("<p>no</p>")</script></p><figure><figcaption>A bridge</figcaption></figure><p title="a > b">It is 4&nbsp;km long.</p></article>
<article><p>Short.</p></article><footer><p>© Example</p></footer></body></html>`;
	expect(await read(page, 'saved.html')).toEqual({
		text: 'The bridge opens\n\nThe bridge opened on Tuesday, and “nobody fell”.\n\nIt is 4 km long.',
		title: 'The bridge opens',
		publisher: 'The Example',
		published: '2024-06-19',
		url: 'https://news.example/bridge',
		lang: 'en'
	});
});

it('[H2] without JSON-LD the meta tags say it', async () => {
	const page = `<html lang="de"><head><title>Fluss</title><meta property="og:title" content="Der Fluss &amp; die Stadt">
<meta property="og:site_name" content='Beispiel'><meta content="2020-05-01T08:00:00Z" property="article:published_time">
<link rel="canonical" href="https://news.example/fluss"></head><body><p>Der Fluss stieg.</p></body></html>`;
	expect(await read(page, 'x')).toEqual({
		text: 'Der Fluss stieg.',
		title: 'Der Fluss & die Stadt',
		publisher: 'Beispiel',
		published: '2020-05-01',
		url: 'https://news.example/fluss',
		lang: 'de'
	});
});

it('[H1] a very deep page is read in time, and its damaged JSON-LD is left out', async () => {
	const depth = 100_000;
	const page = `<html><body>${'<div>'.repeat(depth)}<p>Deep.</p>${'</div>'.repeat(depth)}<script type="application/ld+json">{"@type":</script></body></html>`;
	expect(await read(page, 'deep.html')).toMatchObject({ text: 'Deep.', title: undefined });
});

it('[M1] Markdown without its marks, with its front matter', async () => {
	const markdown =
		'---\ntitle: "The bridge"\ndate: 2024-06-19\npublisher: The Example\n---\n# The bridge\nIt **opened** on [Tuesday](https://x.example), said *Ann_Lee*.\n\n> “Nobody fell,” she said.\n\n- `one`\n';
	expect(await read(markdown, 'bridge.md')).toMatchObject({
		text: 'The bridge\n\nIt opened on Tuesday, said Ann_Lee.\n\n“Nobody fell,” she said.\n\none',
		title: 'The bridge',
		published: '2024-06-19',
		publisher: 'The Example'
	});
});

const paragraph = (...runs: string[]) =>
	`<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`;

it('[W1] a Word file: its paragraphs, without deleted text', async () => {
	const document = `<w:document><w:body>${paragraph('<w:t>The bridge</w:t>')}${paragraph('<w:t xml:space="preserve">It opened </w:t>', '<w:delText>never</w:delText>', '<w:t>on Tuesday &amp; stayed.</w:t>')}</w:body></w:document>`;
	const result = await readArticle(zipSync({ 'word/document.xml': strToU8(document) }), 'a.docx');
	expect(result).toMatchObject({
		ok: true,
		value: { text: 'The bridge\n\nIt opened on Tuesday & stayed.' }
	});
});

it.each([
	[
		'[F430] a Word file that unpacks to gigabytes',
		'article-too-long',
		() => zipSync({ 'word/document.xml': new Uint8Array(51 * 1024 * 1024) })
	],
	[
		'[F431] a zip file that is no Word file',
		'article-unknown',
		() => zipSync({ 'a.txt': strToU8('a') })
	],
	[
		'[F431] a damaged Word file',
		'article-damaged',
		() => strToU8('PK\u0003\u0004 and nothing else')
	],
	['[F431] a damaged PDF', 'article-damaged', () => strToU8('%PDF-1.7\nnothing')],
	[
		'[F432] a text that is not UTF-8',
		'not-utf-8',
		() => new Uint8Array([72, 228, 117, 115, 101, 114])
	],
	['[F433] a file that is too long', 'article-too-long', () => new Uint8Array(8 * 1024 * 1024 + 1)]
])('%s', async (_, code, bytes) => {
	const result = await readArticle(bytes(), 'a');
	expect(result.ok).toBe(false);
	expect(result.problems.map((problem) => problem.code)).toEqual([code]);
});

/** A PDF of one page; its content is drawn as given. */
function pdf(content: string): Uint8Array {
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
		`<</Length ${content.length}>>\nstream\n${content}\nendstream`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
	];
	let text = '%PDF-1.4\n';
	const places = objects.map((object, i) => {
		const at = text.length;
		text += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	return strToU8(
		`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
	);
}

it('[P1] a PDF: lines are joined, a wider gap begins a paragraph', async () => {
	const lines = [
		'BT /F1 12 Tf 14 TL 50 700 Td',
		'(The bridge opened on Tues-) Tj T*',
		'(day, said the mayor.) Tj T*',
		'(It is long.) Tj',
		'0 -40 Td (The next day it closed.) Tj T* (Nobody fell.) Tj ET'
	];
	const result = await readArticle(pdf(lines.join('\n')), 'a.pdf');
	expect(result).toMatchObject({
		ok: true,
		value: {
			text: 'The bridge opened on Tuesday, said the mayor. It is long.\n\nThe next day it closed. Nobody fell.'
		}
	});
});

it('[F434] a PDF without text is refused with the reason', async () => {
	const result = await readArticle(pdf('0 0 100 100 re f'), 'scan.pdf');
	expect(result.problems.map(({ code }) => code)).toEqual(['pdf-without-text']);
});
