/**
 * A timeline too long for one page: laid out once, then queried for a tile or a block of its list.
 * Events are put into words on request.
 */
import { part, settle } from '$lib/base/drain';
import { hashText } from '$lib/base/hash';
import { LruMap } from '$lib/base/lru-map';
import { SharedWork } from '$lib/base/shared-work';
import { toChartEvent } from '$lib/document/chart-event';
import type { TileEvent } from '$lib/chart/types';
import type {
	BlockAsked,
	ListBlock,
	ReadingEvent,
	TimelineHead,
	Wanted
} from '$lib/document/reading';
import type { Timeline } from '$lib/document/timeline';
import { hueIndexOf } from '$lib/document/hue';
import { layOut, type EventColumns, type LaidOut } from '$lib/chart/layout';
import type { Cell } from '$lib/chart/density/density';
import { RIGHT } from '$lib/chart/labels/label-box';
import { UNIT_MS } from '$lib/chart/scale/calendar-ladder';
import { isCoarseColumn } from '$lib/chart/marks/coarse';
import { assignRows, withCoarseRows } from '$lib/chart/marks/rail';
import { rankEvents } from '$lib/chart/labels/rank';
import { barsOf, cutAll, cutTile, isCell, type Tile, type TileCut } from '$lib/chart/tiles/tiles';
import { LANES } from '$lib/chart/types';
import type { View } from '$lib/chart/scale/axis';
import { axisAt, overlaps } from '$lib/time/span';
import { EventSearch } from './event-search';
import { createReader, type Reader, type ReadingManner } from './to-reading';

/** Longer timelines are sent in tiles. */
export const WHOLE_MOST = 2000;
/** Events of a block of the list … */
export const BLOCK = 64;
/** … of which this many are before a requested event. */
const BEFORE_NEAR = 8;
/** If fewer bars than this only reach into a view, the list begins with them. */
const FEW_REACHING = 16;

/** The filter, and the number of rows of labels. */
export interface Charted extends Wanted {
	readonly lanes?: number | undefined;
}

/** The events of a filter, laid out. */
interface Selected {
	readonly laid: LaidOut;
	/** Index of a column among all events; undefined: the same. */
	readonly places: Uint32Array | undefined;
	readonly bars: Uint32Array;
}

export class LargeTimeline {
	readonly head: TimelineHead;
	/** Changes whenever the file does. */
	readonly revision: string;
	readonly rowCount: number;
	readonly #reader: Reader;
	readonly #rows: Uint8Array;
	readonly #columns: EventColumns;
	readonly #search: EventSearch;
	readonly #all: Selected;
	readonly #selected: LruMap<Selected>;
	readonly #selecting = new SharedWork<Selected>();

	private constructor(
		timeline: Timeline,
		reader: Reader,
		columns: EventColumns,
		laid: LaidOut,
		revision: string
	) {
		this.head = reader.head;
		this.revision = revision;
		this.#reader = reader;
		this.#columns = columns;
		this.#selected = new LruMap(selectionLimit(timeline.events.length));
		this.#search = new EventSearch(timeline);
		this.#all = { laid, places: undefined, bars: barsOf(laid, this.#unitMs) };
		const isCoarse = (i: number) => isCoarseColumn(columns, i, this.#unitMs);
		const { rows, rowCount } = withCoarseRows(columns, isCoarse, assignRows(columns).rows);
		[this.#rows, this.rowCount] = [rows, rowCount];
	}

	/** @yields the finished part, 0–1 */
	static *open(
		slug: string,
		timeline: Timeline,
		revision: string,
		manner: ReadingManner = {}
	): Generator<number, LargeTimeline> {
		const reader = yield* part(createReader(slug, timeline, manner), 0, 0.1);
		const { length } = timeline.events;
		const columns = emptyColumns(length);
		for (let i = 0; i < length; i++) {
			if (i % 256 === 0) yield 0.1 + (i / length) * 0.6;
			const facts = reader.labelAt(i);
			if (!facts) continue;
			columns.start[i] = facts.start;
			columns.end[i] = facts.end;
			columns.anchor[i] = facts.anchor;
			columns.width[i] = facts.labelWidth;
			columns.weight[i] = facts.weight;
			columns.exact[i] = facts.exact ? 1 : 0;
			columns.hue[i] = hueIndexOf(facts);
		}
		const hash = Uint32Array.from(timeline.events, ({ id }) => hashText(id));
		columns.rank.set(rankEvents(columns.weight, columns.width, hash));
		const laid = yield* part(layOut(columns, fitOf(reader), LANES), 0.7, 1);
		return new LargeTimeline(timeline, reader, columns, laid, revision);
	}

	get #unitMs(): number {
		return UNIT_MS[this.head.finest];
	}

	/** An event for a page, and its position in the order of time. */
	find(id: string): { event: ReadingEvent; index: number } | undefined {
		const index = this.#reader.indexOf.get(id);
		const event = index === undefined ? undefined : this.#reader.eventAt(index);
		return event && index !== undefined ? { event, index } : undefined;
	}

	/** An event whose label is elsewhere, or nowhere. */
	#toTileEvent(index: number): TileEvent | undefined {
		const event = this.#reader.eventAt(index);
		return (
			event && {
				...toChartEvent(event),
				index,
				rank: this.#columns.rank[index] ?? index,
				row: this.#rows[index] ?? 0,
				...UNPLACED
			}
		);
	}

