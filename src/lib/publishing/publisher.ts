/**
 * Publishes documents: checks them, says what they change, and adds them to the revisions. A document that is not
 * accepted changes nothing; one that is accepted is on the disk when the answer is given.
 */
import { randomUUID } from 'node:crypto';
import { isSlug } from '$lib/base/slug';
import { settle } from '$lib/base/drain';
import { needsNote, type Change } from '$lib/document/change';
import type { Timeline } from '$lib/document/timeline';
import { UNAPPROVED } from '$lib/document/unapproved';
import type { AccessRows, LinkRow } from '$lib/database/access';
import type { MediaRows } from '$lib/database/media';
import {
	hashOf,
	type NewRevision,
	type RevisionRow,
	type RevisionRows
} from '$lib/database/revisions';
import { readTimelineFile } from '$lib/formats/native/read';
import { compareTimelines } from '$lib/story/compare';
import type { Story } from '$lib/story/open-story';
import { writeListing } from '$lib/store/listing';
import { storyOfBytes } from '$lib/store/story-of-bytes';
import { hashSecret, newSecret } from './secrets';
import type {
	NewLink,
	Published,
	PublishOptions,
	Received,
	Refused,
	Revised,
	Saying
} from './types';
import { freeSlug, slugOf } from './slug-of';

export interface PublisherParts {
	readonly revisions: RevisionRows;
	readonly access: AccessRows;
	readonly media: MediaRows;
	/** Whether a file of the folder, or a timeline of any time, has a slug. */
	readonly isTaken: (slug: string) => boolean;
	/** The document of a revision, if it is in memory. */
	readonly known?: (row: RevisionRow) => Timeline | undefined;
	/** Called when a timeline has changed; its answer is waited for. */
	readonly onchange: (id: string) => Promise<void>;
	/** Milliseconds since 1970. */
	readonly now: () => number;
}

interface Checked extends NewRevision {
	readonly story: Story;
}

export class Publisher {
	readonly #parts: PublisherParts;

	constructor(parts: PublisherParts) {
		this.#parts = parts;
	}

	/**
	 * A new timeline.
	 *
	 * @param wanted - its slug; '' makes one of the title
	 * @param attempt - a secret of its editor, the same when this is tried again: the answer may have been lost
	 */
	async publish(
		received: Received,
		saying: Saying,
		{ wanted, isListed, attempt = newSecret() }: PublishOptions
	): Promise<Published> {
		const { revisions, isTaken, onchange } = this.#parts;
		if (wanted !== '' && !isSlug(wanted)) return refused('slug', NO_SLUG(wanted));
		const known = await revisions.one(hashSecret(attempt));
		if (known?.timeline.state === 'published' && known.newest.hash === hashOf(received.text))
			return this.#published(known.timeline, known.newest.number, saying);
		const checked = await this.#check(received, saying, undefined);
		if ('kind' in checked) return checked;
		const base = wanted === '' ? slugOf(checked.story.document.title) : wanted;
		const free = freeSlug(base, isTaken);
		if (wanted !== '' && free !== wanted) return { kind: 'taken', free };
		const id = known ? randomUUID() : hashSecret(attempt);
		const created = await revisions.create({ id, slug: free, listed: isListed }, checked);
		// Another process was faster.
		if (created === 'taken') return { kind: 'taken', free: `${free}-2` };
		await onchange(id);
		return this.#published({ id, slug: free }, 1, saying);
	}

