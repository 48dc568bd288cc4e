/** What an author chooses of an embed, and the code that comes of it. Pure. */
import { toSearch, type TimelineLocation } from '$lib/viewer/location';
import { toEmbedSearch, type EmbedLook } from './parameters';
import { elementSnippet, frameSnippet, linkSnippet, loaderSnippet } from './snippet';

export interface Choices extends Pick<EmbedLook, 'show' | 'theme'> {
	/** A frame with the loader, a frame alone, an element of the page, or the address alone. */
	readonly form: 'fitted' | 'plain' | 'element' | 'link';
	/** px; undefined: as wide as its column. */
	readonly width: number | undefined;
	/** px: of a fitted frame the room that is kept free until it has spoken. */
	readonly height: number;
	/** Events of the list that are shown at first; undefined: all. */
	readonly first: number | undefined;
	/** Begins with what is looked at now. */
	readonly keep: boolean;
	/** Stays as it is now. */
	readonly pinned: boolean;
	/** The page's own address carries what is looked at. */
	readonly linked: boolean;
	/** A link below the frame. */
	readonly below: boolean;
}

/** Of a plain frame, before another height is chosen. */
export const FIRST_HEIGHT = 600;

/** So many events make an embed of about the height of a screen; a list that is little longer is shown whole. */
const FIRST_EVENTS = 3;
const WHOLE_EVENTS = 8;

/** How many events an embed of so many shows at first. */
export function firstOf(count: number): number | undefined {
	return count > WHOLE_EVENTS ? FIRST_EVENTS : undefined;
}

export interface Subject {
	/** Absolute addresses of the embed and of the reading page. */
	readonly embed: string;
	readonly page: string;
	readonly title: string;
	/** The version of the timeline that there is now; undefined: none is kept. */
	readonly revision: string | undefined;
	/** Of the link below. */
	readonly words: string;
	/** What is looked at. */
	readonly location: TimelineLocation;
}

/** The address of the embed. */
export function addressOf({ embed, location, revision }: Subject, choices: Choices): string {
	const { form, show, theme, keep, pinned } = choices;
	const rev = pinned ? revision : undefined;
	// A frame of a fixed height scrolls inside: there nothing is left out.
	const first = form === 'plain' || show === 'chart' ? undefined : choices.first;
	return embed + toEmbedSearch(keep ? location : {}, { show, theme, rev, first });
}

/** What is pasted. */
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
