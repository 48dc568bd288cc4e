/** Media in files of other formats, written and read: as programs of those formats find them. */
import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { WrittenFormat } from '$lib/document/file-formats';
import type { MediaFacts } from '$lib/document/media-facts';
import type { TimelineFile } from '$lib/document/schema';
import type { MediaEntry } from '$lib/document/schema-media';
import { recognize } from './recognize';
import { published } from './test-timelines';
import { writeFile } from './write-file';

const PAGE = 'https://site.example/t/kim';
const PICTURE: MediaEntry = {
	url: 'https://upload.example/original.png',
	file: 'kim.media/a #1.jpg',
	alt: 'Two men shake hands',
	caption: 'The “handshake”',
	credit: 'Agency',
	license: 'https://creativecommons.org/licenses/by/4.0/',
	source: 's',
	width: 1200,
	height: 800
};
const BESIDE = 'https://site.example/t/kim.media/a%20%231.jpg';

function fileOf(media: readonly MediaEntry[], quoted: readonly MediaEntry[] = []): TimelineFile {
	return {
		version: 1,
		title: 'T',
		lang: 'en',
		sources: { s: { title: 'S' } },
		events: [
			{
				id: 'e',
				headline: 'It happens',
				date: '2024-05-01',
				media: [...media],
				quotes: [{ text: 'Said', sources: ['s'], ...(quoted.length > 0 && { media: [...quoted] }) }]
			}
		]
	};
}

async function write(format: WrittenFormat, file: TimelineFile) {
	return writeFile(format, { ...published(file), file, url: PAGE });
}

async function read(text: string) {
	const found = await recognize(new TextEncoder().encode(text), 'a file');
	if ('refused' in found) throw new Error(JSON.stringify(found.refused));
	const { file, problems } = drain(found.read({}));
	return {
		events: file?.events ?? [],
		said: problems.map(({ path, message }) => `${path} ${message}`)
	};
}

function elementsOf(html: string, tag: string): Element[] {
	const found: Element[] = [];
	const visit = (node: Nodes) => {
		if (node.type === 'element' && node.tagName === tag) found.push(node);
		if ('children' in node) node.children.forEach(visit);
	};
	visit(fromHtml(html, { fragment: true }));
	return found;
}

describe('[F406] JSON-LD', () => {
	interface Found {
		readonly about: readonly Readonly<Record<string, unknown>>[];
		readonly hasPart: readonly Readonly<Record<string, unknown>>[];
	}
	const dataOf = async (file: TimelineFile) =>
		JSON.parse((await write('jsonld', file)).text) as Found;

	it('a picture is an ImageObject, with its size, licence and origin', async () => {
		const { about } = await dataOf(fileOf([PICTURE]));
		expect(about[0]?.image).toEqual([
			{
				'@type': 'ImageObject',
				contentUrl: BESIDE,
				encodingFormat: 'image/jpeg',
				caption: 'The “handshake”',
				description: 'Two men shake hands',
				creditText: 'Agency',
				license: 'https://creativecommons.org/licenses/by/4.0/',
				width: { '@type': 'QuantitativeValue', value: 1200, unitCode: 'E37' },
				height: { '@type': 'QuantitativeValue', value: 800, unitCode: 'E37' },
				isBasedOn: [{ '@id': `${PAGE}#source-s` }, 'https://upload.example/original.png']
			}
		]);
	});

	it('recordings, documents and posts have types of their own', async () => {
		const { about, hasPart } = await dataOf(
			fileOf(
				[
					{ url: 'https://v.example/a.webm', poster: 'kim.media/p.jpg', caption: 'A film' },
					{ url: 'https://youtu.be/abcdefghijk', caption: 'A talk' },
					{ url: 'https://v.example/a.pdf', license: 'CC0' },
					{ url: 'https://x.com/a/status/1', caption: 'A post' }
				],
				[{ url: 'https://v.example/a.ogg', type: 'audio', caption: 'The words' }, PICTURE]
			)
		);
		expect(about[0]).not.toHaveProperty('image');
		expect(about[0]?.subjectOf).toEqual([
			{
				'@type': 'VideoObject',
				name: 'A film',
				contentUrl: 'https://v.example/a.webm',
				encodingFormat: 'video/webm',
				caption: 'A film',
				thumbnailUrl: 'https://site.example/t/kim.media/p.jpg'
			},
			{
				'@type': 'VideoObject',
				name: 'A talk',
				url: 'https://youtu.be/abcdefghijk',
				embedUrl: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
				caption: 'A talk'
			},
			{
				'@type': 'MediaObject',
				name: 'https://v.example/a.pdf',
				contentUrl: 'https://v.example/a.pdf',
				encodingFormat: 'application/pdf',
				license: { '@type': 'CreativeWork', name: 'CC0' }
			},
			{ '@type': 'MediaObject', name: 'A post', url: 'https://x.com/a/status/1' }
		]);
		expect(hasPart[0]?.associatedMedia).toMatchObject([
			{ '@type': 'ImageObject', contentUrl: BESIDE },
			{ '@type': 'AudioObject', contentUrl: 'https://v.example/a.ogg', encodingFormat: 'audio/ogg' }
		]);
	});

	it('every term is one of schema.org, for a JSON-LD processor', async () => {
		const data = await dataOf(fileOf([PICTURE, { url: 'https://v.example/a.mp4' }], [PICTURE]));
		const documentLoader = (url: string) =>
			Promise.resolve({
				contextUrl: null,
				documentUrl: url,
				document: { '@context': { '@vocab': 'https://schema.org/' } }
			});
		const graph = await jsonld.expand(data, { safe: true, base: PAGE, documentLoader });
		expect(JSON.stringify(graph)).toContain('"https://schema.org/contentUrl"');
	});

	it('decoration has no description; a file of a timeline without an address is where it came from', async () => {
		const nowhere = published(fileOf([{ ...PICTURE, alt: '' }, { file: 'kim.media/b.jpg' }]));
		const { text } = await writeFile('jsonld', {
			...nowhere,
			file: fileOf([]),
			url: undefined
		});
		const [event] = (JSON.parse(text) as Found).about;
		expect(event?.image).toMatchObject([{ contentUrl: 'https://upload.example/original.png' }]);
		expect(text).not.toContain('"description":""');
	});
});

