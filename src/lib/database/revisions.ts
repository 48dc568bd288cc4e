/**
 * Published timelines: revisions are only added, never changed, and each is a whole document. An append names the
 * revision that it follows; if another one came between, nothing is written.
 */
import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database, RevisionTable, TimelineTable } from './tables';

/** A revision without its text. */
export type RevisionRow = RevisionTable;
export type TimelineRow = TimelineTable;

export interface NewRevision extends Pick<
	RevisionTable,
	'editor' | 'note' | 'changes' | 'listing' | 'media'
> {
	readonly text: string;
	readonly minor: boolean;
	readonly at: number;
}

export type Appended =
	| { readonly kind: 'appended'; readonly number: number }
	/** Another revision came between. */
	| { readonly kind: 'conflict'; readonly head: number }
	/** It is no longer published. */
	| { readonly kind: 'gone' };

/** A timeline and its newest revision. */
export interface Published {
	readonly timeline: TimelineRow;
	readonly newest: RevisionRow;
}

type Reader = Kysely<Database> | Transaction<Database>;

export class RevisionRows {
	readonly #db: Kysely<Database>;

	constructor(db: Kysely<Database>) {
		this.#db = db;
	}

	/** @returns 'taken': a timeline has or had this slug */
	async create(
		{ id, slug, listed }: { readonly id: string; readonly slug: string; readonly listed: boolean },
		revision: NewRevision
	): Promise<'created' | 'taken'> {
		return this.#db.transaction().execute(async (db) => {
			const { numInsertedOrUpdatedRows = 0n } = await db
				.insertInto('slug')
				.values({ slug, timeline: id })
				.onConflict((known) => known.column('slug').doNothing())
				.executeTakeFirst();
			if (numInsertedOrUpdatedRows === 0n) {
				// The same publication again: its answer may have been lost.
				const known = await db
					.selectFrom('timeline')
					.innerJoin('revision', 'revision.timeline', 'timeline.id')
					.select('revision.hash')
					.where('timeline.id', '=', id)
					.where('timeline.slug', '=', slug)
					.where('revision.number', '=', 1)
					.executeTakeFirst();
				return known?.hash === hashOf(revision.text) ? 'created' : 'taken';
			}
			const { at } = revision;
			await db
				.insertInto('timeline')
				.values({
					id,
					slug,
					state: 'published',
					listed: Number(listed),
					head: 1,
					created_at: at,
					changed_at: at
				})
				.execute();
			await insert(db, id, 1, revision);
			return 'created';
		});
	}

	/** @param base - the number of the revision that it follows */
	async append(id: string, base: number, revision: NewRevision): Promise<Appended> {
		return this.#db.transaction().execute(async (db) => {
			const number = base + 1;
			// This update also locks the row: of two that come at once, the second finds another head.
			const { numUpdatedRows } = await db
				.updateTable('timeline')
				.set({ head: number, changed_at: revision.at })
				.where('id', '=', id)
				.where('head', '=', base)
				.where('state', '=', 'published')
				.executeTakeFirst();
			if (numUpdatedRows === 1n) {
				await insert(db, id, number, revision);
				return { kind: 'appended', number };
			}
			const row = await timelineOf(db, id);
			if (row?.state !== 'published') return { kind: 'gone' };
			const last = await revisionOf(db, id, number);
			const isSame =
				last?.hash === hashOf(revision.text) &&
				last.media === revision.media &&
				last.editor === revision.editor;
			return isSame ? { kind: 'appended', number } : { kind: 'conflict', head: row.head };
		});
	}

	/** All timelines with their newest revisions. */
	async all(): Promise<readonly Published[]> {
		const timelines = await this.#db.selectFrom('timeline').selectAll().execute();
		const revisions = await this.#db
			.selectFrom('revision')
			.innerJoin('timeline', (join) =>
				join
					.onRef('timeline.id', '=', 'revision.timeline')
					.onRef('timeline.head', '=', 'revision.number')
			)
			.selectAll('revision')
			.execute();
		const newestOf = new Map(revisions.map((row) => [row.timeline, row]));
		return timelines.flatMap((timeline) => {
			const newest = newestOf.get(timeline.id);
			return newest ? [{ timeline, newest }] : [];
		});
	}

	async one(id: string): Promise<Published | undefined> {
		const timeline = await timelineOf(this.#db, id);
		const newest = timeline && (await revisionOf(this.#db, id, timeline.head));
		return newest && { timeline, newest };
	}

	/** All slugs that timelines had before. */
	async slugs(): Promise<readonly { readonly slug: string; readonly timeline: string }[]> {
		return this.#db.selectFrom('slug').selectAll().execute();
	}

	/** The newest first. */
	async revisions(id: string): Promise<readonly RevisionRow[]> {
		return this.#db
			.selectFrom('revision')
			.selectAll()
			.where('timeline', '=', id)
			.orderBy('number', 'desc')
			.execute();
	}

	async revision(id: string, number: number): Promise<RevisionRow | undefined> {
		return revisionOf(this.#db, id, number);
	}

	/** The newest revision whose hash begins so. */
	async named(id: string, begin: string): Promise<RevisionRow | undefined> {
		return this.#db
			.selectFrom('revision')
			.selectAll()
			.where('timeline', '=', id)
			.where('hash', 'like', `${begin.replaceAll(/[^\da-f]/g, '')}%`)
			.orderBy('number', 'desc')
			.executeTakeFirst();
	}

	/** @throws if it is damaged */
	async text(hash: string): Promise<string> {
		const { text } = await this.#db
			.selectFrom('body')
			.select('text')
			.where('hash', '=', hash)
			.executeTakeFirstOrThrow();
		if (hashOf(text) !== hash) throw new Error(`the text of revision ${hash} is damaged`);
		return text;
	}

	async setState(id: string, state: TimelineRow['state'], at: number): Promise<void> {
		await this.#change(id, { state, changed_at: at });
	}

	async setListed(id: string, isListed: boolean, at: number): Promise<void> {
		await this.#change(id, { listed: Number(isListed), changed_at: at });
	}

	async #change(id: string, change: Partial<TimelineRow>): Promise<void> {
		await this.#db.updateTable('timeline').set(change).where('id', '=', id).execute();
	}

	/** The old slug leads to the new one for ever. @returns whether the new one was free */
	async rename(id: string, slug: string, at: number): Promise<boolean> {
		return this.#db.transaction().execute(async (db) => {
			const known = await db
				.selectFrom('slug')
				.select('timeline')
				.where('slug', '=', slug)
				.executeTakeFirst();
			if (known && known.timeline !== id) return false;
			if (!known) await db.insertInto('slug').values({ slug, timeline: id }).execute();
			await db.updateTable('timeline').set({ slug, changed_at: at }).where('id', '=', id).execute();
			return true;
		});
	}

	/**
	 * Removes what timelines were, that were deleted before a time. Their slugs stay taken.
	 *
	 * @returns their number
	 */
	async purge(before: number): Promise<number> {
		return this.#db.transaction().execute(async (db) => {
			const gone = await db
				.selectFrom('timeline')
				.select('id')
				.where('state', '=', 'deleted')
				.where('changed_at', '<', before)
				.execute();
			for (const { id } of gone) {
				for (const table of ['revision', 'draft', 'link', 'presence'] as const)
					await db.deleteFrom(table).where('timeline', '=', id).execute();
				await db.deleteFrom('timeline').where('id', '=', id).execute();
			}
			if (gone.length === 0) return 0;
			await db
				.deleteFrom('body')
				.where('hash', 'not in', db.selectFrom('revision').select('hash'))
				.execute();
			return gone.length;
		});
	}
}

/** SHA-256 of a text. */
export function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

async function insert(
	db: Transaction<Database>,
	timeline: string,
	number: number,
	{ text, at, minor, editor, note, changes, listing, media }: NewRevision
): Promise<void> {
	const hash = hashOf(text);
	await db
		.insertInto('body')
		.values({ hash, text })
		.onConflict((known) => known.column('hash').doNothing())
		.execute();
	await db
		.insertInto('revision')
		.values({
			timeline,
			number,
			hash,
			published_at: at,
			editor,
			note,
			minor: Number(minor),
			changes,
			listing,
			media
		})
		.execute();
}

function timelineOf(db: Reader, id: string): Promise<TimelineRow | undefined> {
	return db.selectFrom('timeline').selectAll().where('id', '=', id).executeTakeFirst();
}

function revisionOf(db: Reader, id: string, number: number): Promise<RevisionRow | undefined> {
	return db
		.selectFrom('revision')
		.selectAll()
		.where('timeline', '=', id)
		.where('number', '=', number)
		.executeTakeFirst();
}
