/**
 * SQLite through the interface of `node:sqlite`: Node's own where it has it, else the same from a package. This is the
 * only module that knows which.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteDialect, type Dialect } from 'kysely';
import { messageOf } from '$lib/base/error-text';
import { LruMap } from '$lib/base/lru-map';
import type { DatabaseSyncInstance as Sqlite } from '@photostructure/sqlite';

type SqliteModule = typeof import('@photostructure/sqlite');
type Statement = ReturnType<Sqlite['prepare']>;

export const FILE_NAME = 'dateline.db';

/** Another process has the database open. */
export class DatabaseInUse extends Error {}

/** The file is damaged. */
export class DatabaseDamaged extends Error {}

/** The disk is full, or cannot be written. */
export class DiskUnwritable extends Error {}

/** SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN. https://sqlite.org/rescode.html */
const OF_DISK: readonly number[] = [8, 10, 13, 14];
/** The primary code of an extended one. */
const PRIMARY = 0xff;
const OF_FOLDER: readonly string[] = ['EROFS', 'EACCES', 'EPERM', 'ENOSPC'];

/** Whether an error says that a disk cannot be written. */
export function isOfDisk(error: unknown): boolean {
	if (error instanceof DiskUnwritable) return true;
	const { code = '', errcode = 0 } = error as { code?: string; errcode?: number };
	return OF_FOLDER.includes(code) || OF_DISK.includes(errcode & PRIMARY);
}

/** Whether a folder has a database, also one that cannot be opened. */
export function hasDatabase(folder: string): boolean {
	return existsSync(join(folder, FILE_NAME));
}

async function loadSqlite(): Promise<Pick<SqliteModule, 'DatabaseSync' | 'backup'>> {
	// Node 20 has it neither in its types nor at all.
	const { getBuiltinModule } = process as { getBuiltinModule?: (id: string) => unknown };
	const own = getBuiltinModule?.('node:sqlite') as SqliteModule | undefined;
	return own && 'backup' in own ? own : import('@photostructure/sqlite');
}

/**
 * Opens the database of a folder for this process alone, so that a revision is on the disk when its transaction ends.
 *
 * @param folder - made if it does not exist
 * @throws what `explainSqlite` says
 */
export async function openSqlite(folder: string): Promise<Sqlite> {
	try {
		makeFolder(folder);
		return await openFile(join(folder, FILE_NAME));
	} catch (error) {
		throw explainSqlite(error, folder);
	}
}

/** @throws DiskUnwritable, because of a disk that is only read, Node says ENOENT */
function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
	} catch (error) {
		throw unwritable(folder, messageOf(error));
	}
}

/** Opens a file, or makes it. */
export async function openFile(path: string): Promise<Sqlite> {
	const { DatabaseSync } = await loadSqlite();
	const sqlite = new DatabaseSync(path);
	try {
		// Before the journal, so that no memory is shared with other processes.
		sqlite.exec('pragma locking_mode = exclusive');
		sqlite.exec('pragma journal_mode = wal');
		sqlite.exec('pragma synchronous = full');
		sqlite.exec('pragma foreign_keys = on');
		sqlite.exec('begin exclusive; commit');
		return sqlite;
	} catch (error) {
		sqlite.close();
		throw error;
	}
}

/** @returns DatabaseInUse, DatabaseDamaged or DiskUnwritable, with what to do; any other error as it is */
export function explainSqlite(error: unknown, folder: string): unknown {
	const path = join(folder, FILE_NAME);
	if (error instanceof DiskUnwritable) return error;
	const message = messageOf(error);
	if (/\b(?:locked|busy)\b/i.test(message))
		return new DatabaseInUse(
			`Another process uses ${path}. Stop it, or give this one another folder with DATELINE_DATA.`
		);
	if (/malformed|not a database|corrupt/i.test(message))
		return new DatabaseDamaged(
			`${path} is damaged (${message}). Move it away and restore a backup: npm run timeline -- restore FILE.`
		);
	return isOfDisk(error) ? unwritable(path, message) : error;
}

function unwritable(path: string, why: string): DiskUnwritable {
	return new DiskUnwritable(
		`${path} cannot be written (${why}). Nothing can be published, and what was published is not shown, until there is room and the server is started again.`
	);
}

/** Copies a database while it is in use. */
export async function copySqlite(sqlite: Sqlite, to: string): Promise<void> {
	const { backup } = await loadSqlite();
	await backup(sqlite, to);
}

/** Statements that stay prepared. */
const PREPARED_MOST = 100;

/** Whether no transaction is open any more. Some versions of Node do not know. */
function isUndone({ isTransaction = true }: { readonly isTransaction?: boolean }): boolean {
	return !isTransaction;
}

/** Kysely expects the interface of better-sqlite3. */
export function sqliteDialect(sqlite: Sqlite): Dialect {
	const prepared = new LruMap<Statement>(PREPARED_MOST);
	const prepare = (text: string): Statement => {
		const statement = prepared.get(text) ?? sqlite.prepare(text);
		prepared.set(text, statement);
		return statement;
	};
	return new SqliteDialect({
		database: {
			close: () => closeSqlite(sqlite),
			prepare: (text) => {
				const statement = prepare(text);
				const bound = (values: unknown) =>
					values as readonly (string | number | null | Uint8Array)[];
				return {
					reader: statement.columns().length > 0,
					all: (values) => statement.all(...bound(values)) as unknown[],
					run: (values) =>
						// A full disk has undone the transaction already; an error about that would hide why.
						text === 'rollback' && isUndone(sqlite)
							? { changes: 0, lastInsertRowid: 0 }
							: statement.run(...bound(values)),
					iterate: (values) => statement.iterate(...bound(values)) as IterableIterator<unknown>
				};
			}
		}
	});
}

/**
 * Statements end some time after their database, and would lock its file until then: so it gives its lock back before.
 *
 * @see https://sqlite.org/pragma.html#pragma_locking_mode
 */
function closeSqlite(sqlite: Sqlite): void {
	sqlite.exec('pragma journal_mode = delete');
	sqlite.exec('pragma locking_mode = normal');
	sqlite.exec('select 1 from sqlite_schema');
	sqlite.close();
}
