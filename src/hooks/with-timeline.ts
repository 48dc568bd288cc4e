/** Finds the timeline in the address, once for the whole response, so that it never mixes two versions. */
import type { Handle } from '@sveltejs/kit';
import { revisionIn } from '$lib/embedding/parameters';
import { surfaceOf, trimSearch } from '$lib/http/surface';
import type { TimelineStore } from '$lib/store/store';

export const withTimeline: Handle = async ({ event, resolve }) => {
	const { locals, params, url, route } = event;
	const { store } = locals;
	const row = surfaceOf(route.id);
	if (row) url.search = trimSearch(row, url.searchParams).toString();
	const { slug } = params;
	locals.departed = slug === undefined ? undefined : store.departed(slug);
	locals.found =
		slug === undefined || locals.departed || row?.personal
			? undefined
			: await find(store, slug, url);
	return resolve(event);
};

/** In the revision of the address. */
async function find(
	store: TimelineStore,
	slug: string,
	{ searchParams }: URL
): Promise<App.Locals['found']> {
	const rev = revisionIn(searchParams);
	if (rev === undefined) return store.get(slug);
	const pinned = await store.revision(slug, rev);
	// A pinned revision has to survive the next change.
	return pinned && !(await store.isStored(slug, rev)) ? { kind: 'unstored' } : pinned;
}