	async #published(
		{ id, slug }: { readonly id: string; readonly slug: string },
		number: number,
		{ editor }: Saying
	): Promise<Published> {
		const link = await this.addLink(id, { name: editor, right: 'edit' });
		return { kind: 'published', id, slug, number, link };
	}

	/** @param base - the number of the revision that the editor has seen */
	async revise(id: string, base: number, received: Received, saying: Saying): Promise<Revised> {
		const { revisions, onchange } = this.#parts;
		const one = await revisions.one(id);
		if (one?.timeline.state !== 'published') return { kind: 'gone' };
		const { newest } = one;
		const isSame = newest.hash === hashOf(received.text);
		// The same revision again is no conflict: the database knows.
		if (newest.number !== base && !(isSame && newest.number === base + 1))
			return { kind: 'conflict', head: newest.number };
		const before = await revisions.revision(id, base);
		const checked = await this.#check(received, saying, before);
		if ('kind' in checked) return checked;
		// A picture may be another one under the same name.
		if (isSame && newest.number === base && newest.media === checked.media)
			return { kind: 'same', number: base };
		const changes = JSON.parse(checked.changes) as readonly Change[];
		if (needsNote(changes) && saying.note === '' && !saying.isMinor)
			return { kind: 'note needed', changes };
		const appended = await revisions.append(id, base, checked);
		if (appended.kind !== 'appended') return appended;
		await onchange(id);
		return { kind: 'revised', number: appended.number };
	}

	/** An earlier revision becomes the newest. */
	async restore(id: string, number: number, base: number, saying: Saying): Promise<Revised> {
		const { revisions } = this.#parts;
		const row = await revisions.revision(id, number);
		if (!row) return { kind: 'gone' };
		const received = { text: await revisions.text(row.hash), media: await this.#mediaOf(row) };
		return this.revise(id, base, received, saying);
	}

	/** The files of a revision as they were then: a later revision may have others under the same names. */
	async #mediaOf({ media }: RevisionRow): Promise<ReadonlyMap<string, Uint8Array>> {
		const files = new Map<string, Uint8Array>();
		for (const [path, hash] of Object.entries(JSON.parse(media) as Record<string, string>))
			files.set(path, await this.#parts.media.bytes(hash));
		return files;
	}

	async #check(
		{ text, media }: Received,
		{ editor, note, isMinor }: Saying,
		before: RevisionRow | undefined
	): Promise<Checked | Refused> {
		if (text.includes('\0')) return refused('', 'The file contains a NUL character: remove it.');
		const { opened, problems } = await storyOfBytes(new TextEncoder().encode(text), {
			slug: '-',
			revision: '-'
		});
		const errors = problems.filter(
			({ severity, code }) => severity === 'error' || code === UNAPPROVED
		);
		if (!opened || errors.length > 0) return { kind: 'refused', problems: errors };
		const { story, files } = opened;
		const { hashes, missing } = await this.#storeMedia(files, media, before);
		if (missing.length > 0)
			return {
				kind: 'refused',
				problems: missing.map((name) => ({
					code: 'media-missing',
					path: '',
					message: `“${name}” was not sent with the timeline: add the file, or remove it from the event.`,
					severity: 'error'
				}))
			};
		return {
			story,
			text,
			editor,
			note: note.replaceAll('\0', ''),
			minor: isMinor,
			changes: JSON.stringify(before ? await this.#compare(before, story) : []),
			listing: writeListing(story),
			media: JSON.stringify(hashes),
			at: this.#parts.now()
		};
	}

	/** @returns the hashes of files by path, and files that nobody has */
	async #storeMedia(
		files: readonly string[],
		sent: ReadonlyMap<string, Uint8Array>,
		before: RevisionRow | undefined
	): Promise<{ readonly hashes: Readonly<Record<string, string>>; readonly missing: string[] }> {
		const { media, now, revisions } = this.#parts;
		const hashes: Record<string, string> = {};
		const missing: string[] = [];
		const earlier: readonly RevisionRow[] =
			before && files.length > 0 ? await revisions.revisions(before.timeline) : [];
		for (const file of files) {
			const bytes = sent.get(file);
			const known = earlier
				.map((row) => (JSON.parse(row.media) as Readonly<Record<string, string>>)[file])
				.find((hash) => hash !== undefined);
			const hash = bytes ? await media.store(bytes, now()) : known;
			if (hash === undefined) missing.push(file);
			else hashes[file] = hash;
		}
		return { hashes, missing };
	}

	async #compare(before: RevisionRow, { document }: Story): Promise<readonly Change[]> {
		const known = this.#parts.known?.(before) ?? (await this.#read(before));
		return known ? compareTimelines(known, document) : [];
	}

	async #read({ hash }: RevisionRow): Promise<Timeline | undefined> {
		const { timeline } = await settle(readTimelineFile(await this.#parts.revisions.text(hash)));
		return timeline;
	}

	/** One more link to a timeline. */
	async addLink(
		timeline: string,
		{ name, right }: Pick<LinkRow, 'name' | 'right'>
	): Promise<NewLink> {
		const secret = newSecret();
		const id = randomUUID();
		await this.#parts.access.addLink({
			id,
			timeline,
			name,
			right,
			secret_hash: hashSecret(secret),
			created_at: this.#parts.now(),
			revoked_at: null
		});
		return { id, secret };
	}

	/** Takes a timeline down, or shows it again. `deleted` removes it for good after some time. */
	async setState(id: string, state: 'published' | 'unpublished' | 'deleted'): Promise<void> {
		await this.#parts.revisions.setState(id, state, this.#parts.now());
		await this.#parts.onchange(id);
	}

	async setListed(id: string, isListed: boolean): Promise<void> {
		await this.#parts.revisions.setListed(id, isListed, this.#parts.now());
		await this.#parts.onchange(id);
	}

	/** @returns 'taken': another timeline has or had this slug */
	async rename(id: string, slug: string): Promise<'renamed' | 'taken' | Refused> {
		const { revisions, isTaken, onchange, now } = this.#parts;
		if (!isSlug(slug)) return refused('slug', NO_SLUG(slug));
		const isFree =
			!isTaken(slug) ||
			(await revisions.slugs()).some((one) => one.slug === slug && one.timeline === id);
		if (!isFree || !(await revisions.rename(id, slug, now()))) return 'taken';
		await onchange(id);
		return 'renamed';
	}
}

const NO_SLUG = (text: string) =>
	`“${text}” is no name for an address: use small letters a–z, digits and “-”, at most 80.`;

function refused(path: string, message: string): Refused {
	return {
		kind: 'refused',
		problems: [{ code: 'not-accepted', path, message, severity: 'error' }]
	};
}
