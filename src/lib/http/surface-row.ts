/** A row of the table of addresses: ./surface.ts. Types only. */
import type { Verb } from '$lib/publishing/rights';

/** Which headers a response has: ./headers.ts. */
export type HeaderClass =
	| 'page'
	/** The page of an editor: never in a frame, and never named in a `Referer`. */
	| 'editor'
	/** For one person alone. */
	| 'private'
	/** A page on which readers enter addresses. */
	| 'maker'
	/** A page that any other page may frame. */
	| 'embed'
	/** Data that pages of other origins fetch. */
	| 'answer'
	/** A file to download, never shown in a page of this origin. */
	| 'download'
	| 'picture'
	/** A file of an author: its type decides its headers. */
	| 'media'
	| 'process';

/** How long browsers and proxies may use a response. */
export type CacheClass =
	/** Revalidated each time, answered with 304 if it has not changed. */
	| 'revalidate'
	/** The address contains a version of the content. */
	| 'immutable'
	| 'hour'
	| 'never';

/** The cost of making a response. */
export type CostClass =
	/** Made from memory, without SvelteKit. */
	| 'none'
	/** A page, or a part of one: milliseconds to a second. */
	| 'cheap'
	/** The same for a search: seconds on a long timeline. No row has it: parameters decide it. */
	| 'search'
	/** A file or a picture, made in a separate thread. */
	| 'expensive'
	/** A size of a picture, made once by the process that opens media. */
	| 'media';

export interface Surface {
	/** The id of its route, as in src/routes. */
	readonly id: string;
	readonly what: string;
	/** The parameters that it reads. Others are dropped, so they cause no separate response. */
	readonly parameters: readonly string[];
	readonly headers: HeaderClass;
	readonly caching: CacheClass;
	readonly cost: CostClass;
	/** Browsers also request only its data, at `…/__data.json`. */
	readonly hasData?: boolean;
	/** For an answer to one person, which is neither shared nor cached: its methods, and what a visitor needs a right to. */
	readonly personal?: {
		readonly methods: readonly Method[];
		readonly verb: Verb;
		/** Whether it takes a timeline with its media, and not only a few words. */
		readonly takesFiles?: boolean;
	};
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
