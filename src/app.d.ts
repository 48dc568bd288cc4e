import type { EmbedAssets } from '$lib/embedding/embed-document';
import type { Place } from '$lib/components/reader/place';
import type { SiteOnPage } from '$lib/site/on-page';
import type { Preparing, StoredTimeline, TimelineStore } from '$lib/store/store';
import type { TimelineLocation } from '$lib/viewer/location';

declare global {
	/** Put in by the build: addresses of what `npm run embed` made. */
	const EMBED_ASSETS: EmbedAssets;

	namespace App {
		interface Error {
			message: string;
			/** Of a timeline that is being prepared: the part that is done, 0–1. */
			part?: number;
		}
		interface Locals {
			store: TimelineStore;
			/** The timeline that the address names; `unstored`: in a revision that would be gone with the next change. */
			found: StoredTimeline | Preparing | { readonly kind: 'unstored' } | undefined;
			/** What is made is kept as files, for a host that answers no questions: docs/publishing.md. */
			isStatic: boolean;
			/** HTML for the head of the page: what machines read of it. */
			head?: string;
		}
		interface PageData {
			site: SiteOnPage;
		}
		interface PageState {
			/** What the reader is looking at, kept with the history entry. */
			location?: TimelineLocation;
			/** Where the list stood when this entry was left. */
			left?: Place;
		}
	}
}
