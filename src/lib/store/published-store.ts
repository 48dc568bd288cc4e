/**
 * Published timelines, for ./joined-store.ts: their newest revisions are listed in memory, and documents are read from
 * the database when they are requested.
 */
import PQueue from 'p-queue';
import { isRevisionName, toRevisionName } from '$lib/base/revision-name';
import { SharedWork } from '$lib/base/shared-work';
import type { Change } from '$lib/document/change';
import type { MediaFacts } from '$lib/document/media-facts';
import { isCorrection } from '$lib/document/change';
import type { Timeline } from '$lib/document/timeline';
import type { Published, RevisionRow, RevisionRows } from '$lib/database/revisions';
import type { ServedMedia } from '$lib/media/media-library';
import { PublishedMedia, type PublishedMediaOptions } from './published-media';
import { instantAt } from '$lib/time/span';
import type { OpenStories } from './open-stories';
import type { Gone, Moved, PublishedRevision } from './publication';
import { storyOfBytes, type StoryOfBytes } from './story-of-bytes';
import { readListing } from './listing';
import type { FontsOfSite } from './site-folder';
import type { ListedTimeline, StoredTimeline } from './store';

/** Documents that are read at the same time. */
const READ_AT_ONCE = 2;

export interface PublishedStoreOptions extends PublishedMediaOptions {
	readonly revisions: RevisionRows;
	readonly stories: OpenStories;
	readonly fonts: () => FontsOfSite;
	/** Called when a timeline has changed. */
	readonly onchange: (slug: string) => void;
}

export class PublishedStore {
	readonly #options: PublishedStoreOptions;
	/** By id. */
	readonly #timelines = new Map<string, Published>();
	/** From every slug that was ever used to the id of its timeline. */
	readonly #ids = new Map<string, string>();
	readonly #listings = new Map<string, ListedTimeline>();
	readonly #reading = new PQueue({ concurrency: READ_AT_ONCE });
	readonly #opening = new SharedWork<StoryOfBytes>();
	readonly #media: PublishedMedia;

	constructor(options: PublishedStoreOptions) {
		this.#options = options;
		this.#media = new PublishedMedia(options);
	}

	/** Reads what is published, without the documents. @throws if the database does not answer */
	async load(): Promise<void> {
		const { revisions } = this.#options;
		const [all, slugs] = await Promise.all([revisions.all(), revisions.slugs()]);
		this.#timelines.clear();
		this.#ids.clear();
		this.#listings.clear();
		for (const { slug, timeline } of slugs) this.#ids.set(slug, timeline);
		for (const one of all) await this.#learn(one);
		// Another process may have taken them down.
		for (const { timeline } of all)
			if (timeline.state !== 'published') await this.#media.withdraw(timeline.id);
	}

	/** A timeline has changed, here or in another process. @param id - undefined: any may have changed */
	async refresh(id: string | undefined): Promise<void> {
		const before = this.slugs();
		if (id === undefined) await this.load();
		else {
			const one = await this.#options.revisions.one(id);
			if (one) await this.#learn(one);
			if (one?.timeline.state !== 'published') await this.#media.withdraw(id);
		}
		const changed = id === undefined ? new Set([...before, ...this.slugs()]) : this.#slugsOf(id);
		for (const slug of changed) this.#options.onchange(slug);
	}

	async #learn(one: Published): Promise<void> {
		const { timeline, newest } = one;
		this.#timelines.set(timeline.id, one);
		this.#ids.set(timeline.slug, timeline.id);
		this.#listings.delete(timeline.id);
		if (timeline.state !== 'published' || timeline.listed === 0) return;
		const listing = await readListing(newest, timeline.slug, () => this.#textOf(newest));
		if (listing) this.#listings.set(timeline.id, listing);
	}

