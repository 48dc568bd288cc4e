/** PostgreSQL: the same tables, for several processes and machines. */
import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

/** The channel on which processes tell each other of changes. */
const CHANNEL = 'dateline';
/** Connections of one process. */
const MOST = 8;
/** A database that does not answer is an error, not a wait. */
const LIMIT_MS = 10_000;
/** The type numbers of `int8` and `numeric`: milliseconds and sizes fit into a number. */
const LARGE_NUMBERS = [20, 1700];

export function openPool(address: string, report: (line: string) => void): pg.Pool {
	const types = new pg.TypeOverrides();
	for (const type of LARGE_NUMBERS) types.setTypeParser(type, Number);
	const pool = new pg.Pool({
		connectionString: address,
		max: MOST,
		types,
		connectionTimeoutMillis: LIMIT_MS,
		statement_timeout: 6 * LIMIT_MS,
		application_name: 'dateline'
	});
	// A connection that breaks while nobody uses it is replaced.
	pool.on('error', (error) => report(`The database has closed a connection: ${error.message}`));
	return pool;
}

export function postgresDialect(pool: pg.Pool): Dialect {
	return new PostgresDialect({ pool });
}

/** The wait before a lost connection is opened again. */
const AGAIN_MS = 1000;

/**
 * Listens to the changes of other processes, over a connection of its own.
 *
 * @param onchange - called with the id of a timeline, and with undefined after a lost connection: anything may have
 * changed
 * @returns stops it
 */
export function listen(
	address: string,
	onchange: (timeline: string | undefined) => void
): () => Promise<void> {
	let client: pg.Client | undefined;
	let isStopped = false;
	let isFirst = true;
	async function connect(): Promise<void> {
		if (isStopped) return;
		const own = (client = new pg.Client({ connectionString: address, keepAlive: true }));
		let isLost = false;
		// A lost connection says so in more than one way, and is opened again once.
		const again = () => {
			if (isLost) return;
			isLost = true;
			own.removeAllListeners();
			own.on('error', () => undefined);
			own.end().catch(() => undefined);
			if (!isStopped) setTimeout(() => void connect(), AGAIN_MS).unref();
		};
		own.on('error', again);
		own.on('end', again);
		own.on('notification', ({ payload }) => onchange(payload === '' ? undefined : payload));
		try {
			await own.connect();
			await own.query(`listen ${CHANNEL}`);
			if (!isFirst) onchange(undefined);
			isFirst = false;
		} catch {
			again();
		}
	}
	void connect();
	return async () => {
		isStopped = true;
		await client?.end().catch(() => undefined);
	};
}

/** Tells other processes that a timeline has changed. */
export async function notify(pool: pg.Pool, timeline: string): Promise<void> {
	await pool.query('select pg_notify($1, $2)', [CHANNEL, timeline]);
}
