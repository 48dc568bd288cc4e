import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withListed, zip } from '$lib/document/test-archive';
import { unpackArchive } from './unpack';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dateline-zip-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const STORY = 'version: 1\ntitle: A\nevents: []\n';
const noise = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 251);

async function unpack(bytes: Uint8Array) {
	writeFileSync(join(folder, 'a.zip'), bytes);
	return unpackArchive(join(folder, 'a.zip'), join(folder, 'out'));
}
const read = (name: string) => readFileSync(join(folder, 'out', name));

it('[Z1] the timeline and its media are byte for byte what they were', async () => {
	const bytes = zip({ 'a.timeline.yaml': STORY, 'a.media/x.jpg': noise, 'a.media/empty.txt': '' });
	expect((await unpack(bytes))?.ok).toBe(true);
	expect(read('a.timeline.yaml').toString()).toBe(STORY);
	expect(new Uint8Array(read('a.media/x.jpg'))).toEqual(noise);
	expect(read('a.media/empty.txt')).toHaveLength(0);
});

it.each([
	['more than it says', 24, 5],
	['less than it says', 24, 200_000],
	['content that ends too early', 20, 5],
	['content at another place', 42, 3]
])('[F411] a file with %s is damaged', async (_, at, value) => {
	const bytes = withListed(zip({ 'a.timeline.yaml': STORY.repeat(50) }), at, 4, value);
	expect(await unpack(bytes)).toMatchObject({
		ok: false,
		problems: [
			{
				code: 'archive-damaged',
				message: '“a.timeline.yaml” in this ZIP is damaged: pack it again.'
			}
		]
	});
});
