/** From a file to a story that can be read: whole, or in tiles. */
import { part } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import type { ReadingTimeline } from '$lib/document/reading';
import type { Timeline } from '$lib/document/timeline';
import type { ReadFile } from '$lib/formats/read-file';
import type { LabelFonts } from '$lib/chart/labels/measure';
import { SITE_FONTS } from '$lib/chart/labels/text-width';
import { LargeTimeline, WHOLE_MOST } from './large-timeline';
import type { ReadingMemory } from './reading-memory';
import { toReading } from './to-reading';

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
const READING_PART = 0.6;

export interface Origin {
	/** Names the timeline on the page. */
	readonly slug: string;
	/** Names this version of the file. */
	readonly revision: string;
	/** The fonts of labels. */
	readonly fonts?: LabelFonts;
	/** Of the same timeline, if it is opened again and again while it is edited. */
	readonly memory?: ReadingMemory;
}

/** @yields the finished part, 0–1 */
export function* openStory(
	reading: Generator<number, ReadFile>,
	{ slug, revision, fonts = SITE_FONTS, memory }: Origin
): Generator<number, OpenedStory> {
	const { timeline, problems } = yield* part(reading, 0, READING_PART);
	if (!timeline) return { story: undefined, problems };
	if (timeline.events.length <= WHOLE_MOST)
		return {
			story: {
				kind: 'whole',
				revision,
				document: timeline,
				timeline: toReading(slug, timeline, fonts, memory)
			},
			problems
		};
	const large = yield* part(LargeTimeline.open(slug, timeline, revision, fonts), READING_PART, 1);
	return { story: { kind: 'large', revision, document: timeline, timeline: large }, problems };
}
