/** Refuses what a person has no right to do; what was taken down or renamed is answered here as well. */
import { json, type Handle, type RequestEvent } from '@sveltejs/kit';
import { movedPath } from '$lib/http/moved-path';
import { SITE_HEADERS } from '$lib/http/site-message';
import { surfaceOf, type Surface } from '$lib/http/surface';
import { mayDo, type Verb } from '$lib/publishing/rights';
import type { Gone, Moved } from '$lib/store/publication';

export const withPermission: Handle = async ({ event, resolve }) => {
	const { departed } = event.locals;
	const row = surfaceOf(event.route.id);
	const refused = row?.personal
		? await refusalFor(event, row.personal.verb)
		: row && departed && departure(departed, row, event);
	return refused ?? resolve(event);
};

/** Who sends the request, and whether they may: undefined if so. */
async function refusalFor(
	{ locals, params, cookies, request }: RequestEvent,
	verb: Verb
): Promise<Response | undefined> {
	const { publishing } = locals;
	if (!publishing) return verb === 'read' ? undefined : json({ why: 'off' }, { status: 404 });
	const { timeline } = publishing.published.find(params.slug ?? '') ?? {};
	const user = request.headers.get(SITE_HEADERS.user);
	locals.visitor = await publishing.visitors.visitorOf(
		(name) => cookies.get(name),
		user === null ? undefined : decodeURIComponent(user),
		timeline?.id
	);
	if (mayDo(locals.visitor, verb, publishing.settings.mode, timeline?.id)) return undefined;
	const isKnown = locals.visitor.kind !== 'nobody';
	return json({ why: isKnown ? 'not allowed' : 'not signed in' }, { status: isKnown ? 403 : 401 });
}

/** What was taken down, or has another address. Pages say it themselves. */
function departure(
	departed: Gone | Moved,
	{ headers }: Surface,
	{ params, url }: RequestEvent
): Response | undefined {
	if (departed.kind === 'moved') {
		const path = movedPath(url.pathname, params.slug ?? '', departed.slug);
		return new Response(null, { status: 308, headers: { location: path + url.search } });
	}
	// In the workbench, its editor shows it again.
	if (headers === 'page' || headers === 'embed' || headers === 'editor') return undefined;
	return new Response('This timeline was taken down.\n', {
		status: 410,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