describe('[F407] feeds', () => {
	const RECORDING: MediaEntry = { url: 'https://v.example/a.mp3', caption: 'The words' };
	const file = fileOf(
		[
			PICTURE,
			{ url: 'https://v.example/show?id=1', type: 'image', alt: 'B' },
			{ url: 'https://youtu.be/abcdefghijk' },
			{
				url: 'https://v.example/wound.jpg',
				alt: 'C',
				caption: 'After it',
				cover: 'It shows a wound'
			}
		],
		[RECORDING]
	);

	it('JSON Feed: what has a type is attached, once', async () => {
		const twice = fileOf([PICTURE, PICTURE, ...(file.events[0]?.media ?? [])], [RECORDING]);
		const { items } = parseJsonFeed((await write('feed.json', twice)).text);
		expect(items?.[0]?.attachments).toEqual([
			{ url: BESIDE, mime_type: 'image/jpeg', title: 'The “handshake”' },
			{ url: 'https://v.example/a.mp3', mime_type: 'audio/mpeg', title: 'The words' }
		]);
	});

	it('Atom: enclosures, with their type if it is known', async () => {
		const { entries } = parseAtomFeed((await write('atom', file)).text);
		const enclosed = entries?.[0]?.links?.filter(({ rel }) => rel === 'enclosure');
		expect(enclosed).toEqual([
			{ rel: 'enclosure', type: 'image/jpeg', href: BESIDE, title: 'The “handshake”' },
			{ rel: 'enclosure', href: 'https://v.example/show?id=1', title: 'B' },
			{ rel: 'enclosure', type: 'audio/mpeg', href: 'https://v.example/a.mp3', title: 'The words' }
		]);
	});

	it('what is known of files of the site is said: the bytes of recordings, the size of pictures', async () => {
		const hash = '0'.repeat(32);
		const facts: Readonly<Record<string, MediaFacts>> = {
			'kim.media/a.jpg': { hash, ending: 'jpg', bytes: 9, width: 300, height: 200, widths: [300] },
			'kim.media/a.mp3': { hash, ending: 'mp3', bytes: 1234, widths: [] }
		};
		const file = fileOf([
			{ file: 'kim.media/a.jpg', alt: 'A' },
			{ file: 'kim.media/a.mp3' },
			{ file: 'kim.media/missing.jpg', caption: 'The lost picture' }
		]);
		const what = {
			...published(file),
			file,
			url: PAGE,
			findMedia: (path: string) => facts[path]
		};
		const [item] = parseJsonFeed((await writeFile('feed.json', what)).text).items ?? [];
		expect(item?.attachments?.map(({ size_in_bytes: bytes }) => bytes)).toEqual([undefined, 1234]);
		expect(item?.content_html).toContain('<p>The lost picture</p>');
		expect(item?.content_html).toContain('alt="A" width="300" height="200">');
		const [entry] = parseAtomFeed((await writeFile('atom', what)).text).entries ?? [];
		const lengths = entry?.links?.filter(({ rel }) => rel === 'enclosure');
		expect(lengths?.map(({ length }) => length)).toEqual([undefined, 1234]);
		expect((await writeFile('jsonld', what)).text).toContain('"value": 300');
	});

	it.each(['feed.json', 'atom'] as const)(
		'%s: a picture is a figure with alt, size, caption and credit; a hidden one is a link behind its reason',
		async (format) => {
			const { text } = await write(format, file);
			const html =
				format === 'atom'
					? parseAtomFeed(text).entries?.[0]?.content?.value
					: parseJsonFeed(text).items?.[0]?.content_html;
			const [first, second, ...rest] = elementsOf(html ?? '', 'img').map(
				({ properties }) => properties
			);
			expect(first).toEqual({ src: BESIDE, alt: 'Two men shake hands', width: 1200, height: 800 });
			expect(second).toEqual({ src: 'https://v.example/show?id=1', alt: 'B' });
			expect(rest).toEqual([]);
			expect(html).toContain('<figcaption>The “handshake” (Agency)</figcaption></figure>');
			expect(html).toContain(
				'<p>It shows a wound: <a href="https://v.example/wound.jpg">After it</a> (v.example)</p>'
			);
			expect(html).toContain('<a href="https://v.example/a.mp3">The words</a>');
		}
	);
});

