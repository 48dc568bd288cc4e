/** A timeline as a picture file, made in the browser. On a server: ./picture-svg.ts. */
import { flushSync, mount, unmount } from 'svelte';
import { pictureOf, type PictureAsked, type PictureContent } from './picture-of';
import type { Paint } from './paint';
import { toStandaloneSvg } from './standalone-svg';
import TimelinePicture from './TimelinePicture.svelte';

/** @returns an SVG document */
export function renderPicture(content: PictureContent, asked: PictureAsked, paint: Paint): string {
	const target = document.createElement('div');
	const picture = pictureOf(content, { siteName: paint.siteName, ...asked });
	const shown = mount(TimelinePicture, { target, props: { picture, paint } });
	flushSync();
	const svg = target.querySelector('svg');
	const markup = svg ? new XMLSerializer().serializeToString(svg) : '';
	void unmount(shown);
	return toStandaloneSvg(markup);
}

/** Some browsers cannot draw larger pictures. */
const MOST_PX = 8192;
/** Pixels for each px of the SVG: sharp on paper and on dense screens. */
const SCALE = 2;

/**
 * An SVG of ours as PNG, in the fonts of this machine.
 *
 * Rejects if the browser cannot draw pictures.
 */
export async function toPng(svg: string): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const scale = Math.min(SCALE, MOST_PX / image.naturalWidth, MOST_PX / image.naturalHeight);
	const canvas = document.createElement('canvas');
	canvas.width = Math.floor(image.naturalWidth * scale);
	canvas.height = Math.floor(image.naturalHeight * scale);
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('This browser makes no PNG of a picture'));
		}, 'image/png');
	});
}
