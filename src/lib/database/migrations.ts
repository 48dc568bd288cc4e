/** The steps that the database has gone through. Only added to: each step runs once, in a transaction. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from './tables';

type Step = (db: Transaction<Database>, bytes: 'blob' | 'bytea') => Promise<void>;

/** The first step is number 1. */
const STEPS: readonly Step[] = [createTables];

/** The database is newer than this version of Dateline. */
export class NewerDatabase extends Error {}

/**
 * Takes a database to the newest step. A step that fails changes nothing.
 *
 * @param steps - all of them
 * @throws NewerDatabase
 */
export async function migrate(
	db: Kysely<Database>,
	bytes: 'blob' | 'bytea',
	steps: readonly Step[] = STEPS
): Promise<void> {
	await db.schema
		.createTable('meta')
		.ifNotExists()
		.addColumn('name', 'text', (column) => column.primaryKey())
		.addColumn('value', 'text', (column) => column.notNull())
		.execute();
	await db.transaction().execute(async (transaction) => {
		// Two processes that start together take turns.
		if (bytes === 'bytea') await sql`lock table meta in exclusive mode`.execute(transaction);
		const done = await stepOf(transaction);
		if (done > steps.length)
			throw new NewerDatabase(
				`The database was made by a newer version of Dateline: it has step ${done}, this version knows ${steps.length}. Install the newer version, or restore a backup.`
			);
		// A full disk only ends publishing: nothing is written that is there already.
		if (done === steps.length) return;
		for (const step of steps.slice(done)) await step(transaction, bytes);
		await transaction
			.insertInto('meta')
			.values({ name: 'step', value: String(steps.length) })
			.onConflict((known) => known.column('name').doUpdateSet({ value: String(steps.length) }))
			.execute();
	});
}

async function stepOf(db: Kysely<Database>): Promise<number> {
	const row = await db
		.selectFrom('meta')
		.select('value')
		.where('name', '=', 'step')
		.executeTakeFirst();
	return Number(row?.value ?? 0);
}

async function createTables(db: Transaction<Database>, bytes: 'blob' | 'bytea'): Promise<void> {
	const statements = [
		`create table timeline (
			id text primary key, slug text not null unique, state text not null, listed integer not null,
			head integer not null, created_at bigint not null, changed_at bigint not null)`,
		`create table slug (
			slug text primary key, timeline text not null)`,
		`create table body (hash text primary key, text text not null)`,
		`create table revision (
			timeline text not null references timeline (id), number integer not null,
			hash text not null references body (hash), published_at bigint not null, editor text not null,
			note text not null, minor integer not null, changes text not null, listing text not null,
			media text not null, primary key (timeline, number))`,
		`create index revision_of_hash on revision (hash)`,
		`create table draft (
			timeline text not null references timeline (id), editor text not null, version integer not null,
			base integer not null, text text not null, media text not null, saved_at bigint not null,
			primary key (timeline, editor))`,
		`create table link (
			id text primary key, timeline text not null references timeline (id), name text not null,
			"right" text not null, secret_hash text not null unique, created_at bigint not null,
			revoked_at bigint)`,
		`create table session (
			token_hash text primary key, link text not null, key_hash text not null,
			expires_at bigint not null)`,
		`create table presence (
			timeline text not null references timeline (id), page text not null, name text not null,
			seen_at bigint not null, primary key (timeline, page))`,
		`create table media (hash text primary key, size bigint not null, created_at bigint not null)`,
		`create table media_part (
			hash text not null references media (hash), number integer not null, bytes ${bytes} not null,
			primary key (hash, number))`,
		`create table spent (proof text primary key, expires_at bigint not null)`
	];
	for (const statement of statements) await sql.raw(statement).execute(db);
}
