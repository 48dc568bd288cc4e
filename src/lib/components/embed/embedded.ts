/** The data of an embed. Serialisable, so that its page can contain it. Types only. */
import type { ReadingTimeline } from '$lib/document/reading';
import type { EmbedLook } from '$lib/embedding/parameters';
import type { TimelineLocation } from '$lib/viewer/location';
import type { Served } from '../reader/open-long';

export interface Embedded {
	/** Of at most 2,000 events. */
	readonly timeline?: ReadingTimeline | undefined;
	/** The initial data of a longer one. */
	readonly large?: Served | undefined;
	/** Whether the host is static. */
	readonly isStatic?: boolean;
	/** Whether each event has a page; undefined: yes. */
	readonly hasEventPages?: boolean;
	readonly location: TimelineLocation;
	readonly show: EmbedLook['show'];
	/** The number of events in the list at first; undefined: all. */
	readonly first?: number | undefined;
	readonly addresses: {
		/** Of this embed; empty if it is part of another page. */
		readonly here: string;
		/** Parameters that every view here keeps: its look, and its version. */
		readonly look?: string;
		/** Of the reading page; undefined: it has none. */
		readonly page?: string | undefined;
		/** Of its file, if its media are beside that; absolute. */
		readonly beside?: string | undefined;
		/** What media of other sites do: `show`, `none`, else they ask. */
		readonly elsewhereMedia?: string | null | undefined;
		/** Of its site, with “/” at the end. */
		readonly site?: string | undefined;
		/** The name of that site; undefined: unknown. */
		readonly siteName?: string | undefined;
	};
}
