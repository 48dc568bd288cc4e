/** From a file to a story that can be read: whole, or in tiles. */
import { part } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import type { ReadingTimeline } from '$lib/document/reading';
import type { Timeline } from '$lib/document/timeline';
import type { ReadFile } from '$lib/formats/read-file';
import { LargeTimeline, WHOLE_MOST } from './large-timeline';
import { readWhole, type ReadingManner } from './to-reading';

/** A timeline as a page gets it. */
export type Story = {
	/** The version of its file. */
	readonly revision: string;
	/** With the whole document, for output files. */
	readonly document: Timeline;
} & (
	| { readonly kind: 'whole'; readonly timeline: ReadingTimeline }
	| { readonly kind: 'large'; readonly timeline: LargeTimeline }
);

export interface OpenedStory {
	/** Undefined if the problems include an error. */
	readonly story: Story | undefined;
	/** All problems, in the order of the text. */
	readonly problems: readonly Problem[];
}

/** Reading the file is about this part of the whole work. */
export const READING_PART = 0.6;

export interface Origin extends ReadingManner {
	/** Names the timeline on the page. */
	readonly slug: string;
	/** Names this version of the file. */
	readonly revision: string;
}

/** @yields the finished part, 0–1 */
export function* openStory(
	reading: Generator<number, ReadFile>,
	{ slug, revision, ...manner }: Origin
): Generator<number, OpenedStory> {
	const { timeline, problems } = yield* part(reading, 0, READING_PART);
	if (!timeline) return { story: undefined, problems };
	if (timeline.events.length <= WHOLE_MOST)
		return {
			story: {
				kind: 'whole',
				revision,
				document: timeline,
				timeline: yield* part(readWhole(slug, timeline, manner), READING_PART, 1)
			},
			problems
		};
	const large = yield* part(LargeTimeline.open(slug, timeline, revision, manner), READING_PART, 1);
	return { story: { kind: 'large', revision, document: timeline, timeline: large }, problems };
}
