/** Private drafts of published timelines, one for each editor, and who is editing. */
import type { Kysely } from 'kysely';
import type { Database, DraftTable } from './tables';

export type DraftRow = DraftTable;

/** An open page counts as editing for so long after its last sign. */
const PRESENT_MS = 45_000;

export class DraftRows {
	readonly #db: Kysely<Database>;

	constructor(db: Kysely<Database>) {
		this.#db = db;
	}

	async find(timeline: string, editor: string): Promise<DraftRow | undefined> {
		return this.#db
			.selectFrom('draft')
			.selectAll()
			.where('timeline', '=', timeline)
			.where('editor', '=', editor)
			.executeTakeFirst();
	}

	/** The one that was saved last, of any editor. */
	async newest(timeline: string): Promise<DraftRow | undefined> {
		return this.#db
			.selectFrom('draft')
			.selectAll()
			.where('timeline', '=', timeline)
			.orderBy('saved_at', 'desc')
			.executeTakeFirst();
	}

	/**
	 * @param draft - its version is that of the draft that it replaces; 0: there is none. That one may be removed by now:
	 * it was published, or thrown away, on another page
	 * @returns the version that is stored; 'conflict': another page has stored one meanwhile
	 */
	async store(draft: DraftRow): Promise<number | 'conflict'> {
		const { timeline, editor, version: last, ...content } = draft;
		const version = last + 1;
		const { numUpdatedRows } = await this.#db
			.updateTable('draft')
			.set({ version, ...content })
			.where('timeline', '=', timeline)
			.where('editor', '=', editor)
			.where('version', '=', last)
			.executeTakeFirst();
		if (numUpdatedRows === 1n) return version;
		const { numInsertedOrUpdatedRows = 0n } = await this.#db
			.insertInto('draft')
			.values({ timeline, editor, version, ...content })
			.onConflict((known) => known.columns(['timeline', 'editor']).doNothing())
			.executeTakeFirst();
		return numInsertedOrUpdatedRows === 1n ? version : 'conflict';
	}

	async remove(timeline: string, editor: string): Promise<void> {
		await this.#db
			.deleteFrom('draft')
			.where('timeline', '=', timeline)
			.where('editor', '=', editor)
			.execute();
	}

	/** A sign of life of an open page. @returns the names of the other pages, each once */
	async see(timeline: string, page: string, name: string, at: number): Promise<readonly string[]> {
		await this.#db
			.insertInto('presence')
			.values({ timeline, page, name, seen_at: at })
			.onConflict((known) => known.columns(['timeline', 'page']).doUpdateSet({ name, seen_at: at }))
			.execute();
		await this.#db
			.deleteFrom('presence')
			.where('seen_at', '<', at - PRESENT_MS)
			.execute();
		const others = await this.#db
			.selectFrom('presence')
			.select('name')
			.where('timeline', '=', timeline)
			.where('page', '!=', page)
			.orderBy('name')
			.execute();
		return others.map((other) => other.name);
	}

	async leave(timeline: string, page: string): Promise<void> {
		await this.#db
			.deleteFrom('presence')
			.where('timeline', '=', timeline)
			.where('page', '=', page)
			.execute();
	}
}
