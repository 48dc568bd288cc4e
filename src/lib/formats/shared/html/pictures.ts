/** The pictures of an HTML body, and the body without them. Pure. */
import type { Element, Nodes } from 'hast';
import { toSafeUrl } from '$lib/document/address';
import { parse } from './to-markdown';

export interface TakenPicture {
	readonly url: string;
	readonly type: 'image';
	readonly alt?: string;
}

export interface TakenPictures {
	/** As in our own format. */
	readonly media: readonly TakenPicture[];
	/** What the first of them shows, that says so; ''. */
	readonly words: string;
	/** The body without them; a picture without an address of its own stays in it. */
	readonly rest: string;
}

/** More in one body stay links in its text. */
const MOST = 20;

/** @param html - as its author wrote it */
export function takePictures(html: string): TakenPictures {
	const tree = /<img\b/i.test(html) ? parse(html) : undefined;
	const found = tree ? [...picturesIn(tree)].slice(0, MOST) : [];
	const rest = found.reduceRight(
		(text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`,
		html
	);
	const media = found.map((one) => one.media);
	return { media, words: media.map(({ alt }) => alt).find(Boolean) ?? '', rest };
}

interface Found {
	readonly media: TakenPicture;
	/** Its place in the body. */
	readonly from: number;
	readonly to: number;
}

function* picturesIn(node: Nodes): Generator<Found> {
	if (node.type === 'element' && node.tagName === 'img') {
		const found = toFound(node);
		if (found) yield found;
	}
	if ('children' in node) for (const child of node.children) yield* picturesIn(child);
}

function toFound({ properties, position }: Element): Found | undefined {
	const { src, alt } = properties;
	const written = typeof src === 'string' ? src.trim() : '';
	const url = toSafeUrl(written.startsWith('//') ? `https:${written}` : written);
	const [from, to] = [position?.start.offset, position?.end.offset];
	if (url === undefined || from === undefined || to === undefined) return undefined;
	const words = typeof alt === 'string' ? alt.replaceAll(/\s+/g, ' ').trim() : undefined;
	return { media: { url, type: 'image', ...(words !== undefined && { alt: words }) }, from, to };
}
