/**
 * What kind of media an address or a file is, as far as its name says.
 * Data and functions. Pure. See ./SPEC.md §V.
 */
import type { Media, MediaType } from './timeline';

const PICTURE_HOSTS = /(?:^|\.)(?:staticflickr\.com|i\.imgur\.com)$/;
const ENDINGS: readonly (readonly [MediaType, RegExp])[] = [
	['image', /\.(?:jpe?g|jfif|png|gif|svg|webp|avif|heic|tiff?|bmp)$/i],
	['video', /\.(?:mp4|m4v|webm|ogv|mov)$/i],
	['audio', /\.(?:mp3|m4a|wav|oga|ogg|opus|flac|aac|weba)$/i],
	['document', /\.(?:pdf|docx?|odt|txt|epub)$/i]
];
/** Pages of posts, which are shown as cards. */
const POST_HOSTS =
	/(?:^|\.)(?:twitter\.com|x\.com|facebook\.com|instagram\.com|threads\.(?:net|com)|bsky\.app|tiktok\.com|t\.me|reddit\.com|vk\.com|linkedin\.com|mastodon\.social|truthsocial\.com)$/;

/** A video of a platform, which only plays in a page of the platform. */
export interface Player {
	readonly name: 'YouTube' | 'Vimeo';
	/** https; sets no cookies before it plays. */
	readonly url: string;
}

/** The kind that the author gave, else what its address or file name says. */
export function kindOf({
	type,
	file,
	url
}: Pick<Media, 'type' | 'file' | 'url'>): MediaType | undefined {
	if (type !== undefined) return type;
	if (file !== undefined) return ofEnding(file);
	if (url === undefined) return undefined;
	const { hostname, pathname } = new URL(url);
	if (playerOf(url)) return 'video';
	if (POST_HOSTS.test(hostname)) return 'embed';
	return ofEnding(decodePath(pathname)) ?? (PICTURE_HOSTS.test(hostname) ? 'image' : undefined);
}

function ofEnding(path: string): MediaType | undefined {
	return ENDINGS.find(([, form]) => form.test(path))?.[0];
}

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path; // “%” alone is no code
	}
}

/** @param url - a safe one. @returns undefined: it is no video of a platform that is known here */
export function playerOf(url: string): Player | undefined {
	const { hostname, pathname, searchParams } = new URL(url);
	const host = hostname.replace(/^(?:www|m|music)\./, '');
	const start = startOf(searchParams);
	if (/^(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/.test(host)) {
		const inPath = /^\/(?:(?:embed|shorts|live|v)\/)?([\w-]{11})\/?$/.exec(pathname)?.[1];
		const id = searchParams.get('v') ?? inPath;
		if (id === undefined || !/^[\w-]{11}$/.test(id)) return undefined;
		return {
			name: 'YouTube',
			url: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start}`
		};
	}
	if (/^(?:player\.)?vimeo\.com$/.test(host)) {
		const [, id, hash = searchParams.get('h')] =
			/^\/(?:video\/|channels\/[\w-]+\/)?(\d{5,12})(?:\/([\da-f]{6,16}))?\/?$/.exec(pathname) ?? [];
		if (id === undefined) return undefined;
		const secret = hash !== null && /^[\da-f]{6,16}$/.test(hash) ? `&h=${hash}` : '';
		return { name: 'Vimeo', url: `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${secret}` };
	}
	return undefined;
}

/** The second at which a link of YouTube starts: `t=90`, `t=1m30s`. */
function startOf(parameters: URLSearchParams): string {
	const written = parameters.get('t') ?? parameters.get('start') ?? '';
	const [whole, h = 0, m = 0, s = 0] =
		/^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(written) ?? [];
	const seconds = Number(h) * 3600 + Number(m) * 60 + Number(s);
	return whole && seconds > 0 ? `&start=${seconds}` : '';
}
