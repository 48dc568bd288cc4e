import { execFileSync } from 'node:child_process';
import {
	mkdtempSync,
	mkdirSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MediaLibrary } from '$lib/media/media-library';
import { FolderStore, type FolderStoreOptions } from './folder';
import { OpenStories } from './open-stories';
import { Revisions } from './revisions';
import type { StoreChange } from '$lib/base/store-change';

let folder: string;
let log: string[];
let stores: FolderStore[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
	[log, stores] = [[], []];
});
afterEach(() => {
	for (const store of stores) store.close();
	rmSync(folder, { recursive: true });
});

async function open(options: Partial<FolderStoreOptions> = {}): Promise<FolderStore> {
	const own = log; // of this test: another one may still write
	const report = (line: string) => own.push(line);
	const library = new MediaLibrary(join(folder, '.media'));
	const store = new FolderStore({ folder, revisions: undefined, library, report, ...options });
	stores.push(store);
	await store.start();
	return store;
}

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const story = (title: string, rest = '') =>
	`version: 1\ntitle: ${title}\n${rest}events:\n  - {id: a, date: 2024, headline: A}\n`;

async function titleOf(store: FolderStore, slug = 'a'): Promise<string | undefined> {
	const found = await store.get(slug);
	return found?.kind === 'stored' ? found.story.document.title : undefined;
}
/** The state after a change that the store detects by itself. */
const titleBecomes = (store: FolderStore, title: string | undefined) =>
	vi.waitFor(async () => expect(await titleOf(store)).toBe(title), { timeout: 10_000 });
const isLogged = (line: RegExp) =>
	vi.waitFor(() => expect(log.join('\n')).toMatch(line), { timeout: 10_000 });
const slugsOf = (store: FolderStore) => store.list().timelines.map(({ head }) => head.slug);

describe('a folder', () => {
	it('lists its timelines, the newest story first', async () => {
		write('old.timeline.yaml', story('Old', 'asOf: 2020-01-01\n'));
		write(
			'new.timeline.json',
			JSON.stringify({
				version: 1,
				title: 'New',
				asOf: '2025-01-01',
				events: [{ id: 'a', date: 2024, headline: 'A' }]
			})
		);
		write('notes.txt', 'not a timeline');
		const store = await open();
		expect(slugsOf(store)).toEqual(['new', 'old']);
		expect(store.list()).toBe(store.list());
		expect(log).toEqual([]);
	});

	it('sees a changed file without a restart, and one that is gone', async () => {
		write('a.timeline.yaml', story('First'));
		const store = await open();
		expect(await titleOf(store)).toBe('First');
		write('a.timeline.yaml', story('Second'));
		await titleBecomes(store, 'Second');
		rmSync(join(folder, 'a.timeline.yaml'));
		await titleBecomes(store, undefined);
		expect(slugsOf(store)).toEqual([]);
	});

	it('[F155] sees a correction of equal length and time, as rsync -t makes it', async () => {
		const [file, next] = [join(folder, 'a.timeline.yaml'), join(folder, 'next')];
		write('a.timeline.yaml', story('Fault'));
		utimesSync(file, 1000, 1000);
		const store = await open();
		expect(await titleOf(store)).toBe('Fault');
		const before = statSync(file);
		write('next', story('Right'));
		utimesSync(next, 1000, 1000);
		renameSync(next, file);
		const after = statSync(file);
		expect([after.size, after.mtimeMs]).toEqual([before.size, before.mtimeMs]);
		await titleBecomes(store, 'Right');
	});

	it('keeps the last good version of a broken file, and says what is wrong once', async () => {
		write('a.timeline.yaml', story('Good'));
		const store = await open();
		write('a.timeline.yaml', story('Bad').replace('2024', '2024-02-30'));
		await isLogged(/stays/);
		await store.scan();
		expect(await titleOf(store)).toBe('Good');
		expect(log).toEqual([
			'a.timeline.yaml:4:13 events[0].date: “2024-02-30” is no date: that month has 29 days.',
			'a.timeline.yaml: not shown: mend the errors above. The last good version stays.'
		]);
	});

	it('keeps it in memory where no copies are stored, and reads its copy again where they are', async () => {
		const none = () => new OpenStories(1);
		write('a.timeline.yaml', story('Good'));
		const copied = await open({
			revisions: new Revisions(join(folder, '.revisions')),
			stories: none()
		});
		write('a.timeline.yaml', 'title: [');
		await isLogged(/stays/);
		expect(await titleOf(copied)).toBe('Good');
	});

	it('reads a forgotten story again', async () => {
		write('a.timeline.yaml', story('First'));
		write('b.timeline.yaml', story('Second'));
		const store = await open({ stories: new OpenStories(1) });
		expect([await titleOf(store, 'a'), await titleOf(store, 'b')]).toEqual(['First', 'Second']);
	});

	it('says what is wrong with a file that never was good', async () => {
		write('a.timeline.yaml', 'version: 1\n');
		const store = await open();
		expect(await store.get('a')).toBeUndefined();
		expect(log.at(-1)).toBe('a.timeline.yaml: not shown: mend the errors above.');
	});

	it.each(['UPPER.timeline.yaml', 'a b.timeline.yaml', '...timeline.yaml'])(
		'leaves %s out and says so',
		async (file) => {
			write(file, story('A'));
			expect(slugsOf(await open())).toEqual([]);
			expect(log[0]).toContain('a name is small letters');
		}
	);

	it('takes one of two files of the same name and says so', async () => {
		write(
			'a.timeline.json',
			JSON.stringify({
				version: 1,
				title: 'JSON',
				events: [{ id: 'a', date: 2024, headline: 'A' }]
			})
		);
		write('a.timeline.yaml', story('YAML'));
		expect(await titleOf(await open())).toBe('JSON');
		expect(log).toEqual(['a.timeline.yaml: left out: another file has the same name']);
	});

	it('that is missing is said, and is read when it comes', async () => {
		const later = join(folder, 'later');
		const store = await open({ folder: later });
		expect(slugsOf(store)).toEqual([]);
		expect(log[0]).toContain('the folder cannot be read');
		mkdirSync(later);
		writeFileSync(join(later, 'a.timeline.yaml'), story('First'));
		await titleBecomes(store, 'First');
	});
});

