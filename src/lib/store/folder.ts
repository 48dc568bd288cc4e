/**
 * The store of a folder: `name.timeline.yaml` or `name.timeline.zip` is the timeline `name`. A changed file is read
 * again without a restart; a broken one is reported and its last good revision stays. Files are found by
 * ./watch-folder.ts and ./archives-of-folder.ts, read by ./timeline-file.ts, the site by ./site-folder.ts.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { StoreChange } from '$lib/base/store-change';
import { messageOf } from '$lib/base/error-text';
import { isSlug } from '$lib/base/slug';
import type { MediaFacts } from '$lib/document/media-facts';
import type { MediaLibrary, ServedMedia } from '$lib/media/media-library';
import type { Site, SiteAsset } from '$lib/site/site';
import { ChangeFeed } from './change-feed';
import { ArchivesOfFolder } from './archives-of-folder';
import { MediaOfFolder } from './media-of-folder';
import { OpenStories } from './open-stories';
import type { Revisions } from './revisions';
import { SiteOfFolder, type FontsOfSite } from './site-folder';
import { byStoryDay } from './story-day';
import type {
	ByteStream,
	ListedTimeline,
	Preparing,
	StoredTimeline,
	TimelineList,
	TimelineStore
} from './store';
import { readCopy, TimelineFile, type FileContext } from './timeline-file';
import { WatchedFolder, type FoundFile } from './watch-folder';
import { instantAt } from '$lib/time/span';

const FILE_NAME = /^(.+)\.timeline\.(?:ya?ml|json)$/;
/** The number of files that are read at the same time. */
const READ_AT_ONCE = 2;
/** Requested files are read before others. */
const ASKED = 1;
/** A start waits this long for all timelines; the others are listed when they are read. */
const START_MS = 1000;

export interface FolderStoreOptions {
	readonly folder: string;
	/** Undefined: no copies are stored. */
	readonly revisions: Revisions | undefined;
	/** Links may lead to files outside the folder. */
	readonly followsLinks?: boolean;
	readonly stories?: OpenStories;
	/** Where pictures in sizes are stored, and ZIPs unpacked. */
	readonly library: MediaLibrary;
	/** Receives one line about a file: its problem, or that it could not be read. */
	readonly report: (line: string) => void;
}

export class FolderStore implements TimelineStore {
	readonly #options: FolderStoreOptions;
	readonly #context: FileContext;
	readonly #folder: WatchedFolder;
	readonly #site: SiteOfFolder;
	readonly #media: MediaOfFolder;
	readonly #archives: ArchivesOfFolder;
	readonly #small = new PQueue({ concurrency: READ_AT_ONCE });
	/** Large files are read in slices, so that smaller ones can be read in between. */
	readonly #large = new PQueue({ concurrency: 1 });
	#files = new Map<string, TimelineFile>();
	#list: TimelineList | undefined;
	/** Different for each opening, so that versions are never repeated. */
	readonly #begun = Date.now().toString(36);
	#listNumber = 0;
	#isReady = false;
	readonly #feed = new ChangeFeed();
	/** Lines that were already reported. */
	readonly #reported = new Set<string>();

