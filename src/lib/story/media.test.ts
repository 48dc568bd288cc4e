/** Media as a page shows them: what leads, what is credited, and who would be asked. */
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
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
