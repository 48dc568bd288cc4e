/** Who is signed in; exchanges the key of the site, or the secret of a link, for a cookie; signs out. */
import { json } from '@sveltejs/kit';
import { SITE_HEADERS } from '$lib/http/site-message';
import { removeOwnerCookie, setLinkCookie, setOwnerCookie } from '$lib/publishing/cookies';
import { readFields, textOf } from '$lib/publishing/desk';
import { mayDo, NOBODY } from '$lib/publishing/rights';
import { OWNER_COOKIE } from '$lib/publishing/visitors';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { publishing, visitor = NOBODY } }) => {
	if (!publishing) return json({ mode: 'off', role: 'nobody', mayPublish: false });
	const { mode } = publishing.settings;
	const mayPublish = mayDo(visitor, 'publish', mode, undefined);
	const isOpen = mayPublish && visitor.kind === 'nobody';
	return json({
		mode,
		role: visitor.kind,
		mayPublish,
		challenge: isOpen ? await publishing.proofs.challenge() : undefined
	});
};

export const POST: RequestHandler = async ({ locals: { publishing }, request, cookies, url }) => {
	if (!publishing) return json({ why: 'off' }, { status: 404 });
	const client = request.headers.get(SITE_HEADERS.client) ?? '';
	const waitS = await publishing.limits.guess(client);
	if (waitS > 0)
		return json({ why: 'too many' }, { status: 429, headers: { 'retry-after': String(waitS) } });
	const { key, slug, secret } = await readFields(request);
	if (key !== undefined) {
		const token = await publishing.visitors.openWithKey(textOf(key));
		if (token === undefined) return wrong();
		setOwnerCookie(cookies, token, url);
	} else {
		const one = publishing.published.find(textOf(slug));
		const token = one && (await publishing.visitors.openWithLink(one.timeline.id, textOf(secret)));
		if (!one || token === undefined) return wrong();
		setLinkCookie(cookies, one.timeline.slug, token, url);
	}
	await publishing.limits.forgive(client);
	return json({ kind: 'signed in' });
};

export const DELETE: RequestHandler = async ({ locals: { publishing }, cookies, url }) => {
	const token = cookies.get(OWNER_COOKIE);
	if (publishing && token !== undefined) await publishing.visitors.close(token);
	removeOwnerCookie(cookies, url);
	return json({ kind: 'signed out' });
};

function wrong(): Response {
	return json({ why: 'wrong' }, { status: 401 });
}
