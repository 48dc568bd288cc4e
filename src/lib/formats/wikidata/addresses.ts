/** The addresses of a row: its item, its images, its other sources. Pure. See ./SPEC.md §A. */
import { hostOf, toSafeUrl } from '$lib/document/address';
import type { SourceEntry } from '$lib/document/schema';
import { withoutGaps } from '../shared/ids';

export interface Item {
	/** `Q43653` */
	readonly id: string;
	/** Of the page for readers. */
	readonly url: string | undefined;
	readonly isWikidata: boolean;
}

const ENTITY = /^(https?:\/\/[^/]{1,200})\/entity\/([QLP]\d{1,15})$/;
const SHORT = /^(?:wd:)?(Q\d{1,15})$/;
const WIKIDATA = 'https://www.wikidata.org';

/** Items of any Wikibase have the same form; an id alone is one of Wikidata. */
export function toItem(value: string): Item | undefined {
	const [, short] = SHORT.exec(value) ?? [];
	const [, site = WIKIDATA, id = short] = ENTITY.exec(value) ?? [];
	if (id !== undefined) {
		const isWikidata = /^https?:\/\/(?:www\.)?wikidata\.org$/.test(site);
		const page = isWikidata ? `${WIKIDATA}/wiki/${id}` : value;
		return { id, url: toSafeUrl(page), isWikidata };
	}
	const url = toSafeUrl(value);
	return url === undefined ? undefined : { id: value, url, isWikidata: false };
}

const TYPES: readonly (readonly [string, RegExp])[] = [
	['image', /\.(?:jpe?g|png|gif|svg|webp|tiff?)$/i],
	['video', /\.(?:webm|ogv|mp4|mpe?g)$/i],
	['audio', /\.(?:ogg|oga|wav|mp3|flac|mid)$/i],
	['document', /\.pdf$/i]
];

/** The name of a file on Wikimedia Commons. @param url - a safe one */
export function toMedia(url: string): object {
	const name = decode(url.slice(url.lastIndexOf('/') + 1)).replaceAll('_', ' ');
	const type = TYPES.find(([, ending]) => ending.test(name))?.[0];
	const isCommons = /^https?:\/\/(?:commons|upload)\.wikimedia\.org\//.test(url);
	return withoutGaps({
		url: url.replace(/^http:(?=\/\/commons\.wikimedia\.org\/)/, 'https:'),
		type,
		caption: isCommons ? name.replace(/\.\w{2,4}$/, '') : undefined,
		credit: isCommons ? 'Wikimedia Commons' : undefined
	});
}

/** The name of an article in Wikipedia. @param url - a safe one */
export function sourceOf(url: string): SourceEntry {
	const safe = toSafeUrl(url) ?? url;
	const host = hostOf(safe);
	if (!/(?:^|\.)wikipedia\.org$/.test(host)) return { url };
	const [, article] = /\/wiki\/([^?#]+)$/.exec(safe) ?? [];
	const title =
		article === undefined ? undefined : decode(article).replaceAll('_', ' ').slice(0, 300);
	return withoutGaps({ type: 'webpage' as const, title, publisher: 'Wikipedia', url });
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part; // a % that is not part of a character
	}
}
