/**
 * The drafts of this browser, in IndexedDB: the file that each began with, and what was changed since. A
 * draft is held by one tab at a time: a second one is given a copy.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Edit } from './draft';
import type { Sheet } from './sheet-changes';

/** What is listed of a draft. */
export interface DraftNote {
	readonly id: string;
	/** Of the file that it began with. */
	readonly name: string;
	readonly title: string;
	/** Milliseconds since 1970. */
	readonly savedAt: number;
}

export interface KeptDraft extends DraftNote {
	/** How the file is read, as the author said. */
	readonly options: unknown;
	readonly edits: readonly Edit[];
	/** Undone steps, which can be redone; drafts of older versions have none. */
	readonly undone?: readonly (readonly Edit[])[];
	/** Where the file was fetched. */
	readonly address?: string | undefined;
	/** Its rows as they were read last, if it was read again. */
	readonly sheet?: Sheet | undefined;
}

interface Schema extends DBSchema {
	notes: { key: string; value: DraftNote };
	drafts: { key: string; value: KeptDraft };
	files: { key: string; value: Blob };
}

const NAME = 'dateline';
const VERSION = 1;
const ALL = ['notes', 'drafts', 'files'] as const;

export class DraftStore {
	readonly #database: IDBPDatabase<Schema>;

	private constructor(database: IDBPDatabase<Schema>) {
		this.#database = database;
	}

	/** @throws where the browser keeps nothing for this site */
	static async open(): Promise<DraftStore> {
		const database = await openDB<Schema>(NAME, VERSION, {
			upgrade(created) {
				created.createObjectStore('notes', { keyPath: 'id' });
				created.createObjectStore('drafts', { keyPath: 'id' });
				created.createObjectStore('files');
			},
			// A newer version of this page waits for it in another tab.
			blocking: (_current, _wished, event) => (event.target as IDBDatabase).close()
		});
		return new DraftStore(database);
	}

	/** The newest first. */
	async list(): Promise<DraftNote[]> {
		return (await this.#database.getAll('notes')).sort((a, b) => b.savedAt - a.savedAt);
	}

	async load(id: string): Promise<{ draft: KeptDraft; file: Blob } | undefined> {
		const [draft, file] = await Promise.all([
			this.#database.get('drafts', id),
			this.#database.get('files', id)
		]);
		return draft && file && { draft, file };
	}

	/**
	 * All of it or nothing.
	 *
	 * @param file - where it is kept for the first time
	 * @throws where there is no room for it
	 */
	async save(draft: KeptDraft, file?: Blob): Promise<void> {
		const { id, name, title, savedAt } = draft;
		const transaction = this.#database.transaction(ALL, 'readwrite');
		await Promise.all([
			transaction.objectStore('notes').put({ id, name, title, savedAt }),
			transaction.objectStore('drafts').put(draft),
			...(file ? [transaction.objectStore('files').put(file, id)] : []),
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

/** So long a tab that is being left may still hold a draft that its next page asks for. */
const LEAVING_MS = 1500;

/**
 * Holds a draft until this tab, or worker, is gone.
 *
 * @returns whether it could be had: another tab may hold it
 */
export function holdDraft(id: string): Promise<boolean> {
	return new Promise((resolve) => {
		navigator.locks
			.request(`dateline-draft-${id}`, { signal: AbortSignal.timeout(LEAVING_MS) }, () => {
				resolve(true);
				return new Promise<never>(() => undefined);
			})
			.catch(() => resolve(false));
	});
}
