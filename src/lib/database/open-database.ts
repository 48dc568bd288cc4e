/** Opens the database that the settings name: SQLite in a folder, or PostgreSQL. */
import { Kysely } from 'kysely';
import {
	RateLimiterPostgres,
	type IRateLimiterOptions,
	type RateLimiterAbstract
} from 'rate-limiter-flexible';
import { migrate } from './migrations';
import { listen, notify, openPool, postgresDialect } from './postgres';
import { copySqlite, explainSqlite, openSqlite, sqliteDialect } from './sqlite';
import type { Database } from './tables';

export interface DatabasePlace {
	/** Of this process, for SQLite. */
	readonly folder: string;
	/** `postgres://…`; undefined: SQLite. */
	readonly address: string | undefined;
	readonly report: (line: string) => void;
}

export interface OpenDatabase {
	readonly engine: 'SQLite' | 'PostgreSQL';
	readonly db: Kysely<Database>;
	/** Tells other processes that a timeline has changed; '': all may have. */
	readonly tell: (timeline: string) => Promise<void>;
	/** Follows the changes of other processes. @returns stops it */
	readonly listen: (onchange: (timeline: string | undefined) => void) => () => Promise<void>;
	/** Copies it into a SQLite file in one go, if it is one; undefined: its rows have to be copied. */
	readonly copyTo: ((file: string) => Promise<void>) | undefined;
	/** Makes limits that all processes share; undefined: there is one process. */
	readonly limiterOf: ((options: IRateLimiterOptions) => RateLimiterAbstract) | undefined;
	/** @throws if it does not answer */
	readonly ping: () => Promise<void>;
	readonly close: () => Promise<void>;
}

/** @throws if it cannot be opened, with what to do */
export async function openDatabase({
	folder,
	address,
	report
}: DatabasePlace): Promise<OpenDatabase> {
	if (address !== undefined && !/^postgres(?:ql)?:\/\//.test(address))
		throw new Error(
			'DATABASE_URL is no address of a PostgreSQL database: postgres://user@host/name.'
		);
	const opened = address === undefined ? await openInFolder(folder) : openOnServer(address, report);
	try {
		await migrate(opened.db, opened.engine === 'SQLite' ? 'blob' : 'bytea');
		return opened;
	} catch (error) {
		await opened.close();
		throw address === undefined ? explainSqlite(error, folder) : error;
	}
}

async function openInFolder(folder: string): Promise<OpenDatabase> {
	const sqlite = await openSqlite(folder);
	const db = new Kysely<Database>({ dialect: sqliteDialect(sqlite) });
	return {
		engine: 'SQLite',
		db,
		// There is no other process.
		tell: () => Promise.resolve(),
		listen: () => () => Promise.resolve(),
		copyTo: (file) => copySqlite(sqlite, file),
		limiterOf: undefined,
		ping: () => ping(db),
		close: () => db.destroy()
	};
}

function openOnServer(address: string, report: (line: string) => void): OpenDatabase {
	const pool = openPool(address, report);
	const db = new Kysely<Database>({ dialect: postgresDialect(pool) });
	return {
		engine: 'PostgreSQL',
		db,
		tell: (timeline) => notify(pool, timeline),
		listen: (onchange) => listen(address, onchange),
		copyTo: undefined,
		ping: () => ping(db),
		limiterOf: (options) =>
			new RateLimiterPostgres({ ...options, storeClient: pool, tableName: 'rate_limit' }),
		close: () => db.destroy()
	};
}

async function ping(db: Kysely<Database>): Promise<void> {
	await db.selectFrom('meta').select('value').limit(1).execute();
}
