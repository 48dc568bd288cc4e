/** The site of a folder: read with its timelines, and again when it changes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MediaLibrary } from '$lib/media/media-library';
import { FolderStore } from './folder';

let folder: string;
let log: string[];
let store: FolderStore;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-site-'));
	log = [];
	store = new FolderStore({
		folder,
		revisions: undefined,
		library: new MediaLibrary(join(folder, '.media')),
		report: (line) => log.push(line)
	});
});
afterEach(() => {
	store.close();
	rmSync(folder, { recursive: true });
});

const write = (file: string, text: string | Uint8Array) => writeFileSync(join(folder, file), text);
const LONG = 'version: 1\ntitle: T\nevents:\n  - {id: a, date: 2024, headline: Memorandum}\n';
const WIDE = readFileSync(
	'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-900-normal.woff2'
);

async function widthOf(slug: string): Promise<number | undefined> {
	const found = await store.get(slug);
	const story = found?.kind === 'stored' ? found.story : undefined;
	return story?.kind === 'whole' ? story.timeline.events[0]?.labelWidth : undefined;
}
const versionOf = async (slug: string) => {
	const found = await store.get(slug);
	return found?.kind === 'stored' ? found.version : undefined;
};

it('is that of the program where a folder says nothing', async () => {
	await store.start();
	expect(store.site().name).toBe('Dateline');
	expect(store.site().sheet).toBeUndefined();
});

it('[F242] a site that changes is read again, and what is made of its timelines is another', async () => {
	write('site.yaml', 'name: One');
	write('a.timeline.yaml', LONG);
	await store.start();
	expect(store.site().name).toBe('One');
	const [version, list] = [await versionOf('a'), store.list().version];
	write('site.yaml', 'name: Two\ncolors: {light: {accent: "#7a1fa2"}}');
	await vi.waitFor(() => expect(store.site().name).toBe('Two'), { timeout: 10_000 });
	expect(await versionOf('a')).not.toBe(version);
	expect(store.list().version).not.toBe(list);
	const { sheet = '' } = store.site();
	expect(new TextDecoder().decode(store.siteAsset(sheet)?.bytes)).toContain('--now');
	// A page that was made before the change still finds its files.
	write('site.yaml', 'name: Three');
	await vi.waitFor(() => expect(store.site().name).toBe('Three'), { timeout: 10_000 });
	expect(store.siteAsset(sheet)).toBeDefined();
	rmSync(join(folder, 'site.yaml'));
	await vi.waitFor(() => expect(store.site().name).toBe('Dateline'), { timeout: 10_000 });
});

it('[F243] labels are measured in the font of the site, again when that changes', async () => {
	write('a.timeline.yaml', LONG);
	write('wide.woff2', WIDE);
	await store.start();
	const ours = (await widthOf('a')) ?? NaN;
	write('site.yaml', 'name: One\nfonts: {text: [{file: wide.woff2}]}');
	await vi.waitFor(async () => expect(await widthOf('a')).toBeGreaterThan(ours), {
		timeout: 10_000
	});
	const wide = await versionOf('a');
	write('site.yaml', 'name: One');
	await vi.waitFor(async () => expect(await widthOf('a')).toBe(ours), { timeout: 10_000 });
	expect(await versionOf('a')).not.toBe(wide);
});

it('[F241] what is wrong is reported; a file that cannot be read leaves the last good one', async () => {
	write('site.yaml', 'name: One\nlogo: {light: missing.svg}');
	await store.start();
	expect(log).toEqual([
		'site.yaml:2:8 logo.light: There is no file “missing.svg” beside site.yaml. It is left out.'
	]);
	write('site.yaml', 'name: "One');
	await vi.waitFor(() => expect(log.join('\n')).toMatch(/not used: mend the errors above/), {
		timeout: 10_000
	});
	expect(store.site().name).toBe('One');
	write('missing.svg', '<svg/>');
	write('site.yaml', 'name: Four\nlogo: {light: missing.svg}');
	await vi.waitFor(() => expect(store.site().logo).toBeDefined(), { timeout: 10_000 });
});

it('a logo that comes later is used', async () => {
	write('site.yaml', 'name: One\nlogo: {light: late.svg}');
	await store.start();
	expect(store.site().logo).toBeUndefined();
	write('late.svg', '<svg/>');
	await vi.waitFor(() => expect(store.site().logo).toBeDefined(), { timeout: 10_000 });
});
