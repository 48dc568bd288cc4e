/** Files of a timeline: as its author wrote it, or made of that in a separate thread. */
import { hashText } from '$lib/base/hash';
import { isDrawn, WRITTEN_MOST, type FileFormatName } from '$lib/document/file-formats';
import { FILE_TYPES } from '$lib/document/file-types';
import { partOf } from '$lib/document/part';
import { inlinePictures } from '$lib/formats/html/inlined-pictures';
import { findWanted } from '$lib/jobs/write';
import { makeInlined } from '$lib/media/make-inlined';
import { runJob, TOO_LATE } from '$lib/jobs/pool';
import { TOO_LONG, type Job, type Part } from '$lib/jobs/job';
import type { InlinedPicture } from '$lib/document/inlined-picture';
import { findAmong, type KnownMedia } from '$lib/document/media-facts';
import type { ScaleName } from '$lib/document/scale-name';
import { localeOf } from '$lib/language/locale';
import { firstView } from '$lib/story/first-view';
import { toSiteInFiles } from '$lib/site/in-files';
import { knownMedia } from '$lib/store/known-media';
import type { StoredTimeline, TimelineStore } from '$lib/store/store';

export interface FileAsked {
	readonly store: TimelineStore;
	readonly stored: StoredTimeline;
	readonly format: FileFormatName;
	/** The view as a query; empty: all. */
	readonly view: string;
	readonly wanted: Part | undefined;
	/** Of a picture; undefined: the scale in which the timeline opens. */
	readonly scale?: ScaleName | undefined;
	/** Of the reading page, absolute. */
	readonly url: string;
	/** Of the file itself, absolute. */
	readonly fileUrl: string;
	/** Aborts when nobody waits for it any longer. */
	readonly signal: AbortSignal;
}

/** A file that is changing at this moment is requested again after this many seconds. */
export const AGAIN_S = 5;

export async function respondWithFile(asked: FileAsked): Promise<Response> {
	const { format, stored, view, scale } = asked;
	const etag = `"${[stored.version.replaceAll(' ', '.'), ...(view === '' ? [] : [hashText(view).toString(36)]), ...(scale ? [scale] : [])].join('-')}"`;
	const part = view === '' ? '' : '.part';
	const ending = format === 'yaml' || format === 'json' ? `timeline.${format}` : format;
	const headers = {
		'content-type': FILE_TYPES[format],
		'content-disposition': `attachment; filename="${stored.slug}${part}.${ending}"`
	};
	const own = await findOwn(asked);
	if (own)
		return new Response(own.body, {
			headers: { ...headers, etag, 'content-length': String(own.length) }
		});
	const job = await toJob(asked);
	if (job === 'changed') return later();
	const made = job === TOO_LONG ? TOO_LONG : await runJob(job, asked.signal);
	if (made === undefined || made === TOO_LATE) return later();
	if (made === TOO_LONG) return tooLong();
	return new Response(made, { headers: { ...headers, 'content-length': String(made.length) } });
}

/** The author's own file, if that is the requested format. */
async function findOwn({ store, stored, format, wanted }: FileAsked) {
	const isOwn = format === (stored.isJson ? 'json' : 'yaml');
	return isOwn && !wanted ? store.stream(stored) : undefined;
}

async function toJob(asked: FileAsked): Promise<Job | typeof TOO_LONG | 'changed'> {
	const { store, stored, format, wanted, scale, url, fileUrl } = asked;
	const { revision, changedAt: updated, story } = stored;
	const site = toSiteInFiles(store.site());
	if (format === 'svg' || format === 'png') {
		const content =
			story.kind === 'whole'
				? { timeline: story.timeline }
				: { large: await firstView(story.timeline, wanted ?? {}, { gone: asked.signal }) };
		const locale = localeOf(story.document.lang);
		const drawn = { ...wanted, scale, address: url, updated };
		return { kind: 'picture', format, content, asked: drawn, locale, site };
	}
	const isWhole = !wanted && format === 'json';
	if (!isWhole && !wanted && story.document.events.length > WRITTEN_MOST) return TOO_LONG;
	const bytes = await store.bytes(stored);
	if (!bytes) return 'changed';
	const media = await knownMedia(store, stored);
	const ofFile = { bytes, revision, wanted, url, updated, site, media };
	return isDrawn(format)
		? { kind: 'page', pictures: await picturesIn(asked, media), ...ofFile }
		: { kind: 'write', format, fileUrl, ...ofFile };
}

/** The pictures of the wanted events, in a size for a page that is one file. */
async function picturesIn(
	{ store, stored, wanted, signal }: FileAsked,
	media: KnownMedia
): Promise<ReadonlyMap<string, InlinedPicture>> {
	const { document } = stored.story;
	if (Object.keys(media).length === 0) return new Map();
	const part = wanted ? partOf(document, await findWanted(document, wanted)) : document;
	const find = findAmong(media);
	return inlinePictures(part, (path, width) =>
		makeInlined(find(path), width, (name) => store.media(name, signal))
	);
}

function later(): Response {
	return new Response(null, { status: 503, headers: { 'retry-after': String(AGAIN_S) } });
}

function tooLong(): Response {
	return new Response(
		`There are more than ${WRITTEN_MOST} events in it. Take the JSON and turn it into this with “npm run timeline -- convert”, or ask for a part: ?from=…&to=…\n`,
		{ status: 413, headers: { 'content-type': 'text/plain; charset=utf-8' } }
	);
}
