/** What the page of an author shows. Types only. */
import type { Problem } from '$lib/base/result';

export type Phase =
	| { readonly kind: 'start' }
	| { readonly kind: 'reading'; readonly name: string }
	/** Nothing of it can be read, or not with these options. */
	| { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
	/** It could not be loaded, or the reader broke. */
	| { readonly kind: 'failed'; readonly name: string; readonly why: string }
	| { readonly kind: 'made'; readonly name: string };

/** A field of a form that is opened from elsewhere, by its name: `quotes.0.text`. */
export interface OpenEntry {
	readonly key: number;
	readonly field: string | undefined;
}
