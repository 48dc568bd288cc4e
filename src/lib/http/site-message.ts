/** What the thread of the site and the one that answers say to each other. Data only. */

/** From the site: what has changed in its store. */
export interface SiteMessage {
	/** Every timeline was read, or as many as a start waits for. */
	readonly isReady: boolean;
	/** The version of the list of all. */
	readonly list: string;
	/** Versions by slug; null: it is being read for the first time; undefined: it is gone. */
	readonly timelines: readonly (readonly [slug: string, version: string | null | undefined])[];
}

/** Headers between the two, which no reader sees. */
export const SITE_HEADERS = {
	/** To the site: of the origin that was asked. */
	protocol: 'x-dateline-protocol',
	/** From the site: the version of the store that a response was made of. */
	version: 'x-dateline-version'
} as const;
