/** What happens around every request: the library, the headers, what is kept of responses. */
import { baseLocale, directionOf, localeOf, toLocale, type Locale } from '$lib/language/locale';
import { Library } from '$lib/server/library';
import { allowAnyAddress, headersOf } from '$lib/server/headers';
import { ResponseCache } from '$lib/server/response-cache';
import { speak } from '$lib/server/speak';
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
	event.locals.isStatic = env.DATELINE_STATIC !== undefined;
	trimParameters(event.url);
	const locale = await localeFor(event);
	const make = () => speak(locale, () => makeResponse({ event, resolve }, locale));
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

/** A page of a timeline speaks the language of that; any other, the one that is asked for. */
async function localeFor({ params }: Around['event']): Promise<Locale> {
	if (params.slug === undefined) return toLocale(params.lang) ?? baseLocale;
	const story = await library.get(params.slug);
	return story && story.kind !== 'preparing' ? localeOf(story.document.lang) : baseLocale;
}

async function makeResponse({ event, resolve }: Around, locale: Locale): Promise<Response> {
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', locale)
				.replace('%dir%', directionOf(locale))
				// What machines read of a page: never run, and text of an author cannot end it.
				.replace('</head>', () => `${event.locals.head ?? ''}</head>`),
		// The fonts of other scripts come when a letter asks for them.
		preload: ({ type, path }) =>
			type === 'font' ? /-latin-wght-normal/.test(path) : type !== 'asset'
	});
	const { headers } = response;
	const ours = headersOf(event.route.id, event.url.origin);
	for (const [name, value] of Object.entries(ours)) headers.set(name, value);
	const policy = headers.get('content-security-policy');
	if (event.route.id === '/[[lang=language]]/new' && policy)
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
