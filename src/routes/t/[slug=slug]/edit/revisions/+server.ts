/** All revisions of a timeline; publishes one more, or makes an earlier one the newest. */
import { json } from '@sveltejs/kit';
import { answer, numberOf, openDesk, textOf } from '$lib/publishing/desk';
import { readSent } from '$lib/publishing/read-sent';
import { draftOwner } from '$lib/publishing/rights';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { published, row } = openDesk(locals, params.slug);
	return json({ revisions: await published.history(row.timeline.id) });
};

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { publisher, drafts, revisions, row, visitor, editor } = openDesk(locals, params.slug);
	const { id } = row.timeline;
	const sent = await readSent(request);
	if (!('said' in sent)) return answer({ kind: 'refused', problems: sent } as { kind: string });
	const { received, said } = sent;
	const base = numberOf(said.base);
	const saying = { editor, note: textOf(said.note), isMinor: said.isMinor === true };
	const result =
		said.restore === undefined
			? await publisher.revise(id, base, received, saying)
			: await publisher.restore(id, numberOf(said.restore), base, saying);
	if (result.kind === 'revised') await drafts.remove(id, draftOwner(visitor));
	if (result.kind !== 'conflict') return answer(result);
	// Both texts are needed to merge.
	const [newest, seen] = await Promise.all([
		revisions.revision(id, result.head),
		revisions.revision(id, base)
	]);
	return answer({
		...result,
		editor: newest?.editor,
		text: newest && (await revisions.text(newest.hash)),
		base: seen && (await revisions.text(seen.hash))
	} as { kind: string });
};
