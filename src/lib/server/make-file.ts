/** Makes the files of a timeline that readers take away. */
import { settle } from '$lib/base/drain';
import { Kept } from '$lib/base/kept';
import { decodeUtf8 } from '$lib/base/utf8';
import { WRITTEN_MOST, type WrittenFormat } from '$lib/document/file-formats';
import type { Wanted } from '$lib/document/reading';
import type { TimelineFile } from '$lib/document/schema';
import type { Timeline } from '$lib/document/timeline';
import { isJson, LARGE } from '$lib/formats/timeline/json-or-yaml';
import { readTimelineFile } from '$lib/formats/timeline/read';
import { subsetOf } from '$lib/formats/timeline/subset';
import { toJson } from '$lib/formats/timeline/to-json';
import { writeFile } from '$lib/formats/write-file';
import { EventSearch } from '$lib/reading/event-search';
import type { Story } from '$lib/reading/open-story';
import { overlaps, type Span } from '$lib/time/span';
import type { Library } from './library';

export interface FileAsked {
	readonly slug: string;
	readonly format: WrittenFormat;
	/** The part that a view shows; undefined: all. */
	readonly wanted: (Wanted & { readonly span?: Span | undefined }) | undefined;
	/** Of the reading page, absolute. */
	readonly url: string;
	/** Of the file itself, absolute; of one timeline and view it is always the same. */
	readonly fileUrl: string;
}

/** There are more events in it than a server writes. */
export const TOO_LONG = Symbol('too long');
export type Made = BodyInit | typeof TOO_LONG | undefined;

/** Of more events the file is not read again for a part of it. */
const READ_MOST = 100_000;

/** Files of one version that are kept. */
const KEPT = 24;
const made = new WeakMap<Story, Kept<Promise<Made>>>();
const [SPACE, BRACE] = [0x20, 0x7b];
/** Longer files, in bytes, that begin as JSON does are read as nothing else. */
const MOST_PARSED = 4 * LARGE;

/**
 * A file that was made before, or is made now: each once for a version.
 *
 * @param key - the same for the same file
 */
export function keepMade(story: Story, key: string, make: () => Promise<Made>): Promise<Made> {
	const kept = made.get(story) ?? new Kept<Promise<Made>>(KEPT);
	made.set(story, kept);
	const file = kept.get(key) ?? make();
	kept.set(key, file);
	file.then(
		(found) => found === undefined && kept.delete(key),
		() => kept.delete(key)
	);
	return file;
}

/** @returns undefined where the file changes at this moment */
export async function makeFile(
	library: Library,
	story: Story,
	{ slug, format, wanted, url, fileUrl }: FileAsked
): Promise<Made> {
	const bytes = await library.bytesOf(slug, story);
	if (!bytes) return undefined;
	// What is JSON goes out as it is, what is YAML as its author wrote it.
	const isWrittenAsJson =
		bytes.find((byte) => byte > SPACE) === BRACE &&
		(bytes.length > MOST_PARSED || isJson(decodeUtf8(bytes)));
	if (!wanted && format === 'json')
		return isWrittenAsJson ? (bytes as Uint8Array<ArrayBuffer>) : toJson(decodeUtf8(bytes));
	if (!wanted && format === 'yaml' && !isWrittenAsJson) return bytes as Uint8Array<ArrayBuffer>;

	const found = await readPart(story, bytes, wanted);
	if (found === TOO_LONG) return TOO_LONG;
	const { timeline, file } = found;
	const updated = library.changedAt(slug) ?? 0;
	const { text } = await writeFile(format, { timeline, file, url, updated, feedUrl: fileUrl });
	return text;
}

/** By its version: who takes a timeline away in one format often takes another. */
const lastRead = new Kept<Promise<TimelineFile>>(1);

async function readWhole(bytes: Uint8Array): Promise<TimelineFile> {
	const { file } = await settle(readTimelineFile(decodeUtf8(bytes)));
	return file as unknown as TimelineFile; // checked: there is a story of it
}

/** What a view shows of a timeline: checked, and as its author wrote it. */
export async function readPart(
	{ document, revision }: Story,
	bytes: Uint8Array,
	wanted: FileAsked['wanted']
): Promise<{ readonly timeline: Timeline; readonly file: TimelineFile } | typeof TOO_LONG> {
	if (document.events.length > (wanted ? READ_MOST : WRITTEN_MOST)) return TOO_LONG;
	const events = wanted ? await find(document, wanted) : document.events;
	if (events.length > WRITTEN_MOST) return TOO_LONG;
	const reading = lastRead.get(revision) ?? readWhole(bytes);
	lastRead.set(revision, reading);
	const whole = await reading;
	if (!wanted) return { timeline: document, file: whole };
	const ids = new Set(events.map(({ id }) => id));
	return { timeline: { ...document, events }, file: subsetOf(whole, ids) };
}

/** The events that a view shows. */
async function find(
	timeline: Timeline,
	{ span, ...wanted }: NonNullable<FileAsked['wanted']>
): Promise<Timeline['events']> {
	const places = await settle(new EventSearch(timeline).find(wanted));
	return [...places].flatMap((place) => {
		const event = timeline.events[place];
		return event && (!span || overlaps(event.timing.bounds, span)) ? [event] : [];
	});
}
