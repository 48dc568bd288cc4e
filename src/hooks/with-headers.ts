/** Gives each response the headers of its route, and the version of what it was made of. */
import type { Handle } from '@sveltejs/kit';
import {
	allowAnyAddress,
	allowOrigins,
	cacheControlOf,
	headersOf,
	neverFramed
} from '$lib/http/headers';
import { SITE_HEADERS } from '$lib/http/site-message';
import { MISSING, surfaceOf, type Surface } from '$lib/http/surface';

export const withHeaders: Handle = async ({ event, resolve }) => {
	const { isDataRequest, locals, route, url } = event;
	const row = surfaceOf(route.id);
	// What changes while the response is made is not in it.
	const version = versionOf(locals);
	const response = await resolve(event);
	const { headers, status } = response;
	const ours = headersOf(row?.headers ?? 'page', url.origin);
	const isFile = row?.headers === 'media' && status === 200; // it has its own
	for (const [name, value] of Object.entries(ours)) if (!isFile) headers.set(name, value);
	const policy = headers.get('content-security-policy');
	if (policy) headers.set('content-security-policy', policyOf(row, policy, locals));
	const caching = isDataRequest ? 'revalidate' : (row?.caching ?? 'revalidate');
	headers.set('cache-control', cacheControlOf(caching, status));
	if (status >= 400) headers.delete('etag');
	const isCached =
		status === 200
			? row?.caching !== 'never' && !isFile
			: Object.values(MISSING).includes(url.pathname);
	if (isCached) headers.set(SITE_HEADERS.version, version);
	return response;
};

function versionOf({ found, store }: App.Locals): string {
	return found?.kind === 'stored' ? found.version : store.list().version;
}

function policyOf(row: Surface | undefined, policy: string, locals: App.Locals): string {
	switch (row?.headers) {
		case 'maker':
			return allowAnyAddress(policy);
		case 'editor':
			return neverFramed(allowAnyAddress(policy));
		case 'page':
		case 'embed':
			return allowOrigins(policy, originsIn(locals));
		default:
			return policy;
	}
}

/** Where the media of a timeline are, if they are not here. */
function originsIn({ found }: App.Locals): readonly string[] {
	if (found?.kind !== 'stored') return [];
	const { story } = found;
	return (story.kind === 'whole' ? story.timeline : story.timeline.head).origins ?? [];
}
