/** A timeline that comes in tiles: those that views ask for, and those they will ask for next. */
import { LruMap } from '$lib/base/lru-map';
import type { ListBlock, TimelineHead } from '$lib/document/reading';
import type { TileEvent } from '$lib/chart/types';
import type { Axis } from '$lib/chart/scale/axis';
import { UNIT_MS } from '$lib/chart/scale/calendar-ladder';
import { createTrueAxis } from '$lib/chart/scale/scales';
import type { Cell } from '$lib/chart/density/density';
import type { Tile } from '$lib/chart/tiles/tiles';
import type { Filter } from './filter';
import type { TileProvider } from './tile-provider';
import { TileSelection } from './tile-selection.svelte';
import type { Located, TimelineSource, Trouble } from './timeline-source';

/** What a page begins with. */
export interface TileStart {
	readonly head: TimelineHead;
	/** Rows of labels on the chart, and of bars on the rail. */
	readonly lanes: number;
	readonly rowCount: number;
	readonly filter: Filter;
	/** For the filter the page is opened with; the whole axis is among them. */
	readonly tiles: readonly { readonly cell: Cell; readonly tile: Tile<TileEvent> }[];
	readonly block: ListBlock;
	/** The event that the page is opened at. */
	readonly subject: Located | undefined;
}

/** Events that were seen and can be found again. */
const KNOWN_MOST = 20_000;
/** Filters whose tiles are kept. */
const SELECTIONS_MOST = 8;

export class TileSource implements TimelineSource {
	readonly head: TimelineHead;
	readonly lanes: number;
	/** Tiles are cut for one number of rows. */
	readonly wideLanes: number;
	readonly scales = ['true'] as const;
	readonly isHere = false;
	readonly #axis: Axis;
	readonly rowCount: number;
	readonly #provider: TileProvider;
	readonly #known = new LruMap<Located>(KNOWN_MOST);
	readonly #selections = new LruMap<TileSelection>(SELECTIONS_MOST);
	readonly #left = new AbortController();
	/** The selection on the screen: tiles are fetched for no other. */
	#current: TileSelection | undefined;
	#trouble = $state.raw<Trouble>();

	constructor(
		{ head, lanes, rowCount, filter, tiles, block, subject }: TileStart,
		provider: TileProvider
	) {
		this.head = head;
		this.lanes = this.wideLanes = lanes;
		this.#axis = createTrueAxis(head.fit, UNIT_MS[head.finest]);
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

	axis(): Axis {
		return this.#axis;
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
		// Found elsewhere.
	}
	dateAt(): undefined {
		return undefined;
	}

	/** The page is left: nothing is fetched or tried again for it. */
	destroy(): void {
		this.#left.abort();
	}

	/** Events of the list can be found. */
	learn({ events }: ListBlock): void {
		for (const located of events) this.know(located.event.id, located);
	}
	know(id: string, located: Located): void {
		this.#known.set(id, located);
	}
}
