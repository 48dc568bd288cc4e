/** The events in the list: it follows the chart once the chart rests, because a long list takes longer to change. */
import type { ListedEvent } from '$lib/document/reading';
import type { Span } from '$lib/time/span';
import { findMatching, NO_FILTER, type Filter } from './filter';
import type { TimelineSource } from './timeline-source';

export class Listed {
	readonly #source: () => TimelineSource;
	readonly #shown: () => { readonly span: Span | undefined; readonly filter: Filter };
	#span = $state.raw<Span>();
	#filter = $state.raw<Filter>(NO_FILTER);

	/** Ids of its events; undefined: all, or one block at a time. */
	readonly ids = $derived.by(() =>
		this.isAll ? undefined : this.#source().select(this.#filter).idsIn(this.#span)
	);
	/** Undated events: the end of the list, in no range of time. */
	readonly undated = $derived.by((): readonly ListedEvent[] => {
		const { undated, groups } = this.#source().head;
		return findMatching(undated?.events ?? [], this.#filter, groups);
	});

	/** @param shown - in the chart */
	constructor(
		source: () => TimelineSource,
		shown: () => { readonly span: Span | undefined; readonly filter: Filter }
	) {
		this.#source = source;
		this.#shown = shown;
	}

	/** The range to which it is filtered; undefined: all. */
	get span(): Span | undefined {
		return this.#span;
	}
	get filter(): Filter {
		return this.#filter;
	}
	/** Whether neither filter nor view leaves anything out. */
	get isAll(): boolean {
		return this.#span === undefined && !this.#filter.query && this.#filter.group === undefined;
	}

	/** Called when the chart rests. */
	follow(): void {
		({ span: this.#span, filter: this.#filter } = this.#shown());
	}
}
