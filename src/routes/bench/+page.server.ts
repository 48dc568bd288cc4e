import { error } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';
import { firstView } from '$lib/reading/first-view';
import type { PageServerLoad } from './$types';

/** As many rows as fit on the benchmark's 1280 × 720. */
const LANES = 11;

/** A chart and nothing else, for the benchmark alone: docs/performance.md. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const [n, data] = [url.searchParams.get('n'), url.searchParams.get('data')];
	const found = env.DATELINE_BENCH ? await locals.store.get(`${data}-${n}`) : undefined;
	if (found?.kind === 'preparing') error(503, { message: 'Being prepared', part: found.part });
	if (!found) error(404, 'No such timeline');
	const { story } = found;
	if (story.kind === 'whole') return { lanes: LANES, timeline: story.timeline, large: undefined };
	return {
		lanes: LANES,
		timeline: undefined,
		large: await firstView(story.timeline, {}, { lanes: LANES })
	};
};
