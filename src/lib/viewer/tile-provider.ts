/** Loads tiles and blocks of the list from our server, by fetch. */
import type { BlockAsked, ListBlock } from '$lib/document/reading';
import type { TileEvent } from '$lib/chart/types';
import type { Cell } from '$lib/chart/density/density';
import type { Tile } from '$lib/chart/tiles/tiles';
import { LANES } from '$lib/chart/types';
import type { Filter } from './filter';
import { toSearch } from './location';

export interface TileProvider {
	tile(cell: Cell, filter: Filter): Promise<Tile<TileEvent>>;
	block(asked: BlockAsked): Promise<ListBlock>;
}

/** This revision of a timeline is no longer served. */
export class RevisionGone extends Error {}

/** A chart with another number of rows has its own tiles. */
function withLanes(search: string, lanes: number): string {
	if (lanes === LANES) return search;
	return `${search}${search ? '&' : '?'}lanes=${lanes}`;
}

/** A server that does not answer for this long has failed. */
const TIMEOUT_MS = 15_000;

/**
 * @param base - address of the timeline's page
 * @param revision - of its file
 * @param lanes - rows of labels on the chart
 */
export function createHttpProvider(base: string, revision: string, lanes = LANES): TileProvider {
	const get = async <T>(path: string, isValid: (data: T) => boolean): Promise<T> => {
		const response = await fetch(`${base}/${path}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
		if (response.status === 410) throw new RevisionGone();
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		const data = (await response.json()) as T; // a truncated response is not JSON, and throws here
		if (!isValid(data)) throw new Error(`${path}: this is something else`);
		return data;
	};
	return {
		tile: ({ level, at }, { query, group }) =>
			get<Tile<TileEvent>>(
				`tiles/${revision}/${level}/${at}.json${withLanes(toSearch({ query, group }), lanes)}`,
				({ events, counts }) => Array.isArray(events) && Array.isArray(counts)
			),
		block({ span, query, group, at, near }) {
			const search = new URLSearchParams(toSearch({ span, query, group }));
			if (at !== undefined) search.set('at', String(at));
			if (near !== undefined) search.set('near', near);
			return get<ListBlock>(`list/${revision}.json?${search.toString()}`, ({ events }) =>
				Array.isArray(events)
			);
		}
	};
}
