/** Publishes a new timeline, and gives its editor the link to it. */
import { json } from '@sveltejs/kit';
import { answer, textOf } from '$lib/publishing/desk';
import { readSent } from '$lib/publishing/read-sent';
import { editorName, NOBODY } from '$lib/publishing/rights';
import { setLinkCookie } from '$lib/publishing/cookies';
import { SITE_HEADERS } from '$lib/http/site-message';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request, cookies, url }) => {
	const { publishing, visitor = NOBODY } = locals;
	if (!publishing) return json({ kind: 'off' }, { status: 404 });
	const isOpen = visitor.kind === 'nobody' || visitor.kind === 'link';
	if (isOpen) {
		const waitS = await publishing.limits.publish(request.headers.get(SITE_HEADERS.client) ?? '');
		if (waitS > 0)
			return json({ kind: 'too many' }, { status: 429, headers: { 'retry-after': String(waitS) } });
	}
	const sent = await readSent(request);
	if (!('said' in sent)) return answer({ kind: 'refused', problems: sent } as { kind: string });
	const { received, said } = sent;
	if (isOpen && !(await publishing.proofs.accept(said.proof)))
		return json({ kind: 'no proof' }, { status: 403 });
	const editor = textOf(said.editor) || editorName(visitor, publishing.store.site().name);
	const saying = { editor, note: textOf(said.note), isMinor: false };
	const isListed = !isOpen && said.isListed !== false;
	const published = await publishing.publisher.publish(received, saying, {
		wanted: textOf(said.slug),
		isListed,
		attempt: textOf(said.attempt) || undefined
	});
	if (published.kind !== 'published') return answer(published);
	const { slug, link } = published;
	setLinkCookie(cookies, slug, await publishing.visitors.openLink(link.id), url);
	return json({
		...published,
		isListed,
		address: `/t/${slug}`,
		edit: `/t/${slug}/edit#${link.secret}`
	});
};
