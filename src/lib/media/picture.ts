/**
 * Pictures with sharp (libvips): what one is, and its sizes. Sizes are upright, in sRGB with eight bits, and carry
 * nothing of the camera: no place, no serial number, no preview.
 */
import sharp, { type Sharp } from 'sharp';
import type { SizeFormat } from '$lib/document/media-facts';

/** Larger pictures are refused by their first bytes, before anything is decoded. */
export const MOST_PIXELS = 120_000_000;
/** All frames of an animated picture together. */
const MOST_MOVING_PIXELS = 150_000_000;
/** CSS px at one and two pixels each: a phone, a column, a column twice, a large screen, twice that. */
const WIDTHS = [320, 640, 960, 1280, 1920, 2560];
const MOVING_WIDTH = 960;
/** An SVG without a size is drawn for this width. */
const DRAWN_DPI = 72;

// One picture at a time, and nothing is kept: memory is that of one picture.
sharp.cache(false);
sharp.concurrency(1);

export interface PictureFacts {
	readonly width: number;
	readonly height: number;
	readonly widths: readonly number[];
	readonly hasAlpha: boolean;
	readonly moving: number | undefined;
}

/** A picture cannot be used: what is wrong with it, in words. */
export class BadPicture extends Error {}

function open(
	path: string,
	more: { readonly pages?: number; readonly density?: number } = {}
): Sharp {
	return sharp(path, {
		limitInputPixels: more.pages === undefined ? MOST_PIXELS : MOST_MOVING_PIXELS,
		failOn: 'error',
		sequentialRead: true,
		...more
	});
}

/**
 * Reads all of a picture, so that a damaged one is found now and not by a reader.
 *
 * @throws BadPicture
 */
export async function inspectPicture(path: string): Promise<PictureFacts> {
	try {
		const found = await sharp(path, { limitInputPixels: false }).metadata();
		const { autoOrient, pages = 1, hasAlpha, format } = found;
		const { width, height } = autoOrient;
		if (!width || !height) throw new BadPicture('it has no size');
		if (width * height > MOST_PIXELS)
			throw new BadPicture(
				`it has ${width} × ${height} pixels, ${Math.round((width * height) / 1e6)} million: ${MOST_PIXELS / 1e6} million at most`
			);
		const isDrawing = format === 'svg';
		// A drawing is made larger than it says: it has no pixels of its own.
		const widest = isDrawing ? Math.min(2560, Math.max(width, 1280)) : Math.min(width, 2560);
		const scale = isDrawing ? widest / width : 1;
		await open(path, isDrawing ? { density: DRAWN_DPI } : {})
			.resize({ width: Math.min(width, 64) })
			.raw()
			.toBuffer();
		const isMoving = pages > 1 && (format === 'gif' || format === 'webp');
		const frame = width * height;
		return {
			width: Math.round(width * scale),
			height: Math.round(height * scale),
			widths: [...WIDTHS.filter((one) => one < widest), widest],
			hasAlpha,
			moving:
				isMoving && frame * pages <= MOST_MOVING_PIXELS ? Math.min(width, MOVING_WIDTH) : undefined
		};
	} catch (error) {
		if (error instanceof BadPicture) throw error;
		throw new BadPicture(wordsFor(error));
	}
}

/** libvips names the part of its code that failed. */
function wordsFor(error: unknown): string {
	const said = error instanceof Error ? error.message : String(error);
	if (/premature end|truncat|not enough data|unexpected end|read error/i.test(said))
		return 'it ends too early: a part of it is missing';
	if (/unsupported image format|corrupt header|not a known file format/i.test(said))
		return 'it is no picture that can be read';
	return `it cannot be read (${said.split('\n')[0]?.replace(/^\w+: /, '') ?? said})`;
}

export interface SizeAsked {
	readonly path: string;
	/** Where it is written. */
	readonly to: string;
	/** Pixels; `moving`: all frames. */
	readonly width: number;
	readonly format: SizeFormat;
	readonly isMoving: boolean;
	/** A square of this width, around what stands out or around a point, 0 to 1. */
	readonly square?: 'striking' | { readonly x: number; readonly y: number } | undefined;
}

/** Writes one size of a picture. @throws if it cannot be read or written */
export async function makeSize(asked: SizeAsked): Promise<void> {
	const { path, to, width, format, isMoving, square } = asked;
	const {
		format: read,
		width: own,
		autoOrient
	} = await sharp(path, { limitInputPixels: false }).metadata();
	const isDrawing = read === 'svg';
	const more = isMoving ? { pages: -1 } : {};
	const density = isDrawing
		? { density: Math.min(2400, (DRAWN_DPI * width) / (own || width)) }
		: {};
	const upright = open(path, { ...more, ...density }).autoOrient();
	const sized = square
		? cutSquare(upright, width, square, isDrawing ? undefined : autoOrient)
		: upright.resize({ width, withoutEnlargement: !isDrawing });
	await encode(sized.toColourspace('srgb'), format).toFile(to);
}

/** @param size - upright; undefined: of a drawing, which is cut in its middle */
function cutSquare(
	picture: Sharp,
	width: number,
	around: NonNullable<SizeAsked['square']>,
	size: { readonly width: number; readonly height: number } | undefined
): Sharp {
	if (around === 'striking' || !size) {
		const position = size ? sharp.strategy.attention : 'centre';
		return picture.resize({ width, height: width, fit: 'cover', position });
	}
	const side = Math.min(size.width, size.height);
	const from = (share: number, whole: number) =>
		Math.round(Math.min(whole - side, Math.max(0, share * whole - side / 2)));
	return picture
		.extract({
			left: from(around.x, size.width),
			top: from(around.y, size.height),
			width: side,
			height: side
		})
		.resize({ width, height: width });
}

function encode(picture: Sharp, format: SizeFormat): Sharp {
	switch (format) {
		case 'avif':
			return picture.avif({ quality: 52, effort: 2 });
		case 'webp':
			return picture.webp({ quality: 76, effort: 3 });
		case 'png':
			return picture.png({ compressionLevel: 9, palette: true });
		case 'jpg':
			return picture.flatten({ background: '#fff' }).jpeg({ quality: 78, progressive: true });
	}
}
