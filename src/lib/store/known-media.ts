/** What is known of the media of a stored timeline. */
import type { KnownMedia } from '$lib/document/media-facts';
import { filesOfTimeline } from '$lib/document/to-media';
import type { StoredTimeline, TimelineStore } from './store';

/** Of the files that the media of a timeline need, as far as they are there. */
export async function knownMedia(
	store: TimelineStore,
	stored: StoredTimeline
): Promise<KnownMedia> {
	const found = await Promise.all(
		filesOfTimeline(stored.story.document).map(
			async (path) => [path, await store.mediaFacts(path, stored)] as const
		)
	);
	return Object.fromEntries(found.flatMap(([path, facts]) => (facts ? [[path, facts]] : [])));
}
