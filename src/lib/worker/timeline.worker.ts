/**
 * Opens one timeline beside the page and answers for it, so that the page never waits. It works
 * without pauses, hidden or not; ending the worker cancels it.
 */
import { expose } from 'comlink';
import { drain } from '$lib/base/drain';
import { decodeUtf8 } from '$lib/base/utf8';
import { firstView } from '$lib/reading/first-view';
import type { LargeTimeline } from '$lib/reading/large-timeline';
import { openStory } from '$lib/reading/open-story';

/** How often the page is told how far this is. */
const TELL_MS = 100;
/** No other revision of an opened file will be asked for. */
const ONLY_REVISION = 'opened';

let large: LargeTimeline | undefined;

function opened(): LargeTimeline {
	if (!large) throw new Error('No timeline was opened');
	return large;
}

const host = {
	/**
	 * @param slug - names the timeline on the page
	 * @param onpart - told the part that is done, 0–1
	 */
	async open(slug: string, file: Blob, lanes: number, onpart: (part: number) => void) {
		const text = decodeUtf8(new Uint8Array(await file.arrayBuffer()));
		const name = file instanceof File ? file.name : '';
		let toldAt = -Infinity;
		const { story, problems } = drain(
			openStory(text, { slug, revision: ONLY_REVISION, name }),
			(part) => {
				if (performance.now() - toldAt < TELL_MS) return;
				toldAt = performance.now();
				onpart(part);
			}
		);
		if (!story) return { kind: 'refused' as const, problems };
		if (story.kind === 'whole')
			return { kind: 'whole' as const, timeline: story.timeline, problems };
		large = story.timeline;
		return { kind: 'large' as const, first: await firstView(large, {}, { lanes }), problems };
	},
	tile: (...asked: Parameters<LargeTimeline['tile']>) => opened().tile(...asked),
	block: (...asked: Parameters<LargeTimeline['block']>) => opened().block(...asked)
};

export type TimelineHost = typeof host;
export type OpenedInWorker = Awaited<ReturnType<TimelineHost['open']>>;
expose(host);
