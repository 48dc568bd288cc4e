/** The links of a timeline: listed without their secrets, made, and ended. */
import { error, json } from '@sveltejs/kit';
import { openDesk, readFields, textOf } from '$lib/publishing/desk';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { access, row } = openDesk(locals, params.slug);
	const links = await access.links(row.timeline.id);
	return json({
		links: links.map(({ id, name, right, created_at, revoked_at }) => ({
			id,
			name,
			right,
			createdAt: created_at,
			revokedAt: revoked_at
		}))
	});
};

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { publisher, row } = openDesk(locals, params.slug);
	const { name, right } = await readFields(request);
	if (right !== 'edit' && right !== 'view') error(400, 'A link is for “edit” or for “view”');
	const { id, secret } = await publisher.addLink(row.timeline.id, { name: textOf(name), right });
	return json({ id, address: `/t/${row.timeline.slug}/edit#${secret}` });
};

export const DELETE: RequestHandler = async ({ locals, params, request }) => {
	const { access, row } = openDesk(locals, params.slug);
	const { id } = await readFields(request);
	const isEnded = await access.revoke(row.timeline.id, textOf(id), Date.now());
	return json({ kind: isEnded ? 'ended' : 'none' }, { status: isEnded ? 200 : 404 });
};