describe('[F407] Markdown', () => {
	const imagesIn = (text: string) => {
		const found: object[] = [];
		const visit = (node: ReturnType<typeof fromMarkdown> | { type: string }) => {
			if (node.type === 'image') {
				const { url, alt, title } = node as unknown as Record<string, unknown>;
				found.push({ url, alt, title });
			}
			if ('children' in node) node.children.forEach(visit);
		};
		visit(fromMarkdown(text));
		return found;
	};

	it('a picture is shown, with its caption and credit', async () => {
		const { text } = await write('md', fileOf([PICTURE]));
		expect(text).toContain(`![Two men shake hands](${BESIDE} "The “handshake”") (Agency)`);
	});

	it.each([
		'a]b [c](javascript:x)',
		'"quoted" \\ and <b>',
		'two\nlines',
		'`x` *y* $z$ {#id} ![n](m)'
	])('words of its author are words: %j', async (words) => {
		const url = 'https://v.example/a_(b)%20{c}.jpg?q="x"';
		const { text } = await write('md', fileOf([{ url, alt: words, caption: words }]));
		const line = words.replaceAll(/\s+/g, ' ');
		const [image, ...more] = imagesIn(text);
		expect(more).toEqual([]);
		expect(image).toEqual({
			url: 'https://v.example/a_(b)%20%7Bc%7D.jpg?q=%22x%22',
			alt: line,
			title: line
		});
	});
});

describe('[F406] TimelineJS, calendars', () => {
	it('a slide has the address of a file, and its poster; that which leads comes first', async () => {
		const film: MediaEntry = {
			file: 'kim.media/a.mp4',
			poster: 'kim.media/p.jpg',
			caption: 'A film',
			lead: true
		};
		const { text } = await write(
			'timelinejs.json',
			fileOf([{ ...PICTURE, source: undefined }, film])
		);
		const { events } = JSON.parse(text) as {
			events: readonly { media: object; text: { text: string } }[];
		};
		expect(events[0]?.media).toEqual({
			url: 'https://site.example/t/kim.media/a.mp4',
			thumbnail: 'https://site.example/t/kim.media/p.jpg',
			caption: 'A film'
		});
		expect(events[0]?.text.text).toContain(`<a href="${BESIDE}">The “handshake”</a> (Agency)`);
	});

	it('without an address of the timeline a file is reported, and named', async () => {
		const file = fileOf([{ file: 'kim.media/a.jpg', alt: 'A' }]);
		const { text, leftOut } = await writeFile('timelinejs.json', {
			...published(file),
			file,
			url: undefined
		});
		expect(leftOut.map(({ path, message }) => `${path} ${message}`)).toContain(
			'events.e.media.file TimelineJS does not show a file of a timeline without an address.'
		);
		expect(text).not.toContain('kim.media/');
	});

	it('a calendar links the file', async () => {
		const { text } = await write('ics', fileOf([PICTURE]));
		expect(text.replaceAll('\r\n ', '')).toContain(BESIDE);
	});
});

