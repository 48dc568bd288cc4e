import type { Library } from '$lib/server/library';
import type { TimelineLocation } from '$lib/state/location';

declare global {
	namespace App {
		interface Error {
			message: string;
		}
		interface Locals {
			library: Library;
		}
		interface PageState {
			/** What the reader is looking at, kept with the history entry. */
			location?: TimelineLocation;
		}
	}
}
