/**
 * The publication that an editor works on: which revision it began with, whether the draft is on the server, who else
 * is editing, and the merge with what they have published. The draft itself is in the maker, on this machine first.
 */
import {
	ask,
	isUnanswered,
	sending,
	sendingFile,
	type DeskDocument,
	type DraftAnswer,
	type Presence,
	type ReviseAnswer,
	type Unanswered
} from '$lib/authoring/desk-client';
import { randomId } from '$lib/base/random-id';
import { becomeDraft } from '$lib/authoring/become-draft';
import { mergeDrafts, withTheirs, type PlainDraft } from '$lib/authoring/merge';
import { remember, remembered, type RememberedDraft } from '$lib/authoring/remembered-draft';
import { Debounce } from '$lib/base/debounce';
import { fetchMedia } from './fetch-media';
import { makeWhole } from './make-file';
import type { OpenMerge } from './open-merge';
import type { MakerState } from './maker-state.svelte';

/** A draft goes to the server after a pause, and at the latest after some time. */
const SEND_MS = 1500;
const SEND_MOST_MS = 10_000;
/** Distinguishes files of the same name that two pages add. */
const MARK_LENGTH = 4;
/** A page says so often that it is open. */
const PRESENT_MS = 15_000;

/** Where the draft is stored. */
export type Stored = /** Nothing was changed. */ 'none' | 'here' | 'sending' | 'server' | 'waiting';

export class Publication {
	readonly slug: string;
	document = $state.raw<DeskDocument>();
	stored = $state<Stored>('none');
	others = $state.raw<readonly string[]>([]);
	/** The newest revision that others have published since this one. */
	newest = $state.raw<{ readonly number: number; readonly editor: string }>();
	merge = $state.raw<OpenMerge>();
	/** Whose work was merged without a question. */
	merged = $state.raw<readonly string[]>([]);
	readonly #maker: MakerState;
	/** The number of the revision that the draft began with. */
	#base = 0;
	#version = 0;
	/** Counts the changes of the draft. */
	#changes = 0;
	/** Of the draft on this machine. */
	#id: string | undefined;
	readonly #page = randomId();
	readonly #sending = new Debounce(SEND_MS, SEND_MOST_MS);
	/** What is sent at this moment. */
	#sent: Promise<void> | undefined;
	#isPublishing = false;
	#beat: ReturnType<typeof setInterval> | undefined;
	#isOver = false;

	constructor(slug: string, maker: MakerState) {
		[this.slug, this.#maker] = [slug, maker];
		maker.mark = this.#page.slice(0, MARK_LENGTH);
	}

	#at(what: string): string {
		return `/t/${this.slug}/edit/${what}`;
	}

	/** Exchanges the secret of a link for a cookie. */
	signIn(secret: string): Promise<{ readonly kind: string } | Unanswered> {
		return ask('/session', sending('POST', { slug: this.slug, secret }));
	}

