/** Work that takes so long that it has its own thread: files and pictures. Data only: it is copied to the thread. */
import type { PictureAsked, PictureContent } from '$lib/components/picture/picture-of';
import type { Served } from '$lib/components/reader/open-long';
import type { WrittenFormat } from '$lib/document/file-formats';
import type { InlinedPicture } from '$lib/document/inlined-picture';
import type { KnownMedia } from '$lib/document/media-facts';
import type { ReadingTimeline, Wanted } from '$lib/document/reading';
import type { Locale } from '$lib/language/locale';
import type { SiteInFiles } from '$lib/site/in-files';
import type { Instant, Span } from '$lib/time/span';

/** The part of a timeline that a view shows. */
export type Part = Wanted & { readonly span?: Span | undefined };

interface OfFile {
	/** The file of the timeline as its author wrote it, without errors. */
	readonly bytes: Uint8Array;
	/** The version of these bytes. */
	readonly revision: string;
	/** Undefined: all of it. */
	readonly wanted: Part | undefined;
	/** Of the reading page, absolute. */
	readonly url: string;
	readonly updated: Instant;
	readonly site: SiteInFiles;
	/** What is known of its files, by their paths. */
	readonly media: KnownMedia;
}

/** JPEG or PNG: what resvg draws. */
export interface CardPicture {
	readonly bytes: Uint8Array;
	readonly mime: string;
}

export type Job =
	| (OfFile & {
			readonly kind: 'write';
			readonly format: WrittenFormat;
			/** Of the file itself, absolute. */
			readonly fileUrl: string;
	  })
	| (OfFile & {
			readonly kind: 'page';
			/** The pictures inside, by path. */
			readonly pictures: ReadonlyMap<string, InlinedPicture>;
	  })
	| {
			readonly kind: 'picture';
			readonly format: 'svg' | 'png';
			readonly content: PictureContent;
			readonly asked: PictureAsked;
			readonly locale: Locale;
			readonly site: SiteInFiles;
	  }
	| {
			readonly kind: 'card';
			readonly content: { readonly timeline: ReadingTimeline } | { readonly large: Served };
			/** The event of a link. */
			readonly event: string | undefined;
			/** The picture of that event; undefined: it has none. */
			readonly picture: CardPicture | undefined;
			readonly locale: Locale;
			readonly site: SiteInFiles;
	  };

/** The requested part has more events than can be written. */
export const TOO_LONG = 'too long';
/** Undefined: there is no such event. */
export type JobResult = Uint8Array<ArrayBuffer> | typeof TOO_LONG | undefined;
