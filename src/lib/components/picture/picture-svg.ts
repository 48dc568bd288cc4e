/** A timeline as an SVG file, made on a server. In a browser: ./render-picture.ts. */
import { render } from 'svelte/server';
import { pictureOf, type PictureAsked, type PictureContent } from './picture-of';
import { DEFAULT_PAINT, type Paint } from './paint';
import { toStandaloneSvg } from './standalone-svg';
import TimelinePicture from './TimelinePicture.svelte';

export function pictureSvg(
	content: PictureContent,
	asked: PictureAsked = {},
	paint: Paint = DEFAULT_PAINT
): string {
	const picture = pictureOf(content, { siteName: paint.siteName, ...asked });
	const { body } = render(TimelinePicture, { props: { picture, paint } });
	return toStandaloneSvg(body);
}
