/**
 * A timeline as a reading page receives it: bounds and words resolved, references joined, so that
 * a reader downloads neither a parser nor a calendar. Serialisable. Types only.
 */
import type { Span, AxisTime } from '$lib/time/span';
import type { Precision } from '$lib/time/edtf';
import type { Gap } from '$lib/time/gap';
import type { Block } from './rich-text';
import type { Hue, Related, SourceType, TimelineEvent } from './timeline';

/** What there is to know of a timeline before its events. */
export interface TimelineHead {
	readonly slug: string;
	readonly title: string;
	readonly summary: string | undefined;
	readonly lang: string;
	/** The span that shows all. */
	readonly fit: Span;
	readonly asOf: { readonly wall: AxisTime; readonly words: string } | undefined;
	/** The words of the whole stretch: “2024 – 15 Aug 2025”. */
	readonly spanWords: string;
	readonly groups: readonly { readonly id: string; readonly label: string; readonly hue: Hue }[];
	/** Events, and quotes in them. */
	readonly count: number;
	readonly quoteCount: number;
	readonly sourceCount: number;
	/** Those that are listed below the timeline: all, or none where each stands with its events only. */
	readonly sources: readonly ReadingSource[];
	/** The kinds of marks that occur, each once. */
	readonly marks: readonly MarkInUse[];
}

export type MarkInUse = Pick<ReadingEvent, 'mark' | 'precision'>;

/** A timeline with all of its events. */
export interface ReadingTimeline extends TimelineHead {
	/** In order of time. */
	readonly events: readonly ReadingEvent[];
	readonly outline: readonly Section[];
}

/** A stretch of the list of a timeline that is too long to be sent whole. */
export interface ListBlock {
	/** How many are listed in all, and from which on these are, counted from 0. */
	readonly total: number;
	readonly first: number;
	/** In order of time, each with its place among all events, counted from 0. */
	readonly events: readonly { readonly event: ReadingEvent; readonly index: number }[];
}

/** Which events. */
export interface Wanted {
	readonly query?: string | undefined;
	readonly group?: string | undefined;
}

/** Which block of their list: from a place, or with an event in it. */
export interface BlockAsked extends Wanted {
	readonly span?: Span | undefined;
	/** From 0, of those that are listed. */
	readonly at?: number | undefined;
	/** An event that is to be in it. */
	readonly near?: string | undefined;
}

export interface ReadingEvent {
	readonly id: string;
	readonly headline: string;
	/** The headline on the chart, and the date line above it. */
	readonly label: string;
	readonly labelDate: string;
	readonly date: ReadingDate;
	/** Finite; see layout/types.ts for these and the next four. */
	readonly start: AxisTime;
	readonly end: AxisTime;
	readonly anchor: AxisTime;
	readonly exact: boolean;
	readonly rank: number;
	readonly labelWidth: number;
	readonly mark: Mark;
	readonly precision: Precision;
	readonly kind: TimelineEvent['kind'];
	readonly status: TimelineEvent['status'];
	readonly group: string | undefined;
	readonly hue: Hue;
	/** Short names of the distinct publishers among its supporting sources. */
	readonly publishers: readonly string[];
	readonly summary: readonly Block[];
	readonly places: readonly string[];
	readonly actors: readonly string[];
	readonly quotes: readonly ReadingQuote[];
	readonly citations: readonly ReadingCitation[];
	readonly media: readonly ReadingMedia[];
	readonly related: readonly {
		readonly rel: Related['rel'];
		readonly to: string;
		readonly headline: string;
	}[];
}

export interface ReadingDate {
	/** Tue 12 Aug 2025 */
	readonly words: string;
	/** The same under a heading that names the year: Tue 12 Aug */
	readonly brief: string;
	/** To be spoken: Tuesday 12 August 2025 */
	readonly spoken: string;
	/** For `<time datetime>`, where HTML has a form for it. */
	readonly machine: string | undefined;
	readonly stated: string | undefined;
	readonly note: string | undefined;
	/** Milliseconds UTC of a clock time, so that readers elsewhere see their own as well. */
	readonly instant: number | undefined;
	readonly zone: string | undefined;
	/** The same on other clocks, in words: 22:00 Korean Standard Time */
	readonly onClocks?: readonly string[];
}

/** How an event is drawn. Shape and words say it, never colour alone. */
export interface Mark {
	/** A day or finer; a date known roughly; something that lasted. */
	readonly shape: 'dot' | 'bar' | 'span';
	/** Approximate: soft ends. */
	readonly soft: boolean;
	/** Uncertain: hatched, with “?”. */
	readonly uncertain: boolean;
	/** Runs on past what is drawn, or nobody knows how far. */
	readonly openStart: 'open' | 'unknown' | undefined;
	readonly openEnd: 'open' | 'unknown' | undefined;
	/** Scheduled when it was reported: hollow. */
	readonly hollow: boolean;
	/** Disputed or denied: split. */
	readonly split: boolean;
	/** Cancelled: struck through. */
	readonly struck: boolean;
}

export interface ReadingQuote {
	readonly text: string;
	readonly lang: string | undefined;
	readonly original: { readonly text: string; readonly lang: string } | undefined;
	readonly translator: string | undefined;
	readonly speaker: string | undefined;
	readonly role: string | undefined;
	readonly to: string | undefined;
	readonly mode: 'direct' | 'reported' | 'paraphrase';
	readonly where: string | undefined;
	readonly dateWords: string | undefined;
	/** Who put it into words for us, when it is reported speech: “as reported by KCNA”. */
	readonly reportedBy: string | undefined;
	/** Whose publications carried it, in order: “via AFP”. */
	readonly via: readonly string[];
	/** The page that holds these words, at these words. */
	readonly openAt: { readonly url: string; readonly host: string } | undefined;
	/** The source line of a citation: AFP, 13 Aug 2025. */
	readonly sourceLine: string;
	readonly sourceUrl: string | undefined;
	readonly versions: readonly ReadingVersion[];
}

export interface ReadingVersion {
	readonly text: string;
	readonly via: readonly string[];
	readonly note: string | undefined;
	readonly openAt: { readonly url: string; readonly host: string } | undefined;
}

export interface ReadingCitation {
	readonly supports: 'supports' | 'disputes' | 'mentions';
	readonly locator: string | undefined;
	readonly note: string | undefined;
	readonly source: ReadingSource;
}

export interface ReadingSource {
	/** From 1, in the order in which a reader meets them. */
	readonly number: number;
	readonly id: string;
	readonly type: SourceType;
	readonly title: string | undefined;
	readonly publisher: string | undefined;
	readonly authors: readonly string[];
	readonly dateWords: string | undefined;
	readonly accessedWords: string | undefined;
	readonly url: string | undefined;
	readonly host: string | undefined;
	readonly refusedUrl: string | undefined;
	readonly archived: { readonly url: string; readonly dateWords: string | undefined } | undefined;
	readonly access: 'open' | 'registration' | 'subscription' | undefined;
	/** Short name of the source in which it was read. */
	readonly citedIn: string | undefined;
}

export interface ReadingMedia {
	readonly url: string | undefined;
	readonly host: string | undefined;
	readonly caption: string;
	readonly credit: string | undefined;
}

/** A stretch of the list under one heading. */
export interface Section {
	readonly heading: string;
	readonly entries: readonly Entry[];
}

export interface Entry {
	/** Index into `events`. */
	readonly event: number;
	/** The gap before it, where it is worth naming. */
	readonly gap: (Gap & { readonly atLeast: boolean }) | undefined;
	/** The “as of” line stands before it. */
	readonly afterAsOf: boolean;
}
