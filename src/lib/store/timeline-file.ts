/** One file of a folder, with its last good revision while it is being read or broken. */
import { Readable } from 'node:stream';
import { messageOf } from '$lib/base/error-text';
import { hashText } from '$lib/base/hash';
import { formatProblem, type Problem } from '$lib/base/result';
import { toStrip } from '$lib/story/strip';
import type { FindMedia } from '$lib/document/media-facts';
import type { MediaOfFolder } from './media-of-folder';
import type { OpenStories } from './open-stories';
import { storyOfBytes, revisionOf, type StoryOfBytes } from './story-of-bytes';
import { openRegular, readRegular } from './regular-file';
import type { FontsOfSite } from './site-folder';
import type { Revisions } from './revisions';
import type { ByteStream, ListedTimeline, StoredTimeline } from './store';
import type { FoundFile } from './watch-folder';

/** Stories of larger files stay in memory, because reading them again takes too long. */
const LARGE_BYTES = 2 * 1024 * 1024;
/** The number of problems that are reported for one file. */
const REPORTED_MOST = 50;

/** Shared by all files of a folder. */
export interface FileContext {
	readonly stories: OpenStories;
	readonly revisions: Revisions | undefined;
	readonly fonts: () => FontsOfSite;
	readonly media: MediaOfFolder;
	readonly report: (line: string) => void;
	readonly reportOnce: (line: string) => void;
	/** Called after a file was read, with or without success. */
	readonly onread: (slug: string) => void;
}

/** A revision without an error. */
interface Good {
	readonly file: FoundFile;
	readonly revision: string;
	readonly version: string;
	readonly listed: ListedTimeline;
	/** The files of its media … */
	readonly files: readonly string[];
	/** … and their state when it was read. */
	readonly filesStamp: string;
	/** Undefined: it is in the cache of open stories, if there is room. */
	readonly opened: StoryOfBytes | undefined;
}

export class TimelineFile {
	/** Of this file, or of the one before it. */
	good: Good | undefined;
	/** The part that is read, 0–1. */
	part = 0;
	readonly slug: string;
	readonly file: FoundFile;
	/** The fonts with which its labels are measured. */
	readonly fonts: FontsOfSite;
	readonly #context: FileContext;
	readonly #stop = new AbortController();
	#reading: Promise<void> | undefined;
	#isRead = false;

	constructor(slug: string, file: FoundFile, context: FileContext, last: Good | undefined) {
		[this.slug, this.file, this.#context, this.good] = [slug, file, context, last];
		this.fonts = context.fonts();
	}

	get isLarge(): boolean {
		return this.file.size > LARGE_BYTES;
	}

	get isBeingRead(): boolean {
		return !this.#isRead;
	}

	stop(): void {
		this.#stop.abort();
	}

	read(): Promise<void> {
		return (this.#reading ??= this.#read());
	}

	async #read(): Promise<void> {
		const { slug, file } = this;
		const { report, onread } = this.#context;
		const { signal } = this.#stop;
		try {
			signal.throwIfAborted();
			const bytes = await readRegular(file.path, signal);
			const { opened, problems } = await storyOfBytes(bytes, {
				slug,
				revision: revisionOf(bytes),
				fonts: this.fonts.fonts,
				media: (files) => this.#findMedia(files),
				signal,
				onpart: (part) => (this.part = part)
			});
			signal.throwIfAborted();
			this.#reportProblems(problems, opened === undefined);
			if (opened) this.#accept(opened, bytes);
			else this.#holdLast();
		} catch (error) {
			if (!signal.aborted) report(`${file.name}: cannot be read (${messageOf(error)})`);
		} finally {
			this.#isRead = true;
			if (!signal.aborted) onread(slug);
		}
	}

	/** Files that cannot be shown are reported: the rest of the timeline is not affected. */
	async #findMedia(files: readonly string[]): Promise<FindMedia> {
		const { media, report } = this.#context;
		const { find, unused } = await media.find(files);
		for (const { name, why } of unused.slice(0, REPORTED_MOST))
			report(`${this.file.name}: “${name}” is not shown: ${why}.`);
		return find;
	}

	/** Whether one of its pictures or recordings has changed since it was read. */
	get hasOtherMedia(): boolean {
		const { good } = this;
		return good !== undefined && this.#context.media.stampOf(good.files) !== good.filesStamp;
	}

