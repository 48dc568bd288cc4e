/** What happens around every request: the library, the headers, what is kept of responses. */
import { Library } from '$lib/server/library';
import { allowAnyAddress, headersOf } from '$lib/server/headers';
import { ResponseCache } from '$lib/server/response-cache';
import { addressOf, keyOf, trimParameters, Versions } from '$lib/server/versions';
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';

/** Memory for responses that are kept: pages of about a thousand timelines. */
const CACHE_BYTES = 64 * 1024 * 1024;

const library = new Library({
	folder: env.DATELINE_CONTENT ?? 'src/content',
	revisions: env.DATELINE_REVISIONS,
	report: (line) => console.warn(line),
	now: () => performance.now()
});
const cache = new ResponseCache(CACHE_BYTES);
const versions = new Versions();

type Around = Parameters<Handle>[0];

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.library = library;
	trimParameters(event.url);
	const make = () => makeResponse({ event, resolve });
	const { method, headers } = event.request;
	if (method !== 'GET' && method !== 'HEAD') return make();
	const address = addressOf(event);
	const key = await keyOf(address, library, versions);
	if (key === undefined) return make();
	event.platform?.req.remember?.(async (asked) => {
		const now = await keyOf(address, library, versions);
		return now === undefined ? undefined : cache.find(asked, now);
	});
	return cache.respond(Object.fromEntries(headers), key, make);
};

async function makeResponse({ event, resolve }: Around): Promise<Response> {
	const response = await resolve(event, {
		// What machines read of a page: never run, and text of an author cannot end it.
		transformPageChunk: ({ html }) =>
			event.locals.structured === undefined
				? html
				: html.replace('</head>', () => `${event.locals.structured ?? ''}</head>`),
		// The fonts of other scripts come when a letter asks for them.
		preload: ({ type, path }) =>
			type === 'font' ? /-latin-wght-normal/.test(path) : type !== 'asset'
	});
	const { headers } = response;
	for (const [name, value] of Object.entries(headersOf(event.route.id))) headers.set(name, value);
	const policy = headers.get('content-security-policy');
	if (event.route.id === '/new' && policy)
		headers.set('content-security-policy', allowAnyAddress(policy));
	// A page is asked for again each time, and mostly not sent again; what is missing now may be there soon.
	if (response.status >= 400) {
		headers.set('cache-control', 'no-store');
		headers.delete('etag');
	} else if (event.isDataRequest || !headers.has('cache-control'))
		headers.set('cache-control', 'no-cache');
	return response;
}

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status !== 404) console.error(`${event.request.method} ${event.url.pathname}`, error);
	return { message: status === 404 ? 'Not found' : 'Internal error' };
};
