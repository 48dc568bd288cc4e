/** What an embed shares with the page around it, where that page has asked for it. */
import type { TimelineLocation } from './location';

export class HostLink {
	/** The view that the page asks for; no location: the embed as it opens. */
	requested = $state.raw<{ readonly location: TimelineLocation | undefined }>();
	/** The page's address with a view, given as a query, in it; undefined: the page did not say. */
	addressOf = $state.raw<(search: string) => string>();
	/** Told the query of what is looked at, each time that it has changed; null: as it opened. */
	readonly tell: (search: string | null) => void;

	constructor(tell: (search: string | null) => void) {
		this.tell = tell;
	}
}
