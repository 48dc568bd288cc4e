/** The files of published media, by SHA-256, in parts that fit into memory. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from './tables';

const PART_BYTES = 1024 * 1024;

export class MediaRows {
	readonly #db: Kysely<Database>;

	constructor(db: Kysely<Database>) {
		this.#db = db;
	}

	/** Stores a file, unless it is there. @returns its hash */
	async store(bytes: Uint8Array, at: number): Promise<string> {
		const hash = createHash('sha256').update(bytes).digest('hex');
		await this.#db.transaction().execute(async (db) => {
			const { numInsertedOrUpdatedRows = 0n } = await db
				.insertInto('media')
				.values({ hash, size: bytes.length, created_at: at })
				.onConflict((known) => known.column('hash').doNothing())
				.executeTakeFirst();
			if (numInsertedOrUpdatedRows === 0n) return;
			for (let number = 0; number * PART_BYTES < bytes.length; number++) {
				const part = bytes.subarray(number * PART_BYTES, (number + 1) * PART_BYTES);
				await db
					.insertInto('media_part')
					.values({ hash, number, bytes: Buffer.from(part) })
					.execute();
			}
		});
		return hash;
	}

	/** The whole hash of a file. @param begin - of the hash */
	async named(begin: string): Promise<string | undefined> {
		const row = await this.#db
			.selectFrom('media')
			.select('hash')
			.where('hash', 'like', `${begin.replaceAll(/[^\da-f]/g, '')}%`)
			.executeTakeFirst();
		return row?.hash;
	}

	/** The parts of a file, in order. */
	async *parts(hash: string): AsyncIterable<Uint8Array> {
		for (let number = 0; ; number++) {
			const row = await this.#db
				.selectFrom('media_part')
				.select('bytes')
				.where('hash', '=', hash)
				.where('number', '=', number)
				.executeTakeFirst();
			if (!row) return;
			yield row.bytes;
		}
	}

	/** A whole file. */
	async bytes(hash: string): Promise<Uint8Array> {
		const parts: Uint8Array[] = [];
		for await (const part of this.parts(hash)) parts.push(part);
		return Buffer.concat(parts);
	}

	/** The hashes of all media that a timeline ever had. */
	async ofTimeline(id: string): Promise<readonly string[]> {
		const rows = await this.#db
			.selectFrom('revision')
			.select('media')
			.distinct()
			.where('timeline', '=', id)
			.execute();
		const hashes = rows.flatMap(({ media }) =>
			Object.values(JSON.parse(media) as Readonly<Record<string, string>>)
		);
		return [...new Set(hashes)];
	}

	/** The path of a file in a timeline that readers can see. @returns undefined: no such timeline has it */
	async publicPath(hash: string): Promise<string | undefined> {
		const row = await this.#db
			.selectFrom('revision')
			.innerJoin('timeline', 'timeline.id', 'revision.timeline')
			.select('revision.media')
			.where('timeline.state', '=', 'published')
			.where('revision.media', 'like', `%${hash}%`)
			.executeTakeFirst();
		const files = JSON.parse(row?.media ?? '{}') as Readonly<Record<string, string>>;
		return Object.keys(files).find((path) => files[path] === hash);
	}

	/** Removes files that no revision and no draft names, and that are older than a time. */
	async purge(before: number): Promise<number> {
		const used = new Set<string>();
		for (const table of ['revision', 'draft'] as const) {
			const rows = await this.#db.selectFrom(table).select('media').distinct().execute();
			for (const { media } of rows)
				for (const hash of Object.values(JSON.parse(media) as Record<string, string>))
					used.add(hash);
		}
		const old = await this.#db
			.selectFrom('media')
			.select('hash')
			.where('created_at', '<', before)
			.execute();
		const unused = old.filter(({ hash }) => !used.has(hash));
		for (const { hash } of unused)
			await this.#db.transaction().execute(async (db) => {
				await db.deleteFrom('media_part').where('hash', '=', hash).execute();
				await db.deleteFrom('media').where('hash', '=', hash).execute();
			});
		return unused.length;
	}
}
