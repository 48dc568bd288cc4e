/**
 * The draft that an author works on, on the page: forms read it and write to it at once. The worker that checks the
 * draft receives the same changes and never writes to it.
 */
import {
	applyEdits,
	entriesByKey,
	freeKey,
	keysById,
	withIds,
	type AuthorDraft,
	type Edit,
	type Entry,
	type Head,
	type Keyed
} from './draft';
import { EMPTY_LOG, withEdits, withoutLast, withUndone, type EditLog } from './edit-log';
import { headChanges } from './head-change';

/** A pause of this length ends a step. */
const PAUSE_MS = 1000;

/** A change of the log, as the worker receives it. */
export type LogChange =
	{ readonly kind: 'edit'; readonly edits: readonly Edit[] } | { readonly kind: 'undo' | 'redo' };

export class AuthorDocument {
	readonly #base: AuthorDraft;
	readonly #onchange: (change: LogChange) => void;
	#log = $state.raw(EMPTY_LOG);
	readonly #draft = $derived.by(() => applyEdits(this.#base, this.#log.edits));
	readonly #entryOf = $derived(entriesByKey(this.#draft));
	readonly #keyOf = $derived(keysById(this.#draft));
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
		for (const { step = 0 } of [...log.edits, ...log.undone.flat()])
			this.#step = Math.max(this.#step, step);
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
		return this.#entryOf.get(key);
	}
	keyOf(id: string): number | undefined {
		return this.#keyOf.get(id);
	}

	/** @param field - edits of the same field without a pause are one step */
	put(key: number, entry: Entry, field = ''): void {
		this.#edit([{ kind: 'put', key, entry, step: this.#stepOf(`${key} ${field}`) }]);
	}
	/** Changes entries in one step. */
	putAll(changed: readonly Keyed[]): void {
		const step = this.#stepOf();
		this.#edit(changed.map(({ key, entry }) => ({ kind: 'put', key, entry, step })));
	}
	setHead(head: Head, field = ''): void {
		const changes = headChanges(this.head, head);
		if (changes.length === 0) return;
		this.#edit([{ kind: 'patch', changes, step: this.#stepOf(`head ${field}`) }]);
	}
	/** Moves an entry in the file, directly before another one. */
	move(key: number, before: number): void {
		this.#edit([{ kind: 'move', key, before, step: this.#stepOf() }]);
	}
	remove(keys: readonly number[]): void {
		const step = this.#stepOf();
		this.#edit(keys.map((key) => ({ kind: 'remove', key, step })));
	}
	/** Adds entries in one step. @returns their keys */
	add(entries: readonly Entry[]): number[] {
		const first = freeKey(this.#base, this.#log.edits);
		const step = this.#stepOf();
		const keyed = withIds(entries, first, this.#keyOf);
		this.#edit(keyed.map((added) => ({ kind: 'put', ...added, step })));
		return keyed.map(({ key }) => key);
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

	#edit(edits: readonly Edit[]): void {
		if (edits.length === 0) return;
		this.#log = withEdits(this.#log, edits);
		this.#onchange({ kind: 'edit', edits });
	}

	/** @param field - undefined: a step of its own */
	#stepOf(field?: string): number {
		if (this.#isTogether) return this.#step;
		const at = performance.now();
		const isSame = this.#last.field === field && at - this.#last.at < PAUSE_MS;
		this.#last = { field: field ?? '', at };
		return isSame ? this.#step : ++this.#step;
	}
}
