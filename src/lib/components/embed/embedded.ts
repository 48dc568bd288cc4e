/** What an embed is made of. Serialisable, so that its page can carry it. Types only. */
import type { ReadingTimeline } from '$lib/document/reading';
import type { EmbedLook } from '$lib/embedding/parameters';
import type { TimelineLocation } from '$lib/viewer/location';
import type { Served } from '../reader/open-long';

export interface Embedded {
	/** Of at most 2,000 events. */
	readonly timeline?: ReadingTimeline | undefined;
	/** What a longer one begins with. */
	readonly large?: Served | undefined;
	/** What is shown is kept as files, by a host that answers no questions. */
	readonly isStatic?: boolean;
	/** Each event has a page; undefined: it has. */
	readonly hasEventPages?: boolean;
	readonly location: TimelineLocation;
	readonly show: EmbedLook['show'];
	/** Events of the list that are shown at first; undefined: all. */
	readonly first?: number | undefined;
	readonly addresses: {
		/** Of this embed; empty where it is part of another page. */
		readonly here: string;
		/** Parameters that every view here keeps: how it looks, and its version. */
		readonly look?: string;
		/** Of the reading page; undefined: it has none. */
		readonly page?: string | undefined;
		/** Of the site it is published on. */
		readonly site?: string | undefined;
		/** What that is called; undefined: nobody knows. */
		readonly siteName?: string | undefined;
	};
}
