/** The interface of a source of timelines. A folder of files is one (./folder.ts); a folder together with what was published is another (./joined-store.ts). */
import type { StoreChange } from '$lib/base/store-change';
import type { TimelineHead } from '$lib/document/reading';
import type { Strip } from '$lib/story/strip';
import type { MediaFacts } from '$lib/document/media-facts';
import type { ServedMedia } from '$lib/media/media-library';
import type { Site, SiteAsset } from '$lib/site/site';
import type { Story } from '$lib/story/open-story';
import type { Gone, Moved, Publication } from './publication';
import type { Instant } from '$lib/time/span';

export interface TimelineStore {
	/** Whether it stores earlier revisions, so that an embed can be pinned to one. */
	readonly hasRevisions: boolean;

	/** The name and the look of the site. */
	site(): Site;

	/** A file of the site, or of its previous state. @param file - last part of its address */
	siteAsset(file: string): SiteAsset | undefined;

	/**
	 * A file of media, by the last part of its address: as the author has it, or a size of a picture.
	 *
	 * @param gone - aborts when nobody waits for it any longer
	 * @returns undefined: there is none. @throws if it cannot be made
	 */
	media(name: string, gone: AbortSignal): Promise<ServedMedia | undefined>;

	/**
	 * What a file of media is.
	 *
	 * @param path - beside the timelines, in normal form
	 * @param stored - whose it is: published timelines have files of their own; undefined: of the folder
	 */
	mediaFacts(path: string, stored?: StoredTimeline): Promise<MediaFacts | undefined>;

	/** The heads of all timelines, the newest story first. */
	list(): TimelineList;

	/** Whether a timeline was taken down or has another slug now; undefined: neither. */
	departed(slug: string): Gone | Moved | undefined;

	/** The newest good revision of a timeline. */
	get(slug: string): Promise<StoredTimeline | Preparing | undefined>;

	/** One revision of a timeline: the newest, or a stored one. */
	revision(slug: string, revision: string): Promise<StoredTimeline | undefined>;

	/** Whether a revision will still be there when the timeline changes. Writes nothing. */
	isStored(slug: string, revision: string): Promise<boolean>;

	/**
	 * The file that a timeline was read from, byte for byte.
	 *
	 * @returns undefined: it has changed since, and that revision is not stored
	 */
	bytes(stored: StoredTimeline): Promise<Uint8Array<ArrayBuffer> | undefined>;

	/** The same as a stream, for long ones. */
	stream(stored: StoredTimeline): Promise<ByteStream | undefined>;

	/** Starts with everything that exists; ends when the signal aborts. */
	changes(signal: AbortSignal): AsyncIterable<StoreChange>;
}

export interface StoredTimeline {
	readonly kind: 'stored';
	readonly slug: string;
	/** A hash of the content of its file. */
	readonly revision: string;
	/** The version of the timeline: the content, and the time of its last change. */
	readonly version: string;
	/** Milliseconds since 1970. */
	readonly changedAt: Instant;
	readonly story: Story;
	/** Whether its file is strict JSON, not YAML. */
	readonly isJson: boolean;
	/** Undefined: it is a file of the folder. */
	readonly publication?: Publication;
}

/** A timeline that is being read for the first time. */
export interface Preparing {
	readonly kind: 'preparing';
	/** The finished part, 0–1. */
	readonly part: number;
}

export interface ListedTimeline {
	readonly head: TimelineHead;
	readonly revision: string;
	readonly changedAt: Instant;
	/** Its topics. */
	readonly tags: readonly string[];
	/** Undefined: no event has a date. */
	readonly strip: Strip | undefined;
}

export interface TimelineList {
	/** Changes whenever the list does. */
	readonly version: string;
	readonly timelines: readonly ListedTimeline[];
}

export interface ByteStream {
	readonly length: number;
	readonly body: ReadableStream<Uint8Array>;
}
