/** Parts of one revision of a long timeline: they never change, so every cache may keep them. */
import { error, json } from '@sveltejs/kit';
import type { Wanted } from '$lib/document/reading';
import type { LargeTimeline } from '$lib/reading/large-timeline';
import type { Library } from './library';

const MAX_QUERY = 200;
const MAX_LANES = 16;

export async function findRevision(
	library: Library,
	{ slug, revision }: { slug: string; revision: string }
): Promise<LargeTimeline> {
	const story = await library.getRevision(slug, revision);
	if (story?.kind === 'large') return story.timeline;
	if ((await library.get(slug))?.kind !== 'large') error(404, 'No such timeline');
	error(410, 'This revision is not served any more');
}

export function filterOf(params: URLSearchParams): Wanted {
	return {
		query: (params.get('q') ?? '').slice(0, MAX_QUERY),
		group: params.get('group') ?? undefined
	};
}

/** Rows of labels; undefined where none are asked for that make sense. */
export function lanesOf(params: URLSearchParams): number | undefined {
	const lanes = Number(params.get('lanes'));
	return Number.isInteger(lanes) && lanes >= 1 && lanes <= MAX_LANES ? lanes : undefined;
}

/** A place in the list; undefined where none is written. */
export function readPlace(written: string | null): number | undefined {
	const place = written === null ? NaN : Math.floor(Number(written));
	return place >= 0 ? place : undefined;
}

export const IMMUTABLE = { 'cache-control': 'public, max-age=31536000, immutable' };

export function toImmutable(data: unknown): Response {
	return json(data, { headers: IMMUTABLE });
}
