/** Writes the files of a timeline: of the whole, or of the part in a view. */
import { settle } from '$lib/base/drain';
import { decodeUtf8 } from '$lib/base/utf8';
import { WRITTEN_MOST } from '$lib/document/file-formats';
import { findAmong } from '$lib/document/media-facts';
import { partOf } from '$lib/document/part';
import type { TimelineFile } from '$lib/document/schema';
import type { Timeline, UndatedEvent } from '$lib/document/timeline';
import { readTimelineFile } from '$lib/formats/native/read';
import { subsetOf } from '$lib/formats/native/subset';
import { toJson } from '$lib/formats/native/to-json';
import { writeFile } from '$lib/formats/write-file';
import { EventSearch } from '$lib/story/event-search';
import { overlaps } from '$lib/time/span';
import { TOO_LONG, type Job, type JobResult, type Part } from './job';

/** With more events, no part is written. */
const SEARCHED_MOST = 100_000;

type OfFile = Extract<Job, { kind: 'write' | 'page' }>;

interface Whole {
	readonly timeline: Timeline;
	readonly file: TimelineFile;
}

/** Cached, because people often download a timeline in several formats. */
let last: { readonly revision: string; readonly whole: Promise<Whole> } | undefined;

export async function writePart(job: Extract<Job, { kind: 'write' }>): Promise<JobResult> {
	const { format, wanted, bytes, url, updated, fileUrl, media } = job;
	if (!wanted && format === 'json') return toBytes(toJson(decodeUtf8(bytes)));
	const part = await readPart(job);
	if (part === TOO_LONG) return TOO_LONG;
	const findMedia = findAmong(media);
	const { text } = await writeFile(format, { ...part, url, updated, feedUrl: fileUrl, findMedia });
	return toBytes(text);
}

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}

/** The part of a timeline in a view: checked, and as its author wrote it. */
export async function readPart({
	bytes,
	revision,
	wanted
}: OfFile): Promise<Whole | typeof TOO_LONG> {
	if (last?.revision !== revision) last = { revision, whole: readWhole(bytes) };
	const { timeline, file } = await last.whole;
	if (timeline.events.length > (wanted ? SEARCHED_MOST : WRITTEN_MOST)) return TOO_LONG;
	if (!wanted) return { timeline, file };
	const ids = await findWanted(timeline, wanted);
	if (ids.size > WRITTEN_MOST) return TOO_LONG;
	return { timeline: partOf(timeline, ids), file: subsetOf(file, ids) };
}

async function readWhole(bytes: Uint8Array): Promise<Whole> {
	const { timeline, file } = await settle(readTimelineFile(decodeUtf8(bytes)));
	if (!timeline) throw new Error('A file without an error has a timeline.');
	return { timeline, file: file as unknown as TimelineFile }; // checked: it gave a timeline
}

/** The ids of the events in a view. Undated events are in no range of time. */
export async function findWanted(
	timeline: Timeline,
	{ span, ...wanted }: Part
): Promise<ReadonlySet<string>> {
	const { events, undated, sources, groups } = timeline;
	const found = (among: readonly UndatedEvent[]) =>
		settle(new EventSearch({ events: among, sources, groups }).find(wanted));
	const dated = [...(await found(events))].flatMap((place) => {
		const event = events[place];
		return event && (!span || overlaps(event.timing.bounds, span)) ? [event.id] : [];
	});
	const others = span
		? []
		: [...(await found(undated))].flatMap((place) => undated[place]?.id ?? []);
	return new Set([...dated, ...others]);
}
