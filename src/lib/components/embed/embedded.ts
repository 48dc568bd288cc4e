/** What an embed is made of. Serialisable, so that its page can carry it. Types only. */
import type { ReadingTimeline } from '$lib/document/reading';
import type { EmbedLook } from '$lib/embedding/parameters';
import type { TimelineLocation } from '$lib/state/location';
import type { Served } from '../reader/open-long';

export interface Embedded {
	/** Of at most 2,000 events. */
	readonly timeline?: ReadingTimeline | undefined;
	/** What a longer one begins with. */
	readonly large?: Served | undefined;
	readonly location: TimelineLocation;
	readonly show: EmbedLook['show'];
	readonly addresses: {
		/** Of this embed. */
		readonly here: string;
		/** Of the reading page; an event's own page is below it. */
		readonly page: string;
		/** Of the site. */
		readonly site: string;
	};
}
