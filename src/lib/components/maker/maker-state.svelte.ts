/** The work of one author: the opened file, the draft, and what is shown of it. */
import { createContext } from 'svelte';
import { AuthorDocument } from '$lib/authoring/author-document.svelte';
import { DraftFiles } from '$lib/authoring/draft-files.svelte';
import type { DraftNote } from '$lib/authoring/draft-store';
import { fetchFile, nameOf } from '$lib/authoring/fetch-file';
import { fromFragment } from '$lib/authoring/share-link';
import { Keeper, type Saved } from '$lib/authoring/keeper';
import { LANES } from '$lib/chart/types';
import type { TimelineLocation } from '$lib/viewer/location';
import { m } from '$messages';
import { failureWords } from './failure-words';
import type { OpenEntry, Phase } from './phase';
import { firstStep, type Step } from './steps';
import { fromSent } from '$lib/worker/known-events';
import {
	forWorker,
	startMaker,
	type Found,
	type MakerWorker,
	type OpenedFile,
	type ReadAs,
	type Shown
} from '$lib/worker/maker';

/** The name of a timeline that began with nothing. */
export const NEW_FILE = 'new.timeline.yaml';

/** The most bytes of a fetched file: the browser holds them in memory twice. */
export const MOST_FETCHED = 256 * 1024 * 1024;

export class MakerState {
	phase = $state.raw<Phase>({ kind: 'start' });
	/** The finished part of the reading, 0–1. */
	part = $state(0);
	found = $state.raw<Found>();
	document = $state.raw<AuthorDocument>();
	shown = $state.raw<Shown>();
	/** The draft has changed since it was shown. */
	isBehind = $state(false);
	saved = $state.raw<Saved>();
	drafts = $state.raw<readonly DraftNote[]>([]);
	/** It came with a link and is only read: nothing of it is stored. */
	isShared = $state(false);
	/** Another tab has the requested draft open. */
	isCopy = $state(false);
	/** The view of the preview, which stays while the timeline changes. */
	location = $state.raw<TimelineLocation>({});
	step = $state<Step>('edit');
	/** About a file that was not opened. */
	notice = $state('');
	/** Its pictures and recordings. */
	readonly files = new DraftFiles();
	/** Stands in the names of files that are added; '' if nobody else works on the timeline. */
	mark = '';
	/** The entry in the form. */
	open = $state.raw<OpenEntry>();

	#worker = $state.raw<MakerWorker>();
	#fetching: AbortController | undefined;
	/** Counts the files that were chosen: only the last one is opened. */
	#turn = 0;
	#isReading = false;
	readonly #ondraft: (id: string | undefined) => void;
	#shows: Promise<void> | undefined;
	#isDue = false;
	/** The number of changes that the worker was sent: one may still be on its way when it answers. */
	#changes = 0;

	/** @param ondraft - receives the id of the stored draft, so that a reload finds it */
	constructor(ondraft: (id: string | undefined) => void) {
		this.#ondraft = ondraft;
	}

	get worker(): MakerWorker {
		if (this.#worker) return this.#worker;
		const started = startMaker();
		void started.host.watch(
			forWorker((saved, id, changes) => {
				if (this.#worker !== started) return;
				if (changes === this.#changes) this.saved = saved;
				if (saved.kind === 'kept') this.#ondraft(id);
			})
		);
		this.#changes = 0;
		return (this.#worker = started);
	}

	/** Whether leaving the page would lose work. */
	get isAtRisk(): boolean {
		return (this.document?.canUndo ?? false) && this.saved?.kind !== 'kept';
	}

	/** Without the worker, which starts with the first file. */
	async listDrafts(): Promise<void> {
		const keeper = await Keeper.open(() => Date.now());
		this.drafts = await keeper.list();
	}

	async forget(id: string): Promise<void> {
		const keeper = await Keeper.open(() => Date.now());
		await keeper.remove(id);
		await this.listDrafts();
	}

	openFile(file: Blob, name: string): Promise<void> {
		return this.#open(file, name, this.#begin(name));
	}

	/** @param address - where it was fetched */
	async #open(file: Blob, name: string, turn: number, address?: string): Promise<void> {
		await this.store();
		await this.#read(name, turn, ({ host }, onpart) => host.open(file, name, address, onpart));
	}

	openText(text: string, name: string): Promise<void> {
		return this.openFile(new Blob([text]), name);
	}

	/** @param named - the name of an example, which is not read again; undefined: as in its address */
	async openAddress(address: string, named?: string): Promise<void> {
		const turn = this.#begin(named ?? address);
		const fetching = (this.#fetching = new AbortController());
		try {
			const { signal } = fetching;
			const file = new Blob([await fetchFile(address, { signal, mostBytes: MOST_FETCHED })]);
			if (named === undefined) await this.#open(file, nameOf(address) || address, turn, address);
			else await this.#open(file, named, turn);
		} catch (error) {
			if (fetching.signal.aborted) return;
			this.phase = { kind: 'failed', name: named ?? address, why: failureWords(error) };
		}
	}

	/** @returns whether the fragment contains a timeline */
	async openFragment(fragment: string): Promise<boolean> {
		const text = await fromFragment(fragment);
		if (text === undefined) return false;
		this.isShared = true;
		await this.openText(text, 'shared.timeline.json');
		if (this.phase.kind !== 'made') this.isShared = false;
		return true;
	}

	/** From now on a timeline that came with a link is a draft of its own. */
	async editCopy(): Promise<void> {
		this.isShared = false;
		await this.worker.host.save();
	}

	async resume(id: string, name: string): Promise<void> {
		await this.#read(name, this.#begin(name), async ({ host }, onpart) => {
			const resumed = await host.resume(id, onpart);
			this.isCopy = resumed !== undefined && 'isCopy' in resumed && resumed.isCopy;
			return resumed;
		});
	}

	/** Reads the file again with other options. */
	reread(as: ReadAs): Promise<void> {
		const { name } = this.found ?? { name: '' };
		const { step } = this;
		const turn = this.#begin(name);
		return this.#read(name, turn, ({ host }, onpart) => host.reread(as, onpart)).then(() => {
			this.step = step;
		});
	}

