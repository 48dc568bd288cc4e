/** Files that an author takes away: of what holds of the draft. */
import type { DraftMediaFile } from '$lib/authoring/draft-files.svelte';
import type { Problem } from '$lib/base/result';
import { partOf } from '$lib/document/part';
import type { TimelineFile } from '$lib/document/schema';
import type { Timeline } from '$lib/document/timeline';
import type { WrittenFormat } from '$lib/document/file-formats';
import { FILE_TYPES } from '$lib/document/file-types';
import { subsetOf } from '$lib/formats/native/subset';
import { writeFile } from '$lib/formats/write-file';
import type { SiteOfPage } from '$lib/formats/html/write';
import type { Held, Making } from './making';
import type { Instant } from '$lib/time/span';

export interface DownloadAsked {
	readonly format: WrittenFormat | 'report.csv';
	/** Ids of events; undefined: all that hold. */
	readonly only?: readonly string[] | undefined;
	readonly now: Instant;
}

export interface Download {
	readonly text: string;
	/** Media type. */
	readonly type: string;
	readonly leftOut: readonly Problem[];
}

export interface PageAsked extends Pick<DownloadAsked, 'only' | 'now'> {
	/** Of the page, with the words it speaks, and its SHA-256 in base64. */
	readonly script: string;
	readonly scriptHash: string | undefined;
	readonly site: SiteOfPage;
}

/**
 * The page that works without a network.
 *
 * @param files - the media of the draft, by path
 */
export async function writePage(
	held: Held | undefined,
	files: ReadonlyMap<string, DraftMediaFile>,
	{ only, now, ...page }: PageAsked
): Promise<string | undefined> {
	const wanted = select(held, only);
	if (!wanted) return undefined;
	const [{ writeHtml }, { writeJson }, { inlinePictures }, { shrinkPicture }] = await Promise.all([
		import('$lib/formats/html/write'),
		import('$lib/formats/native/write'),
		import('$lib/formats/html/inlined-pictures'),
		import('./shrink-picture')
	]);
	const { timeline, file } = wanted;
	const pictures = await inlinePictures(timeline, async (path, width) => {
		const found = files.get(path);
		return found && shrinkPicture(found, width);
	});
	const findMedia = (path: string) => files.get(path)?.facts;
	return writeHtml(
		{ timeline, url: undefined, updated: now, findMedia },
		{ ...page, pictures, file: writeJson(file) }
	);
}

/** @param only - ids of events; undefined: all that hold */
function select(
	{ timeline, file }: Partial<Held> = {},
	only?: readonly string[]
): { readonly timeline: Timeline; readonly file: TimelineFile } | undefined {
	if (!timeline || !file) return undefined;
	const whole = file as unknown as TimelineFile; // checked: there is a timeline of it
	if (!only) return { timeline, file: whole };
	const ids = new Set(only);
	return { timeline: partOf(timeline, ids), file: subsetOf(whole, ids) };
}

export async function writeDownload(
	making: Making,
	held: Held | undefined,
	{ format, only, now }: DownloadAsked
): Promise<Download | undefined> {
	if (format === 'report.csv')
		return { text: making.writeReport(), type: 'text/csv; charset=utf-8', leftOut: [] };
	const wanted = select(held, only);
	if (!wanted) return undefined;
	const written = await writeFile(format, {
		...wanted,
		text: only ? undefined : making.ownText,
		url: undefined,
		updated: now
	});
	return { ...written, type: FILE_TYPES[format] };
}
