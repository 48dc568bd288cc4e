/** Where other programs find media, and what they get there. Pure. See ../SPEC.md §M. */
import { lookup } from 'mrmime';
import { kindOf, playerOf } from '$lib/document/media-kind';
import type { MediaFacts } from '$lib/document/media-facts';
import type { Media, MediaPlace } from '$lib/document/timeline';
import type { Published } from './published';

/** Of endings that mrmime does not have. */
const MORE: Readonly<Record<string, string>> = {
	jfif: 'image/jpeg',
	m4v: 'video/mp4',
	flac: 'audio/flac',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	odt: 'application/vnd.oasis.opendocument.text'
};

/** The address of media: that of its file beside the page, if it is not missing; else where it is or came from. */
export function mediaUrl({ file, url }: Media, places: MediaPlaces): string | undefined {
	const isHere = file !== undefined && (!places.findMedia || places.findMedia(file) !== undefined);
	return (isHere ? fileUrl(file, places.url) : undefined) ?? url;
}

export function placeUrl(place: MediaPlace, page: string | undefined): string | undefined {
	return 'url' in place ? place.url : fileUrl(place.file, page);
}

/** The server answers beside the page of the timeline. */
function fileUrl(path: string, page: string | undefined): string | undefined {
	if (page === undefined) return undefined;
	const written = path.split('/').map(encodeURIComponent).join('/');
	return new URL(written, page.replace(/\/$/, '')).href;
}

/** A file that a program can open by itself. */
export interface MediaFile {
	readonly url: string;
	/** Undefined if its ending says nothing. */
	readonly mime: string | undefined;
	/** Of a picture nobody knows: it is sent in a size of its own. */
	readonly bytes: number | undefined;
}

/** Where the files of a timeline are, and what is known of them. */
export type MediaPlaces = Pick<Published, 'url' | 'findMedia'>;

/** @returns undefined for pages with players or posts, and for what has no address */
export function mediaFile(media: Media, places: MediaPlaces): MediaFile | undefined {
	const url = mediaUrl(media, places);
	const kind = kindOf(media);
	if (url === undefined || kind === undefined || kind === 'embed') return undefined;
	if (media.file === undefined && playerOf(url)) return undefined;
	const facts = factsOf(media, places);
	return {
		url,
		mime: mimeOf(media.file ?? new URL(url).pathname, kind),
		bytes: facts?.widths.length === 0 ? facts.bytes : undefined
	};
}

/** Pixels: of its file, else as its author says. */
export function mediaSize(
	media: Media,
	places: MediaPlaces
): { readonly width: number; readonly height: number } | undefined {
	const { width, height } = factsOf(media, places) ?? {};
	if (width !== undefined && height !== undefined) return { width, height };
	if (media.width === undefined || media.height === undefined) return undefined;
	return { width: media.width, height: media.height };
}

function factsOf({ file }: Media, { findMedia }: MediaPlaces): MediaFacts | undefined {
	return file === undefined ? undefined : findMedia?.(file);
}

function mimeOf(path: string, kind: string): string | undefined {
	const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
	if (ending === undefined) return undefined;
	const mime = lookup(ending) ?? MORE[ending];
	// “.ogg” and “.webm” are both.
	if (kind === 'video') return mime?.replace(/^audio\//, 'video/');
	return kind === 'audio' ? mime?.replace(/^video\//, 'audio/') : mime;
}
