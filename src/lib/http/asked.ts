/** What a request asks for, in the normal form in which it is cached and made. Pure. */
import type { IncomingMessage } from 'node:http';
import { revisionIn } from '$lib/embedding/parameters';
import { splitAddress } from './address';
import { chooseEncoding, type Encoding } from './encoding';
import { matchSurface } from './match-surface';
import { SEARCHES, trimSearch, type CostClass, type Surface } from './surface';

export interface Asked {
	readonly row: Surface;
	readonly slug: string | undefined;
	/** The version in the address. */
	readonly revision: string | undefined;
	/** A request for a version, “?rev=”: its copy may no longer exist. */
	readonly isPinned: boolean;
	/** Path and query for the site, without parameters that the row does not read. */
	readonly address: string;
	/** Of this site: scheme, host, port. */
	readonly origin: string;
	readonly encoding: Encoding;
	readonly cost: CostClass;
}

/** The parts of a page's data that a browser lacks: SvelteKit's own parameter. */
const INVALIDATED = 'x-sveltekit-invalidated';

/** @param origin - if it is configured. @returns undefined: there is no such route */
export function toAsked(request: IncomingMessage, origin: string | undefined): Asked | undefined {
	const { headers } = request;
	const { path, search: written } = splitAddress(request);
	const matched = matchSurface(path);
	if (!matched) return undefined;
	const { row, params, isData } = matched;
	const query = new URLSearchParams(written);
	const search = trimSearch(row, query);
	const isSearch = SEARCHES.some((name) => search.has(name));
	if (isData) {
		const known = query.get(INVALIDATED) ?? '';
		if (/^[01]{1,8}$/.test(known)) search.set(INVALIDATED, known);
	}
	const text = search.toString();
	const pinned = revisionIn(search);
	return {
		row,
		slug: params.slug,
		revision: params.revision ?? pinned,
		isPinned: pinned !== undefined,
		address: text === '' ? path : `${path}?${text}`,
		origin: origin ?? `http://${(headers.host ?? '').toLowerCase()}`,
		encoding: chooseEncoding(headers['accept-encoding']),
		cost: row.cost === 'cheap' && isSearch ? 'search' : row.cost
	};
}
