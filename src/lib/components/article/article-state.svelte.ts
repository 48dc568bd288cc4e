/** An article on its way to a timeline: what is known of it, its proposals, and what a person decided. */
import { createContext } from 'svelte';
import { holdReview, ReviewStore, type ReviewNote } from '$lib/authoring/review-store';
import { Debounce } from '$lib/base/debounce';
import { randomId } from '$lib/base/random-id';
import type { Problem } from '$lib/base/result';
import {
	latestDay,
	NO_FIELDS,
	withFile,
	type ArticleFields
} from '$lib/drafting/review/article-facts';
import { beginHistory, redone, undone, withStep, type History } from '$lib/drafting/review/history';
import { toItems } from '$lib/drafting/review/review';
import type { ReviewItem, ReviewItems } from '$lib/drafting/review/review-item';
import type { Stretch } from '$lib/drafting/stretch';
import { startArticle, type ArticleWorker } from '$lib/worker/article';

/** What a reload finds again. */
interface StoredState {
	readonly fields: ArticleFields;
	readonly lang: string;
	readonly history: History;
	readonly openId: string | undefined;
	readonly problems: readonly Problem[];
}

const STORE_MS = 150;
const STORE_MOST_MS = 500;

export class ArticleState {
	stage = $state.raw<'form' | 'reading' | 'review'>('form');
	fields = $state.raw(NO_FIELDS);
	problems = $state.raw<readonly Problem[]>([]);
	/** The name of the file that was read last. */
	fileName = $state('');
	/** Of the article, as the engine reads it. */
	lang = $state('');
	history = $state.raw(beginHistory([]));
	openId = $state<string>();
	/** Words that a person selected in the article. */
	selected = $state.raw<Stretch>();
	isStored = $state(true);
	/** The browser stores nothing: why. */
	notStored = $state('');
	notes = $state.raw<readonly ReviewNote[]>([]);
	/** The worker broke, or its script did not arrive. */
	isBroken = $state(false);

	readonly items = $derived(this.history.items);
	readonly open = $derived(this.items.find(({ id }) => id === this.openId));

	#id: string | undefined;
	/** Of the last file: its facts are replaced by those of the next one. */
	#ofFile = NO_FIELDS;
	/** The article that the proposals are of. */
	#reviewed = NO_FIELDS;
	#worker: ArticleWorker | undefined;
	readonly #onstored: (id: string | undefined) => void;
	readonly #storing = new Debounce(STORE_MS, STORE_MOST_MS);
	#store: Promise<ReviewStore> | undefined;

	/** @param onstored - receives the id of the stored review, so that a reload finds it */
	constructor(onstored: (id: string | undefined) => void) {
		this.#onstored = onstored;
	}

