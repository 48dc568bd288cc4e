/** Pictures beside timelines: found, followed when they change, and never outside of their folder. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MediaLibrary } from '$lib/media/media-library';
import { FolderStore } from './folder';

let folder: string;
let log: string[];
let store: FolderStore | undefined;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-beside-'));
	mkdirSync(join(folder, 'a.media'));
	log = [];
});
afterEach(() => {
	store?.close();
	rmSync(folder, { recursive: true });
});

async function picture(name: string, red: number): Promise<void> {
	const square = sharp({
		create: { width: 40, height: 20, channels: 3, background: { r: red, g: 9, b: 9 } }
	});
	writeFileSync(join(folder, name), await square.png().toBuffer());
}
const write = (...files: string[]) =>
	writeFileSync(
		join(folder, 'a.timeline.yaml'),
		`version: 1\ntitle: A\nevents:\n  - {id: a, date: 2024, headline: A, media: [${files.map((file) => `{file: ${file}, alt: X}`).join()}]}\n`
	);

async function open(): Promise<FolderStore> {
	const own = log;
	const library = new MediaLibrary(join(folder, '.media'));
	store = new FolderStore({
		folder,
		library,
		revisions: undefined,
		report: (line) => own.push(line)
	});
	await store.start();
	return store;
}

async function read(from: FolderStore) {
	const found = await from.get('a');
	if (found?.kind !== 'stored' || found.story.kind !== 'whole') return undefined;
	const lead = found.story.timeline.events[0]?.lead?.file;
	return { version: found.version, hash: lead && 'hash' in lead ? lead.hash : undefined };
}

it('a picture that changes or comes later gives the page a new version', async () => {
	write('a.media/x.png');
	const opened = await open();
	await vi.waitFor(async () => expect(await read(opened)).toMatchObject({ hash: undefined }));
	const without = await read(opened);
	expect(log).toEqual(['a.timeline.yaml: “a.media/x.png” is not shown: there is no such file.']);
	await picture('a.media/x.png', 10);
	await opened.scan();
	await vi.waitFor(async () => expect((await read(opened))?.hash).toBeDefined(), 10_000);
	const first = await read(opened);
	await picture('a.media/x.png', 200);
	await opened.scan();
	await vi.waitFor(async () => expect((await read(opened))?.hash).not.toBe(first?.hash), 10_000);
	const second = await read(opened);
	expect(new Set([without?.version, first?.version, second?.version]).size).toBe(3);
	// Pages that were made with the earlier picture still have it.
	const gone = new AbortController().signal;
	expect(await opened.media(`${first?.hash}-40.jpg`, gone)).toBeDefined();
});

it('another file in the same folder changes nothing', async () => {
	await picture('a.media/x.png', 10);
	write('a.media/x.png');
	const opened = await open();
	await vi.waitFor(async () => expect((await read(opened))?.hash).toBeDefined(), 10_000);
	const before = await read(opened);
	await picture('a.media/y.png', 10);
	await opened.scan();
	expect(await read(opened)).toEqual(before);
});

it('a link out of the folder is not followed, neither to a file nor to a folder', async () => {
	const outside = mkdtempSync(join(tmpdir(), 'dateline-outside-'));
	await picture('a.media/inside.png', 1);
	writeFileSync(
		join(outside, 'secret.png'),
		await sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } })
			.png()
			.toBuffer()
	);
	symlinkSync(join(outside, 'secret.png'), join(folder, 'a.media', 'link.png'));
	symlinkSync(outside, join(folder, 'b.media'));
	symlinkSync('inside.png', join(folder, 'a.media', 'same.png'));
	write('a.media/same.png', 'a.media/link.png', 'b.media/secret.png');
	const opened = await open();
	await vi.waitFor(async () => expect((await read(opened))?.hash).toBeDefined(), 10_000);
	expect(log.filter((line) => line.includes('not shown'))).toEqual([
		'a.timeline.yaml: “a.media/link.png” is not shown: there is no such file.',
		'a.timeline.yaml: “b.media/secret.png” is not shown: there is no such file.'
	]);
	expect(log.join('\n')).toContain(
		'a.media/link.png: left out: it is a link that leaves the folder'
	);
	rmSync(outside, { recursive: true });
});