	/** Opens the draft of this machine, else that of the server, else the newest revision. */
	async open(): Promise<DeskDocument | Unanswered> {
		const found = await ask<DeskDocument>(this.#at('document'), {}, 'document');
		if (isUnanswered(found)) return found;
		this.document = found;
		const { draft, number, text } = found;
		const here = found.mayEdit ? remembered(this.slug) : undefined;
		if (here && !here.isClean && (await this.#resume(here))) this.changed();
		else {
			this.#base = draft?.base ?? number;
			this.#version = draft?.version ?? 0;
			if (draft) this.stored = 'server';
			await this.#maker.openText(draft?.text ?? text, `${this.slug}.timeline.yaml`);
			await fetchMedia(this.#maker, this.#at('media'), found.media);
		}
		if (!found.mayEdit) return found;
		this.#beat = setInterval(() => void this.#sayPresent(), PRESENT_MS);
		await this.#sayPresent();
		return found;
	}

	/** @returns whether the draft is still on this machine */
	async #resume({ id, base, version }: RememberedDraft): Promise<boolean> {
		[this.#base, this.#version] = [base, version];
		await this.#maker.resume(id, this.slug);
		return this.#maker.phase.kind === 'made';
	}

	/** The maker has stored the draft on this machine. @param id - of the draft */
	kept(id: string): void {
		this.#id = id;
		const { canUndo = false, canRedo = false } = this.#maker.document ?? {};
		if (!canUndo && !canRedo) return; // it was only opened
		this.#remember(false);
		this.changed();
	}

	#remember(isClean: boolean): void {
		if (this.#id === undefined) return;
		remember(this.slug, { id: this.#id, base: this.#base, version: this.#version, isClean });
	}

	/** The draft has changed, and is stored on this machine. */
	changed(): void {
		this.#changes++;
		this.stored = 'here';
		this.#sending.schedule(() => void this.#send());
	}

	/** Sends what is not on the server yet: one thing at a time. */
	async #send(): Promise<void> {
		if (this.#isOver || this.#sent || this.#isPublishing) return;
		this.#sent = this.#sendDraft().finally(() => (this.#sent = undefined));
		await this.#sent;
	}

	async #sendDraft(): Promise<void> {
		this.stored = 'sending';
		const of = this.#changes;
		const said = { version: this.#version, base: this.#base };
		const answer = await ask<DraftAnswer>(
			this.#at('draft'),
			sendingFile('PUT', await makeWhole(this.#maker, this.slug), said)
		);
		if (answer.kind === 'stored') {
			this.#version = answer.version;
			this.#remember(false);
			// What was typed meanwhile waits for its own turn.
			if (of === this.#changes) this.stored = 'server';
			else this.changed();
			return;
		}
		this.stored = 'waiting';
		if (answer.kind === 'conflict') await this.#mergeDraft(answer);
		else if (isUnanswered(answer)) this.#sending.schedule(() => void this.#send());
	}

	/** Another page of the same editor has stored a draft. */
	async #mergeDraft(other: DraftAnswer & { kind: 'conflict' }): Promise<void> {
		this.#version = other.version;
		const base = (await this.#read(other.ancestor)) ?? EMPTY;
		// Of the two, the merged draft has what the newer revision has.
		const head = Math.max(this.#base, other.base);
		await this.#begin(base, other.text, { head, editor: '' });
	}

	/** Publishes the draft, or begins a merge if somebody else was faster. */
	async publish(note: string, isMinor: boolean): Promise<ReviseAnswer | Unanswered> {
		this.#isPublishing = true;
		try {
			await this.#sent; // it would come after the publication
			return await this.#publish(note, isMinor);
		} finally {
			this.#isPublishing = false;
			if (this.stored === 'here' || this.stored === 'waiting')
				this.#sending.schedule(() => void this.#send());
		}
	}

	async #publish(note: string, isMinor: boolean): Promise<ReviseAnswer | Unanswered> {
		this.#sending.cancel();
		const of = this.#changes;
		const said = { base: this.#base, note, isMinor };
		const file = await makeWhole(this.#maker, this.slug);
		const answer = await ask<ReviseAnswer>(this.#at('revisions'), sendingFile('POST', file, said));
		if (answer.kind === 'revised') {
			this.#base = answer.number;
			this.#version = 0;
			this.newest = undefined;
			this.merged = [];
			// What was typed meanwhile is not published.
			const isClean = of === this.#changes && !this.#maker.isAtRisk;
			this.stored = isClean ? 'none' : 'here';
			this.#remember(isClean);
		} else if (answer.kind === 'conflict') {
			const base = (await this.#read(answer.base)) ?? EMPTY;
			await this.#begin(base, answer.text, answer);
		}
		return answer;
	}

	/** Makes an earlier revision the newest one; the draft then is that revision. */
	async restore(number: number, note: string): Promise<ReviseAnswer | Unanswered> {
		const said = { restore: number, base: this.#base, note };
		const answer = await ask<ReviseAnswer>(
			this.#at('revisions'),
			sendingFile('POST', new Blob(['-']), said)
		);
		if (answer.kind === 'revised') await this.discard();
		return answer;
	}

	async #begin(
		base: PlainDraft,
		text: string,
		other: { head: number; editor: string }
	): Promise<void> {
		const theirs = await this.#read(text);
		const mine = this.#mine();
		if (!theirs || !mine) return;
		const merge = mergeDrafts(base, mine, theirs);
		const { head, editor } = other;
		this.merge = { ...merge, head, editor, theirs: merge.conflicts.map(() => false) };
		if (merge.conflicts.length === 0) this.applyMerge();
	}

	choose(at: number, isTheirs: boolean): void {
		if (this.merge) this.merge = { ...this.merge, theirs: this.merge.theirs.with(at, isTheirs) };
	}

	/** The draft becomes the merged one, in one step that can be undone; it now follows the newest revision. */
	applyMerge(): void {
		const { merge } = this;
		const { document } = this.#maker;
		if (!merge || !document) return;
		const taken = merge.conflicts.filter((_, at) => merge.theirs[at]);
		const { head, entries } = taken.reduce(withTheirs, merge.merged);
		becomeDraft(document, { head, entries });
		this.#base = merge.head;
		this.newest = undefined;
		this.merge = undefined;
		if (merge.editor !== '') this.merged = [...this.merged, merge.editor];
		this.changed();
		void this.#fetchTheirMedia();
	}

	/** Pictures that came with the merge. */
	async #fetchTheirMedia(): Promise<void> {
		const found = await ask<DeskDocument>(this.#at('document'), {}, 'document');
		if (!isUnanswered(found)) await fetchMedia(this.#maker, this.#at('media'), found.media);
	}

	/** The page may be closed: what is not stored yet is found by the next one. */
	leave(): void {
		if (this.#maker.isAtRisk) this.#remember(false);
	}

	#mine(): PlainDraft | undefined {
		const { document } = this.#maker;
		return document && { head: document.head, entries: document.entries.map(({ entry }) => entry) };
	}

	async #read(text: string): Promise<PlainDraft | undefined> {
		return this.#maker.worker.host.readPlain(text);
	}

	/** Throws the draft away: the page shows what is published. */
	async discard(): Promise<void> {
		this.#sending.cancel();
		await ask(this.#at('draft'), { method: 'DELETE' });
		this.stored = 'none';
		this.#remember(true);
		clearInterval(this.#beat);
		await this.open();
	}

	async #sayPresent(): Promise<void> {
		if (document.hidden) return;
		const answer = await ask<Presence>(
			this.#at('presence'),
			sending('POST', { page: this.#page }),
			'presence'
		);
		if (answer.kind !== 'presence') return;
		this.others = answer.others;
		const { number, editor } = answer;
		this.newest = number > this.#base ? { number, editor } : undefined;
		if (this.stored === 'waiting' && !this.merge) void this.#send();
	}

	/** The page is closed. */
	end(): void {
		this.#isOver = true;
		this.#sending.cancel();
		clearInterval(this.#beat);
		const body = new Blob([JSON.stringify({ page: this.#page })], { type: 'application/json' });
		void fetch(this.#at('presence'), { method: 'DELETE', body, keepalive: true }).catch(
			() => undefined
		);
	}
}

const EMPTY: PlainDraft = { head: {}, entries: [] };
