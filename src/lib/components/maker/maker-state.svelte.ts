/** What one author is making: the file that was opened, what they changed, and what it gives. */
import { createContext } from 'svelte';
import type { Edit, Entry, Head } from '$lib/authoring/draft';
import type { DraftNote } from '$lib/authoring/draft-store';
import { fetchFile, nameOf } from '$lib/authoring/fetch-file';
import { fromFragment } from '$lib/authoring/share-link';
import { Keeper, type Saved } from '$lib/authoring/keeper';
import type { Problem } from '$lib/base/result';
import { LANES } from '$lib/chart/types';
import type { TimelineLocation } from '$lib/viewer/location';
import { failureWords } from './failure-words';
import {
	startMaker,
	toldPart,
	type Found,
	type MakerWorker,
	type ReadAs,
	type Shown,
	type ToldFile
} from '$lib/worker/maker';

export type Phase =
	| { readonly kind: 'start' }
	| { readonly kind: 'reading'; readonly name: string }
	/** Nothing of it can be read, or not in this way. */
	| { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
	/** It could not be had, or reading it broke down. */
	| { readonly kind: 'failed'; readonly name: string; readonly why: string }
	| { readonly kind: 'made'; readonly name: string };

/** Of files from other addresses: the browser holds them in memory twice. */
const MOST_FETCHED = 256 * 1024 * 1024;

export class MakerState {
	phase = $state.raw<Phase>({ kind: 'start' });
	/** Of what is being read: the part that is done, 0–1. */
	part = $state(0);
	found = $state.raw<Found>();
	shown = $state.raw<Shown>();
	/** The draft has changed since it was shown. */
	isBehind = $state(false);
	saved = $state.raw<Saved>();
	drafts = $state.raw<readonly DraftNote[]>([]);
	/** Another tab works on the draft that was asked for. */
	isCopy = $state(false);
	/** What of it the preview looks at, kept while the timeline changes. */
	location = $state.raw<TimelineLocation>({});
	/** The entry whose form is open. */
	openKey = $state<number>();

	#worker = $state.raw<MakerWorker>();
	#fetching: AbortController | undefined;
	readonly #ondraft: (id: string | undefined) => void;

	/** @param ondraft - told under which id the draft is kept, so that it is found again */
	constructor(ondraft: (id: string | undefined) => void) {
		this.#ondraft = ondraft;
	}

	get worker(): MakerWorker {
		return (this.#worker ??= startMaker());
	}

	/** Whether something would be lost with the page. */
	get isAtRisk(): boolean {
		return (this.shown?.editCount ?? 0) > 0 && this.saved?.kind !== 'kept';
	}

	/** Without the worker: it comes with the first file. */
	async listDrafts(): Promise<void> {
		const keeper = await Keeper.open(() => Date.now());
		this.drafts = await keeper.list();
	}

	async forget(id: string): Promise<void> {
		const keeper = await Keeper.open(() => Date.now());
		await keeper.remove(id);
		await this.listDrafts();
	}

	open(file: Blob, name: string): Promise<void> {
		return this.#read(name, ({ host }, onpart) => host.open(file, name, onpart));
	}

	openText(text: string, name: string): Promise<void> {
		return this.open(new Blob([text]), name);
	}

	async openAddress(address: string): Promise<void> {
		this.#begin(address);
		const fetching = (this.#fetching = new AbortController());
		try {
			const { signal } = fetching;
			const bytes = await fetchFile(address, { signal, mostBytes: MOST_FETCHED });
			await this.open(new Blob([bytes]), nameOf(address) || address);
		} catch (error) {
			if (fetching.signal.aborted) return;
			this.phase = { kind: 'failed', name: address, why: failureWords(error) };
		}
	}

	/** @returns whether the fragment of an address holds a timeline */
	async openFragment(fragment: string): Promise<boolean> {
		const text = await fromFragment(fragment);
		if (text !== undefined) await this.openText(text, 'shared.timeline.json');
		return text !== undefined;
	}

	async resume(id: string, name: string): Promise<void> {
		await this.#read(name, async ({ host }, onpart) => {
			const resumed = await host.resume(id, onpart);
			this.isCopy = resumed !== undefined && 'isCopy' in resumed && resumed.isCopy;
			return resumed;
		});
	}

	/** Reads the file again as its author says. */
	reread(as: ReadAs): Promise<void> {
		const { name } = this.found ?? { name: '' };
		return this.#read(name, ({ host }, onpart) => host.reread(as, onpart));
	}

	#begin(name: string): void {
		this.#fetching?.abort();
		this.part = 0;
		this.phase = { kind: 'reading', name };
	}

	async #read(
		name: string,
		read: (
			worker: MakerWorker,
			onpart: ReturnType<typeof toldPart>
		) => Promise<ToldFile | undefined>
	): Promise<void> {
		this.#begin(name);
		const { worker } = this;
		try {
			const onpart = toldPart((part) => (this.part = part));
			const told = await Promise.race([read(worker, onpart), worker.broken]);
			if (this.#worker !== worker) return; // cancelled
			if (!told) {
				this.leave();
				return;
			}
			this.found = told.found;
			if (told.kind === 'refused') {
				this.phase = { kind: 'refused', name, problems: told.problems };
				return;
			}
			await Promise.race([this.#show(), worker.broken]);
			if (this.#worker !== worker) return;
			this.phase = { kind: 'made', name: told.found.name };
			await this.#keep();
		} catch (error) {
			if (this.#worker !== worker) return;
			this.phase = { kind: 'failed', name, why: failureWords(error) };
		}
	}

	/** Cancels what is under way, and begins anew. */
	leave(): void {
		this.#fetching?.abort();
		this.#worker?.end();
		this.#worker = undefined;
		this.phase = { kind: 'start' };
		this.found = this.shown = this.saved = this.openKey = undefined;
		this.isCopy = this.isBehind = false;
		this.location = {};
		this.#ondraft(undefined);
		void this.listDrafts();
	}

	/** What is typed is kept before it is looked at. */
	async edit(edit: Edit): Promise<void> {
		this.isBehind = true;
		await this.worker.host.edit(edit);
		await Promise.all([this.#keep(), this.#show()]);
	}

	put(key: number, entry: Entry): Promise<void> {
		return this.edit({ kind: 'put', key, entry });
	}

	putHead(head: Head): Promise<void> {
		return this.edit({ kind: 'head', head });
	}

	async undo(): Promise<void> {
		await this.worker.host.undo();
		this.openKey = undefined;
		await Promise.all([this.#keep(), this.#show()]);
	}

	async #keep(): Promise<void> {
		const { saved, id } = await this.worker.host.keep();
		this.saved = saved;
		if (saved.kind === 'kept') this.#ondraft(id);
	}

	async #show(): Promise<void> {
		const shown = await this.worker.host.show(LANES);
		if (!shown) return; // it has changed again, and that is shown then
		this.shown = shown;
		this.isBehind = false;
	}

	end(): void {
		this.#worker?.end();
		this.#worker = undefined;
	}
}

export const [getMaker, setMaker] = createContext<MakerState>();