	/**
	 * @param gone - aborts when nobody waits for it any longer
	 * @returns undefined if there is no such cell
	 */
	async tile(
		cell: Cell,
		wanted: Charted,
		gone?: AbortSignal
	): Promise<Tile<TileEvent> | undefined> {
		if (!isCell(this.#all.laid.fit, this.#unitMs, cell)) return undefined;
		const selected = await this.#select(wanted, gone);
		return this.#toTile(selected, cutTile(selected.laid, cell, selected.bars));
	}

	/** Every tile. */
	*tiles(): Generator<{ cell: Cell; tile: Tile<TileEvent> }> {
		for (const { cell, cut } of cutAll(this.#all.laid, this.#unitMs))
			yield { cell, tile: this.#toTile(this.#all, cut) };
	}

	#toTile({ laid, places }: Selected, { whole, events, through, across, counts }: TileCut) {
		const at = (i: number) => (places ? (places[i] ?? 0) : i);
		const placed = (k: number): TileEvent[] => {
			const event = this.#toTileEvent(at(laid.order[k] ?? 0));
			if (!event) return [];
			return [
				{
					...event,
					lane: laid.lane[k] ?? 0,
					side: laid.side[k] === RIGHT ? 'right' : 'left',
					activation: finite(laid.activation[k] ?? Infinity)
				}
			];
		};
		return {
			whole,
			across,
			counts,
			events: events.flatMap(placed),
			through: through.flatMap((i) => this.#toTileEvent(at(i)) ?? [])
		};
	}

	/** In order of time, by default from the first event that begins in the span. */
	async block({ span, at, near, ...wanted }: BlockAsked, gone?: AbortSignal): Promise<ListBlock> {
		const { laid, places } = await this.#select(wanted, gone);
		const { start, end } = laid.events;
		const nearIndex = near === undefined ? undefined : this.#reader.indexOf.get(near);
		const listed: number[] = [];
		/** The position of a requested event, or of the first events that begin in the span. */
		let nearAt: number | undefined;
		let reachingIn = 0;
		for (let i = 0; i < start.length; i++) {
			if (span && !overlaps({ start: axisAt(start[i] ?? 0), end: axisAt(end[i] ?? 0) }, span))
				continue;
			const index = places ? (places[i] ?? 0) : i;
			if (index === nearIndex) nearAt = listed.length;
			listed.push(index);
			if (span && (start[i] ?? 0) < span.start) reachingIn = listed.length;
		}
		const begin = reachingIn < FEW_REACHING ? 0 : reachingIn;
		const requested = nearAt === undefined ? (at ?? begin) : nearAt - BEFORE_NEAR;
		const first = Math.max(0, Math.min(requested, listed.length - 1));
		return {
			total: listed.length,
			first,
			events: listed.slice(first, first + BLOCK).flatMap((index) => {
				const event = this.#reader.eventAt(index);
				return event ? [{ event, index }] : [];
			})
		};
	}

	async #select(
		{ query, group, lanes = LANES }: Charted,
		gone: AbortSignal | undefined
	): Promise<Selected> {
		const isAll = !query && group === undefined;
		if (isAll && lanes === LANES) return this.#all;
		const key = JSON.stringify([query, group, lanes]);
		const known = this.#selected.get(key);
		if (known) return known;
		const begin = async (signal: AbortSignal) => {
			const selected = await (isAll
				? this.#layOutAll(lanes, signal)
				: this.#layOutMatching({ query, group }, lanes, signal));
			this.#selected.set(key, selected);
			return selected;
		};
		return this.#selecting.join(key, begin, gone);
	}

	async #layOutAll(lanes: number, signal: AbortSignal): Promise<Selected> {
		const laid = await settle(layOut(this.#columns, fitOf(this.#reader), lanes), { signal });
		return { ...this.#all, laid };
	}

	async #layOutMatching(wanted: Wanted, lanes: number, signal: AbortSignal): Promise<Selected> {
		const places = await settle(this.#search.find(wanted), { signal });
		const columns = pick(this.#columns, places);
		const laid = await settle(layOut(columns, fitOf(this.#reader), lanes), { signal });
		return { laid, places, bars: barsOf(laid, this.#unitMs) };
	}
}

/** The number of cached filters: fewer for a longer timeline, because each event of a filter takes 100 bytes. */
const SELECTIONS_KEPT = 8;
const EVENTS_KEPT = 2_000_000;

function selectionLimit(events: number): number {
	return Math.max(1, Math.min(SELECTIONS_KEPT, Math.floor(EVENTS_KEPT / events)));
}

/** For a bar that is tied elsewhere: it has no label here. */
const UNPLACED = { lane: 0, side: 'right', activation: Number.MAX_VALUE } as const;

/** JSON has no infinity. */
function finite(activation: number): number {
	return Math.min(activation, Number.MAX_VALUE);
}

function fitOf({ head: { fit } }: Reader): View {
	return { u0: fit.start, u1: fit.end };
}

function emptyColumns(length: number): EventColumns {
	return {
		start: new Float64Array(length),
		end: new Float64Array(length),
		anchor: new Float64Array(length),
		width: new Uint16Array(length),
		weight: new Uint16Array(length),
		rank: new Uint32Array(length),
		exact: new Uint8Array(length),
		hue: new Uint8Array(length)
	};
}

/** The columns of some events, with new ranks without gaps. */
function pick(columns: EventColumns, places: Uint32Array): EventColumns {
	const picked = emptyColumns(places.length);
	for (const name of ['start', 'end', 'anchor', 'width', 'weight', 'exact', 'hue'] as const)
		for (let i = 0; i < places.length; i++) picked[name][i] = columns[name][places[i] ?? 0] ?? 0;
	const byRank = new Uint32Array(columns.rank.length);
	for (let i = 0; i < places.length; i++) byRank[columns.rank[places[i] ?? 0] ?? 0] = i + 1;
	let rank = 0;
	for (const place of byRank) if (place > 0) picked.rank[place - 1] = rank++;
	return picked;
}
