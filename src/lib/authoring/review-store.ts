/**
 * The reviews of articles in this browser, in IndexedDB, in a database of their own: the article, its proposals and
 * what was decided. Nothing of it is in the drafts until it is accepted.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { holdDraft } from './draft-store';

/** What is listed of a review. */
export interface ReviewNote {
	readonly id: string;
	readonly title: string;
	/** Milliseconds since 1970. */
	readonly savedAt: number;
}

export interface KeptReview extends ReviewNote {
	/** The state of the page: plain data. */
	readonly state: unknown;
}

interface Schema extends DBSchema {
	notes: { key: string; value: ReviewNote };
	reviews: { key: string; value: KeptReview };
}

const NAME = 'dateline-articles';
const VERSION = 1;
const ALL = ['notes', 'reviews'] as const;

export class ReviewStore {
	readonly #database: IDBPDatabase<Schema>;

	private constructor(database: IDBPDatabase<Schema>) {
		this.#database = database;
	}

	/** @throws if the browser stores nothing for this site */
	static async open(): Promise<ReviewStore> {
		const database = await openDB<Schema>(NAME, VERSION, {
			upgrade(created) {
				created.createObjectStore('notes', { keyPath: 'id' });
				created.createObjectStore('reviews', { keyPath: 'id' });
			},
			// A newer version of this page waits for it in another tab.
			blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close()
		});
		return new ReviewStore(database);
	}

	/** The newest first. */
	async list(): Promise<ReviewNote[]> {
		return (await this.#database.getAll('notes')).sort((a, b) => b.savedAt - a.savedAt);
	}

	load(id: string): Promise<KeptReview | undefined> {
		return this.#database.get('reviews', id);
	}

	/** @throws if there is no room for it */
	async save(review: KeptReview): Promise<void> {
		const { id, title, savedAt } = review;
		const transaction = this.#database.transaction(ALL, 'readwrite');
		await Promise.all([
			transaction.objectStore('notes').put({ id, title, savedAt }),
			transaction.objectStore('reviews').put(review),
			transaction.done
		]);
	}

	async remove(id: string): Promise<void> {
		const transaction = this.#database.transaction(ALL, 'readwrite');
		await Promise.all([
			...ALL.map((name) => transaction.objectStore(name).delete(id)),
			transaction.done
		]);
	}
}

/** Reviews that this tab holds. */
const held = new Map<string, Promise<boolean>>();

/** Holds a review until this tab is gone. @returns whether it could be had: another tab may hold it */
export function holdReview(id: string): Promise<boolean> {
	const known = held.get(id);
	if (known) return known;
	const holding = holdDraft(id);
	held.set(id, holding);
	return holding;
}