describe('[F408] tables', () => {
	it.each([
		[{ file: 'kim.media/a.jpg', alt: 'A', caption: 'B', credit: 'C' }],
		[{ file: 'kim.media/Bild, “ä”.jpg', alt: 'A' }],
		[{ url: 'https://v.example/kim.media/a.jpg', alt: 'A', caption: 'B', credit: 'C' }]
	])('media stays what it is: %j', async (media) => {
		for (const format of ['csv', 'spreadsheet.csv'] as const) {
			const { text, leftOut } = await write(format, fileOf([media]));
			expect((await read(text)).events[0]?.media).toEqual([media]);
			expect(leftOut.filter(({ path }) => path.includes('media'))).toEqual([]);
		}
	});

	it('where a file came from has no column, which is reported', async () => {
		const { leftOut } = await write(
			'csv',
			fileOf([{ url: 'https://v.example/a.jpg', file: 'kim.media/a.jpg', alt: 'A' }])
		);
		expect(leftOut.map(({ path, message }) => `${path} ${message}`)).toContain(
			'events[0].media[0].url A table has no column for where a file came from.'
		);
	});

	it.each([
		['./kim.media/a.jpg', { file: 'kim.media/a.jpg' }],
		['https://v.example/a.jpg', { url: 'https://v.example/a.jpg' }],
		['www.v.example/a.jpg', { url: 'https://www.v.example/a.jpg' }]
	])('a cell %s', async (cell, expected) => {
		const { events } = await read(`date,headline,media\n2024-05-01,One,${cell}\n`);
		expect(events[0]?.media).toEqual([expected]);
	});

	it.each(['../kim.media/a.jpg', '/kim.media/a.jpg', 'kim.media/../../a.jpg', 'other/a.jpg'])(
		'a path that leads elsewhere is no file: %s',
		async (cell) => {
			const { events } = await read(`date,headline,media\n2024-05-01,One,${cell}\n`);
			expect(JSON.stringify(events)).not.toContain('"file"');
		}
	);
});

describe('[F409] what others have as pictures', () => {
	const slide = (more: object) =>
		JSON.stringify({
			events: [{ start_date: { year: '2024' }, text: { headline: 'One' }, ...more }]
		});

	it.each([
		['a film', 'https://v.example/a.mp4', 'video'],
		['a video of a platform', 'https://www.youtube.com/watch?v=abcdefghijk', 'video'],
		['a recording', 'https://v.example/a.mp3', 'audio']
	])('TimelineJS: the thumbnail of %s is its poster', async (_, url, type) => {
		const { events, said } = await read(slide({ media: { url, thumbnail: '//v.example/t.jpg' } }));
		expect(events[0]?.media).toEqual([{ url, type, poster: 'https://v.example/t.jpg' }]);
		expect(said.join('\n')).not.toContain('thumbnail');
	});

	it('TimelineJS: that of a picture is reported', async () => {
		const media = { url: 'https://v.example/a.jpg', thumbnail: 'https://v.example/t.jpg' };
		const { events, said } = await read(slide({ media }));
		expect(events[0]?.media).toEqual([{ url: 'https://v.example/a.jpg', type: 'image' }]);
		expect(said.join('\n')).toContain('“media.thumbnail” has no place in a timeline');
	});

	it('TimelineJS: the picture behind a slide is a second one, its colour is reported', async () => {
		const { events, said } = await read(
			slide({
				media: { url: 'https://v.example/a.jpg', alt: 'A' },
				background: { url: 'https://v.example/b.jpg', alt: 'A field', color: '#112233' }
			})
		);
		expect(events[0]?.media).toEqual([
			{ url: 'https://v.example/a.jpg', type: 'image', alt: 'A' },
			{ url: 'https://v.example/b.jpg', type: 'image', alt: 'A field' }
		]);
		expect(said.join('\n')).toContain('“background.color” has no place in a timeline');
		expect(said.some((line) => line.startsWith('events[0].background.url '))).toBe(true);
	});

	it('TimelineJS: a background alone, its problem at its place, and a colour in a sheet', async () => {
		const { events, said } = await read(slide({ background: { url: 'https://v.example/b.jpg' } }));
		expect(events[0]?.media).toEqual([{ url: 'https://v.example/b.jpg', type: 'image' }]);
		expect(said.filter((line) => line.includes('no “alt”'))).toEqual([
			expect.stringMatching(/^events\[0\]\.background/)
		]);
		const head = 'Year,Month,Headline,Media,Background\n';
		const sheet = await read(`${head}2024,5,One,,https://v.example/b.jpg\n2024,6,Two,,#ffffff\n`);
		expect(sheet.events.map(({ media }) => media)).toEqual([
			[{ url: 'https://v.example/b.jpg', type: 'image' }],
			undefined
		]);
		expect(sheet.said.join('\n')).toContain('“background” has no place in a timeline');
	});

	it('vis-timeline: the pictures of an item are its media, and not words of its headline', async () => {
		const items = [
			{
				id: 1,
				start: '2024-05-01',
				content: 'One <img src="https://v.example/a.jpg" alt="Two  men"><br>More',
				title: '<b>Tip</b><img src="//v.example/t.png">'
			},
			{ id: 2, start: '2024-05-02', content: 'Two <img src="img/icon.png" alt="icon">' }
		];
		const { events, said } = await read(JSON.stringify(items));
		expect(events).toMatchObject([
			{
				headline: 'One',
				summary: 'More\n\n**Tip**',
				media: [
					{ url: 'https://v.example/a.jpg', type: 'image', alt: 'Two men' },
					{ url: 'https://v.example/t.png', type: 'image' }
				]
			},
			{ headline: 'Two' }
		]);
		expect(events[1]).not.toHaveProperty('media');
		expect(said.join('\n')).toContain('“img/icon.png” is not the address of a web page');
	});

	it('vis-timeline: an item that is only a picture has its description as headline', async () => {
		const { events } = await read(
			JSON.stringify([
				{ start: '2024-05-01', content: '<img src="https://v.example/a.jpg" alt="A flag">' }
			])
		);
		expect(events).toMatchObject([
			{
				headline: 'A flag',
				media: [{ url: 'https://v.example/a.jpg', type: 'image', alt: 'A flag' }]
			}
		]);
	});

	it('Wikidata: a picture has its credit; the label of its item says nothing of what it shows', async () => {
		const rows = [
			{
				item: 'http://www.wikidata.org/entity/Q1',
				itemLabel: 'Moon landing',
				date: '1969-07-20T00:00:00Z',
				image: 'http://commons.wikimedia.org/wiki/Special:FilePath/Aldrin.jpg'
			}
		];
		const { events } = await read(JSON.stringify(rows));
		expect(events[0]?.media).toEqual([
			{
				url: 'https://commons.wikimedia.org/wiki/Special:FilePath/Aldrin.jpg',
				type: 'image',
				caption: 'Aldrin',
				credit: 'Wikimedia Commons'
			}
		]);
	});
});

