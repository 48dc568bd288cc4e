/** Takes a timeline down, shows it again, renames, lists or deletes it. */
import { error, json } from '@sveltejs/kit';
import { setLinkCookie } from '$lib/publishing/cookies';
import { answer, openDesk, readFields, textOf } from '$lib/publishing/desk';
import { mayDo } from '$lib/publishing/rights';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, params, request, cookies, url }) => {
	const { publisher, row, visitor, settings, visitors } = openDesk(locals, params.slug);
	const { id } = row.timeline;
	const fields = await readFields(request);
	const needsOwner = fields.do === 'delete' || fields.do === 'list' || fields.do === 'unlist';
	if (needsOwner && !mayDo(visitor, 'own', settings.mode, id))
		return json({ why: 'not allowed' }, { status: 403 });
	switch (fields.do) {
		case 'unpublish':
			await publisher.setState(id, 'unpublished');
			break;
		case 'publish':
			await publisher.setState(id, 'published');
			break;
		case 'delete':
			await publisher.setState(id, 'deleted');
			break;
		case 'list':
		case 'unlist':
			await publisher.setListed(id, fields.do === 'list');
			break;
		case 'rename': {
			const slug = textOf(fields.slug);
			const result = await publisher.rename(id, slug);
			if (result !== 'renamed') return answer(result === 'taken' ? { kind: 'taken' } : result);
			if (visitor.kind === 'link')
				setLinkCookie(cookies, slug, await visitors.openLink(visitor.id), url);
			break;
		}
		default:
			error(400, 'There is no such action');
	}
	return json({ kind: 'done' });
};
