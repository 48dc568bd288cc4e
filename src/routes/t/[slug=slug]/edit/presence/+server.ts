/** A page with the workbench says that it is open, and learns who else is editing and what is newest. */
import { json } from '@sveltejs/kit';
import { openDesk, readFields, textOf } from '$lib/publishing/desk';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { drafts, row, editor } = openDesk(locals, params.slug);
	const { page } = await readFields(request);
	const { timeline, newest } = row;
	const others = await drafts.see(timeline.id, textOf(page), editor, Date.now());
	return json({ others, number: newest.number, editor: newest.editor, state: timeline.state });
};

export const DELETE: RequestHandler = async ({ locals, params, request }) => {
	const { drafts, row } = openDesk(locals, params.slug);
	const { page } = await readFields(request);
	await drafts.leave(row.timeline.id, textOf(page));
	return json({ kind: 'left' });
};
