import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MediaLibrary } from '$lib/media/media-library';
import { FolderStore } from './folder';
import { revisionOf } from './story-of-bytes';
import { DEFAULT_LIMITS, Revisions, type RevisionLimits } from './revisions';

let folder: string;
let copies: string;
let log: string[];
let stores: FolderStore[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-revisions-'));
	copies = join(folder, '.revisions');
	[log, stores] = [[], []];
});
afterEach(() => {
	for (const store of stores) store.close();
	rmSync(folder, { recursive: true });
});

async function open(limits: Partial<RevisionLimits> = {}, at = copies): Promise<FolderStore> {
	const revisions = new Revisions(at, { ...DEFAULT_LIMITS, ...limits });
	const own = log; // of this test: another one may still write
	const store = new FolderStore({
		folder,
		revisions,
		library: new MediaLibrary(join(folder, '.media')),
		report: (line) => own.push(line)
	});
	stores.push(store);
	await store.start();
	return store;
}

/** Writes the file and returns its revision. */
function write(title: string): string {
	const text = `version: 1\ntitle: ${title}\nevents:\n  - {id: a, date: 2024, headline: A}\n`;
	writeFileSync(join(folder, 'a.timeline.yaml'), text);
	return revisionOf(Buffer.from(text));
}
const isCurrent = (store: FolderStore, revision: string) =>
	vi.waitFor(async () => expect(await store.get('a')).toMatchObject({ revision }));
const isStored = (store: FolderStore, revision: string) =>
	vi.waitFor(async () => expect(await store.isStored('a', revision)).toBe(true));

async function titleOf(store: FolderStore, revision: string): Promise<string | undefined> {
	return (await store.revision('a', revision))?.story.document.title;
}

describe('a revision', () => {
	it('outlives changes, the timeline and the server', async () => {
		const first = write('First');
		const store = await open();
		await isStored(store, first);
		const second = write('Second');
		await isCurrent(store, second);
		expect([await titleOf(store, first), await titleOf(store, second)]).toEqual([
			'First',
			'Second'
		]);
		rmSync(join(folder, 'a.timeline.yaml'));
		await vi.waitFor(async () => expect(await store.get('a')).toBeUndefined());
		expect(await titleOf(await open(), first)).toBe('First');
		expect(log).toEqual([]);
	});

	it('[F157] is written when the file changes, whole, and never when it is asked for', async () => {
		const first = write('First');
		const store = await open();
		await isStored(store, first);
		expect(readdirSync(join(copies, 'a'))).toEqual([`${first}.timeline`]);
		rmSync(copies, { recursive: true });
		await Promise.all(Array.from({ length: 20 }, () => store.revision('a', first)));
		// It can be read, but nobody is promised that it will stay.
		expect(await titleOf(store, first)).toBe('First');
		expect(await store.isStored('a', first)).toBe(false);
		expect(existsSync(copies)).toBe(false);
	});

	it.each(['../../a', '', 'FFFFFFFFFFFFFFFF', '0123456789abcdef', '%2e%2e'])(
		'%j is none',
		async (revision) => {
			const store = await open();
			expect(await store.revision('a', revision)).toBeUndefined();
			expect(await store.revision('../a', revision)).toBeUndefined();
			expect(await store.isStored('../a', revision)).toBe(false);
		}
	);

	it.each(['', 'version: 1', '\xff\xfe', 'a'.repeat(10_000)])(
		'whose copy is damaged (%j) is none, the log says so, and it is stored anew when it can be',
		async (damaged) => {
			const first = write('First');
			const before = await open();
			await isStored(before, first);
			before.close();
			const second = write('Second');
			writeFileSync(join(copies, 'a', `${first}.timeline`), damaged, 'latin1');
			const store = await open();
			await isCurrent(store, second);
			expect(await store.revision('a', first)).toBeUndefined();
			expect(await store.revision('a', first)).toBeUndefined();
			expect(log).toEqual([`a ${first}: left out: the copy of it is damaged`]);
			write('First');
			await isCurrent(store, first);
			await isStored(store, first);
			const third = write('Third');
			await isCurrent(store, third);
			expect(await titleOf(await open(), first)).toBe('First');
		}
	);

	it('that cannot be stored is not promised, and the log says why', async () => {
		writeFileSync(join(folder, 'blocked'), '');
		const revision = write('First');
		const store = await open({}, join(folder, 'blocked', 'inside'));
		await vi.waitFor(() => expect(log).toHaveLength(1));
		expect(log[0]).toContain(`a ${revision}: left out: no copy can be stored`);
		expect(await store.isStored('a', revision)).toBe(false);
		expect(await titleOf(store, revision)).toBe('First');
	});
});

describe('[F158] copies are bounded', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const names = async (revisions: Revisions) =>
		(await revisions.list()).map(({ slug, revision }) => `${slug} ${revision}`);
	const [A, B, C] = ['a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16)];

	it('in number, for each timeline', async () => {
		const revisions = new Revisions(copies, { ...DEFAULT_LIMITS, count: 2 });
		for (const revision of [A, B, C]) await revisions.store('one', revision, bytes(revision));
		await revisions.store('other', A, bytes('x'));
		expect(new Set(await names(revisions))).toEqual(
			new Set([`one ${B}`, `one ${C}`, `other ${A}`])
		);
	});

	it('in bytes, for all: the oldest go first, the newest stays', async () => {
		const revisions = new Revisions(copies, { ...DEFAULT_LIMITS, bytes: 10 });
		await revisions.store('one', A, bytes('12345'));
		await revisions.store('two', B, bytes('12345'));
		await revisions.store('two', C, bytes('1'));
		expect(new Set(await names(revisions))).toEqual(new Set([`two ${B}`, `two ${C}`]));
		await revisions.store('three', A, bytes('12345678901'));
		expect(await revisions.has('three', A)).toBe(false);
	});

	it('and can be removed by hand', async () => {
		const revisions = new Revisions(copies);
		await revisions.store('one', A, bytes('1'));
		expect([await revisions.remove('one', A), await revisions.remove('one', A)]).toEqual([
			true,
			false
		]);
		expect(await names(revisions)).toEqual([]);
	});
});
