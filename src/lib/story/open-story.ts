/** From a file that is being read to a story that can be read: whole, or a tile at a time. */
import { part } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import type { ReadingTimeline } from '$lib/document/reading';
import type { Timeline } from '$lib/document/timeline';
import type { ReadFile } from '$lib/formats/read-file';
import type { LabelFonts } from '$lib/chart/labels/measure';
import { SITE_FONTS } from '$lib/chart/labels/text-width';
import { LargeTimeline, WHOLE_MOST } from './large-timeline';
import { toReading } from './to-reading';

/** A timeline as it is given to a page. */
export type Story = {
	/** Names this version of its file. */
	readonly revision: string;
	/** With all that was read, for what is written of it. */
	readonly document: Timeline;
} & (
	| { readonly kind: 'whole'; readonly timeline: ReadingTimeline }
	| { readonly kind: 'large'; readonly timeline: LargeTimeline }
);

export interface OpenedStory {
	/** Undefined when there is an error among the problems. */
	readonly story: Story | undefined;
	/** All of them, in the order of the text. */
	readonly problems: readonly Problem[];
}

/** Reading a file takes about this part of opening it. */
const READING_PART = 0.6;

export interface Origin {
	/** Names the timeline on the page. */
	readonly slug: string;
	/** Names this version of the file. */
	readonly revision: string;
	/** That labels are set in. */
	readonly fonts?: LabelFonts;
}

/** @yields the part that is done, 0–1 */
export function* openStory(
	reading: Generator<number, ReadFile>,
	{ slug, revision, fonts = SITE_FONTS }: Origin
): Generator<number, OpenedStory> {
	const { timeline, problems } = yield* part(reading, 0, READING_PART);
	if (!timeline) return { story: undefined, problems };
	if (timeline.events.length <= WHOLE_MOST)
		return {
			story: {
				kind: 'whole',
				revision,
				document: timeline,
				timeline: toReading(slug, timeline, fonts)
			},
			problems
		};
	const large = yield* part(LargeTimeline.open(slug, timeline, revision, fonts), READING_PART, 1);
	return { story: { kind: 'large', revision, document: timeline, timeline: large }, problems };
}