describe('[F154] what is no file of data', () => {
	it('hangs nobody: a pipe, a folder, a link to a device', async () => {
		write('a.timeline.yaml', story('First'));
		execFileSync('mkfifo', [join(folder, 'pipe.timeline.yaml')]);
		mkdirSync(join(folder, 'folder.timeline.yaml'));
		symlinkSync('/dev/zero', join(folder, 'zero.timeline.yaml'));
		expect(slugsOf(await open())).toEqual(['a']);
		expect(log.sort()).toEqual(
			['folder', 'pipe', 'zero'].map(
				(name) => `${name}.timeline.yaml: left out: it is not a regular file`
			)
		);
	});

	it('is a link that leaves the folder, unless that is allowed', async () => {
		const elsewhere = mkdtempSync(join(tmpdir(), 'dateline-elsewhere-'));
		writeFileSync(join(elsewhere, 'secret'), story('Secret'));
		symlinkSync(join(elsewhere, 'secret'), join(folder, 'a.timeline.yaml'));
		write('b', story('Inside'));
		symlinkSync('b', join(folder, 'b.timeline.yaml'));
		expect(slugsOf(await open())).toEqual(['b']);
		expect(log).toEqual([
			expect.stringContaining('a.timeline.yaml: left out: it is a link that leaves the folder')
		]);
		expect(slugsOf(await open({ followsLinks: true })).sort()).toEqual(['a', 'b']);
		rmSync(elsewhere, { recursive: true });
	});
});

it('a long file is read in the background, says how far it is, and the newest is shown', async () => {
	const long = (title: string, date: (i: number) => unknown) =>
		JSON.stringify({
			version: 1,
			title,
			events: Array.from({ length: 3000 }, (_, i) => ({
				id: `e${i}`,
				date: date(i),
				headline: `Event ${i}`
			}))
		}).padEnd(2 * 1024 * 1024 + 1);
	const store = await open();
	write(
		'a.timeline.json',
		long('Long', (i) => 2000 + (i % 20))
	);
	await vi.waitFor(async () => expect(await store.get('a')).toMatchObject({ kind: 'preparing' }));
	await titleBecomes(store, 'Long');
	expect(await store.get('a')).toMatchObject({ story: { kind: 'large' } });
	// A file that changes again while it is read is read again, and only then shown.
	write(
		'a.timeline.json',
		long('Second', () => 1999)
	);
	await store.scan();
	write(
		'a.timeline.json',
		long('Third', () => 1998)
	);
	await titleBecomes(store, 'Third');
	// A broken one is explained, up to a point.
	write(
		'a.timeline.json',
		long('Fourth', () => 'soon')
	);
	await isLogged(/The last good version stays/);
	expect(await titleOf(store)).toBe('Third');
	expect(log.length).toBeLessThan(60);
	expect(log).toContain('a.timeline.json: and 2950 more like these.');
});

it('changes begin with everything, then say what is different', async () => {
	write('a.timeline.yaml', story('First'));
	const store = await open();
	const end = new AbortController();
	const told: StoreChange[] = [];
	const listening = (async () => {
		for await (const change of store.changes(end.signal)) told.push(change);
	})();
	await vi.waitFor(() => expect(told.length).toBe(1));
	const first = await store.get('a');
	const version = first?.kind === 'stored' ? first.version : '';
	expect(told[0]).toEqual({
		isReady: true,
		list: store.list().version,
		timelines: [['a', version]]
	});
	write('a.timeline.yaml', story('Second'));
	await titleBecomes(store, 'Second');
	rmSync(join(folder, 'a.timeline.yaml'));
	await titleBecomes(store, undefined);
	await vi.waitFor(() => expect(told.at(-1)?.timelines).toEqual([['a', undefined]]));
	const versions = told.flatMap(({ timelines }) => timelines.map(([, one]) => one));
	expect(new Set(versions).size).toBe(3);
	end.abort();
	await listening;
});
