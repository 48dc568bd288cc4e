/** What a route for editors needs: the publication, the editor, and answers in the same form everywhere. */
import { error, json } from '@sveltejs/kit';
import type { DraftRow } from '$lib/database/drafts';
import { draftOwner, editorName, mayDo, NOBODY, type Visitor } from './rights';
import type { Publishing } from './open-publishing';
import type { Published as PublishedRow } from '$lib/database/revisions';

export interface Desk extends Publishing {
	readonly visitor: Visitor;
	/** As readers read it. */
	readonly editor: string;
	/** The timeline in the address. */
	readonly row: PublishedRow;
}

/** @throws 404: nothing was published under this name */
export function openDesk({ publishing, visitor }: App.Locals, slug: string): Desk {
	const row = publishing?.published.find(slug);
	if (!publishing || !row || row.timeline.state === 'deleted') error(404, 'No such timeline');
	const who = visitor ?? NOBODY;
	return {
		...publishing,
		visitor: who,
		editor: editorName(who, publishing.store.site().name),
		row
	};
}

/** Statuses of results; others are 200. RFC 9110 §15.5 */
const STATUSES: Readonly<Record<string, number>> = {
	taken: 409,
	conflict: 409,
	'note needed': 422,
	refused: 422,
	gone: 410
};

export function answer(result: { readonly kind: string }): Response {
	return json(result, { status: STATUSES[result.kind] ?? 200 });
}

/** Fields of a JSON body. @throws 400: it is none */
export async function readFields(request: Request): Promise<Readonly<Record<string, unknown>>> {
	const body: unknown = await request.json().catch(() => undefined);
	if (typeof body !== 'object' || body === null) error(400, 'The body is no JSON object');
	return body as Readonly<Record<string, unknown>>;
}

/** The longest name or note. */
const LONGEST = 2000;

export function textOf(value: unknown): string {
	// PostgreSQL stores no NUL.
	return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, LONGEST) : '';
}

/** The largest number that a column of the database has room for. */
const LARGEST = 2 ** 31 - 1;

/** The number of a revision or of a draft. @returns 0: it is none */
export function numberOf(value: unknown): number {
	const number = Number(value);
	return Number.isInteger(number) && number > 0 && number <= LARGEST ? number : 0;
}

/** The draft that a visitor works on, or may see: of several editors, the one that was stored last. */
export function draftOf({ drafts, row, visitor, settings }: Desk): Promise<DraftRow | undefined> {
	const { id } = row.timeline;
	return mayDo(visitor, 'edit', settings.mode, id)
		? drafts.find(id, draftOwner(visitor))
		: drafts.newest(id);
}

/** The hashes of media, by path. */
export function hashesOf({ media }: { readonly media: string }): Readonly<Record<string, string>> {
	return JSON.parse(media) as Readonly<Record<string, string>>;
}
