/** What an editor works on: the newest revision, and their draft if there is one. */
import { json } from '@sveltejs/kit';
import { draftOf, hashesOf, openDesk } from '$lib/publishing/desk';
import { mayDo } from '$lib/publishing/rights';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const desk = openDesk(locals, params.slug);
	const { revisions, row, visitor, settings, editor } = desk;
	const { timeline, newest } = row;
	const draft = await draftOf(desk);
	return json({
		slug: timeline.slug,
		state: timeline.state,
		isListed: timeline.listed === 1,
		number: newest.number,
		text: await revisions.text(newest.hash),
		media: { ...hashesOf(newest), ...(draft && hashesOf(draft)) },
		draft: draft && {
			version: draft.version,
			base: draft.base,
			text: draft.text,
			savedAt: draft.saved_at
		},
		editor,
		mayEdit: mayDo(visitor, 'edit', settings.mode, timeline.id),
		mayOwn: mayDo(visitor, 'own', settings.mode, timeline.id)
	});
};
