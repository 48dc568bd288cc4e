/** What an editor works on: the newest revision, and their draft if there is one. */
import { json } from '@sveltejs/kit';
import { openDesk } from '$lib/publishing/desk';
import { draftOwner, mayDo } from '$lib/publishing/rights';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const desk = openDesk(locals, params.slug);
	const { revisions, drafts, row, visitor, settings, editor } = desk;
	const { timeline, newest } = row;
	const mayEdit = mayDo(visitor, 'edit', settings.mode, timeline.id);
	const draft = mayEdit
		? await drafts.find(timeline.id, draftOwner(visitor))
		: await drafts.newest(timeline.id);
	return json({
		slug: timeline.slug,
		state: timeline.state,
		isListed: timeline.listed === 1,
		number: newest.number,
		text: await revisions.text(newest.hash),
		media: JSON.parse(newest.media) as unknown,
		draft: draft && {
			version: draft.version,
			base: draft.base,
			text: draft.text,
			savedAt: draft.saved_at
		},
		editor,
		mayEdit,
		mayOwn: mayDo(visitor, 'own', settings.mode, timeline.id)
	});
};
