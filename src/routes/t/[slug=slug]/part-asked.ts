/** The requested part of one revision of a long timeline. It never changes, so every cache may store it. */
import { error } from '@sveltejs/kit';
import type { Wanted } from '$lib/document/reading';
import type { LargeTimeline } from '$lib/story/large-timeline';

const MAX_QUERY = 200;
const MAX_LANES = 16;

export async function findLarge(
	{ store, found }: App.Locals,
	{ slug, revision }: { slug: string; revision: string }
): Promise<LargeTimeline> {
	const stored = await store.revision(slug, revision);
	if (stored?.story.kind === 'large') return stored.story.timeline;
	if (found?.kind !== 'stored' || found.story.kind !== 'large') error(404, 'No such timeline');
	error(410, 'This revision is not served any more');
}

export function filterOf(params: URLSearchParams): Wanted {
	return {
		query: (params.get('q') ?? '').slice(0, MAX_QUERY),
		group: params.get('group') ?? undefined
	};
}

/** Rows of labels; undefined if absent or invalid. */
export function lanesOf(params: URLSearchParams): number | undefined {
	const lanes = Number(params.get('lanes'));
	return Number.isInteger(lanes) && lanes >= 1 && lanes <= MAX_LANES ? lanes : undefined;
}

/** A position in the list; undefined if absent. */
export function readPlace(written: string | null): number | undefined {
	const place = written === null ? NaN : Math.floor(Number(written));
	return place >= 0 ? place : undefined;
}
