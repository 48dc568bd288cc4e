/** Keeps one draft while it is worked on. What the browser refuses is told, never thrown. */
import { randomId } from '$lib/base/random-id';
import type { DraftMediaFile } from './draft-files.svelte';
import { DraftStore, holdDraft, type DraftNote, type KeptDraft } from './draft-store';
import type { EditLog } from './edit-log';

/** What became of the last change. */
export type Saved =
	| { readonly kind: 'kept'; readonly at: number }
	/** The browser keeps nothing for this site; has no room; or the file is too large for a draft. */
	| { readonly kind: 'blocked' | 'full' | 'too large'; readonly why: string };

/** What there is to keep. */
export interface Keepable extends EditLog {
	readonly name: string;
	readonly title: string;
	readonly options: unknown;
	readonly address: KeptDraft['address'];
	readonly sheet: KeptDraft['sheet'];
}

export interface Resumed {
	readonly draft: KeptDraft;
	readonly file: Blob;
	readonly media: readonly DraftMediaFile[];
	/** Another tab works on it: this is a copy, which goes its own way. */
	readonly isCopy: boolean;
}

/** Larger files are read, but not kept. */
const MAX_FILE = 128 * 1024 * 1024;

export class Keeper {
	readonly #store: DraftStore | undefined;
	readonly #blocked: string;
	/** Milliseconds since 1970. */
	readonly #now: () => number;
	#id: string | undefined;
	/** That the draft began with, until it is kept. */
	#unsaved: Blob | undefined;
	/** Pictures and recordings that are not kept yet. */
	#unsavedMedia: readonly DraftMediaFile[] = [];

	private constructor(store: DraftStore | undefined, blocked: string, now: () => number) {
		this.#store = store;
		this.#blocked = blocked;
		this.#now = now;
	}

	static async open(now: () => number): Promise<Keeper> {
		try {
			return new Keeper(await DraftStore.open(), '', now);
		} catch (error) {
			return new Keeper(undefined, describe(error), now);
		}
	}

	/** Of the draft that is kept; undefined before. */
	get id(): string | undefined {
		return this.#id;
	}

	async list(): Promise<readonly DraftNote[]> {
		return (await this.#store?.list().catch(() => [])) ?? [];
	}

	async remove(id: string): Promise<void> {
		await this.#store?.remove(id);
	}

	/** From now on what is saved belongs to a draft of its own. */
	async begin(file: Blob): Promise<void> {
		this.#id = randomId();
		this.#unsaved = file;
		this.#unsavedMedia = [];
		await holdDraft(this.#id);
	}

	/** Kept with the next save. */
	addMedia(...files: readonly DraftMediaFile[]): void {
		this.#unsavedMedia = [...this.#unsavedMedia, ...files];
	}

	/** From now on what is saved belongs to a draft that was kept before; undefined: it is gone. */
	async resume(id: string): Promise<Resumed | undefined> {
		const found = await this.#store?.load(id);
		if (!found) return undefined;
		const isHeld = await holdDraft(id);
		if (isHeld) this.#id = id;
		else {
			await this.begin(found.file);
			this.addMedia(...found.media);
		}
		return { ...found, isCopy: !isHeld };
	}

	async save(draft: Keepable): Promise<Saved> {
		const [file, media] = [this.#unsaved, this.#unsavedMedia];
		if (!this.#store || this.#id === undefined) return { kind: 'blocked', why: this.#blocked };
		if (file && file.size > MAX_FILE)
			return { kind: 'too large', why: `${file.size} bytes, ${MAX_FILE} at most` };
		try {
			const savedAt = this.#now();
			await this.#store.save({ ...draft, id: this.#id, savedAt }, file, media);
			// Another file may have been opened meanwhile.
			if (this.#unsaved === file) this.#unsaved = undefined;
			this.#unsavedMedia = this.#unsavedMedia.filter((one) => !media.includes(one));
			return { kind: 'kept', at: savedAt };
		} catch (error) {
			const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
			return { kind: isFull ? 'full' : 'blocked', why: describe(error) };
		}
	}
}

function describe(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
