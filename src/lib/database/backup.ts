/**
 * Backups. A backup is always a SQLite database with the same tables, so that a site can move from one engine to the
 * other with it.
 */
import { rename, rm, stat } from 'node:fs/promises';
import { Kysely, sql, type Transaction } from 'kysely';
import { messageOf } from '$lib/base/error-text';
import { migrate } from './migrations';
import type { OpenDatabase } from './open-database';
import { openFile, sqliteDialect } from './sqlite';
import type { Database } from './tables';

/** In an order in which no row refers to a later one. Who is editing, and used proofs, are of the moment. */
const TABLES = [
	'timeline',
	'slug',
	'body',
	'revision',
	'draft',
	'link',
	'session',
	'media',
	'media_part'
] as const;
/** The columns by which rows are read in order. */
const ORDER: Readonly<Record<(typeof TABLES)[number], readonly string[]>> = {
	timeline: ['id'],
	slug: ['slug'],
	body: ['hash'],
	revision: ['timeline', 'number'],
	draft: ['timeline', 'editor'],
	link: ['id'],
	session: ['token_hash'],
	media: ['hash'],
	media_part: ['hash', 'number']
};
/** Rows that are copied together. */
const TOGETHER = 16;

type Row = Record<string, unknown>;

/** Writes a backup while the database is in use. It replaces a file only when it is whole. */
export async function backUp(database: OpenDatabase, to: string): Promise<void> {
	const part = `${to}.part`;
	await rm(part, { force: true });
	try {
		if (database.copyTo) await database.copyTo(part);
		else
			await withFile(part, (copy) =>
				database.db
					.transaction()
					.setIsolationLevel('repeatable read')
					.execute((db) => copyRows(db, copy))
			);
		await rename(part, to);
	} finally {
		await rm(part, { force: true });
	}
}

/**
 * Replaces all that is in the database by a backup, in one transaction.
 *
 * @throws if the file is no backup, or newer than this version
 */
export async function restore(database: OpenDatabase, from: string): Promise<void> {
	const found = await stat(from).catch(() => undefined);
	if (!found?.isFile()) throw new Error(`${from} is no file.`);
	if (found.size === 0) throw new Error(`${from} is no backup: it is empty.`);
	await withFile(
		from,
		(backup) =>
			database.db.transaction().execute(async (db) => {
				await db.deleteFrom('presence').execute();
				for (const table of [...TABLES].reverse()) await db.deleteFrom(table).execute();
				await copyRows(backup, db);
			}),
		(backup) => checkBackup(backup, from)
	);
	await database.tell('');
}

/** Tables that backups of every version have. */
const OURS = ['meta', 'timeline', 'body', 'revision'];

/** SQLite takes any of its files for a backup, and one without tables would replace everything by nothing. */
async function checkBackup(db: Kysely<Database>, path: string): Promise<void> {
	const names = new Set((await db.introspection.getTables()).map(({ name }) => name));
	if (!OURS.every((name) => names.has(name)))
		throw new Error(`${path} is no backup: it was made by another program.`);
}

async function withFile(
	path: string,
	work: (db: Kysely<Database>) => Promise<void>,
	check?: (db: Kysely<Database>) => Promise<void>
): Promise<void> {
	const sqlite = await openFile(path).catch((error: unknown) => {
		throw new Error(`${path} is no backup: ${messageOf(error)}.`);
	});
	const db = new Kysely<Database>({ dialect: sqliteDialect(sqlite) });
	try {
		await check?.(db);
		await migrate(db, 'blob');
		await work(db);
	} finally {
		await db.destroy();
	}
}

async function copyRows(
	from: Kysely<Database> | Transaction<Database>,
	to: Kysely<Database> | Transaction<Database>
): Promise<void> {
	for (const table of TABLES) {
		const names = ORDER[table];
		for (let offset = 0; ; offset += TOGETHER) {
			const order = sql.join(names.map((name) => sql.ref(name)));
			const { rows } = await sql<Row>`select * from ${sql.table(table)} order by ${order}
				limit ${sql.lit(TOGETHER)} offset ${sql.lit(offset)}`.execute(from);
			if (rows.length > 0) await to.insertInto(table).values(rows).execute();
			if (rows.length < TOGETHER) break;
		}
	}
}