	/** Takes the place of what is being read. @returns the turn, which ends when another file is chosen */
	#begin(name: string): number {
		const { phase } = this;
		const isOther = phase.kind === 'reading' && phase.name !== name;
		this.notice = isOther ? m.new_superseded({ name: phase.name, other: name }) : '';
		this.#fetching?.abort();
		this.part = 0;
		this.open = undefined;
		this.phase = { kind: 'reading', name };
		return ++this.#turn;
	}

	async #read(
		name: string,
		turn: number,
		read: (worker: MakerWorker, onpart: (part: number) => void) => Promise<OpenedFile | undefined>
	): Promise<void> {
		if (turn !== this.#turn) return;
		if (this.#isReading) this.end(); // whoever reads a file that is not wanted any more
		const { worker } = this;
		this.#isReading = true;
		try {
			const onpart = forWorker((part: number) => (this.part = part));
			const opened = await Promise.race([read(worker, onpart), worker.broken]);
			if (this.#worker !== worker) return; // cancelled
			if (!opened) {
				this.leave();
				return;
			}
			this.found = opened.found;
			if (opened.kind === 'refused') {
				this.#isReading = false;
				this.phase = { kind: 'refused', name, problems: opened.problems };
				return;
			}
			this.files.replace(opened.files);
			this.document = new AuthorDocument(opened.base, opened.log, (change) => {
				void worker.host.change(change);
				this.#changes++;
				this.#changed();
			});
			this.#isDue = true;
			await Promise.race([this.#show(), worker.broken]);
			if (this.#worker !== worker) return;
			this.step = this.document.canUndo ? 'edit' : firstStep(opened.found, this.shown);
			this.phase = { kind: 'made', name: opened.found.name };
			this.#isReading = false;
			if (!this.isShared) await worker.host.save();
		} catch (error) {
			if (this.#worker !== worker) return;
			this.#isReading = false;
			this.phase = { kind: 'failed', name, why: failureWords(error) };
			this.end(); // the next file has a new worker
		}
	}

	/** Stops all work and starts again. */
	leave(): void {
		this.#fetching?.abort();
		this.#turn++;
		this.end();
		this.notice = '';
		this.phase = { kind: 'start' };
		this.found = this.document = this.shown = this.saved = this.open = undefined;
		this.isCopy = this.isBehind = this.isShared = false;
		this.location = {};
		this.#ondraft(undefined);
		void this.listDrafts();
	}

	/** Opens the form of an entry, at one of its fields. */
	openEntry(key: number | undefined, field?: string): void {
		this.document?.endStep();
		this.open = key === undefined ? undefined : { key, field };
		if (key !== undefined) this.step = 'edit';
	}

	/** Shows the draft again: its pictures have come. */
	redraw(): void {
		this.#isDue = true;
		void this.#show();
	}

	#changed(): void {
		this.saved = undefined;
		this.isBehind = true;
		this.#isDue = true;
		void this.#show();
	}

	/** Shows the draft, and again if it has changed meanwhile: one at a time, so that each is finished. */
	#show(): Promise<void> {
		if (this.#isDue) this.#shows ??= this.#showAll();
		return this.#shows ?? Promise.resolve();
	}

	async #showAll(): Promise<void> {
		const { worker } = this;
		try {
			while (this.#isDue) {
				this.#isDue = false;
				const before = this.shown;
				const shown = await worker.host.show(LANES, before?.revision);
				if (this.#worker !== worker) return;
				this.shown = { ...shown, whole: shown.whole && fromSent(shown.whole, before?.whole) };
			}
			this.isBehind = false;
		} finally {
			if (this.#worker === worker) this.#shows = undefined;
		}
	}

	/** Resolves when the draft is shown as it is now. */
	async settled(): Promise<void> {
		while (this.isBehind) await this.#show();
	}

	/** Stores what is not stored yet: the page may be closed at any moment, or another file opened. */
	async store(): Promise<void> {
		const isUnsaved = this.document && this.saved === undefined && !this.isShared;
		if (isUnsaved) await this.#worker?.host.save();
	}

	end(): void {
		this.#worker?.end();
		this.#worker = this.#shows = undefined;
		this.#isReading = false;
	}
}

export const [getMaker, setMaker] = createContext<MakerState>();