describe('[F413] a post', () => {
	const POST: MediaEntry = {
		url: 'https://x.com/ann/status/1',
		author: 'Ann & Co (@ann)',
		date: '2001-05-03',
		text: 'It is <open>!\nCome.',
		archived: { url: 'https://archive.example/1', date: '2001-06' }
	};
	const textOf = async (format: WrittenFormat) =>
		(await write(format, fileOf([POST], [POST]))).text;

	it('is a text with author, date and a copy in JSON-LD', async () => {
		const post = {
			'@type': 'SocialMediaPosting',
			url: 'https://x.com/ann/status/1',
			name: 'Ann & Co (@ann)',
			author: { '@type': 'Person', name: 'Ann & Co (@ann)' },
			datePublished: '2001-05-03',
			text: 'It is <open>! Come.',
			archivedAt: 'https://archive.example/1'
		};
		const text = await textOf('jsonld');
		expect(JSON.stringify(JSON.parse(text)).split(JSON.stringify(post))).toHaveLength(3);
	});

	it.each([
		[
			'md',
			'> — Ann & Co (\\@ann), May 3, 2001 · [x.com](https://x.com/ann/status/1) · [archived copy, June 2001](https://archive.example/1)'
		],
		['ics', '— Ann & Co (@ann)'],
		[
			'timelinejs.json',
			'<blockquote><p>It is &lt;open&gt;!<br>Come.</p><p>— Ann &amp; Co (@ann), May 3, 2001 · '
		],
		[
			'feed.json',
			'x.com</a> · <a href=\\"https://archive.example/1\\">archived copy, June 2001</a>'
		]
	] as const)('is a quotation in %s', async (format, part) => {
		expect((await textOf(format)).replaceAll(/\r\n /g, '')).toContain(part);
	});

	it('has no place in a table, which says so', async () => {
		const { leftOut } = await write('csv', fileOf([POST]));
		const ofPost = leftOut.filter(({ path }) => path.startsWith('events[0].media[0].'));
		expect(ofPost.map(({ message }) => message)).toEqual([
			'A table has no column for who wrote a post.',
			'A table has no column for the date of a post.',
			'A table has no column for the words of a post.',
			'A table has no column for the copy of a post that stays.'
		]);
	});
});
