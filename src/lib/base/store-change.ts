/** A change in a store of timelines, as the thread of the site tells it to the main thread. Type only. */
export interface StoreChange {
	/** Whether the start has ended: all timelines were read, or the time limit has passed. */
	readonly isReady: boolean;
	/** The version of the list of all. */
	readonly list: string;
	/** Versions of changed timelines; null: it is being read for the first time; undefined: it no longer exists. */
	readonly timelines: readonly (readonly [slug: string, version: string | null | undefined])[];
}
