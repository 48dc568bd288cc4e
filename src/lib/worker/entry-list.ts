/** The entries of a draft as rows that can be looked through: those that wait or are at fault first. */
import { fold, wordsOf } from '$lib/base/fold';
import type { Entry } from '$lib/authoring/draft';
import { createWords, type Words } from '$lib/story/words';
import type { TimelineEvent } from '$lib/document/timeline';
import type { Held, Making } from './making';

export interface EntryRow {
	readonly key: number;
	readonly headline: string;
	/** In words where it was read, else as it is written. */
	readonly date: string;
	/** It waits for a date, something in it does not hold, or all is well. */
	readonly state: 'waiting' | 'faulty' | 'well';
	/** Of the file; undefined for entries that are new. */
	readonly line: number | undefined;
}

export interface EntriesAsked {
	/** Words that an entry must have; '' for any. */
	readonly query: string;
	/** Whether those that are well are left out. */
	readonly onlyOpen: boolean;
	readonly from: number;
	readonly count: number;
}

export interface EntriesFound {
	readonly total: number;
	readonly rows: readonly EntryRow[];
}

export class EntryList {
	readonly #making: Making;
	readonly #words: Words;
	readonly #events: ReadonlyMap<string, TimelineEvent>;
	readonly #states = new Map<number, EntryRow['state']>();
	readonly #order: readonly number[];
	readonly #entries: ReadonlyMap<number, Entry>;
	/** By key: what is looked through, made when it is. */
	readonly #texts = new Map<number, string>();

	/** @param held - of the draft as it is now */
	constructor(making: Making, held: Held | undefined) {
		this.#making = making;
		const events = held?.timeline?.events ?? [];
		this.#events = new Map(events.map((event) => [event.id, event]));
		this.#words = createWords(held?.timeline?.lang ?? 'en');
		for (const { key } of held?.faults ?? [])
			if (key !== undefined) this.#states.set(key, 'faulty');
		for (const key of held?.waiting ?? []) this.#states.set(key, 'waiting');
		const { entries } = making.draft;
		this.#entries = new Map(entries.map(({ key, entry }) => [key, entry]));
		const open = entries.filter(({ key }) => this.#states.has(key));
		const well = entries.filter(({ key }) => !this.#states.has(key));
		this.#order = [...open, ...well].map(({ key }) => key);
	}

	find({ query, onlyOpen, from, count }: EntriesAsked): EntriesFound {
		const words = wordsOf(query);
		const keys = this.#order.filter((key) => {
			if (onlyOpen && !this.#states.has(key)) return false;
			return words.length === 0 || words.every((word) => this.#textOf(key).includes(word));
		});
		return {
			total: keys.length,
			rows: keys.slice(from, from + count).map((key) => this.#row(key))
		};
	}

	#textOf(key: number): string {
		const known = this.#texts.get(key) ?? fold(JSON.stringify(this.#entries.get(key)));
		this.#texts.set(key, known);
		return known;
	}

	#row(key: number): EntryRow {
		const entry = this.#entries.get(key) ?? {};
		const event = typeof entry.id === 'string' ? this.#events.get(entry.id) : undefined;
		const isShown = event !== undefined && this.#states.get(key) !== 'waiting';
		return {
			key,
			headline: toShown(entry.headline),
			date: isShown ? this.#words(event.timing, 'plain') : writtenDate(entry.date),
			state: this.#states.get(key) ?? 'well',
			line: this.#making.placeOf(key)?.line
		};
	}
}

function writtenDate(date: unknown): string {
	if (typeof date !== 'object' || date === null || Array.isArray(date)) return toShown(date);
	const { value, stated } = date as { value?: unknown; stated?: unknown };
	return toShown(value ?? stated);
}

function toShown(value: unknown): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'string' ? value : JSON.stringify(value);
}
