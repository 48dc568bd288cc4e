/** A timeline as an SVG file, made on a server. In a browser: ./render-picture.ts. */
import { render } from 'svelte/server';
import { pictureOf, type PictureAsked, type PictureContent } from './picture-of';
import { toStandaloneSvg } from './standalone-svg';
import TimelinePicture from './TimelinePicture.svelte';

export function pictureSvg(content: PictureContent, asked: PictureAsked = {}): string {
	const { body } = render(TimelinePicture, { props: { picture: pictureOf(content, asked) } });
	return toStandaloneSvg(body);
}
