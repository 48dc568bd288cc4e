/**
 * What another page shows instead of a bare link.
 *
 * @see https://oembed.com, version 1.0
 */
import { isSlug } from '$lib/base/slug';
import { frameSnippet } from '$lib/embedding/snippet';

/** The width if nobody gives one; and a height that shows the chart and the first events. */
const WIDTH = 800;
const HEIGHT = 600;

/** Of the picture of a timeline, px. */
const CARD_WIDTH = 1200;
const CARD_HEIGHT = 630;

export interface OEmbed {
	readonly type: 'rich';
	readonly version: '1.0';
	readonly title: string;
	readonly provider_name: string;
	readonly provider_url: string;
	/** Seconds. */
	readonly cache_age: number;
	/** One frame, no script. */
	readonly html: string;
	readonly width: number;
	readonly height: number;
	readonly thumbnail_url?: string;
	readonly thumbnail_width?: number;
	readonly thumbnail_height?: number;
}

/** A requested address, if it is one of ours. */
export interface Linked {
	readonly slug: string;
	readonly event: string | undefined;
	readonly params: URLSearchParams;
}

/**
 * Reads an address that somebody links to. It is never fetched.
 *
 * @param origin - of this site
 * @returns undefined: it is not a timeline of this site
 */
export function readLink(text: string, origin: string): Linked | undefined {
	if (!URL.canParse(text)) return undefined;
	const url = new URL(text);
	if (url.origin !== origin) return undefined;
	const [, slug = '', event] = /^\/(?:t|embed)\/([^/]+)(?:\/([^/]+))?\/?$/.exec(url.pathname) ?? [];
	return isSlug(slug) ? { slug, event, params: url.searchParams } : undefined;
}

/** @param text - of a parameter; null: it is absent */
export function readLimit(text: string | null): { ok: boolean; px: number } {
	if (text === null) return { ok: true, px: Infinity };
	return { ok: /^[1-9]\d{0,5}$/.test(text), px: Number(text) };
}

export interface Answered {
	readonly title: string;
	/** Address of the embed, absolute. */
	readonly src: string;
	/** Address of its picture, absolute. */
	readonly card: string;
	readonly site: { readonly name: string; readonly url: string };
	/** px; Infinity: no limit. */
	readonly maxWidth: number;
	readonly maxHeight: number;
	/** How long the response may be cached, s. */
	readonly cacheAge: number;
}

export function toOEmbed({
	title,
	src,
	card,
	site,
	maxWidth,
	maxHeight,
	cacheAge
}: Answered): OEmbed {
	const width = Math.min(WIDTH, maxWidth);
	const height = Math.min(HEIGHT, maxHeight);
	return {
		type: 'rich',
		version: '1.0',
		title,
		provider_name: site.name,
		provider_url: site.url,
		cache_age: cacheAge,
		html: frameSnippet({ src, title, width, height }),
		width,
		height,
		// All three or none, and within the limits.
		...(CARD_WIDTH <= maxWidth && CARD_HEIGHT <= maxHeight
			? {
					thumbnail_url: card,
					thumbnail_width: CARD_WIDTH,
					thumbnail_height: CARD_HEIGHT
				}
			: {})
	};
}
