/** What a person does in a review, with what is said of it to screen readers and where the keyboard goes next. */
import { createContext } from 'svelte';
import { eventOfWords, quoteOfWords, sourceOfWords } from '$lib/drafting/review/by-hand';
import { lackOf, type Lack } from '$lib/drafting/review/lack';
import {
	add,
	countOf,
	decide,
	freeId,
	itemBeside,
	merge,
	nextUndecided,
	replace,
	split
} from '$lib/drafting/review/review';
import type { ItemKind, ReviewItem, Verdict } from '$lib/drafting/review/review-item';
import { m } from '$messages';
import type { ArticleState } from './article-state.svelte';
import { wordsOfItem } from './item-words';

/** Where the keyboard goes: to the open proposal, to its fields, to the words to select, or to the way on. */
export type Place = 'item' | 'field' | 'words' | 'go';

export class ReviewActions {
	/** Announced. */
	said = $state('');
	/** What the open proposal lacks; shown after somebody tried to accept it. */
	lack = $state<Lack>();
	/** The article is shown as plain text, in which keys select words. */
	isSelecting = $state(false);

	readonly #article: ArticleState;
	readonly #onmove: (place: Place) => void;

	/** @param onmove - called after the change is on the page */
	constructor(article: ArticleState, onmove: (place: Place) => void) {
		this.#article = article;
		this.#onmove = onmove;
	}

	/** Decides on the open proposal and opens the next undecided one. */
	decide(verdict: Verdict): void {
		const { open, items } = this.#article;
		if (!open) return;
		this.lack = verdict === 'accepted' ? lackOf(open) : undefined;
		if (this.lack) {
			this.#onmove('field');
			return;
		}
		this.#article.step(decide(items, [open.id], verdict));
		const words = wordsOfItem(open);
		const left = countOf(this.#article.items, 'proposed');
		if (verdict === 'proposed') {
			this.said = m.article_said_reopened({ words });
			return;
		}
		const said =
			verdict === 'accepted'
				? m.article_said_accepted({ words })
				: m.article_said_rejected({ words });
		const next = nextUndecided(this.#article.items, open.id);
		this.said = `${said} ${next ? m.article_said_left({ count: left }) : m.article_said_all()}`;
		if (next) this.show(next);
		else this.#onmove('go');
	}

	/** Accepts all undecided proposals of a kind that lack nothing. */
	acceptAll(kind: ItemKind): void {
		const { items } = this.#article;
		const ids = items
			.filter((item) => item.kind === kind && item.verdict === 'proposed' && !lackOf(item))
			.map(({ id }) => id);
		this.#article.step(decide(items, ids, 'accepted'));
		this.said = m.article_said_left({ count: countOf(this.#article.items, 'proposed') });
		const { open } = this.#article;
		if (open?.verdict === 'proposed') return;
		this.#article.openItem(nextUndecided(this.#article.items, open?.id)?.id ?? open?.id);
	}

	/** @param field - that was typed in */
	change(item: ReviewItem, field: string): void {
		this.lack = undefined;
		this.#article.step(replace(this.#article.items, item), `${item.id} ${field}`);
	}

	show(item: ReviewItem | undefined): void {
		if (!item) return;
		this.lack = undefined;
		this.#article.openItem(item.id);
		this.#onmove('item');
	}

	move(by: number): void {
		this.show(itemBeside(this.#article.items, this.#article.openId, by));
	}

	/** @param otherId - undefined: the event before it, else the one after it */
	merge(otherId?: string): void {
		const { open, items } = this.#article;
		if (open?.kind !== 'event') return;
		const events = items.filter(({ kind }) => kind === 'event');
		const at = events.findIndex(({ id }) => id === open.id);
		const other =
			otherId === undefined
				? (events[at - 1] ?? events[at + 1])
				: events.find(({ id }) => id === otherId);
		if (!other) return;
		this.#article.step(merge(items, open.id, other.id));
		this.said = m.article_said_merged({ words: wordsOfItem(other) });
		this.#onmove('item');
	}

	split(): void {
		const { open, items } = this.#article;
		if (open?.kind !== 'event') return;
		this.#article.step(split(items, open.id));
		this.said = m.article_said_split();
		this.#onmove('item');
	}

	/** Adds the selected words; without any, shows the article as text to select them in. */
	async add(kind: ItemKind): Promise<void> {
		const article = this.#article;
		const { selected, fields, items } = article;
		if (!selected) {
			this.isSelecting = true;
			this.said = m.article_add_hint();
			this.#onmove('words');
			return;
		}
		const base = { id: freeId(items, kind), verdict: 'proposed' } as const;
		const { text } = fields;
		if (kind === 'event') {
			const found = await article.find(text.slice(selected.start, selected.end));
			const proposal = eventOfWords(text, selected, found);
			this.#add({ ...base, kind, proposal, merged: [] });
		} else if (kind === 'quote') {
			this.#add({ ...base, kind, proposal: quoteOfWords(text, selected), home: undefined });
		} else this.#add({ ...base, kind, proposal: sourceOfWords(text, selected) });
	}

	#add(item: ReviewItem): void {
		this.#article.step(add(this.#article.items, item));
		this.#article.openItem(item.id);
		this.#article.selected = undefined;
		this.isSelecting = false;
		this.said = m.article_said_added({ words: wordsOfItem(item) });
		this.#onmove('field');
	}

	/** The open quotation has the selected words instead. */
	takeWords(): void {
		const { open, selected, fields, items } = this.#article;
		if (open?.kind !== 'quote' || !selected) return;
		const { at, text } = quoteOfWords(fields.text, selected);
		this.#article.step(replace(items, { ...open, proposal: { ...open.proposal, at, text } }));
		this.#article.selected = undefined;
		this.isSelecting = false;
		this.said = m.article_said_added({ words: text });
		this.#onmove('item');
	}

	undo(): void {
		this.#article.undo();
		this.#travelled();
	}

	redo(): void {
		this.#article.redo();
		this.#travelled();
	}

	#travelled(): void {
		this.lack = undefined;
		this.said = m.article_said_left({ count: countOf(this.#article.items, 'proposed') });
	}
}

export const [getActions, setActions] = createContext<ReviewActions>();
