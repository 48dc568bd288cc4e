/**
 * A timeline in memory: checked, with its dates read and all references valid.
 * Types only. What an author writes is ./schema.ts; ./read.ts converts it.
 */
import type { Timing } from '$lib/time/timing';
import type { SourceType } from './schema';

export type { SourceType };

/** The hues of the palette, in the order in which groups get them; each has a light and a dark value in tokens.css. */
export const HUES = [
	'blue',
	'brown',
	'violet',
	'teal',
	'green',
	'magenta',
	'olive',
	'slate',
	'sky',
	'orange',
	'lilac',
	'aqua',
	'leaf',
	'pink',
	'gold',
	'stone'
] as const;
export type Hue = (typeof HUES)[number];

export interface Timeline {
	readonly id: string | undefined;
	readonly title: string;
	readonly summary: string | undefined;
	/** Topics, each once; a site lists its timelines by them. */
	readonly tags: readonly string[];
	/** BCP 47. */
	readonly lang: string;
	readonly timezone: string | undefined;
	/** Zones in which clock times are shown as well. */
	readonly clocks: readonly string[];
	readonly asOf: Timing | undefined;
	/** In the order in which the file defines them. */
	readonly groups: readonly Group[];
	readonly actors: readonly Actor[];
	/** In the order in which they are first cited, then uncited ones. */
	readonly sources: readonly Source[];
	/** In order of time, see time/timing.ts. */
	readonly events: readonly TimelineEvent[];
	/** Events without a date, in document order: they are listed last, and never on the chart. */
	readonly undated: readonly UndatedEvent[];
}

export interface Group {
	readonly id: string;
	readonly label: string;
	readonly hue: Hue;
}

export interface Actor {
	readonly name: string;
	readonly type: 'person' | 'organization' | undefined;
	readonly role: string | undefined;
	/** http or https: where else the actor is described. */
	readonly sameAs: readonly string[];
}

/** A place on the map: degrees of WGS 84, north and east above zero. */
export interface Point {
	readonly name: string;
	readonly lat: number;
	readonly lon: number;
}

/** An event with its place in time. */
export interface TimelineEvent extends UndatedEvent {
	readonly timing: Timing;
}

/** The fields of an event except its date. */
export interface UndatedEvent {
	readonly id: string;
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
	/** Those of its places that have coordinates. */
	readonly points: readonly Point[];
	readonly quotes: readonly Quote[];
	readonly citations: readonly Citation[];
	readonly facts: readonly Fact[];
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
	/** Another speaker who quotes these words. */
	readonly quotedBy: string | undefined;
	/** Who relayed it, starting with the one closest to the speaker, in addition to the publishers of its sources. */
	readonly via: readonly string[];
	/** How certain it is that the speaker said it. */
	readonly attribution: 'certain' | 'probable' | 'disputed';
	readonly unnamed: Unnamed | undefined;
	readonly mode: 'direct' | 'reported' | 'paraphrase';
	readonly where: string | undefined;
	readonly date: Timing | undefined;
	/** Its own sources, or those of its event if it names none. */
	readonly citations: readonly Citation[];
	readonly versions: readonly QuoteVersion[];
	/** Recordings of the words, and pictures of the page on which they are. */
	readonly media: readonly Media[];
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
	readonly unnamed: Unnamed | undefined;
	readonly corrections: readonly Correction[];
}

/** People whom a source does not name. */
export interface Unnamed {
	readonly count: number | undefined;
	readonly reason: string | undefined;
	/** Who knows them and vouches for what they said. */
	readonly vouchedBy: string | undefined;
}

/** An error of a source. */
export interface Correction {
	readonly said: string;
	readonly correct: string;
	/** The sources of the right words. */
	readonly citations: readonly Citation[];
	readonly note: string | undefined;
}

/** A row of an event's table. */
export interface Fact {
	readonly label: string;
	readonly value: string | number;
	readonly unit: string | undefined;
	readonly citations: readonly Citation[];
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
	/** Without the address of a resolver: `10.1000/182`. */
	readonly doi: string | undefined;
	readonly archived: { readonly url: string; readonly date: Timing | undefined } | undefined;
	readonly lang: string | undefined;
	readonly access: 'open' | 'registration' | 'subscription' | undefined;
	readonly citedIn: string | undefined;
	readonly unnamed: Unnamed | undefined;
	readonly corrections: readonly Correction[];
}

export type MediaType = 'image' | 'video' | 'audio' | 'document' | 'embed';

/** A picture, a recording or a document of an event or of a quote. */
export interface Media {
	/** http or https; of a file: where it came from. Undefined if there is none, or if it was refused. */
	readonly url: string | undefined;
	/** A path beside the timeline, in normal form: ./media-path.ts. */
	readonly file: string | undefined;
	/** An address or path that is not used, as written. */
	readonly refused: string | undefined;
	/** As the author gave it; ./media-kind.ts knows more. */
	readonly type: MediaType | undefined;
	/** What it shows; '' if it is only decoration. */
	readonly alt: string | undefined;
	readonly caption: string | undefined;
	readonly credit: string | undefined;
	readonly license: string | undefined;
	/** The source that it is from. */
	readonly source: string | undefined;
	/** Pixels, as the author gave them. */
	readonly width: number | undefined;
	readonly height: number | undefined;
	/** From the left and from the top, 0 to 1. */
	readonly focus: readonly [number, number] | undefined;
	/** Addresses, or paths beside the timeline. */
	readonly poster: MediaPlace | undefined;
	readonly transcript: MediaPlace | undefined;
	/** Why it is hidden until a reader asks for it. */
	readonly cover: string | undefined;
	/** Of a post: who wrote it, when, and its words. */
	readonly author: string | undefined;
	readonly date: Timing | undefined;
	readonly text: string | undefined;
	/** A copy of its page that stays. */
	readonly archived: { readonly url: string; readonly date: Timing | undefined } | undefined;
	readonly lead: boolean;
}

export type MediaPlace = { readonly url: string } | { readonly file: string };

export interface Related {
	readonly to: string;
	readonly rel: RelationKind;
	/** How long after or before: a duration of ISO 8601. */
	readonly by?: string | undefined;
	/** The source's own words for it. */
	readonly stated?: string | undefined;
}

export type RelationKind =
	'background' | 'leads-to' | 'follows' | 'part-of' | 'contradicts' | 'after' | 'before';
