import type { EmbedAssets } from '$lib/server/embed-document';
import type { Asked, Entry } from '$lib/server/response-cache';
import type { Library } from '$lib/server/library';
import type { TimelineLocation } from '$lib/state/location';

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
			library: Library;
			/** What is made is kept as files, for a host that answers no questions: docs/publishing.md. */
			isStatic: boolean;
			/** HTML for the head of the page: what machines read of it. */
			head?: string;
		}
		interface Platform {
			req: {
				/** Of `src/cli/start.js`: how the response to this address is found without SvelteKit. */
				remember?: (find: (asked: Asked) => Promise<Entry | undefined>) => void;
			};
		}
		interface PageState {
			/** What the reader is looking at, kept with the history entry. */
			location?: TimelineLocation;
		}
	}
}
