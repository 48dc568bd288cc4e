import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { InlinedPicture } from '$lib/document/inlined-picture';
import { readTimeline } from '$lib/document/read';
import { instantAt } from '$lib/time/span';
import { inlinePictures, MOST_BYTES, MOST_BYTES_TOGETHER } from './inlined-pictures';
import { writeHtml } from './write';

function timelineOf(...media: readonly object[]) {
	const events = media.map((one, i) => ({
		id: `e${i}`,
		date: String(1990 + i),
		headline: `Event ${i}`,
		media: [one]
	}));
	const { timeline } = drain(readTimeline({ version: 1, title: 'Pictures', events }));
	if (!timeline) throw new Error('This is no timeline');
	return timeline;
}
const file = (name: string, more: object = {}) => ({ file: `a.media/${name}`, alt: name, ...more });
const picture = (bytes: number, width: number): InlinedPicture => ({
	bytes: new Uint8Array(bytes),
	mime: 'image/webp',
	width,
	height: 10
});

it('[F410] a picture has the largest width in which it is small enough', async () => {
	const asked: string[] = [];
	const inside = await inlinePictures(
		timelineOf(file('small.jpg'), file('heavy.jpg'), file('monster.png'), file('none.gif')),
		(path, width) => {
			asked.push(`${path} ${width}`);
			const sizes = { small: 100, heavy: width * 400, monster: MOST_BYTES + 1, none: undefined };
			const size = sizes[/\/(\w+)\./.exec(path)?.[1] as keyof typeof sizes];
			return Promise.resolve(size === undefined ? undefined : picture(size, width));
		}
	);
	expect([...inside].map(([path, { width }]) => [path, width])).toEqual([
		['a.media/small.jpg', 960],
		['a.media/heavy.jpg', 640]
	]);
	expect(asked).toEqual([
		'a.media/small.jpg 960',
		'a.media/heavy.jpg 960',
		'a.media/heavy.jpg 640',
		'a.media/monster.png 960',
		'a.media/monster.png 640',
		'a.media/monster.png 320',
		'a.media/none.gif 960'
	]);
});

it('[F410] all pictures together have a limit, and nothing is made after it', async () => {
	const many = Array.from({ length: 40 }, (_, i) => file(`${i}.jpg`));
	let made = 0;
	const inside = await inlinePictures(timelineOf(...many), () => {
		made++;
		return Promise.resolve(picture(MOST_BYTES, 960));
	});
	expect([...inside.keys()]).toEqual(many.slice(0, 20).map((one) => one.file));
	expect(inside.size * MOST_BYTES).toBe(MOST_BYTES_TOGETHER);
	expect(made).toBe(20);
});

it('only pictures that are files are inside, each once', async () => {
	const asked: string[] = [];
	await inlinePictures(
		timelineOf(
			file('a.jpg'),
			file('a.jpg', { cover: 'It is grim' }),
			file('film.mp4'),
			file('report.pdf'),
			{ url: 'https://a.example/b.jpg', alt: 'Elsewhere' }
		),
		(path) => {
			asked.push(path);
			return Promise.resolve(picture(1, 1));
		}
	);
	expect(asked).toEqual(['a.media/a.jpg']);
});

const PAGE = timelineOf(
	file('a.jpg', { alt: 'A "hill" <b>', caption: 'The hill', credit: 'Ann & Co' }),
	file('a.jpg', { caption: 'The hill again' }),
	file('grim.png', { cover: 'It shows a fire' }),
	file('large.jpg', { alt: 'A crowd', license: 'https://creativecommons.org/licenses/by/4.0/' }),
	file('report.pdf', { caption: 'The report' }),
	{ url: 'https://b.example/c.jpg', alt: 'A bridge' },
	{ url: 'https://x.com/a/status/1', caption: 'A post' }
);
const FACTS = { hash: 'a', ending: 'jpg', widths: [] };
const html = writeHtml(
	{
		timeline: PAGE,
		url: 'https://site.example/t/a',
		updated: instantAt(0),
		findMedia: (path) => ({ ...FACTS, bytes: path.endsWith('.pdf') ? 12_000 : 2_300_000 })
	},
	{
		file: '{}',
		script: '',
		pictures: new Map([
			[
				'a.media/a.jpg',
				{ bytes: Uint8Array.of(1, 2, 3), mime: 'image/webp', width: 96, height: 64 }
			],
			['a.media/grim.png', picture(3, 20)]
		])
	}
);

it.each([
	[
		'[P3] a picture, its caption and its credit',
		'<figure id="m-1"><img src="data:image/webp;base64,AQID" data-path="a.media/a.jpg" alt="A &quot;hill&quot; &lt;b&gt;" width="96" height="64"><figcaption>The hill <small>Ann &amp; Co</small></figcaption></figure>'
	],
	['[P3] the same one again', '<p class="media"><a href="#m-1">The hill again</a></p>'],
	[
		'[P3] a cover',
		'<details><summary>It shows a fire</summary><img src="data:image/webp;base64,AAAA" data-path="a.media/grim.png"'
	],
	[
		'[F410] a picture that is too large, with its size and licence',
		'<li><a href="https://site.example/t/a.media/large.jpg">A crowd</a> (site.example) <small>JPG, 2.3 MB</small> <small><a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></small></li>'
	],
	[
		'[F410] a document',
		'<li><a href="https://site.example/t/a.media/report.pdf">The report</a> (site.example) <small>PDF, 12 kB</small></li>'
	],
	[
		'[F410] a picture elsewhere',
		'<li><a href="https://b.example/c.jpg">A bridge</a> (b.example)</li>'
	],
	['[P4] the limits', 'at most 300 kB and all together 6 MB']
])('%s', (_, part) => expect(html).toContain(part));

it('[P4] a post is a link, and nothing that is missing', () => {
	const end = html.slice(html.indexOf('<section class="outside">'));
	expect(html).toContain('<a href="https://x.com/a/status/1">A post</a> (x.com)');
	expect(end).not.toContain('x.com');
	expect(end.match(/<li>/g)).toHaveLength(3);
});

it('[W5] with pictures it is valid HTML, and asks for nothing', async () => {
	const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
	const { results } = await validator.validateString(html);
	expect(results.flatMap(({ messages }) => messages)).toEqual([]);
	const asked = [...html.matchAll(/\bsrc="([^"]{5})/g)].map(([, start]) => start);
	expect(asked).toEqual(['data:', 'data:']);
});
