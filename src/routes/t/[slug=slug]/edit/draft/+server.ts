/** Stores the draft of an editor, or removes it. */
import { json } from '@sveltejs/kit';
import { answer, openDesk } from '$lib/publishing/desk';
import { readSent } from '$lib/publishing/read-sent';
import { draftOwner } from '$lib/publishing/rights';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const { drafts, media, row, visitor } = openDesk(locals, params.slug);
	const sent = await readSent(request);
	if (!('said' in sent)) return answer({ kind: 'refused', problems: sent } as { kind: string });
	const { received, said } = sent;
	if (received.text.includes('\0')) return answer({ kind: 'refused' });
	const hashes: Record<string, string> = {};
	const now = Date.now();
	for (const [path, bytes] of received.media) hashes[path] = await media.store(bytes, now);
	const stored = await drafts.store({
		timeline: row.timeline.id,
		editor: draftOwner(visitor),
		version: Number(said.version) || 0,
		base: Number(said.base) || row.newest.number,
		text: received.text,
		media: JSON.stringify(hashes),
		saved_at: now
	});
	if (stored !== 'conflict') return json({ kind: 'stored', version: stored });
	const other = await drafts.find(row.timeline.id, draftOwner(visitor));
	return json(
		{ kind: 'conflict', version: other?.version, text: other?.text, base: other?.base },
		{ status: 409 }
	);
};

export const DELETE: RequestHandler = async ({ locals, params }) => {
	const { drafts, row, visitor } = openDesk(locals, params.slug);
	await drafts.remove(row.timeline.id, draftOwner(visitor));
	return json({ kind: 'removed' });
};
