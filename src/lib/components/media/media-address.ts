/** The addresses of media on this site, for `src` and `srcset`. Pure. */
import { mediaName, MODERN_FORMATS, usualWidth } from '$lib/document/media-facts';
import type { MediaFile, ReadingMedia } from '$lib/document/reading-media';
import type { Addresses } from '../addresses';

export type MediaBases = Pick<Addresses, 'media' | 'beside'>;

/** A picture as `<picture>` needs it. */
export interface PictureSources {
	/** For each modern format: its sizes. */
	readonly sources: readonly { readonly type: string; readonly srcset: string }[];
	/** For other browsers, and without a `srcset`. */
	readonly src: string;
	/** The largest size. */
	readonly large: string;
}

/** @returns undefined: this page has no address for it */
export function fileAddress(file: MediaFile, bases: MediaBases): string | undefined {
	if ('path' in file) return besideAddress(file.path, bases);
	return bases.media && bases.media(mediaName(file.hash, file.ending));
}

/** @returns undefined: this page has no address for it */
export function pictureSources(file: MediaFile, bases: MediaBases): PictureSources | undefined {
	if ('path' in file) {
		const src = besideAddress(file.path, bases);
		return src === undefined ? undefined : { sources: [], src, large: src };
	}
	const { hash, ending, widths } = file;
	const { media } = bases;
	if (!media) return undefined;
	const largest = widths.at(-1);
	if (largest === undefined) {
		const src = media(mediaName(hash, ending));
		return { sources: [], src, large: src };
	}
	const srcset = (format: string) =>
		widths.map((width) => `${media(mediaName(hash, format, width))} ${width}w`).join(', ');
	return {
		sources: MODERN_FORMATS.map((format) => ({
			type: `image/${format}`,
			srcset: srcset(format)
		})),
		src: media(mediaName(hash, ending, usualWidth(widths))),
		large: media(mediaName(hash, ending, largest))
	};
}

/** Of the captions or the words of a recording. */
export function transcriptAddress(
	{ transcript }: Pick<ReadingMedia, 'transcript'>,
	bases: MediaBases
): string | undefined {
	if (!transcript) return undefined;
	return 'url' in transcript ? transcript.url : fileAddress(transcript.file, bases);
}

/** An animated picture in which all frames move; undefined: it is still. */
export function movingAddress(file: MediaFile, { media }: MediaBases): string | undefined {
	if ('path' in file || file.moving === undefined) return undefined;
	return media?.(mediaName(file.hash, 'webp', 'moving'));
}

function besideAddress(path: string, { beside }: MediaBases): string | undefined {
	const encoded = path.split('/').map(encodeURIComponent).join('/');
	return beside !== undefined && URL.canParse(encoded, beside)
		? new URL(encoded, beside).href
		: undefined;
}
