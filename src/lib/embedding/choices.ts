/** An author's choices for an embed, and the code that they give. Pure. */
import { toSearch, type TimelineLocation } from '$lib/viewer/location';
import { toEmbedSearch, type EmbedLook } from './parameters';
import { elementSnippet, frameSnippet, linkSnippet, loaderSnippet } from './snippet';

export interface Choices extends Pick<EmbedLook, 'show' | 'theme'> {
	/** A frame with the loader, a frame alone, an element of the page, or the address alone. */
	readonly form: 'fitted' | 'plain' | 'element' | 'link';
	/** px; undefined: as wide as its column. */
	readonly width: number | undefined;
	/** px: for a fitted frame, the height that is reserved until it reports its own. */
	readonly height: number;
	/** The number of events in the list at first; undefined: all. */
	readonly first: number | undefined;
	/** Whether it opens in the current view. */
	readonly keep: boolean;
	/** Whether it stays at the current version. */
	readonly pinned: boolean;
	/** Whether the page's own address contains the view. */
	readonly linked: boolean;
	/** A link below the frame. */
	readonly below: boolean;
}

/** For a plain frame, before another height is chosen. */
export const FIRST_HEIGHT = 600;

/** This many events make an embed about as high as a screen; a list that is only slightly longer is shown whole. */
const FIRST_EVENTS = 3;
const WHOLE_EVENTS = 8;

/** How many events an embed shows at first. */
export function firstOf(count: number): number | undefined {
	return count > WHOLE_EVENTS ? FIRST_EVENTS : undefined;
}

export interface Subject {
	/** Absolute addresses of the embed and of the reading page. */
	readonly embed: string;
	readonly page: string;
	readonly title: string;
	/** The current version of the timeline; undefined: none is stored. */
	readonly revision: string | undefined;
	/** Of the link below. */
	readonly words: string;
	/** The current view. */
	readonly location: TimelineLocation;
}

/** The address of the embed. */
export function addressOf({ embed, location, revision }: Subject, choices: Choices): string {
	const { form, show, theme, keep, pinned } = choices;
	const rev = pinned ? revision : undefined;
	// A frame of a fixed height scrolls inside: nothing is left out.
	const first = form === 'plain' || show === 'chart' ? undefined : choices.first;
	return embed + toEmbedSearch(keep ? location : {}, { show, theme, rev, first });
}

/** The code to paste. */
export function codeOf(subject: Subject, choices: Choices): string {
	const { form, width, height, keep, below } = choices;
	const linked = choices.linked && form === 'fitted';
	const { embed, page, title, words, location } = subject;
	const link = page + (keep ? toSearch(location) : '');
	if (form === 'link') return link;
	if (form === 'element') return elementOf(subject, choices);
	return [
		frameSnippet({ src: addressOf(subject, choices), title, width, height, linked }),
		...(form === 'fitted' ? [loaderSnippet(new URL('v1.js', embed).href)] : []),
		...(below ? [linkSnippet(link, words)] : [])
	].join('\n');
}

function elementOf({ embed, page, revision, words, location }: Subject, choices: Choices): string {
	const { show, theme, keep, pinned } = choices;
	const first = show === 'chart' ? undefined : choices.first;
	return elementSnippet({
		src: `${page}.json${pinned ? `?rev=${revision}` : ''}`,
		href: page,
		more: new URLSearchParams(toEmbedSearch(keep ? location : {}, { show, theme, first })),
		words,
		module: new URL('v1/date-line.js', embed).href
	});
}
