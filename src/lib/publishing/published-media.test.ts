/** Pictures of published timelines: on the disk only while a reader may see them. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mediaName } from '$lib/document/media-facts';
import { saying, sent, testPress, type TestPress } from './test-press';

let press: TestPress;
beforeEach(async () => {
	press = await testPress();
});
afterEach(() => press.end());

const FILE = 'a.media/photo.png';
const { signal } = new AbortController();

async function publish(slug: string, red: number): Promise<string> {
	const background = { r: red, g: 9, b: 9 };
	const square = sharp({ create: { width: 400, height: 200, channels: 3, background } });
	const received = sent(slug, FILE, await square.png().toBuffer());
	const made = await press.publisher.publish(received, saying(), { wanted: slug, isListed: true });
	if (made.kind !== 'published') throw new Error(made.kind);
	return made.id;
}

/** The name of its picture in an address, as its page has it. */
async function nameOf(slug: string): Promise<string> {
	const found = await press.store.get(slug);
	if (found?.kind !== 'stored' || found.story.kind !== 'whole') throw new Error(slug);
	const { lead } = found.story.timeline.events[0] ?? {};
	const hash = /[\da-f]{32}/.exec(JSON.stringify(lead))?.[0] ?? '';
	return mediaName(hash, 'webp', 320);
}

const filesOf = () => readdirSync(join(press.data, 'files'));

it('[F479] a picture of a timeline that was taken down is gone, and comes back with it', async () => {
	const [one, other] = [await publish('one', 1), await publish('other', 2)];
	const names = [await nameOf('one'), await nameOf('other')];
	for (const name of names) expect(await press.store.media(name, signal)).toBeDefined();
	await press.publisher.setState(one, 'unpublished');
	expect(await press.store.media(names[0] ?? '', signal)).toBeUndefined();
	expect(await press.store.media(names[1] ?? '', signal)).toBeDefined();
	expect(filesOf()).toHaveLength(1);
	await press.publisher.setState(one, 'published');
	expect(await press.store.media(names[0] ?? '', signal)).toBeDefined();
	await press.publisher.setState(other, 'deleted');
	expect(await press.store.media(names[1] ?? '', signal)).toBeUndefined();
});

it('[F480] each published timeline has its own file of a name, also in what is downloaded', async () => {
	const names = ['one', 'other'];
	for (const [at, slug] of names.entries()) await publish(slug, at);
	mkdirSync(join(press.content, 'a.media'));
	writeFileSync(join(press.content, FILE), 'of the folder');
	for (const slug of names) {
		const stored = await press.store.get(slug);
		if (stored?.kind !== 'stored') throw new Error(slug);
		const facts = await press.store.mediaFacts(FILE, stored);
		expect(facts && mediaName(facts.hash, 'webp', 320)).toBe(await nameOf(slug));
	}
});

it('[F479] … unless another timeline shows it as well', async () => {
	const [one] = [await publish('one', 3), await publish('other', 3)];
	const name = await nameOf('one');
	await nameOf('other');
	await press.publisher.setState(one, 'unpublished');
	expect(await press.store.media(name, signal)).toBeDefined();
	expect(filesOf()).toHaveLength(1);
});
