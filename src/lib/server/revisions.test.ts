import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from './library';
import { revisionOf } from './revisions';

let folder: string;
let log: string[];
let clock: number;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-revisions-'));
	log = [];
	clock = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (revisions?: string) =>
	new Library({ folder, revisions, report: (line) => log.push(line), now: () => clock });

/** Writes the file and names its version. */
function write(title: string): string {
	const text = `version: 1\ntitle: ${title}\nevents:\n  - {id: a, date: 2024, headline: A}\n`;
	const file = join(folder, 'a.timeline.yaml');
	writeFileSync(file, text);
	clock += 1000;
	utimesSync(file, clock, clock);
	return revisionOf(Buffer.from(text));
}

const titleOf = (story: Awaited<ReturnType<Library['pin']>>) =>
	story?.kind === 'whole' ? story.timeline.title : undefined;

describe('a pinned version', () => {
	it('outlives changes, the timeline and the server', async () => {
		const library = open();
		const first = write('First');
		expect(titleOf(await library.pin('a', first))).toBe('First');
		const second = write('Second');
		expect(titleOf(await library.getRevision('a', first))).toBe('First');
		expect(titleOf(await library.getRevision('a', second))).toBe('Second');
		rmSync(join(folder, 'a.timeline.yaml'));
		clock += 1000;
		expect(await library.get('a')).toBeUndefined();
		expect(titleOf(await open().pin('a', first))).toBe('First');
		// Nobody had pinned the second.
		expect(await library.getRevision('a', second)).toBeUndefined();
		expect(log).toEqual([]);
	});

	it('is kept once, whole, however many ask at a time', async () => {
		const library = open();
		const revision = write('First');
		await Promise.all(Array.from({ length: 20 }, () => library.pin('a', revision)));
		expect(readdirSync(join(folder, '.revisions', 'a'))).toEqual([`${revision}.timeline`]);
	});

	it.each(['../../a', '', 'FFFFFFFFFFFFFFFF', '0123456789abcdef', '%2e%2e'])(
		'%j is none',
		async (revision) => {
			write('First');
			expect(await open().pin('a', revision)).toBeUndefined();
			expect(await open().pin('../a', revision)).toBeUndefined();
			expect(existsSync(join(folder, '.revisions'))).toBe(false);
		}
	);

	it.each(['', 'version: 1', '\xff\xfe', 'a'.repeat(10_000)])(
		'whose copy is damaged (%j) is none, the log says so, and it is kept anew when it can be',
		async (damaged) => {
			const revision = write('First');
			await open().pin('a', revision);
			write('Second');
			writeFileSync(join(folder, '.revisions', 'a', `${revision}.timeline`), damaged, 'latin1');
			const library = open();
			expect(await library.pin('a', revision)).toBeUndefined();
			expect(await library.pin('a', revision)).toBeUndefined();
			expect(log).toEqual([`a ${revision}: left out: the copy of it is damaged`]);
			write('First');
			expect(titleOf(await library.pin('a', revision))).toBe('First');
			write('Third');
			expect(titleOf(await open().getRevision('a', revision))).toBe('First');
		}
	);

	it('that cannot be kept is not promised, and the log says why', async () => {
		writeFileSync(join(folder, 'blocked'), '');
		const library = open(join(folder, 'blocked', 'inside'));
		const revision = write('First');
		expect(await library.pin('a', revision)).toEqual({ kind: 'unkept' });
		expect(titleOf(await library.getRevision('a', revision))).toBe('First');
		expect(log).toEqual([expect.stringContaining(`a ${revision}: left out: it cannot be kept`)]);
	});
});
