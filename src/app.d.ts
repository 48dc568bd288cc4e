import type { EmbedAssets } from '$lib/embedding/embed-document';
import type { Place } from '$lib/components/reader/place';
import type { Publishing } from '$lib/publishing/open-publishing';
import type { Visitor } from '$lib/publishing/rights';
import type { Gone, Moved } from '$lib/store/publication';
import type { SiteOnPage } from '$lib/site/on-page';
import type { Preparing, StoredTimeline, TimelineStore } from '$lib/store/store';
import type { TimelineLocation } from '$lib/viewer/location';

declare global {
	/** Set by the build: addresses of the output of `npm run embed`. */
	const EMBED_ASSETS: EmbedAssets;

	namespace App {
		interface Error {
			message: string;
			/** For a timeline that is being prepared: the finished part, 0–1. */
			part?: number;
			/** For a timeline that was taken down: what is said of it. Then the message is the title. */
			gone?: string;
		}
		interface Locals {
			store: TimelineStore;
			/** The timeline in the address; `unstored`: in a revision that the next change would remove. */
			found: StoredTimeline | Preparing | { readonly kind: 'unstored' } | undefined;
			/** The timeline in the address was taken down, or has another address. */
			departed: Gone | Moved | undefined;
			/** The database does not answer at the moment. */
			isAway?: boolean;
			/** Undefined: nothing can be published here. */
			publishing: Publishing | undefined;
			/** Who sends a request of their own; undefined for what is the same for everybody. */
			visitor?: Visitor;
			/** Responses become files of a static host: docs/static-site.md. */
			isStatic: boolean;
			/** HTML for the head of the page, for programs. */
			head?: string;
		}
		interface PageData {
			site: SiteOnPage;
		}
		interface PageState {
			/** The reader's view, stored with the history entry. */
			location?: TimelineLocation;
			/** The scroll position of the list when this entry was left. */
			left?: Place;
		}
	}
}
