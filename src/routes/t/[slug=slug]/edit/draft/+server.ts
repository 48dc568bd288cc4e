/** Stores the draft of an editor, or removes it. */
import { error, json } from '@sveltejs/kit';
import { answer, hashesOf, numberOf, openDesk } from '$lib/publishing/desk';
import { readSent } from '$lib/publishing/read-sent';
import { draftOwner } from '$lib/publishing/rights';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const { drafts, media, revisions, row, visitor } = openDesk(locals, params.slug);
	const sent = await readSent(request);
	if (!('said' in sent)) return answer({ kind: 'refused', problems: sent } as { kind: string });
	const { received, said } = sent;
	if (received.text.includes('\0')) return answer({ kind: 'refused' });
	const [{ id }, owner] = [row.timeline, draftOwner(visitor)];
	const last = await drafts.find(id, owner);
	// A page that could not fetch a picture sends none, and it stays.
	const hashes: Record<string, string> = { ...(last && hashesOf(last)) };
	const now = Date.now();
	for (const [path, bytes] of received.media) hashes[path] = await media.store(bytes, now);
	const stored = await drafts.store({
		timeline: id,
		editor: owner,
		version: numberOf(said.version),
		base: numberOf(said.base) || row.newest.number,
		text: received.text,
		media: JSON.stringify(hashes),
		saved_at: now
	});
	if (stored !== 'conflict') return json({ kind: 'stored', version: stored });
	const other = await drafts.find(id, owner);
	if (!other) error(503, 'The draft was removed at this moment: send it again');
	// To merge them, the revision is needed that both have begun with.
	const began = await revisions.revision(
		id,
		Math.min(numberOf(said.base) || other.base, other.base)
	);
	const { version, text, base } = other;
	const ancestor = began && (await revisions.text(began.hash));
	return json({ kind: 'conflict', version, text, base, ancestor }, { status: 409 });
};

export const DELETE: RequestHandler = async ({ locals, params }) => {
	const { drafts, row, visitor } = openDesk(locals, params.slug);
	await drafts.remove(row.timeline.id, draftOwner(visitor));
	return json({ kind: 'removed' });
};
