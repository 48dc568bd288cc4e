/** What an embed shares with the page around it, if that page asked for it. */
import type { TimelineLocation } from './location';

export class HostLink {
	/** The view that the page requests; no location: the initial view of the embed. */
	requested = $state.raw<{ readonly location: TimelineLocation | undefined }>();
	/** The page's address with a view, given as a query; undefined: the page did not give its address. */
	addressOf = $state.raw<(search: string) => string>();
	/** Called with the query of the view each time it has changed; null: the initial view. */
	readonly report: (search: string | null) => void;

	constructor(report: (search: string | null) => void) {
		this.report = report;
	}
}
