/**
 * The draft that an author works on, on the page: forms read it and write to it at once. The worker that checks the
 * draft receives the same changes and never writes to it.
 */
import { applyEdits, freeKey, type AuthorDraft, type Edit, type Entry, type Head } from './draft';
import { EMPTY_LOG, withEdit, withoutLast, withUndone, type EditLog } from './edit-log';

/** A pause of this length ends a step. */
const PAUSE_MS = 1000;

/** A change of the log, as the worker receives it. */
export type LogChange =
	{ readonly kind: 'edit'; readonly edit: Edit } | { readonly kind: 'undo' | 'redo' };

export class AuthorDocument {
	readonly #base: AuthorDraft;
	readonly #onchange: (change: LogChange) => void;
	#log = $state.raw(EMPTY_LOG);
	readonly #draft = $derived.by(() => applyEdits(this.#base, this.#log.edits));
	#step = 0;
	#isTogether = false;
	/** The field that was edited last, and when. */
	#last = { field: '', at: -Infinity };

	/**
	 * @param log - edits of an earlier visit
	 * @param onchange - called with every change, in order
	 */
	constructor(base: AuthorDraft, log: EditLog, onchange: (change: LogChange) => void) {
		this.#base = base;
		this.#log = log;
		this.#onchange = onchange;
		for (const { step = 0 } of log.edits) this.#step = Math.max(this.#step, step);
	}

	get head(): Head {
		return this.#draft.head;
	}
	get entries(): AuthorDraft['entries'] {
		return this.#draft.entries;
	}
	get canUndo(): boolean {
		return this.#log.edits.length > 0;
	}
	get canRedo(): boolean {
		return this.#log.undone.length > 0;
	}

	entry(key: number): Entry | undefined {
		return this.#draft.entries.find((candidate) => candidate.key === key)?.entry;
	}
	keyOf(id: string): number | undefined {
		return this.#draft.entries.find(({ entry }) => entry.id === id)?.key;
	}

	/** @param field - edits of the same field without a pause are one step */
	put(key: number, entry: Entry, field = ''): void {
		this.#edit({ kind: 'put', key, entry, step: this.#stepOf(`${key} ${field}`) });
	}
	setHead(head: Head, field = ''): void {
		this.#edit({ kind: 'head', head, step: this.#stepOf(`head ${field}`) });
	}
	remove(keys: readonly number[]): void {
		this.together(() => {
			for (const key of keys) this.#edit({ kind: 'remove', key, step: this.#stepOf() });
		});
	}
	/** Adds entries in one step. @returns their keys */
	add(entries: readonly Entry[]): number[] {
		return this.together(() =>
			entries.map((entry) => {
				const key = freeKey(this.#base, this.#log.edits);
				const added = { id: this.#freeId(key), ...entry };
				this.#edit({ kind: 'put', key, entry: added, step: this.#stepOf() });
				return key;
			})
		);
	}

	/** Makes all edits of a task one step, also those of tasks inside it. */
	together<T>(task: () => T): T {
		if (this.#isTogether) return task();
		this.#isTogether = true;
		this.#step++;
		try {
			return task();
		} finally {
			this.#isTogether = false;
			this.endStep();
		}
	}

	/** The field was left: what is typed in it next is another step. */
	endStep(): void {
		this.#last = { field: '', at: -Infinity };
	}

	undo(): void {
		if (!this.canUndo) return;
		this.#log = withoutLast(this.#log);
		this.endStep();
		this.#onchange({ kind: 'undo' });
	}
	redo(): void {
		if (!this.canRedo) return;
		this.#log = withUndone(this.#log);
		this.endStep();
		this.#onchange({ kind: 'redo' });
	}

	#edit(edit: Edit): void {
		this.#log = withEdit(this.#log, edit);
		this.#onchange({ kind: 'edit', edit });
	}

	/** @param field - undefined: a step of its own */
	#stepOf(field?: string): number {
		if (this.#isTogether) return this.#step;
		const at = performance.now();
		const isSame = this.#last.field === field && at - this.#last.at < PAUSE_MS;
		this.#last = { field: field ?? '', at };
		return isSame ? this.#step : ++this.#step;
	}

	#freeId(key: number): string {
		let id = `event-${key}`;
		for (let n = 2; this.keyOf(id) !== undefined; n++) id = `event-${key}-${n}`;
		return id;
	}
}