	constructor(options: FolderStoreOptions) {
		this.#options = options;
		const { folder, revisions, followsLinks = false, library, report } = options;
		this.#site = new SiteOfFolder(report);
		this.#media = new MediaOfFolder(library);
		this.#archives = new ArchivesOfFolder(library.unpacked, (line) => this.#reportOnce(line));
		this.#context = {
			stories: options.stories ?? new OpenStories(),
			revisions,
			fonts: () => this.#site.fonts,
			media: this.#media,
			report,
			reportOnce: (line) => this.#reportOnce(line),
			onread: (slug) => this.#notify(slug)
		};
		this.#folder = new WatchedFolder({
			folder,
			followsLinks,
			accepts: (name) =>
				MediaOfFolder.accepts(name) ||
				FILE_NAME.test(name) ||
				ArchivesOfFolder.accepts(name) ||
				SiteOfFolder.accepts(name),
			onfiles: async (files) => this.#update(await this.#archives.withFiles(files)),
			onfault: (name, why) =>
				report(name === folder ? `${name}: ${why}` : `${name}: left out: ${why}`)
		});
	}

	/** Resolves when all timelines were read, or after the time limit of a start. */
	async start(): Promise<void> {
		await this.#folder.scan();
		const waiting = new AbortController();
		await Promise.race([
			this.#small.onIdle(),
			sleep(START_MS, undefined, { signal: waiting.signal }).catch(() => undefined)
		]);
		waiting.abort();
		this.#isReady = true;
		this.#notify(undefined);
	}

	close(): void {
		this.#folder.close();
		for (const file of this.#files.values()) file.stop();
	}

	/** Scans the folder now. Changed files are read after that. */
	scan(): Promise<void> {
		return this.#folder.scan();
	}

	site(): Site {
		return this.#site.site;
	}

	/** The fonts of its labels. */
	get fonts(): FontsOfSite {
		return this.#site.fonts;
	}

	has(slug: string): boolean {
		return this.#files.has(slug);
	}

	/** Something beside the folder has changed that is reported with it. */
	touch(slug: string): void {
		this.#notify(slug);
	}

	siteAsset(file: string): SiteAsset | undefined {
		return this.#site.asset(file);
	}

	media(name: string, gone: AbortSignal): Promise<ServedMedia | undefined> {
		return this.#media.library.serve(name, gone);
	}

	async mediaFacts(path: string): Promise<MediaFacts | undefined> {
		const { find } = await this.#media.find([path]);
		return find(path);
	}

	get hasRevisions(): boolean {
		return this.#options.revisions !== undefined;
	}

	list(): TimelineList {
		return (this.#list ??= {
			version: this.#listName,
			timelines: [...this.#files.values()]
				.flatMap(({ good }): ListedTimeline[] => (good ? [good.listed] : []))
				.sort(byStoryDay)
		});
	}

	/** A file that is gone leaves nothing behind. */
	departed(): undefined {
		return undefined;
	}

	async get(slug: string): Promise<StoredTimeline | Preparing | undefined> {
		const file = this.#files.get(slug);
		if (!file) return undefined;
		// A first request waits for a small file; for a large one it gets the progress.
		if (!file.good && file.isBeingRead && !file.isLarge) await this.#read(file, ASKED);
		if (file.good) return this.#inSite(await file.open());
		return file.isBeingRead ? { kind: 'preparing', part: file.part } : undefined;
	}

	/** A timeline gets a new version when the site changes. */
	#inSite(stored: StoredTimeline | undefined): StoredTimeline | undefined {
		return stored && { ...stored, version: this.versionInSite(stored.version) };
	}

	versionInSite(version: string): string {
		const { version: site } = this.#site.site;
		return site === '' ? version : `${version} ${site}`;
	}

	async revision(slug: string, revision: string): Promise<StoredTimeline | undefined> {
		const current = await this.get(slug);
		if (current?.kind === 'stored' && current.revision === revision) return current;
		try {
			const opened =
				this.#context.stories.find(slug, revision) ??
				(await readCopy(this.#context, slug, revision));
			const named = {
				kind: 'stored',
				slug,
				revision,
				version: revision,
				changedAt: instantAt(0)
			} as const;
			return opened && { ...named, ...opened };
		} catch (error) {
			this.#reportOnce(`${slug} ${revision}: left out: ${messageOf(error)}`);
			return undefined;
		}
	}

	async isStored(slug: string, revision: string): Promise<boolean> {
		return (await this.#options.revisions?.has(slug, revision)) ?? false;
	}

	async bytes({ slug, revision }: StoredTimeline): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const bytes = await this.#files.get(slug)?.bytes(revision);
		return bytes ?? this.#options.revisions?.bytes(slug, revision);
	}

	async stream(stored: StoredTimeline): Promise<ByteStream | undefined> {
		const stream = await this.#files.get(stored.slug)?.stream(stored.revision);
		if (stream) return stream;
		const bytes = await this.bytes(stored);
		return bytes && { length: bytes.length, body: new Blob([bytes]).stream() };
	}

	async *changes(signal: AbortSignal): AsyncIterable<StoreChange> {
		for await (const slugs of this.#feed.follow(signal, this.#files.keys()))
			yield {
				isReady: this.#isReady,
				list: this.#listName,
				timelines: [...slugs].map((slug) => [slug, this.#versionOf(slug)])
			};
	}

	get #listName(): string {
		return `list ${this.#begun} ${this.#listNumber}`;
	}

	#versionOf(slug: string): string | null | undefined {
		const file = this.#files.get(slug);
		if (file?.good) return this.versionInSite(file.good.version);
		return file?.isBeingRead ? null : undefined;
	}

	#notify(slug: string | undefined): void {
		this.#list = undefined;
		this.#listNumber++;
		this.#feed.notify(slug);
	}

	/** Updates the files to the current content of the folder. */
	async #update(found: ReadonlyMap<string, FoundFile>): Promise<void> {
		this.#media.update(found);
		const { fonts } = this.#site;
		const isOther = await this.#site.update(found);
		if (this.#site.fonts !== fonts) this.#context.stories.clear();
		const before = this.#files;
		const files = new Map<string, TimelineFile>();
		for (const file of found.values()) {
			const slug = FILE_NAME.exec(file.name)?.[1];
			if (slug === undefined || MediaOfFolder.accepts(file.name)) continue;
			const unfit = !isSlug(slug)
				? 'a name is small letters, digits and “-”, at most 80'
				: files.has(slug) && 'another file has the same name';
			if (unfit) this.#reportOnce(`${file.name}: left out: ${unfit}`);
			else files.set(slug, this.#fileOf(slug, file, before.get(slug)));
		}
		this.#files = files;
		for (const [slug, file] of before) if (files.get(slug) !== file) file.stop(); // two readings of a long file would need too much memory
		for (const [slug, file] of files) if (before.get(slug) !== file) void this.#read(file);
		for (const slug of new Set([...before.keys(), ...files.keys()]))
			if (isOther || before.get(slug) !== files.get(slug)) this.#notify(slug);
		if (isOther) this.#notify(undefined);
	}

	#fileOf(slug: string, file: FoundFile, last: TimelineFile | undefined): TimelineFile {
		const isSame =
			last?.file.name === file.name &&
			last.file.stamp === file.stamp &&
			last.fonts === this.#site.fonts &&
			!last.hasOtherMedia;
		return isSame ? last : new TimelineFile(slug, file, this.#context, last?.good);
	}

	/** Reads a file once; a second call moves it ahead of others. */
	#read(file: TimelineFile, priority = 0): Promise<void> {
		return (file.isLarge ? this.#large : this.#small).add(() => file.read(), { priority });
	}

	#reportOnce(line: string): void {
		if (this.#reported.has(line)) return;
		this.#reported.add(line);
		this.#options.report(line);
	}
}
