/**
 * The drafts of this browser, in IndexedDB: the file that each began with, and what was changed since. A
 * draft is held by one tab at a time: a second one is given a copy.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Edit } from './draft';
import type { DraftMediaFile } from './draft-files.svelte';
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
	/** Pictures and recordings, by the id of the draft and their path. */
	media: { key: string; value: DraftMediaFile };
}

const NAME = 'dateline';
const VERSION = 2;
const ALL = ['notes', 'drafts', 'files', 'media'] as const;

export class DraftStore {
	readonly #database: IDBPDatabase<Schema>;

	private constructor(database: IDBPDatabase<Schema>) {
		this.#database = database;
	}

	/** @throws where the browser keeps nothing for this site */
	static async open(): Promise<DraftStore> {
		const database = await openDB<Schema>(NAME, VERSION, {
			upgrade(created, before) {
				if (before < 1) {
					created.createObjectStore('notes', { keyPath: 'id' });
					created.createObjectStore('drafts', { keyPath: 'id' });
					created.createObjectStore('files');
				}
				created.createObjectStore('media');
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

	async load(
		id: string
	): Promise<{ draft: KeptDraft; file: Blob; media: readonly DraftMediaFile[] } | undefined> {
		const [draft, file, media] = await Promise.all([
			this.#database.get('drafts', id),
			this.#database.get('files', id),
			this.#database.getAll('media', mediaOf(id))
		]);
		return draft && file && { draft, file, media };
	}

	/**
	 * All of it or nothing.
	 *
	 * @param file - where it is kept for the first time
	 * @param media - that are kept for the first time
	 * @throws where there is no room for it
	 */
	async save(draft: KeptDraft, file?: Blob, media: readonly DraftMediaFile[] = []): Promise<void> {
		const { id, name, title, savedAt } = draft;
		const transaction = this.#database.transaction(ALL, 'readwrite');
		await Promise.all([
			transaction.objectStore('notes').put({ id, name, title, savedAt }),
			transaction.objectStore('drafts').put(draft),
			...(file ? [transaction.objectStore('files').put(file, id)] : []),
			...media.map((one) => transaction.objectStore('media').put(one, `${id}/${one.path}`)),
			transaction.done
		]);
	}

	async remove(id: string): Promise<void> {
		const transaction = this.#database.transaction(ALL, 'readwrite');
		await Promise.all([
			...ALL.map((name) =>
				transaction.objectStore(name).delete(name === 'media' ? mediaOf(id) : id)
			),
			transaction.done
		]);
	}
}

function mediaOf(id: string): IDBKeyRange {
	return IDBKeyRange.bound(`${id}/`, `${id}/\uffff`);
}

/** So long a tab that is being left may still hold a draft that its next page asks for. */
const LEAVING_MS = 1500;

/**
 * Holds a draft until this tab, or worker, is gone.
 *
 * @returns whether it could be had: another tab may hold it
 */
export function holdDraft(id: string): Promise<boolean> {
	if (!('locks' in navigator)) return holdByAsking(id);
	return new Promise((resolve) => {
		navigator.locks
			.request(`dateline-draft-${id}`, { signal: AbortSignal.timeout(LEAVING_MS) }, () => {
				resolve(true);
				return new Promise<never>(() => undefined);
			})
			.catch(() => resolve(false));
	});
}

/** A tab that holds a draft answers within this time. */
const ANSWER_MS = 300;

/** On pages without TLS, which have no locks: asks the other tabs, and later answers them. */
function holdByAsking(id: string): Promise<boolean> {
	const channel = new BroadcastChannel(`dateline-draft-${id}`);
	return new Promise((resolve) => {
		const isFree = setTimeout(() => {
			channel.onmessage = ({ data }) => {
				if (data === 'asked') channel.postMessage('held');
			};
			resolve(true);
		}, ANSWER_MS);
		channel.onmessage = ({ data }) => {
			if (data !== 'held') return;
			clearTimeout(isFree);
			channel.close();
			resolve(false);
		};
		channel.postMessage('asked');
	});
}
