/** A timeline that is loaded in tiles: those of current views, and those that they will need next. */
import { LruMap } from '$lib/base/lru-map';
import type { ListBlock, TimelineHead } from '$lib/document/reading';
import type { ScaleName } from '$lib/document/scale-name';
import type { TileEvent } from '$lib/chart/types';
import type { Axis } from '$lib/chart/scale/axis';
import { UNIT_MS } from '$lib/chart/scale/calendar-ladder';
import { scaleOf, SCALES, scalesFor } from '$lib/chart/scale/scales';
import type { Cell } from '$lib/chart/density/density';
import type { Tile } from '$lib/chart/tiles/tiles';
import type { Filter } from './filter';
import type { TileProvider } from './tile-provider';
import { TileSelection } from './tile-selection.svelte';
import type { Located, TimelineSource, Trouble } from './timeline-source';

/** The initial data of a page. */
export interface TileStart {
	readonly head: TimelineHead;
	/** Rows of labels on the chart, and of bars on the rail. */
	readonly lanes: number;
	readonly rowCount: number;
	readonly filter: Filter;
	/** For the initial filter of the page; the whole axis is among them. */
	readonly tiles: readonly { readonly cell: Cell; readonly tile: Tile<TileEvent> }[];
	readonly block: ListBlock;
	/** The event with which the page opens. */
	readonly subject: Located | undefined;
}

/** Events that were loaded and can be found again. */
const KNOWN_MOST = 20_000;
/** The number of filters whose tiles are cached. */
const SELECTIONS_MOST = 8;
/** The facts of an axis that does not depend on events. */
const NO_EVENTS = { events: [], shifts: [], cutting: undefined };

export class TileSource implements TimelineSource {
	readonly head: TimelineHead;
	readonly lanes: number;
	/** Tiles are made for a fixed number of rows. */
	readonly wideLanes: number;
	readonly scales = scalesFor({ cutting: undefined, isInTiles: true }, SCALES);
	readonly isHere = false;
	readonly #axes: readonly { readonly name: ScaleName; readonly axis: Axis }[];
	readonly rowCount: number;
	readonly #provider: TileProvider;
	readonly #known = new LruMap<Located>(KNOWN_MOST);
	readonly #selections = new LruMap<TileSelection>(SELECTIONS_MOST);
	readonly #left = new AbortController();
	/** The selection on the screen: tiles are fetched only for it. */
	#current: TileSelection | undefined;
	#trouble = $state.raw<Trouble>();

	constructor(
		{ head, lanes, rowCount, filter, tiles, block, subject }: TileStart,
		provider: TileProvider
	) {
		this.head = head;
		this.lanes = this.wideLanes = lanes;
		const facts = { ...NO_EVENTS, fit: head.fit, unitMs: UNIT_MS[head.finest] };
		this.#axes = this.scales.map((name) => ({ name, axis: scaleOf(name).createAxis(facts) }));
		this.rowCount = rowCount;
		this.#provider = provider;
		const selection = this.select(filter);
		for (const { cell, tile } of tiles) selection.keep(cell, tile);
		this.learn(block);
		if (subject) this.#known.set(subject.event.id, subject);
	}

	get trouble(): Trouble | undefined {
		return this.#trouble;
	}

	/** Tiles are cut in time: a scale that does not suit them is replaced by the true one. */
	axis(scale: ScaleName = 'true'): Axis {
		return this.#axes.find(({ name }) => name === scale)?.axis ?? this.axis();
	}

	select(filter: Filter): TileSelection {
		const key = JSON.stringify([filter.query, filter.group]);
		const known =
			this.#selections.get(key) ??
			new TileSelection(this, filter, this.#provider, this.#left.signal, {
				onfailing: (isFailing) => {
					if (this.#trouble !== 'changed') this.#trouble = isFailing ? 'failing' : undefined;
				},
				onchanged: () => (this.#trouble = 'changed')
			});
		this.#selections.set(key, known);
		return known;
	}

	/** Shows another selection, and cancels the requests of the one before. */
	turnTo(selection: TileSelection): void {
		if (this.#current !== selection) this.#current?.giveUp();
		this.#current = selection;
	}

	find(id: string): Located | undefined {
		return this.#known.get(id);
	}
	prepareFind(): void {
		// Found in another way.
	}
	dateAt(): undefined {
		return undefined;
	}

	/** Called when the page is left: stops all fetches. */
	destroy(): void {
		this.#left.abort();
	}

	/** Makes the events of a list block findable. */
	learn({ events }: ListBlock): void {
		for (const located of events) this.know(located.event.id, located);
	}
	know(id: string, located: Located): void {
		this.#known.set(id, located);
	}
}
