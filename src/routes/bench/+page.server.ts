import { error } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';
import { Sent } from '$lib/base/sent';
import { toChartEvent } from '$lib/document/chart-event';
import type { ReadingEvent, ReadingTimeline } from '$lib/document/reading';
import { firstView } from '$lib/story/first-view';
import type { PageServerLoad } from './$types';

/** The number of rows that fit on the benchmark's 1280 × 720. */
const LANES = 11;

/** The event data of a tile, which is enough for a chart: this page has no list and no search. */
function toCharted(timeline: ReadingTimeline): ReadingTimeline {
	const events = timeline.events.map(toChartEvent) as readonly object[];
	return { ...timeline, events: events as readonly ReadingEvent[], outline: [], sources: [] };
}

/** A chart and nothing else, only for the benchmark: docs/performance.md. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const [n, data] = [url.searchParams.get('n'), url.searchParams.get('data')];
	const found = env.DATELINE_BENCH ? await locals.store.get(`${data}-${n}`) : undefined;
	if (found?.kind === 'preparing') error(503, { message: 'Being prepared', part: found.part });
	if (!found) error(404, 'No such timeline');
	const { story } = found;
	if (story.kind === 'whole')
		return { lanes: LANES, whole: new Sent(toCharted(story.timeline)), large: undefined };
	return {
		lanes: LANES,
		whole: undefined,
		large: new Sent(await firstView(story.timeline, {}, { lanes: LANES }))
	};
};
