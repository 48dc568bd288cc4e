/** A sheet that is read again from its address: what changed in it, and which of that its author wants. */
import { fetchFile } from '$lib/authoring/fetch-file';
import type { SheetChange, SheetReading, SheetRow } from '$lib/authoring/sheet-changes';
import { failureWords } from './failure-words';
import { MOST_FETCHED, type MakerState } from './maker-state.svelte';

export class SheetUpdate {
	/** Undefined: it was not read, or its changes were applied. */
	reading = $state.raw<SheetReading>();
	failed = $state('');
	isBusy = $state(false);
	/** By change: whether its author takes that of the sheet. */
	taken = $state.raw<readonly boolean[]>([]);
	readonly #maker: MakerState;

	constructor(maker: MakerState) {
		this.#maker = maker;
	}

	async read(address: string): Promise<void> {
		[this.isBusy, this.failed, this.reading] = [true, '', undefined];
		try {
			const { signal } = new AbortController();
			const file = new Blob([await fetchFile(address, { signal, mostBytes: MOST_FETCHED })]);
			this.reading = await this.#maker.worker.host.compare(file);
			this.taken = this.reading?.changes.map(isTakenAtFirst) ?? [];
			if (!this.reading) this.failed = failureWords(undefined);
		} catch (error) {
			this.failed = failureWords(error);
		}
		this.isBusy = false;
	}

	take(at: number, isTaken: boolean): void {
		this.taken = this.taken.with(at, isTaken);
	}

	/** Changes the draft, in one step. */
	async apply(): Promise<void> {
		const { reading } = this;
		const { document, worker } = this.#maker;
		if (!reading || !document) return;
		const wanted = reading.changes.filter((_, at) => this.taken[at]);
		const rows: SheetRow[] = [...reading.sheet.rows];
		document.together(() => {
			if (wanted.some(({ kind }) => kind !== 'removed')) document.setHead(reading.head);
			document.putAll(wanted.flatMap((change) => (change.kind === 'changed' ? [change] : [])));
			document.remove(wanted.flatMap((change) => (change.kind === 'removed' ? [change.key] : [])));
			const added = wanted.flatMap((change) => (change.kind === 'added' ? [change] : []));
			const keys = document.add(added.map(({ entry: { id: _, ...entry } }) => entry));
			for (const [i, { at, entry }] of added.entries()) rows[at] = { key: keys[i], entry };
		});
		await worker.host.accept({ ...reading.sheet, rows });
		this.reading = undefined;
	}
}

/** What nobody changed here is taken, unless something else is chosen. */
function isTakenAtFirst(change: SheetChange): boolean {
	return change.kind === 'added' || !change.isConflict;
}
