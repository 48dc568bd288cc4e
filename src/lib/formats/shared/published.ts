/** A timeline and its address, for formats with which others subscribe to it and cite it. Pure. */
import type { FindMedia } from '$lib/document/media-facts';
import type { Timeline, UndatedEvent } from '$lib/document/timeline';
import type { Instant } from '$lib/time/span';

export interface Published {
	/** With the events to write; its other parts may be more than they need. */
	readonly timeline: Timeline;
	/** Absolute, of its reading page, to which `/` and the id of an event can be added; undefined: it has no address yet. */
	readonly url: string | undefined;
	/** What is known of its files; undefined: nothing. */
	readonly findMedia?: FindMedia | undefined;
	/** When it was last changed. */
	readonly updated: Instant;
}

/** The address of an event on its reading page. */
export function eventUrl({ url }: Published, { id }: UndatedEvent): string | undefined {
	return url === undefined ? undefined : `${url.replace(/\/$/, '')}/${id}`;
}
