/** Answers while the database does not: 503, with a time to come back. */
import { json, type Handle, type RequestEvent } from '@sveltejs/kit';
import { messageOf } from '$lib/base/error-text';
import { isAway } from '$lib/database/away';
import { headersOf } from '$lib/http/headers';
import { report } from '$lib/http/report';
import { surfaceOf } from '$lib/http/surface';

/** It is asked again after this many seconds. */
const AGAIN_S = 5;

export const whileAway: Handle = async ({ event, resolve }) => {
	try {
		const response = await resolve(event);
		return event.locals.isAway ? toAway(event, response) : response;
	} catch (error) {
		if (!isAway(error)) throw error;
		reportAway(event, error);
		return toAway(event);
	}
};

export function reportAway({ request, url }: RequestEvent, error: unknown): void {
	report(`${request.method} ${url.pathname} waits for the database: ${messageOf(error)}`);
}

/** @param response - an error page; undefined: there is none */
function toAway({ route, url }: RequestEvent, response?: Response): Response {
	const row = surfaceOf(route.id);
	const isPage = response && !row?.personal;
	const answered = isPage
		? new Response(response.body, { status: 503, headers: response.headers })
		: json(
				{ why: 'busy' },
				{ status: 503, headers: headersOf(row?.headers ?? 'page', url.origin) }
			);
	answered.headers.set('retry-after', String(AGAIN_S));
	answered.headers.set('cache-control', 'no-store');
	return answered;
}
