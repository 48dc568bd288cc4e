/**
 * The pictures in a page that is one file: those of its list, which is there without scripts. It stands in for
 * ./find-media.ts and components/media/media-address.ts.
 */
import type { PictureSources } from '$lib/components/media/media-address';
import type { FindMedia } from '$lib/document/media-facts';
import type { MediaFile, ReadingMedia } from '$lib/document/reading-media';

const PICTURES = 'date-line img[data-path]';

function pictures(): readonly HTMLImageElement[] {
	return [...document.querySelectorAll<HTMLImageElement>(PICTURES)];
}

/** By its path. Its name is its place in the page. */
export const findMedia: FindMedia = (path) => {
	const all = pictures();
	const place = all.findIndex(({ dataset }) => dataset.path === path);
	const found = all[place];
	if (!found) return undefined;
	const size = (name: string) => Number(found.getAttribute(name));
	return {
		hash: String(place),
		ending: '',
		bytes: 0,
		width: size('width'),
		height: size('height'),
		widths: []
	};
};

export function pictureSources(file: MediaFile): PictureSources | undefined {
	const src = 'hash' in file ? pictures()[Number(file.hash)]?.src : undefined;
	return src === undefined ? undefined : { sources: [], src, large: src };
}

/** Recordings and documents are not in the page. */
export function fileAddress(): undefined {
	return undefined;
}

export function transcriptAddress({
	transcript
}: Pick<ReadingMedia, 'transcript'>): string | undefined {
	return transcript && 'url' in transcript ? transcript.url : undefined;
}

/** All are still. */
export function movingAddress(): undefined {
	return undefined;
}
