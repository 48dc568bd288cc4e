/** What is known of a media file on this site: its name by content, its kind, its size. Pure. */

export interface MediaFacts {
	/** A hash of its content. */
	readonly hash: string;
	/** Of the file as it is served: `mp4`; of a picture, of the sizes that every browser shows: `jpg` or `png`. */
	readonly ending: string;
	/** Bytes, as the author has it. */
	readonly bytes: number;
	/** Of a picture: pixels, upright. */
	readonly width?: number;
	readonly height?: number;
	/** The widths in which a picture is made, ascending; empty: it is served as it is. */
	readonly widths: readonly number[];
	/** It is an animated picture: its sizes are still, and this is the width in which it moves. */
	readonly moving?: number;
	/** Of a document. */
	readonly pages?: number;
}

/** @param path - beside the timeline, in normal form. @returns undefined: there is no such file, or it cannot be used */
export type FindMedia = (path: string) => MediaFacts | undefined;

/** By path, as far as the files are there. */
export type KnownMedia = Readonly<Record<string, MediaFacts>>;

export function findAmong(media: KnownMedia): FindMedia {
	return (path) => (Object.hasOwn(media, path) ? media[path] : undefined);
}

/** The formats in which each size of a picture is made; the third is for old browsers. */
export type SizeFormat = 'avif' | 'webp' | 'jpg' | 'png';
export const MODERN_FORMATS = ['avif', 'webp'] as const;

/** CSS px: the column of a page, on a screen of one pixel each. */
const USUAL = 960;

/** For browsers that do not choose among widths. @param widths - at least one, ascending */
export function usualWidth(widths: readonly number[]): number | undefined {
	return widths.findLast((width) => width <= USUAL) ?? widths.at(-1);
}

/**
 * A small square, for the label of an event: around the part of the picture that stands out, or around a point in
 * tenths from the left and from the top (`square-73`).
 */
export type SquareSize = 'square' | `square-${number}`;

/** The last part of its address: `2f0c….mp4`, `2f0c…-640.avif`, `2f0c…-moving.webp`, `2f0c…-square.webp`. */
export function mediaName(
	hash: string,
	ending: string,
	size?: number | 'moving' | SquareSize
): string {
	return size === undefined ? `${hash}.${ending}` : `${hash}-${size}.${ending}`;
}

/** All names under which a page asks for a file, without the squares of labels. */
export function namesOf({ hash, ending, widths, moving }: MediaFacts): readonly string[] {
	if (widths.length === 0) return [mediaName(hash, ending)];
	return [
		...widths.flatMap((width) => MODERN_FORMATS.map((format) => mediaName(hash, format, width))),
		...[usualWidth(widths), widths.at(-1)].map((width) => mediaName(hash, ending, width)),
		...(moving === undefined ? [] : [mediaName(hash, 'webp', 'moving')])
	];
}
