/**
 * The kind of media at an address, determined as in TimelineJS. Data and one predicate.
 *
 * @see MediaType.js of TimelineJS 3.9
 */
export type MediaType = 'image' | 'video' | 'audio' | 'document';

const HOSTS: readonly (readonly [MediaType, RegExp])[] = [
	[
		'video',
		/(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|dai\.ly|wistia\.com|tiktok\.com)$/
	],
	['audio', /(?:^|\.)(?:soundcloud\.com|spotify\.com)$/],
	['document', /(?:^|\.)documentcloud\.org$/],
	['image', /(?:^|\.)(?:flickr\.com|flic\.kr|imgur\.com)$/]
];
const ENDINGS: readonly (readonly [MediaType, RegExp])[] = [
	['image', /\.(?:jpe?g|png|gif|svg|webp)$/i],
	['video', /\.(?:mp4|webm)$/i],
	['audio', /\.(?:mp3|wav|m4a)$/i],
	['document', /\.pdf$/i]
];

/** Undefined: a page, which TimelineJS would try to show as an image. @param url - a safe one */
export function mediaTypeOf(url: string): MediaType | undefined {
	const { hostname, pathname } = new URL(url);
	const found =
		HOSTS.find(([, form]) => form.test(hostname)) ??
		ENDINGS.find(([, form]) => form.test(pathname));
	return found?.[0];
}
