/** What lists show of a published timeline, stored with its revision so that a start reads no documents. */
import { toRevisionName } from '$lib/base/revision-name';
import type { ReadingTimeline, TimelineHead } from '$lib/document/reading';
import { toStrip, type Strip } from '$lib/story/strip';
import type { Story } from '$lib/story/open-story';
import { instantAt } from '$lib/time/span';
import type { RevisionRow } from '$lib/database/revisions';
import { storyOfBytes } from './story-of-bytes';
import type { ListedTimeline } from './store';

/** Counts the shapes that a stored listing has had. One with another shape is made again from its document. */
const SHAPE = 1;

interface StoredListing {
	readonly shape: number;
	readonly head: TimelineHead;
	readonly tags: readonly string[];
	readonly strip: Strip | undefined;
}

export function writeListing(story: Story): string {
	const whole: Partial<ReadingTimeline> & TimelineHead =
		story.kind === 'whole' ? story.timeline : story.timeline.head;
	const { events: _, outline: __, ...head } = whole;
	const listing: StoredListing = {
		shape: SHAPE,
		head: { ...head, sources: [], undated: undefined },
		tags: story.document.tags,
		strip: toStrip(story.document)
	};
	return JSON.stringify(listing);
}

/** @param text - of the document. @returns undefined: it can no longer be read */
export async function readListing(
	{ listing, hash, published_at }: RevisionRow,
	slug: string,
	text: () => Promise<Uint8Array<ArrayBuffer>>
): Promise<ListedTimeline | undefined> {
	let stored = JSON.parse(listing) as StoredListing;
	if (stored.shape !== SHAPE) {
		const { opened } = await storyOfBytes(await text(), { slug, revision: hash });
		if (!opened) return undefined;
		stored = JSON.parse(writeListing(opened.story)) as StoredListing;
	}
	return {
		head: { ...stored.head, slug },
		revision: toRevisionName(hash),
		changedAt: instantAt(published_at),
		tags: stored.tags,
		strip: stored.strip
	};
}