	/** Every slug that is or was used. */
	slugs(): readonly string[] {
		return [...this.#ids.keys()];
	}

	#slugsOf(id: string): readonly string[] {
		return [...this.#ids].flatMap(([slug, of]) => (of === id ? [slug] : []));
	}

	/** Those that the site names. */
	listed(): readonly ListedTimeline[] {
		return [...this.#listings.values()];
	}

	/** Whether a timeline has or had this slug. */
	has(slug: string): boolean {
		return this.#ids.has(slug);
	}

	/** A timeline by its slug of now or before. */
	find(slug: string): Published | undefined {
		return this.#timelines.get(this.#ids.get(slug) ?? '');
	}

	/** @returns undefined: there is no such timeline */
	versionOf(slug: string): string | undefined {
		const one = this.find(slug);
		if (!one) return this.has(slug) ? 'gone' : undefined;
		const { timeline, newest } = one;
		const state = timeline.slug === slug ? timeline.state : 'moved';
		const at = timeline.changed_at.toString(36);
		return `${state === 'published' ? `r${newest.number}` : 'gone'} ${nameOf(newest)} ${at}`;
	}

	departed(slug: string): Gone | Moved | undefined {
		const one = this.find(slug);
		if (!one) return this.has(slug) ? { kind: 'gone' } : undefined;
		if (one.timeline.state !== 'published') return { kind: 'gone' };
		return one.timeline.slug === slug ? undefined : { kind: 'moved', slug: one.timeline.slug };
	}

	async get(slug: string): Promise<StoredTimeline | undefined> {
		const one = this.find(slug);
		return one && !this.departed(slug) ? this.#open(one, one.newest) : undefined;
	}

	/** As it stood: an earlier revision. */
	async revision(slug: string, name: string): Promise<StoredTimeline | undefined> {
		const one = this.find(slug);
		if (!one || this.departed(slug) || !isRevisionName(name)) return undefined;
		if (nameOf(one.newest) === name) return this.#open(one, one.newest);
		const row = await this.#options.revisions.named(one.timeline.id, name);
		return row && this.#open(one, row);
	}

	/** A file of media for readers. @returns undefined: none of them may see it */
	media(name: string, gone: AbortSignal): Promise<ServedMedia | undefined> {
		return this.#media.serve(name, gone);
	}

	/** What a file of a revision is. */
	async mediaFacts(path: string, { publication }: StoredTimeline): Promise<MediaFacts | undefined> {
		const { revisions } = this.#options;
		const row = publication && (await revisions.revision(publication.id, publication.number));
		return row && (await this.#media.find([path], row))(path);
	}

	/** All revisions, the newest first. */
	async history(id: string): Promise<readonly PublishedRevision[]> {
		return (await this.#options.revisions.revisions(id)).map(toPublished);
	}

	async #open({ timeline }: Published, row: RevisionRow): Promise<StoredTimeline> {
		const { stories } = this.#options;
		const { slug, id } = timeline;
		const key = keyOf(row, slug);
		const name = nameOf(row);
		const opened =
			stories.find(key, name) ??
			(await this.#opening.join(
				key,
				() => this.#read(row, slug, key),
				new AbortController().signal
			));
		const publishedAt = instantAt(row.published_at);
		return {
			kind: 'stored',
			slug,
			revision: name,
			version: this.versionOf(slug) ?? name,
			changedAt: publishedAt,
			publication: {
				id,
				number: row.number,
				publishedAt,
				newest: timeline.head,
				isListed: timeline.listed === 1
			},
			...opened
		};
	}

	async #read(row: RevisionRow, slug: string, key: string): Promise<StoryOfBytes> {
		const { stories, fonts, report } = this.#options;
		const bytes = await this.#textOf(row);
		const corrected = await this.#corrected(row);
		const opened = await this.#reading.add(() =>
			storyOfBytes(bytes, {
				slug,
				revision: nameOf(row),
				fonts: fonts().fonts,
				media: (files) => this.#media.find(files, row),
				corrected
			})
		);
		if (!opened.opened) {
			// It was checked when it was published: this version of the site reads it in another way.
			report(`${slug}: revision ${row.number} can no longer be read.`);
			throw new Error(`revision ${row.number} of ${slug} can no longer be read`);
		}
		stories.keep(key, opened.opened, bytes.length);
		return opened.opened;
	}

	async #textOf({ hash }: RevisionRow): Promise<Uint8Array<ArrayBuffer>> {
		return new TextEncoder().encode(await this.#options.revisions.text(hash));
	}

	/** The document of a revision, if it is in memory. */
	known(row: RevisionRow): Timeline | undefined {
		const slug = this.#timelines.get(row.timeline)?.timeline.slug ?? '';
		return this.#options.stories.find(keyOf(row, slug), nameOf(row))?.story.document;
	}

	/** The bytes of a document as it was published. */
	async bytes({ publication }: StoredTimeline): Promise<Uint8Array<ArrayBuffer> | undefined> {
		if (!publication) return undefined;
		const row = await this.#options.revisions.revision(publication.id, publication.number);
		return row && this.#textOf(row);
	}

	/** By the id of an event: when it was last corrected, up to a revision. */
	async #corrected(row: RevisionRow): Promise<ReadonlyMap<string, number>> {
		const earlier = await this.#options.revisions.revisions(row.timeline);
		const corrected = new Map<string, number>();
		for (const one of [...earlier].reverse()) {
			if (one.number > row.number || one.number === 1 || one.minor === 1) continue;
			for (const change of JSON.parse(one.changes) as readonly Change[])
				if (isCorrection(change) && change.event) corrected.set(change.event.id, one.published_at);
		}
		return corrected;
	}
}

/** Names a story in memory. */
function keyOf({ timeline, number }: RevisionRow, slug: string): string {
	return `${timeline}:${number}:${slug}`;
}

export function nameOf({ hash }: Pick<RevisionRow, 'hash'>): string {
	return toRevisionName(hash);
}

function toPublished(row: RevisionRow): PublishedRevision {
	return {
		number: row.number,
		revision: nameOf(row),
		publishedAt: instantAt(row.published_at),
		editor: row.editor,
		note: row.note,
		isMinor: row.minor === 1,
		changes: JSON.parse(row.changes) as readonly Change[]
	};
}
