/** A site of files has every size that its pages ask for. */
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { namesOf, type MediaFacts } from '$lib/document/media-facts';
import { readTimeline } from '$lib/document/read';
import type { MediaEntry } from '$lib/document/schema-media';
import { toReading } from '$lib/story/to-reading';
import { fileAddress, movingAddress, pictureSources } from './media-address';

const FILE = 'a.media/a.jpg';
const PICTURE = { hash: 'a'.repeat(32), ending: 'jpg', bytes: 9, width: 800, height: 400 };

it.each<readonly [string, MediaFacts, Partial<MediaEntry>]>([
	['a picture', { ...PICTURE, widths: [320, 800] }, {}],
	['a small picture', { ...PICTURE, widths: [200] }, {}],
	['an animated picture', { ...PICTURE, ending: 'png', widths: [320], moving: 640 }, {}],
	['a hidden picture', { ...PICTURE, widths: [320] }, { cover: 'It is grim' }],
	['a recording', { hash: 'b'.repeat(32), ending: 'mp4', bytes: 9, widths: [] }, { type: 'video' }]
])('[F500] %s: all names that a page asks for are those of its file', (_, facts, entry) => {
	const media = [{ file: FILE, alt: 'A', ...entry }];
	const { timeline } = drain(
		readTimeline({
			version: 1,
			title: 'T',
			events: [{ id: 'a', date: '2024', headline: 'A', media }]
		})
	);
	if (!timeline) throw new Error('This is no timeline');
	const [event] = toReading('t', timeline, { findMedia: () => facts }).events;
	const file = event?.lead?.file;
	if (!file) throw new Error('It is not shown');
	const names = new Set<string>();
	const bases = {
		media: (name: string) => {
			names.add(name);
			return name;
		}
	};
	pictureSources(file, bases);
	movingAddress(file, bases);
	if (facts.widths.length === 0) fileAddress(file, bases);
	expect(new Set(namesOf(facts))).toEqual(names);
});
