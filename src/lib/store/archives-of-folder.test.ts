/** ZIPs in a folder: timelines with their media. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { zip, type ZipFiles } from '$lib/document/test-archive';
import { MediaLibrary } from '$lib/media/media-library';
import { FolderStore } from './folder';

let folder: string;
let log: string[];
let stores: FolderStore[];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-zips-'));
	[log, stores] = [[], []];
});
afterEach(() => {
	for (const store of stores) store.close();
	rmSync(folder, { recursive: true });
});

const picture = (red: number) =>
	sharp({ create: { width: 40, height: 20, channels: 3, background: { r: red, g: 9, b: 9 } } })
		.png()
		.toBuffer();
const story = (title: string, file = 'a.media/x.png') =>
	`version: 1\ntitle: ${title}\nevents:\n  - {id: a, date: 2024, headline: A, media: [{file: ${file}, alt: X}]}\n`;
const write = (name: string, files: ZipFiles) => writeFileSync(join(folder, name), zip(files));

async function open(): Promise<FolderStore> {
	const own = log;
	const library = new MediaLibrary(join(folder, '.media'));
	const store = new FolderStore({
		folder,
		library,
		revisions: undefined,
		report: (line) => own.push(line)
	});
	stores.push(store);
	await store.start();
	return store;
}

async function read(store: FolderStore, slug: string) {
	const found = await store.get(slug);
	if (found?.kind !== 'stored' || found.story.kind !== 'whole') return undefined;
	const { title, events } = found.story.timeline;
	const bytes = await store.bytes(found);
	return { title, width: events[0]?.lead?.width, text: bytes && new TextDecoder().decode(bytes) };
}

it('[F412] a ZIP is the timeline of its name, with its pictures', async () => {
	const text = story('Valley');
	write('valley.timeline.zip', {
		'other.timeline.yaml': text,
		'a.media/x.png': await picture(200)
	});
	const store = await open();
	expect(await read(store, 'valley')).toEqual({ title: 'Valley', width: 40, text });
	expect((await store.mediaFacts('a.media/x.png'))?.height).toBe(20);
	expect(await store.get('other')).toBeUndefined();
	expect(log).toEqual([]);
});

it('[F412] a ZIP that changes is read again, and what it had is removed', async () => {
	write('a.timeline.zip', { 'a.timeline.yaml': story('One'), 'a.media/x.png': await picture(1) });
	const store = await open();
	expect((await read(store, 'a'))?.title).toBe('One');
	write('a.timeline.zip', { 'a.timeline.yaml': story('Two'), 'a.media/x.png': await picture(2) });
	await store.scan();
	await vi.waitFor(async () => expect((await read(store, 'a'))?.title).toBe('Two'));
	expect(readdirSync(join(folder, '.media', 'unpacked'))).toHaveLength(1);
	rmSync(join(folder, 'a.timeline.zip'));
	await store.scan();
	expect(await store.get('a')).toBeUndefined();
	expect(readdirSync(join(folder, '.media', 'unpacked'))).toEqual([]);
});

it('it is unpacked once, also over restarts', async () => {
	write('a.timeline.zip', { 'a.timeline.yaml': story('A'), 'a.media/x.png': await picture(1) });
	await open();
	const [name = ''] = readdirSync(join(folder, '.media', 'unpacked'));
	const marked = join(folder, '.media', 'unpacked', name, 'mark');
	writeFileSync(marked, '');
	const again = await open();
	expect((await read(again, 'a'))?.width).toBe(40);
	expect(readdirSync(join(folder, '.media', 'unpacked', name))).toContain('mark');
});

it('[F412] pictures of two ZIPs under one path are never mixed up', async () => {
	write('a.timeline.zip', { 'x.timeline.yaml': story('A'), 'a.media/x.png': await picture(1) });
	write('b.timeline.zip', { 'x.timeline.yaml': story('B'), 'a.media/x.png': await picture(2) });
	const store = await open();
	expect((await read(store, 'a'))?.title).toBe('A');
	expect(await store.get('b')).toBeUndefined();
	expect(log).toEqual([
		'b.timeline.zip: left out: another file is “a.media/x.png” already: rename it, and its name in the timeline.'
	]);
});

it('[F412] a ZIP beside a file of the same name is left out', async () => {
	writeFileSync(join(folder, 'a.timeline.yaml'), story('File'));
	write('a.timeline.zip', { 'a.timeline.yaml': story('ZIP') });
	expect((await read(await open(), 'a'))?.title).toBe('File');
	expect(log.join()).toMatch(/a\.timeline\.zip: left out: another file is “a\.timeline\.yaml”/);
});

it('[F412] a ZIP that cannot be used is reported, and costs nothing else', async () => {
	mkdirSync(join(folder, 'a.media'));
	writeFileSync(join(folder, 'a.media', 'x.png'), await picture(1));
	writeFileSync(join(folder, 'good.timeline.yaml'), story('Good'));
	writeFileSync(join(folder, 'broken.timeline.zip'), 'PK\u0003\u0004 and no more');
	write('bomb.timeline.zip', { 'a.timeline.yaml': new Uint8Array(40_000_000).fill(32) });
	write('two.timeline.zip', { 'a.timeline.yaml': story('A'), 'b.timeline.yaml': story('B') });
	write('book.timeline.zip', { '[Content_Types].xml': '<a/>' });
	write('Two Words.timeline.zip', { 'a.timeline.yaml': story('A') });
	const store = await open();
	expect((await read(store, 'good'))?.width).toBe(40);
	expect(log.sort()).toEqual([
		'Two Words.timeline.yaml: left out: a name is small letters, digits and “-”, at most 80',
		'bomb.timeline.zip:Unpacked, this ZIP has 39 MB: 16 MB at most.',
		'book.timeline.zip: left out: this is no ZIP with a timeline.',
		'broken.timeline.zip:This ZIP is damaged, or a part of it is missing: pack it again.',
		'two.timeline.zip:There are 2 timelines in this ZIP (“a.timeline.yaml”, “b.timeline.yaml”): put each into its own.'
	]);
	expect(store.list().timelines).toHaveLength(1);
});
