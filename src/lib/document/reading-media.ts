/** Media as a reading page receives them. Serialisable. Types only. */
import type { MediaFacts } from './media-facts';
import type { Player } from './media-kind';
import type { MediaType } from './timeline';

/** A picture, a recording or a document. */
export interface ReadingMedia {
	/** Undefined: a page, which is linked. */
	readonly kind: MediaType | undefined;
	/** What to call it where it is not shown. */
	readonly name: string;
	/** What a picture shows; '' if it is decoration. */
	readonly alt: string;
	readonly caption?: string;
	/** Who made it, its licence, its source; of a post also when, and where it is. */
	readonly credits?: readonly { readonly words: string; readonly url?: string }[];
	/** Kind and size of a file: PDF, 12 pages, 1.4 MB */
	readonly about?: string;
	/** Pixels, or a proportion: its box has this shape before it is loaded. */
	readonly width: number;
	readonly height: number;
	/** What a crop keeps in view: percent from the left and from the top. */
	readonly focus?: readonly [number, number];
	/** It is with the first event, so it is loaded with the page. */
	readonly isFirst?: true;
	/** Why it is hidden until it is asked for. */
	readonly cover?: string;
	/** Undefined: it is elsewhere, or it cannot be shown. */
	readonly file?: MediaFile;
	/** Shown before a recording plays. */
	readonly poster?: MediaFile;
	/** Captions, or a text of what is said. */
	readonly transcript?: { readonly file: MediaFile } | { readonly url: string };
	/** Where else it is, or where it came from. */
	readonly url?: string;
	readonly host?: string;
	/** The words of a post: its platform is asked for nothing. */
	readonly post?: string;
	/** The page of a platform that plays it. */
	readonly player?: Player;
}

/** A file of this site. Its address: `mediaAddress` in components/media. */
export type MediaFile =
	| Pick<MediaFacts, 'hash' | 'ending' | 'widths' | 'moving'>
	/** Beside the file of the timeline, as the author has it. */
	| { readonly path: string };
