/** The timelines of a folder and those that were published on this server, side by side, as one store. */
import type { StoreChange } from '$lib/base/store-change';
import type { MediaFacts } from '$lib/document/media-facts';
import type { ServedMedia } from '$lib/media/media-library';
import type { Site, SiteAsset } from '$lib/site/site';
import type { FolderStore } from './folder';
import { byStoryDay } from './story-day';
import type { Gone, Moved } from './publication';
import type { PublishedStore } from './published-store';
import type { ByteStream, Preparing, StoredTimeline, TimelineList, TimelineStore } from './store';

export class JoinedStore implements TimelineStore {
	readonly #folder: FolderStore;
	readonly #published: PublishedStore;
	#list: TimelineList | undefined;
	#isFollowed = false;
	#waiting: (() => void)[] = [];
	readonly #reported = new Set<string>();
	readonly #report: (line: string) => void;

	constructor(folder: FolderStore, published: PublishedStore, report: (line: string) => void) {
		[this.#folder, this.#published, this.#report] = [folder, published, report];
	}

	get hasRevisions(): boolean {
		return this.#folder.hasRevisions;
	}

	site(): Site {
		return this.#folder.site();
	}

	siteAsset(file: string): SiteAsset | undefined {
		return this.#folder.siteAsset(file);
	}

	async media(name: string, gone: AbortSignal): Promise<ServedMedia | undefined> {
		return (await this.#folder.media(name, gone)) ?? this.#published.media(name, gone);
	}

	mediaFacts(path: string, stored?: StoredTimeline): Promise<MediaFacts | undefined> {
		return stored?.publication
			? this.#published.mediaFacts(path, stored)
			: this.#folder.mediaFacts(path);
	}

	list(): TimelineList {
		const { version, timelines } = this.#folder.list();
		if (this.#list?.version === version) return this.#list;
		const others = timelines.filter(({ head }) => !this.#isPublished(head.slug));
		const all = [...others, ...this.#published.listed()].sort(byStoryDay);
		return (this.#list = { version, timelines: all });
	}

	/** A slug that was published stays with its timeline, also if a file takes the same name later. */
	#isPublished(slug: string): boolean {
		if (!this.#published.has(slug)) return false;
		if (this.#folder.has(slug) && !this.#reported.has(slug)) {
			this.#reported.add(slug);
			this.#report(`${slug}: the file is left out: a timeline was published under this name.`);
		}
		return true;
	}

	/** Whether a file or a published timeline has, or had, this slug. */
	isTaken(slug: string): boolean {
		return this.#folder.has(slug) || this.#published.has(slug);
	}

	departed(slug: string): Gone | Moved | undefined {
		return this.#isPublished(slug) ? this.#published.departed(slug) : undefined;
	}

	get(slug: string): Promise<StoredTimeline | Preparing | undefined> {
		return this.#isPublished(slug) ? this.#published.get(slug) : this.#folder.get(slug);
	}

	revision(slug: string, revision: string): Promise<StoredTimeline | undefined> {
		return this.#isPublished(slug)
			? this.#published.revision(slug, revision)
			: this.#folder.revision(slug, revision);
	}

	async isStored(slug: string, revision: string): Promise<boolean> {
		if (!this.#isPublished(slug)) return this.#folder.isStored(slug, revision);
		return (await this.#published.revision(slug, revision)) !== undefined;
	}

	bytes(stored: StoredTimeline): Promise<Uint8Array<ArrayBuffer> | undefined> {
		return stored.publication ? this.#published.bytes(stored) : this.#folder.bytes(stored);
	}

	async stream(stored: StoredTimeline): Promise<ByteStream | undefined> {
		if (!stored.publication) return this.#folder.stream(stored);
		const bytes = await this.#published.bytes(stored);
		return bytes && { length: bytes.length, body: new Blob([bytes]).stream() };
	}

	/** Resolves when everything that has changed so far was reported, if anybody listens. */
	async reported(): Promise<void> {
		if (!this.#isFollowed) return;
		await new Promise<void>((resolve) => this.#waiting.push(resolve));
	}

	async *changes(signal: AbortSignal): AsyncIterable<StoreChange> {
		let isFirst = true;
		for await (const change of this.#folder.changes(signal)) {
			const files = change.timelines.map(([slug]) => slug);
			const slugs = isFirst ? new Set([...files, ...this.#published.slugs()]) : files;
			isFirst = false;
			this.#isFollowed = true;
			const waiting = this.#waiting;
			this.#waiting = [];
			yield {
				...change,
				timelines: [...slugs].map((slug) => [
					slug,
					this.#isPublished(slug)
						? this.#folder.versionInSite(this.#published.versionOf(slug) ?? '')
						: change.timelines.find(([one]) => one === slug)?.[1]
				])
			};
			for (const resolve of waiting) resolve();
		}
	}
}
