/** What the list shows of a timeline: it follows the chart once that rests, for a long list takes longer to change. */
import type { ListedEvent } from '$lib/document/reading';
import type { Span } from '$lib/time/span';
import { findMatching, NO_FILTER, type Filter } from './filter';
import type { TimelineSource } from './timeline-source';

export class Listed {
	readonly #source: () => TimelineSource;
	readonly #shown: () => { readonly span: Span | undefined; readonly filter: Filter };
	#span = $state.raw<Span>();
	#filter = $state.raw<Filter>(NO_FILTER);

	/** Ids of its events; undefined: all of them, or a block at a time. */
	readonly ids = $derived.by(() =>
		this.isAll ? undefined : this.#source().select(this.#filter).idsIn(this.#span)
	);
	/** Events without a date: the end of the list, in no stretch of time. */
	readonly undated = $derived.by((): readonly ListedEvent[] => {
		const { undated, groups } = this.#source().head;
		return findMatching(undated?.events ?? [], this.#filter, groups);
	});

	/** @param shown - by the chart */
	constructor(
		source: () => TimelineSource,
		shown: () => { readonly span: Span | undefined; readonly filter: Filter }
	) {
		this.#source = source;
		this.#shown = shown;
	}

	/** The stretch it is filtered to; undefined: all. */
	get span(): Span | undefined {
		return this.#span;
	}
	get filter(): Filter {
		return this.#filter;
	}
	/** Neither filter nor viewport leaves anything out. */
	get isAll(): boolean {
		return this.#span === undefined && !this.#filter.query && this.#filter.group === undefined;
	}

	/** The chart rests. */
	follow(): void {
		({ span: this.#span, filter: this.#filter } = this.#shown());
	}
}
