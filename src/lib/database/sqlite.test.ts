/** What stops a site from publishing, told apart from what stops it from starting. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAway } from './away';
import { openDatabase } from './open-database';
import { RevisionRows } from './revisions';
import { DatabaseDamaged, DatabaseInUse, DiskUnwritable, explainSqlite, isOfDisk } from './sqlite';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-sqlite-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const open = (path = folder) =>
	openDatabase({ folder: path, address: undefined, report: () => undefined });

it.each([
	['a full disk', { code: 'ERR_SQLITE_ERROR', errcode: 13 }],
	['a file that is only read', { code: 'ERR_SQLITE_ERROR', errcode: 8 }],
	['an error of the disk, in more detail', { code: 'ERR_SQLITE_ERROR', errcode: 3850 }],
	['a folder that is only read', { code: 'EROFS' }],
	['a folder without room', { code: 'ENOSPC' }],
	['a folder of another user', { code: 'EACCES' }]
])('[F481] %s ends publishing, not the start', (_, facts) => {
	const said = explainSqlite(Object.assign(new Error('why'), facts), '/data');
	expect(said).toBeInstanceOf(DiskUnwritable);
	expect(isOfDisk(said)).toBe(true);
	expect(String(said)).toContain('/data/dateline.db cannot be written (why)');
});

it('[F481] any other error stays what it is', () => {
	const error = new Error('a bug');
	expect(explainSqlite(error, '/data')).toBe(error);
	expect(isOfDisk(error)).toBe(false);
});

it('[F481] a folder or a file that cannot be made says so', async () => {
	mkdirSync(join(folder, 'dateline.db'));
	await expect(open()).rejects.toThrow(DiskUnwritable);
	writeFileSync(join(folder, 'file'), '');
	await expect(open(join(folder, 'file', 'data'))).rejects.toThrow(DiskUnwritable);
});

it('[F481] a disk that becomes full says so to who publishes, and all is as before', async () => {
	const { db, close } = await open();
	const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
	await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 4)}`.execute(db);
	const revisions = new RevisionRows(db);
	const one = {
		editor: 'Desk',
		note: '',
		minor: false,
		changes: '[]',
		listing: '',
		media: '{}',
		at: 1
	};
	const timeline = { id: 'a', slug: 'a', listed: true };
	const full = revisions.create(timeline, { ...one, text: 'x'.repeat(100_000) });
	expect(isAway(await full.catch((error: unknown) => error))).toBe(true);
	expect(await revisions.slugs()).toEqual([]);
	expect(await revisions.create(timeline, { ...one, text: 'short' })).toBe('created');
	await close();
});

it('[F482] a second process, and a damaged file, are refused with what to do', async () => {
	const first = await open();
	await expect(open()).rejects.toThrow(DatabaseInUse);
	await first.close();
	writeFileSync(join(folder, 'dateline.db'), 'no database '.repeat(1000));
	for (const file of ['dateline.db-wal', 'dateline.db-shm'])
		if (existsSync(join(folder, file))) rmSync(join(folder, file));
	const damaged = open();
	await expect(damaged).rejects.toThrow(DatabaseDamaged);
	await expect(damaged).rejects.toThrow('npm run timeline -- restore');
});
