/**
 * Fetches and reads a timeline file in the page that shows it: in slices, so that the page stays responsive. A
 * page cannot start a worker of another origin.
 */
import { fetchFile, nameOf, Unread } from '$lib/authoring/fetch-file';
import { settle } from '$lib/base/drain';
import { problem, type Problem } from '$lib/base/result';
import type { ReadingTimeline } from '$lib/document/reading';
import { recognize } from '$lib/formats/recognize';
import { firstView } from '$lib/story/first-view';
import { openStory } from '$lib/story/open-story';
import { partsOf } from '$lib/story/parts';
import type { TimelineLocation } from '$lib/viewer/location';
import { parseLocation } from '$lib/viewer/parse-location';
import type { TileProvider } from '$lib/viewer/tile-provider';
import { findMedia } from './find-media';
import { measureFonts } from './fonts';

/** Larger files are refused, because the page belongs to somebody else. */
const MOST_BYTES = 32 * 1024 * 1024;

export type Opened = {
	/** BCP 47. */
	readonly lang: string;
	/** Reads a query in the language of the timeline. */
	readonly parse: (search: string) => TimelineLocation;
} & (
	| { readonly kind: 'whole'; readonly timeline: ReadingTimeline }
	| {
			readonly kind: 'large';
			readonly first: Awaited<ReturnType<typeof firstView>>;
			readonly provider: TileProvider;
	  }
);
export interface Refused {
	readonly kind: 'refused';
	readonly problems: readonly Problem[];
}

export interface Opening {
	/** The font of labels, as in CSS. */
	readonly fontFamily: string;
	/** The first view, as a query. */
	readonly search: string;
	/** Cancels the work; its result is then ignored. */
	readonly signal: AbortSignal;
}

/** @param written - an address, as in the page */
export async function openAddress(written: string, opening: Opening): Promise<Opened | Refused> {
	try {
		if (!URL.canParse(written, document.baseURI))
			throw new Unread('address-invalid', `“${written}” is no address.`);
		const address = new URL(written, document.baseURI).href;
		const bytes = await fetchFile(address, { signal: opening.signal, mostBytes: MOST_BYTES });
		return await openBytes(bytes, nameOf(address), address, opening);
	} catch (error) {
		if (!(error instanceof Unread)) throw error;
		return { kind: 'refused', problems: [problem(error.code, '', error.message)] };
	}
}

/** @param text - of a file inside the page */
export async function openText(text: string, opening: Opening): Promise<Opened | Refused> {
	return openBytes(new TextEncoder().encode(text), '', '', opening);
}

async function openBytes(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
	revision: string,
	{ fontFamily, search, signal }: Opening
): Promise<Opened | Refused> {
	const [fonts, recognized] = await Promise.all([measureFonts(fontFamily), recognize(bytes, name)]);
	if ('refused' in recognized) return { kind: 'refused', problems: recognized.refused };
	const opening = openStory(recognized.read(), { slug: 'timeline', revision, fonts, findMedia });
	const { story, problems } = await settle(opening, { signal });
	if (!story) return { kind: 'refused', problems };
	const { lang } = story.kind === 'whole' ? story.timeline : story.timeline.head;
	const parse = (search: string) => parseLocation(new URLSearchParams(search), lang);
	if (story.kind === 'whole') return { kind: 'whole', timeline: story.timeline, lang, parse };
	const { timeline } = story;
	const first = await firstView(timeline, parse(search), {});
	return { kind: 'large', first, provider: partsOf(() => Promise.resolve(timeline)), lang, parse };
}