	#accept(opened: StoryOfBytes, bytes: Uint8Array): void {
		const { slug, file, isLarge } = this;
		const { stories, revisions, media, reportOnce } = this.#context;
		const { story, files } = opened;
		const filesStamp = media.stampOf(files);
		const { revision } = story;
		const head = story.kind === 'whole' ? story.timeline : story.timeline.head;
		const { tags } = story.document;
		this.good = {
			file,
			revision,
			version: [
				revision,
				file.changedAt.toString(36),
				...this.#fontsName,
				...nameOf(filesStamp)
			].join(' '),
			listed: {
				head,
				revision,
				changedAt: file.changedAt,
				tags,
				strip: toStrip(story.document)
			},
			files,
			filesStamp,
			opened: isLarge ? opened : undefined
		};
		if (!isLarge) stories.keep(slug, opened, bytes.length);
		revisions?.store(slug, revision, bytes).catch((error: unknown) => {
			reportOnce(`${slug} ${revision}: left out: no copy can be stored (${messageOf(error)})`);
		});
	}

	/** A page changes when its labels are measured in another font. */
	get #fontsName(): string[] {
		return nameOf(this.fonts.name);
	}

	/** The file of the last good revision no longer exists: without copies, its story is kept in memory. */
	#holdLast(): void {
		const { good, slug } = this;
		if (!good || this.#context.revisions) return;
		this.good = { ...good, opened: good.opened ?? this.#context.stories.find(slug, good.revision) };
	}

	/** The last good revision, which may have to be read again. */
	async open(): Promise<StoredTimeline | undefined> {
		const { slug, good } = this;
		if (!good) return undefined;
		const { revision, version, file } = good;
		const opened =
			good.opened ?? this.#context.stories.find(slug, revision) ?? (await this.#reopen(good));
		const { changedAt } = file;
		return opened && { kind: 'stored', slug, revision, version, changedAt, ...opened };
	}

	async #reopen({ revision }: Good): Promise<StoryOfBytes | undefined> {
		const { slug } = this;
		const bytes = await this.bytes(revision);
		if (!bytes) return readCopy(this.#context, slug, revision);
		const { opened } = await storyOfBytes(bytes, {
			slug,
			revision,
			fonts: this.fonts.fonts,
			media: async (files) => (await this.#context.media.find(files)).find
		});
		if (opened) this.#context.stories.keep(slug, opened, bytes.length);
		return opened;
	}

	/** @returns undefined: the file has another revision now */
	async bytes(revision: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
		if (this.good?.revision !== revision) return undefined;
		const bytes = await readRegular(this.good.file.path).catch(() => undefined);
		return bytes && revisionOf(bytes) === revision ? bytes : undefined;
	}

	/** The same without reading it first. */
	async stream(revision: string): Promise<ByteStream | undefined> {
		if (this.good?.revision !== revision) return undefined;
		const { path, size, stamp } = this.good.file;
		const file = await openRegular(path).catch(() => undefined);
		if (!file) return undefined;
		const { ino, size: now, mtimeNs, ctimeNs } = await file.stat({ bigint: true });
		if ([ino, now, mtimeNs, ctimeNs].join(' ') === stamp)
			return {
				length: size,
				body: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>
			};
		await file.close();
		return undefined;
	}

	#reportProblems(problems: readonly Problem[], isRefused: boolean): void {
		const { name } = this.file;
		const { report } = this.#context;
		for (const problem of problems.slice(0, REPORTED_MOST))
			report(`${name}:${formatProblem(problem)}`);
		if (problems.length > REPORTED_MOST)
			report(`${name}: and ${problems.length - REPORTED_MOST} more like these.`);
		const stays = this.good ? ' The last good version stays.' : '';
		if (isRefused) report(`${name}: not shown: mend the errors above.${stays}`);
	}
}

/** A stored revision. @returns undefined: there is no copy. @throws if it is damaged */
export async function readCopy(
	{ stories, revisions, fonts, media }: FileContext,
	slug: string,
	revision: string
): Promise<StoryOfBytes | undefined> {
	const bytes = await revisions?.bytes(slug, revision);
	if (!bytes) return undefined;
	const { opened } = await storyOfBytes(bytes, {
		slug,
		revision,
		fonts: fonts().fonts,
		media: async (files) => (await media.find(files)).find
	});
	if (opened) stories.keep(slug, opened, bytes.length);
	return opened;
}

/** The short name of a state, for a version. */
function nameOf(state: string): string[] {
	return state === '' ? [] : [hashText(state).toString(36)];
}
