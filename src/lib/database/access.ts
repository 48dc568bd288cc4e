/** Who may do what: links of timelines, and signed-in browsers. Of each secret only a hash is stored. */
import type { Kysely } from 'kysely';
import type { Database, LinkTable } from './tables';

export type LinkRow = LinkTable;

/** A browser that showed a link or the key of the site. */
export interface SessionRow {
	/** Undefined: the key of the site. */
	readonly link: LinkRow | undefined;
	/** The hash of the key that it was opened with. */
	readonly keyHash: string;
}

export class AccessRows {
	readonly #db: Kysely<Database>;

	constructor(db: Kysely<Database>) {
		this.#db = db;
	}

	async addLink(link: LinkRow): Promise<void> {
		await this.#db.insertInto('link').values(link).execute();
	}

	/** The oldest first. */
	async links(timeline: string): Promise<readonly LinkRow[]> {
		return this.#db
			.selectFrom('link')
			.selectAll()
			.where('timeline', '=', timeline)
			.orderBy('created_at')
			.orderBy('id')
			.execute();
	}

	/** Of a link that is not revoked. */
	async linkOf(timeline: string, secretHash: string): Promise<LinkRow | undefined> {
		return this.#db
			.selectFrom('link')
			.selectAll()
			.where('timeline', '=', timeline)
			.where('secret_hash', '=', secretHash)
			.where('revoked_at', 'is', null)
			.executeTakeFirst();
	}

	/** Ends the link, and all that it has opened. @returns whether there was one */
	async revoke(timeline: string, id: string, at: number): Promise<boolean> {
		return this.#db.transaction().execute(async (db) => {
			const { numUpdatedRows } = await db
				.updateTable('link')
				.set({ revoked_at: at })
				.where('timeline', '=', timeline)
				.where('id', '=', id)
				.where('revoked_at', 'is', null)
				.executeTakeFirst();
			if (numUpdatedRows !== 1n) return false;
			await db.deleteFrom('session').where('link', '=', id).execute();
			return true;
		});
	}

	/** @param link - the id of a link, or '' for the key of the site */
	async openSession(
		tokenHash: string,
		{ link, keyHash, expiresAt }: { link: string; keyHash: string; expiresAt: number }
	): Promise<void> {
		await this.#db
			.insertInto('session')
			.values({ token_hash: tokenHash, link, key_hash: keyHash, expires_at: expiresAt })
			.execute();
	}

	/** @returns undefined: there is none, it has expired, or its link was revoked */
	async session(tokenHash: string, now: number): Promise<SessionRow | undefined> {
		const row = await this.#db
			.selectFrom('session')
			.selectAll()
			.where('token_hash', '=', tokenHash)
			.where('expires_at', '>', now)
			.executeTakeFirst();
		if (!row) return undefined;
		if (row.link === '') return { link: undefined, keyHash: row.key_hash };
		const link = await this.#db
			.selectFrom('link')
			.selectAll()
			.where('id', '=', row.link)
			.where('revoked_at', 'is', null)
			.executeTakeFirst();
		return link && { link, keyHash: row.key_hash };
	}

	async closeSession(tokenHash: string): Promise<void> {
		await this.#db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
	}

	/** @returns whether the proof was not used before */
	async spend(proof: string, expiresAt: number, now: number): Promise<boolean> {
		await this.#db.deleteFrom('spent').where('expires_at', '<', now).execute();
		const { numInsertedOrUpdatedRows = 0n } = await this.#db
			.insertInto('spent')
			.values({ proof, expires_at: expiresAt })
			.onConflict((known) => known.column('proof').doNothing())
			.executeTakeFirst();
		return numInsertedOrUpdatedRows === 1n;
	}

	/** Forgets sessions that have expired. */
	async tidy(now: number): Promise<void> {
		await this.#db.deleteFrom('session').where('expires_at', '<=', now).execute();
	}
}