	get worker(): ArticleWorker {
		return (this.#worker ??= startArticle());
	}

	set(name: keyof ArticleFields, value: string): void {
		this.fields = { ...this.fields, [name]: value };
		this.problems = [];
	}

	/** Reads the text and the facts of a file. @param name - '' for text that was pasted */
	async readFile(file: Blob, name: string): Promise<boolean> {
		const before = this.stage;
		this.stage = 'reading';
		const read = await this.#ask(async ({ host }) => await host.read(file, name));
		this.stage = before;
		if (!read) return false;
		this.problems = read.problems;
		if (!read.ok) return false;
		this.fields = withFile(this.fields, read.value, name === '' ? NO_FIELDS : this.#ofFile);
		if (name !== '') {
			this.#ofFile = this.fields;
			this.fileName = name;
		}
		return true;
	}

	/** Proposes events, quotations and sources. The same text and day keep what was decided. */
	async propose(): Promise<void> {
		// What was pasted may be the code of a web page: only its text is taken.
		if (!(await this.readFile(new Blob([this.fields.text]), ''))) return;
		const { fields } = this;
		const isSame =
			fields.text === this.#reviewed.text && fields.published === this.#reviewed.published;
		if (isSame && this.items.length > 0) {
			this.#reviewed = fields;
			this.stage = 'review';
			this.#changed();
			return;
		}
		this.stage = 'reading';
		const proposed = await this.#ask(
			async ({ host }) => await host.propose(fields.text, this.#facts())
		);
		this.stage = 'form';
		if (!proposed) return;
		this.problems = proposed.problems;
		if (!proposed.ok) return;
		this.lang = proposed.value.lang;
		if (fields.title === '' && proposed.value.title !== undefined)
			this.fields = { ...fields, title: proposed.value.title };
		this.#reviewed = this.fields;
		this.history = beginHistory(toItems(proposed.value));
		this.openId = this.items[0]?.id;
		this.selected = undefined;
		this.stage = 'review';
		this.#changed();
	}

	/** @param field - that was typed in: until another step, it is one step */
	step(items: ReviewItems, field?: string): void {
		this.history = withStep(this.history, items, field);
		this.#changed();
	}

	undo(): void {
		this.#travel(undone(this.history));
	}

	redo(): void {
		this.#travel(redone(this.history));
	}

	openItem(id: string | undefined): void {
		this.openId = id;
		this.#changed();
	}

	/** What the engine finds in words of the article. */
	find(words: string) {
		return this.#ask(({ host }) => host.find(words, this.#facts()));
	}

	/** The file of what was accepted; undefined if it could not be written. */
	write(): Promise<string | undefined> {
		const { text, ...facts } = this.fields;
		const said = (value: string) => (value.trim() === '' ? undefined : value.trim());
		return this.#ask(({ host }) =>
			host.write(this.items, this.lang, {
				text,
				published: facts.published,
				publisher: said(facts.publisher),
				title: said(facts.title),
				url: said(facts.url)
			})
		);
	}

	/** Goes on with a stored review. */
	async resume(id: string): Promise<void> {
		const kept = await this.#withStore((store) => store.load(id));
		if (!kept) {
			await this.list();
			return;
		}
		// In a second tab it is a copy, which goes its own way.
		this.#id = (await holdReview(id)) ? id : undefined;
		const state = kept.state as StoredState;
		this.fields = this.#reviewed = state.fields;
		this.lang = state.lang;
		this.history = state.history;
		this.openId = state.openId;
		this.problems = state.problems;
		this.stage = 'review';
		this.#onstored(id);
	}

	async list(): Promise<void> {
		this.notes = (await this.#withStore((store) => store.list())) ?? [];
	}

	async forget(id: string): Promise<void> {
		await this.#withStore((store) => store.remove(id));
		await this.list();
	}

	/** Back to the article and its facts. */
	edit(): void {
		this.stage = 'form';
		this.problems = [];
	}

	/** Stores what is not stored yet: the page may be closed at any moment. */
	storeNow(): void {
		this.#storing.flush();
	}

	end(): void {
		this.storeNow();
		this.#worker?.end();
		this.#worker = undefined;
	}

	#facts() {
		const { published, title, lang } = this.fields;
		return {
			published: published === '' ? undefined : published,
			today: latestDay(Date.now()),
			lang: lang === '' ? undefined : lang,
			title: title === '' ? undefined : title
		};
	}

	#travel(history: History): void {
		const isOther = history !== this.history;
		const changed = firstChange(this.items, history.items);
		this.history = history;
		if (changed) this.openId = changed.id;
		if (isOther) this.#changed();
	}

	async #ask<T>(question: (worker: ArticleWorker) => Promise<T>): Promise<T | undefined> {
		const { worker } = this;
		this.isBroken = false;
		try {
			return await Promise.race([question(worker), worker.broken]);
		} catch {
			worker.end();
			if (this.#worker === worker) this.#worker = undefined;
			this.isBroken = true;
			return undefined;
		}
	}

	#changed(): void {
		this.isStored = false;
		this.#storing.schedule(() => void this.#save());
	}

	async #save(): Promise<void> {
		const { fields, lang, history, openId, problems } = this;
		const id = (this.#id ??= randomId());
		const state: StoredState = { fields: this.#reviewed, lang, history, openId, problems };
		const savedAt = Date.now();
		const done = await this.#withStore(async (store) => {
			await holdReview(id);
			await store.save({ id, title: fields.title, savedAt, state });
			return true;
		});
		if (!done || this.history !== history) return;
		this.isStored = true;
		this.#onstored(id);
	}

	async #withStore<T>(task: (store: ReviewStore) => Promise<T>): Promise<T | undefined> {
		try {
			return await task(await (this.#store ??= ReviewStore.open()));
		} catch (error) {
			this.notStored = error instanceof Error ? error.message : String(error);
			return undefined;
		}
	}
}

/** The item that an undone step is about: shown, so that its author sees what happened. */
function firstChange(before: ReviewItems, after: ReviewItems): ReviewItem | undefined {
	return after.find((item) => before.find(({ id }) => id === item.id) !== item);
}

export const [getArticle, setArticle] = createContext<ArticleState>();
