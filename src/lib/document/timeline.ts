/**
 * A timeline in memory: checked, its dates read, its references known to lead somewhere.
 * Types only. What an author writes is ./schema.ts; how one becomes the other is ./read.ts.
 */
import type { Timing } from '$lib/time/bounds';
import type { SourceType } from './schema';

export type { SourceType };

/** The hues of the palette; each has a light and a dark value in app.css. */
export const HUES = [
	'blue',
	'brown',
	'violet',
	'teal',
	'green',
	'magenta',
	'olive',
	'slate'
] as const;
export type Hue = (typeof HUES)[number];

export interface Timeline {
	readonly title: string;
	readonly summary: string | undefined;
	/** BCP 47. */
	readonly lang: string;
	readonly timezone: string | undefined;
	/** Zones on whose clocks clock times are said as well. */
	readonly clocks: readonly string[];
	readonly asOf: Timing | undefined;
	/** In the order in which the file defines them. */
	readonly groups: readonly Group[];
	/** In the order in which they are first cited, then uncited ones. */
	readonly sources: readonly Source[];
	/** In order of time, see time/bounds.ts `compareTimings`. */
	readonly events: readonly TimelineEvent[];
}

export interface Group {
	readonly id: string;
	readonly label: string;
	readonly hue: Hue;
}

export interface TimelineEvent {
	readonly id: string;
	readonly timing: Timing;
	/** The source's own words for the date. */
	readonly stated: string | undefined;
	/** The author's words for the date. */
	readonly display: string | undefined;
	readonly dateNote: string | undefined;
	readonly headline: string;
	/** The headline on the chart. */
	readonly label: string;
	/** Markdown. */
	readonly summary: string | undefined;
	readonly kind: 'event' | 'statement' | 'context' | 'scheduled' | 'era';
	readonly status: 'confirmed' | 'reported' | 'disputed' | 'denied' | 'cancelled';
	/** 1–5, 5 the most important. */
	readonly importance: number;
	readonly group: string | undefined;
	readonly actors: readonly string[];
	readonly places: readonly string[];
	readonly quotes: readonly Quote[];
	readonly citations: readonly Citation[];
	readonly media: readonly Media[];
	readonly related: readonly Related[];
}

export interface Quote {
	readonly text: string;
	readonly lang: string | undefined;
	readonly original: { readonly text: string; readonly lang: string } | undefined;
	readonly translator: string | undefined;
	readonly speaker: string | undefined;
	readonly role: string | undefined;
	readonly to: string | undefined;
	/** Who relayed it, beside the publishers of its sources. */
	readonly via: string | undefined;
	readonly mode: 'direct' | 'reported' | 'paraphrase';
	readonly where: string | undefined;
	readonly date: Timing | undefined;
	/** Its own sources, or those of its event where it names none. */
	readonly citations: readonly Citation[];
	readonly versions: readonly QuoteVersion[];
}

export interface QuoteVersion {
	readonly text: string;
	readonly citations: readonly Citation[];
	readonly note: string | undefined;
}

export interface Citation {
	readonly source: string;
	readonly locator: string | undefined;
	readonly selector: TextQuoteSelector | undefined;
	readonly supports: 'supports' | 'disputes' | 'mentions';
	readonly note: string | undefined;
}

/** @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
	readonly exact: string;
	readonly prefix?: string | undefined;
	readonly suffix?: string | undefined;
}

export interface Source {
	readonly id: string;
	readonly type: SourceType;
	readonly title: string | undefined;
	readonly publisher: string | undefined;
	readonly publisherShort: string | undefined;
	readonly authors: readonly string[];
	readonly date: Timing | undefined;
	readonly accessed: Timing | undefined;
	/** http or https, checked by ./address.ts. */
	readonly url: string | undefined;
	/** An address that is not linked, as written. */
	readonly refusedUrl: string | undefined;
	readonly archived: { readonly url: string; readonly date: Timing | undefined } | undefined;
	readonly lang: string | undefined;
	readonly access: 'open' | 'registration' | 'subscription' | undefined;
	readonly citedIn: string | undefined;
}

export interface Media {
	/** http or https; undefined when the address was refused. */
	readonly url: string | undefined;
	readonly caption: string;
	readonly credit: string | undefined;
}

export interface Related {
	readonly to: string;
	readonly rel: 'background' | 'leads-to' | 'follows' | 'part-of' | 'contradicts';
}
