/** Media as a page shows them: what leads, what is credited, and who would be asked. */
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatPath } from '$lib/document/finding';
import { playerOf } from '$lib/document/media-kind';
import { readTimeline } from '$lib/document/read';
import type { MediaEntry } from '$lib/document/schema-media';
import { toReading, type ReadingManner } from './to-reading';

const FACTS = {
	hash: 'a'.repeat(32),
	ending: 'jpg',
	bytes: 9,
	width: 800,
	height: 400,
	widths: [320, 800]
};

function read(media: readonly MediaEntry[], manner: ReadingManner = { findMedia: () => FACTS }) {
	const { timeline, findings } = drain(
		readTimeline({
			version: 1,
			title: 'T',
			sources: { album: { title: 'Album', publisher: 'Press', url: 'https://album.example/' } },
			events: [{ id: 'a', date: '2024', headline: 'A', media }]
		})
	);
	if (!timeline) throw new Error(JSON.stringify(findings));
	const reading = toReading('t', timeline, manner);
	const [event] = reading.events;
	if (!event) throw new Error('There is no event');
	return { reading, event, findings };
}

it('[V6] the first picture leads, or the one that is marked', () => {
	const three = [
		{ url: 'https://a.example/a.pdf' },
		{ file: 'a.media/b.jpg', alt: 'B' },
		{ file: 'a.media/c.jpg', alt: 'C' }
	];
	const first = read(three).event;
	expect(first.lead?.name).toBe('B');
	expect(first.media?.map(({ name }) => name)).toEqual(['https://a.example/a.pdf', 'C']);
	const marked = read(three.map((one, i) => (i === 2 ? { ...one, lead: true } : one))).event;
	expect(marked.lead?.name).toBe('C');
});

