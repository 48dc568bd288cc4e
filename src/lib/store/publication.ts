/** What is known of a published timeline beside its document. Data only; serialisable. */
import type { Change } from '$lib/document/change';
import type { Instant } from '$lib/time/span';

/** A published revision, for readers. */
export interface PublishedRevision {
	/** From 1. */
	readonly number: number;
	/** Its name in an address: “?rev=”. */
	readonly revision: string;
	readonly publishedAt: Instant;
	readonly editor: string;
	/** Why, in the words of the editor; ''. */
	readonly note: string;
	/** A change of typing, which readers need not read. */
	readonly isMinor: boolean;
	/** What differs from the revision before. */
	readonly changes: readonly Change[];
}

/** Of a revision that is being read. */
export interface Publication {
	readonly id: string;
	readonly number: number;
	readonly publishedAt: Instant;
	/** The number of the newest revision. */
	readonly newest: number;
	/** Whether the site names it to readers and to search engines. */
	readonly isListed: boolean;
}

/** A timeline that was taken down. */
export interface Gone {
	readonly kind: 'gone';
}

/** A timeline that has another slug now. */
export interface Moved {
	readonly kind: 'moved';
	readonly slug: string;
}
