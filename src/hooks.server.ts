/** What happens around every request: the library, the headers, and the only log. */
import { Library } from '$lib/server/library';
import { allowAnyAddress, headersOf } from '$lib/server/headers';
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';

const library = new Library({
	folder: env.DATELINE_CONTENT ?? 'src/content',
	revisions: env.DATELINE_REVISIONS,
	report: (line) => console.warn(line),
	now: () => performance.now()
});

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.library = library;
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
	for (const [name, value] of Object.entries(headersOf(event.route.id)))
		response.headers.set(name, value);
	const policy = response.headers.get('content-security-policy');
	if (event.route.id === '/new' && policy)
		response.headers.set('content-security-policy', allowAnyAddress(policy));
	return response;
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status !== 404) console.error(`${event.request.method} ${event.url.pathname}`, error);
	return { message: status === 404 ? 'Not found' : 'Internal error' };
};
