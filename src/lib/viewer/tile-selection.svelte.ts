/** The events of a filter, in a timeline that is loaded in tiles. */
import { LruMap } from '$lib/base/lru-map';
import type { TileEvent } from '$lib/chart/types';
import { cellsIn, type Cell } from '$lib/chart/density/density';
import type { View } from '$lib/chart/scale/axis';
import { panView, zoomView } from '$lib/chart/scale/view';
import { countedTiles } from '$lib/chart/tiles/counted';
import { cellsOf, findPieces, keyOf } from '$lib/chart/tiles/piece';
import { finestLevel, type Tile } from '$lib/chart/tiles/tiles';
import { windowOfTiles } from '$lib/chart/tiles/window-of-tiles';
import type { WidthStep } from '$lib/chart/widths';
import { laterOf, plus } from '$lib/time/span';
import type { Filter } from './filter';
import { RevisionGone, type TileProvider } from './tile-provider';
import { TileQueue } from './tile-queue';
import type { TileSource } from './tile-source.svelte';
import type { Along, Chart, Located, Selection } from './timeline-source';

const WHOLE: Cell = { level: 0, at: 0 };
/** The number of cached tiles of a filter; the oldest are dropped first, the whole axis never. */
const TILES_KEPT = 128;
/** New tiles are shown after this delay. */
const SHOW_MS = 60;

interface Reports {
	readonly onfailing: (isFailing: boolean) => void;
	readonly onchanged: () => void;
}

export class TileSelection implements Selection, Chart {
	readonly #source: TileSource;
	readonly #filter: Filter;
	readonly #provider: TileProvider;
	/** Replaced whenever a tile arrives, so that views are drawn again. */
	#tiles = $state.raw({ kept: new LruMap<Tile<TileEvent>>(TILES_KEPT) });
	#whole: Tile<TileEvent> | undefined;
	#showing: ReturnType<typeof setTimeout> | undefined;
	readonly #queue: TileQueue<Cell>;

	constructor(
		source: TileSource,
		filter: Filter,
		provider: TileProvider,
		left: AbortSignal,
		reports: Reports
	) {
		left.addEventListener('abort', () => {
			this.giveUp();
			clearTimeout(this.#showing);
		});
		this.#source = source;
		this.#filter = filter;
		this.#provider = provider;
		this.#queue = new TileQueue({
			keyOf,
			fetch: async (cell) => {
				const tile = await provider.tile(cell, filter).catch((error: unknown) => {
					if (error instanceof RevisionGone) reports.onchanged();
					throw error;
				});
				this.keep(cell, tile);
				this.#showSoon();
			},
			onfailing: reports.onfailing,
			isFinal: (error) => error instanceof RevisionGone
		});
	}

	/** Stops all fetches for it. */
	giveUp(): void {
		this.#queue.want([]);
	}

	keep(cell: Cell, tile: Tile<TileEvent>): void {
		if (cell.level === WHOLE.level) this.#whole = tile;
		else this.#tiles.kept.set(keyOf(cell), tile);
		for (const event of [...tile.events, ...tile.through])
			this.#source.know(event.id, { event, index: event.index });
	}

	/** Tiles that arrive together are shown together: each redraw costs most of a frame. */
	#showSoon(): void {
		this.#showing ??= setTimeout(() => {
			this.#showing = undefined;
			this.#tiles = { ...this.#tiles };
		}, SHOW_MS);
	}

	#tileAt(cell: Cell): Tile<TileEvent> | undefined {
		return cell.level === WHOLE.level ? this.#whole : this.#tiles.kept.get(keyOf(cell));
	}

	get #isAll(): boolean {
		return this.#filter.query === '' && this.#filter.group === undefined;
	}

	chart(): Chart {
		return this;
	}
	countIn(): undefined {
		return undefined;
	}
	idsIn(): undefined {
		return undefined;
	}

	window(view: View, step: WidthStep | undefined) {
		const axis = this.#source.axis();
		const cells = cellsOf(axis.fit, view, step);
		const pieces = findPieces(cells, (cell) => this.#tileAt(cell));
		return windowOfTiles(pieces, view, step, {
			axis,
			rowCount: this.#source.rowCount,
			coarseRowCount: this.#source.rowCount,
			counting: countedTiles
		});
	}

	/** The cells of a view; when they are loaded, the cells that it needs when it moves on. */
	prepare(view: View, step: WidthStep): void {
		this.#source.turnTo(this);
		const axis = this.#source.axis();
		const cells = cellsOf(axis.fit, view, step);
		const missing = this.#missing([WHOLE, ...cells]);
		if (missing.length > 0) {
			this.#queue.want(missing);
			return;
		}
		const [{ level } = WHOLE] = cells;
		const next = [
			...cellsIn(axis.fit, panView(view, 0.6), level),
			...cellsIn(axis.fit, panView(view, -0.6), level),
			...cellsIn(
				axis.fit,
				zoomView(view, 2),
				Math.min(level + 1, finestLevel(axis.fit, axis.unitMs))
			),
			...cellsIn(axis.fit, zoomView(view, 0.5), Math.max(level - 1, 0))
		];
		this.#queue.want(this.#missing(next));
	}

	/** Cells that no loaded tile serves. */
	#missing(cells: readonly Cell[]): Cell[] {
		return cells.filter((cell, i) => {
			const [piece] = findPieces([cell], (at) => this.#tileAt(at));
			const isServed = piece && (piece.tile.whole || keyOf(piece.cell) === keyOf(cell));
			return !isServed && cells.findIndex((other) => keyOf(other) === keyOf(cell)) === i;
		});
	}

	overview(step: WidthStep | undefined) {
		const { fit } = this.#source.axis();
		const { crowd } = this.window(fit, step);
		const dimmed = this.#isAll
			? []
			: this.#source.select({ query: '', group: undefined }).window(fit, step).crowd;
		return { paths: [], crowd, dimmed };
	}

	async together({ u0, u1 }: { u0: number; u1: number }) {
		const axis = this.#source.axis();
		const [start, end] = [axis.timeAt(u0), axis.timeAt(u1)];
		const { events, total } = await this.#block({
			span: { start, end: laterOf(end, plus(start, 1)) }
		});
		return { events: events.map(({ event }) => event), count: total };
	}

	/** @returns undefined also if it cannot be found now */
	async neighbour(from: string | undefined, to: Along): Promise<Located | undefined> {
		try {
			return await this.#neighbour(from, to);
		} catch {
			return undefined;
		}
	}

	async #neighbour(from: string | undefined, to: Along): Promise<Located | undefined> {
		if (from === undefined || to === 'first' || to === 'last') {
			const isFirst = to === 'first' || to === 'next';
			const { events } = await this.#block({ at: isFirst ? 0 : Number.MAX_SAFE_INTEGER });
			return isFirst ? events[0] : events.at(-1);
		}
		const { events, first, total } = await this.#block({ near: from });
		const at = events.findIndex(({ event }) => event.id === from) + (to === 'next' ? 1 : -1);
		if (events[at]) return events[at];
		if (first + at < 0 || first + at >= total) return undefined;
		const beside = await this.#block({ at: first + at });
		return to === 'next' ? beside.events[0] : beside.events.at(-1);
	}

	async #block(asked: Omit<Parameters<TileProvider['block']>[0], keyof Filter>) {
		const block = await this.#provider.block({ ...this.#filter, ...asked });
		this.#source.learn(block);
		return block;
	}
}
