/** What an editor sends to be published, and the answers. Types only. */
import type { Problem } from '$lib/base/result';
import type { Change } from '$lib/document/change';

/** A document with its media, as an editor sends it. */
export interface Received {
	readonly text: string;
	/** By path beside the timeline. */
	readonly media: ReadonlyMap<string, Uint8Array>;
}

/** What an editor says of a revision. */
export interface Saying {
	readonly editor: string;
	/** Why; '' if there is nothing to say. */
	readonly note: string;
	/** Readers need not read of it: a typing error. */
	readonly isMinor: boolean;
}

export type Published =
	| {
			readonly kind: 'published';
			readonly id: string;
			readonly slug: string;
			readonly number: number;
			readonly link: NewLink;
	  }
	| { readonly kind: 'taken'; readonly free: string }
	| Refused;

export type Revised =
	| { readonly kind: 'revised'; readonly number: number }
	/** It is the newest revision already. */
	| { readonly kind: 'same'; readonly number: number }
	/** Another editor has published since. */
	| { readonly kind: 'conflict'; readonly head: number }
	/** Readers have seen another date, quotation or source: the reason is missing. */
	| { readonly kind: 'note needed'; readonly changes: readonly Change[] }
	| { readonly kind: 'gone' }
	| Refused;

/** The document has errors, or nobody has approved it. */
export interface Refused {
	readonly kind: 'refused';
	readonly problems: readonly Problem[];
}

export interface PublishOptions {
	readonly wanted: string;
	readonly isListed: boolean;
	readonly attempt?: string | undefined;
}

/** A link that was made just now: its secret is shown once. */
export interface NewLink {
	readonly id: string;
	readonly secret: string;
}