it('[V5] is credited with its author, its licence and its source, each once', () => {
	const credits = (media: MediaEntry) =>
		read([{ file: 'a.media/b.jpg', alt: '', ...media }]).event.lead?.credits;
	expect(
		credits({
			credit: 'Somebody',
			license: 'https://creativecommons.org/licenses/by-sa/4.0/',
			source: 'album'
		})
	).toEqual([
		{ words: 'Somebody' },
		{ words: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
		{ words: 'Press', url: 'https://album.example/' }
	]);
	expect(credits({ credit: 'Press', source: 'album' })).toEqual([
		{ words: 'Press', url: 'https://album.example/' }
	]);
	expect(credits({ license: 'CC0' })).toEqual([{ words: 'CC0' }]);
	expect(read([{ file: 'a.media/b.jpg', alt: '', source: 'album' }]).reading.sources).toHaveLength(
		1
	);
});

it('[V7] names the origins that a press would ask, and no other', () => {
	const { origins } = read([
		{ file: 'a.media/b.jpg', url: 'https://from.example/b.jpg', alt: '' },
		{ url: 'https://pictures.example/b.jpg', alt: '' },
		{ url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
		{ url: 'https://x.com/a/status/1' },
		{ url: 'https://papers.example/a.pdf' }
	]).reading;
	expect(origins).toEqual(['https://pictures.example', 'https://www.youtube-nocookie.com']);
	expect(read([{ file: 'a.media/b.jpg', alt: '' }]).reading.origins).toBeUndefined();
});

it('[V1] [V2] a file that is not there, or is elsewhere, is not shown', () => {
	const gone = read([{ file: 'a.media/b.jpg', alt: 'B' }], { findMedia: () => undefined }).event
		.lead;
	expect(gone).toMatchObject({ name: 'B', kind: 'image' });
	expect(gone).not.toHaveProperty('file');
	for (const file of [
		'../a.jpg',
		'a.media/../b.jpg',
		'/etc/passwd',
		'a.media/.b.jpg',
		'photos/a.jpg',
		'a.media',
		'C:\\a.media\\b.jpg',
		'https://a.example/a.jpg',
		'javascript:alert(1)'
	]) {
		const { event, findings } = read([{ file, alt: '' }]);
		expect(
			findings.map(({ code }) => code),
			file
		).toEqual(['media-path']);
		expect(JSON.stringify(event), file).not.toContain(FACTS.hash);
	}
	for (const url of ['javascript:alert(1)', 'data:image/png;base64,AA'])
		expect(read([{ url, alt: '' }]).findings.map(({ code }) => code)).toEqual(['address']);
	expect(
		drain(
			readTimeline({
				version: 1,
				title: 'T',
				events: [{ id: 'a', date: '2024', headline: 'A', media: [{ alt: 'B' }] }]
			})
		).findings.map(({ code }) => code)
	).toEqual(['media-place']);
});

it('[V4] says what is missing or too much, with its place', () => {
	const codes = (media: readonly MediaEntry[]) =>
		read(media).findings.map(({ code, keys }) => `${keys.join('.')} ${code}`);
	expect(codes([{ file: 'a.media/b.jpg' }])).toEqual(['events.0.media.0 media-alt']);
	expect(codes([{ file: 'a.media/b.jpg', alt: '' }])).toEqual([]);
	expect(codes([{ file: 'a.media/b.jpg', alt: 'a'.repeat(10_000) }])).toEqual([
		'events.0.media.0.alt media-alt-long'
	]);
	expect(codes([{ file: 'a.media/b.mp4' }])).toEqual(['events.0.media.0 media-captions']);
	expect(codes([{ file: 'a.media/b.pdf', lead: true }])).toEqual([
		'events.0.media.0.lead media-lead'
	]);
	const many = read(Array.from({ length: 300 }, () => ({ file: 'a.media/b.jpg', alt: '' })));
	expect(many.findings.map(({ code }) => code)).toEqual(['media-many']);
	expect(many.event.media).toHaveLength(299);
});

it('[V3] knows the videos of platforms, and what only looks like one', () => {
	const video = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1';
	const players: Record<string, string | undefined> = {
		'https://www.youtube.com/watch?v=dQw4w9WgXcQ': video,
		'https://youtu.be/dQw4w9WgXcQ?t=1m5s': `${video}&start=65`,
		'https://m.youtube.com/shorts/dQw4w9WgXcQ': video,
		'https://www.youtube.com/embed/dQw4w9WgXcQ?start=9': `${video}&start=9`,
		'https://vimeo.com/76979871': 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1',
		'https://vimeo.com/76979871/abcdef1234':
			'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=abcdef1234',
		'https://www.youtube.com/watch?v=no': undefined,
		'https://www.youtube.com/@channel': undefined,
		'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ': undefined,
		'https://vimeo.com/about': undefined
	};
	for (const [url, player] of Object.entries(players)) expect(playerOf(url)?.url, url).toBe(player);
});

it('[F413] a post is shown by its words, and its page is asked for nothing', () => {
	const { event, reading, findings } = read([
		{
			url: 'https://social.example/@ann/1',
			type: 'embed',
			author: 'Ann (@ann)',
			date: '2001-05-03',
			text: 'It is open!',
			archived: { url: 'https://archive.example/1', date: '2001-06' }
		},
		{ url: 'https://x.com/ann/status/2', caption: 'Another one' }
	]);
	expect(findings).toEqual([]);
	expect(event.media?.map(({ post, credits }) => [post, credits])).toEqual([
		[
			'It is open!',
			[
				{ words: 'Ann (@ann)' },
				{ words: 'May 3, 2001' },
				{ words: 'social.example', url: 'https://social.example/@ann/1' },
				{ words: 'archived copy, June 2001', url: 'https://archive.example/1' }
			]
		],
		[undefined, undefined]
	]);
	expect(event.media?.[0]?.name).toBe('Ann (@ann)');
	expect(reading.origins).toBeUndefined();
});

it.each([
	[{ date: '2001-02-30' }, 'date-day-of-month', 'events[0].media[0].date'],
	[{ archived: { url: 'javascript:1' } }, 'address', 'events[0].media[0].archived.url'],
	[
		{ archived: { url: 'https://a.example/', date: 'soon' } },
		'date-format',
		'events[0].media[0].archived.date'
	]
])('[F413] what is wrong with a post has its place: %j', (more, code, path) => {
	const { findings } = drain(
		readTimeline({
			version: 1,
			title: 'T',
			events: [
				{
					id: 'a',
					date: '2024',
					headline: 'A',
					media: [{ url: 'https://x.com/a/status/1', ...more }]
				}
			]
		})
	);
	expect(findings.map((found) => [found.code, formatPath(found.keys)])).toEqual([[code, path]]);
});

it('[F413] the words of a post beside a picture are not shown, and a warning says so', () => {
	const { event, findings } = read([
		{ file: 'a.media/a.jpg', alt: 'A', text: 'Words', author: 'Ann' }
	]);
	expect(event.lead?.post).toBeUndefined();
	expect(findings.map(({ message }) => message)).toEqual([
		'Only a post is shown with “author”, “text”: write “type: embed” if this is one.'
	]);
});

const labelOf = (media: readonly MediaEntry[], more: object = {}, manner?: ReadingManner) => {
	const { timeline } = drain(
		readTimeline({
			version: 1,
			title: 'T',
			events: [{ id: 'a', date: '2024', headline: 'A bridge is built', ...more, media }]
		})
	);
	if (!timeline) throw new Error('This is no timeline');
	const [event] = toReading('t', timeline, manner ?? { findMedia: () => FACTS }).events;
	return { labelWidth: event?.labelWidth ?? NaN, grown: event?.grown };
};
const BRIDGE: MediaEntry = { file: 'a.media/a.jpg', alt: 'A bridge' };

it('[F414] a label with a picture is wider by it, with words and without', () => {
	const words = { summary: 'It is long.' };
	const plain = labelOf([], words).grown;
	const { grown } = labelOf([BRIDGE], words);
	expect(grown).toEqual({
		...plain,
		picture: `${FACTS.hash}-square.webp`,
		wide: (plain?.wide ?? NaN) + 48,
		tall: (plain?.tall ?? NaN) + 48
	});
	const alone = labelOf([BRIDGE]);
	expect(alone.grown).toEqual({
		words: '',
		quoted: false,
		isOneLine: false,
		picture: `${FACTS.hash}-square.webp`,
		wide: alone.labelWidth + 48
	});
	expect(labelOf([{ ...BRIDGE, focus: [0.98, 0.04] }]).grown?.picture).toBe(
		`${FACTS.hash}-square-90.webp`
	);
});

const WITHOUT: readonly (readonly [string, readonly MediaEntry[], ReadingManner | undefined])[] = [
	['it is covered', [{ ...BRIDGE, cover: 'It is grim' }], undefined],
	['it is elsewhere', [{ url: 'https://a.example/a.jpg', alt: 'A' }], undefined],
	['it is a video', [{ file: 'a.media/a.mp4' }], undefined],
	['it is missing', [BRIDGE], { findMedia: () => undefined }],
	['it is beside a file that is read where it is', [BRIDGE], {}],
	['it is in a draft, in one size', [BRIDGE], { findMedia: () => ({ ...FACTS, widths: [] }) }]
];
it.each(WITHOUT)('[F414] a label has no picture if %s', (_, media, manner) => {
	expect(labelOf(media, {}, manner)).toEqual(labelOf([], {}, manner));
});

it('[F414] a long headline keeps its two lines beside the picture', () => {
	const headline = 'A bridge of stone with nine arches is built over the river below the old mill';
	const { labelWidth, grown } = labelOf([BRIDGE], { headline, summary: 'It is long.' });
	expect(grown).toMatchObject({ isOneLine: false, wide: labelWidth + 48 });
	expect(grown?.tall).toBeGreaterThanOrEqual(labelWidth + 48);
	expect(labelOf([], { headline, summary: 'It is long.' }).grown?.wide).toBeUndefined();
});
