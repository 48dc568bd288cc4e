/**
 * A timeline as a reading page receives it: with bounds, words and references resolved, so that
 * a reader downloads neither a parser nor a calendar. Serialisable. Types only.
 */
import type { ClockShift } from '$lib/time/clock-shifts';
import type { Span, AxisTime } from '$lib/time/span';
import type { Precision } from '$lib/time/edtf';
import type { Gap } from '$lib/time/gap';
import type { Cutting } from './cutting';
import type { Block } from './rich-text';
import type { ReadingMedia } from './reading-media';
import type { ScaleName } from './scale-name';
import type { Hue, TimelineEvent } from './timeline';

/** A timeline without its events. */
export interface TimelineHead {
	readonly slug: string;
	readonly title: string;
	/** As plain text. */
	readonly summary: string | undefined;
	/** With its links and emphasis. */
	readonly standfirst: readonly Block[];
	readonly lang: string;
	/** The span that includes all dates. */
	readonly fit: Span;
	/** The finest unit of its dates. */
	readonly finest: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
	/** The scale in which it opens. */
	readonly scale: ScaleName;
	/** The gaps that a compact axis cuts; undefined: none. */
	readonly cutting: Cutting | undefined;
	/** Whether it has years of both eras. */
	readonly bothEras: boolean;
	/** Where that clock goes back or forward. */
	readonly clockShifts: readonly ClockShift[];
	/** The zone of the chart's clock; undefined if there are no clock times. */
	readonly clockWords: string | undefined;
	/** The day of the report, from its start to its end. */
	readonly asOf:
		{ readonly wall: AxisTime; readonly end: AxisTime; readonly words: string } | undefined;
	/** The words of the whole span: “2024 – 15 Aug 2025”. */
	readonly spanWords: string;
	readonly groups: readonly { readonly id: string; readonly label: string; readonly hue: Hue }[];
	/** Numbers of events, and of quotes in them. */
	readonly count: number;
	readonly quoteCount: number;
	readonly sourceCount: number;
	/** Sources that are listed below the timeline: all, or none if each is only shown with its events. */
	readonly sources: readonly ReadingSource[];
	/** The kinds of marks in it, each once. */
	readonly marks: readonly MarkInUse[];
	/** Undefined if every event has a date. */
	readonly undated: UndatedList | undefined;
	/** Where its other media are: only asked when a reader wants to see them. */
	readonly origins?: readonly string[];
}

/** The undated events: last in the list, never on the chart, counted separately. */
export interface UndatedList {
	/** No date yet */
	readonly heading: string;
	/** 2 without a date yet */
	readonly countWords: string;
	readonly events: readonly ListedEvent[];
}

export type MarkInUse = Pick<ReadingEvent, 'mark' | 'precision'>;

/** A timeline with all of its events. */
export interface ReadingTimeline extends TimelineHead {
	/** In order of time. */
	readonly events: readonly ReadingEvent[];
	readonly outline: readonly Section[];
}

/** A part of the list of a timeline that is too long to be sent whole. */
export interface ListBlock {
	/** The length of the whole list, and the position of this part, from 0. */
	readonly total: number;
	readonly first: number;
	/** In order of time, each with its position among all events, from 0. */
	readonly events: readonly { readonly event: ReadingEvent; readonly index: number }[];
}

/** Which events. */
export interface Wanted {
	readonly query?: string | undefined;
	readonly group?: string | undefined;
}

/** A block of the list: from a position, or with a certain event in it. */
export interface BlockAsked extends Wanted {
	readonly span?: Span | undefined;
	/** From 0, in the filtered list. */
	readonly at?: number | undefined;
	/** An event that the block must contain. */
	readonly near?: string | undefined;
}

/** An event as a list shows it. */
export interface ListedEvent {
	readonly id: string;
	readonly headline: string;
	readonly label: string;
	readonly date: ReadingDate;
	readonly mark: Mark;
	readonly kind: TimelineEvent['kind'];
	readonly status: TimelineEvent['status'];
	readonly group: string | undefined;
	readonly hue: Hue;
	/** Short names of the distinct publishers among its supporting sources. */
	readonly publishers: readonly string[];
	readonly summary: readonly Block[];
	readonly facts?: readonly FactRow[];
	readonly places: readonly string[];
	readonly actors: readonly string[];
	readonly quotes: readonly ReadingQuote[];
	readonly citations: readonly ReadingCitation[];
	/** Who, where exactly, and what it is related to. */
	readonly details: readonly ReadingDetail[];
	/** The picture or video beside its text. */
	readonly lead?: ReadingMedia;
	/** The others, in the order of the file. */
	readonly media?: readonly ReadingMedia[];
	/** Corrected on 13 Aug 2025 */
	readonly corrected?: string;
}

/** An event with its place on the chart. */
export interface ReadingEvent extends ListedEvent {
	/** The date line of the label, for views from far to near: time/grain.ts; the last one is for all nearer views. */
	readonly labelDates: readonly string[];
	/** Finite; chart/types.ts describes these and the next four. */
	readonly start: AxisTime;
	readonly end: AxisTime;
	readonly anchor: AxisTime;
	readonly exact: boolean;
	readonly openFrom?: AxisTime | undefined;
	readonly openUntil?: AxisTime | undefined;
	readonly weight: number;
	readonly labelWidth: number;
	/** The words that the label shows when it grows; undefined: it never grows. */
	readonly grown?: GrownLabel | undefined;
	readonly precision: Precision;
}

/** The first words of an event, and the boxes for them: chart/labels/growth.ts. */
export interface GrownLabel {
	readonly words: string;
	/** Whether they are a quotation. */
	readonly quoted: boolean;
	/** The headline fits in one line of the larger boxes. */
	readonly isOneLine: boolean;
	/** The last part of the address of a small square picture. */
	readonly picture?: string | undefined;
	/** Widths, px; undefined: never this large. */
	readonly wide?: number | undefined;
	readonly tall?: number | undefined;
}

/** The figures with the same label. */
export interface FactRow {
	readonly label: string;
	readonly values: readonly FactValue[];
}

export interface FactValue {
	/** With its unit. */
	readonly value: string;
	/** Its sources in words, and notes on them and on the figure. */
	readonly notes: readonly string[];
}

export interface ReadingDetail {
	/** Who; 3 seconds after */
	readonly term: string;
	readonly text: string;
	readonly url?: string | undefined;
	/** The coordinates of a place: degrees north and east, as numbers and in words. */
	readonly point?: readonly { readonly value: number; readonly words: string }[];
}

export interface ReadingDate {
	/** Tue 12 Aug 2025 */
	readonly words: string;
	/** The same under a heading that names the year: Tue 12 Aug */
	readonly brief: string;
	/** For speech: Tuesday 12 August 2025 */
	readonly spoken: string;
	/** For `<time datetime>`, if HTML has a form for it. */
	readonly machine: string | undefined;
	readonly stated: string | undefined;
	readonly note: string | undefined;
	/** Milliseconds UTC of a clock time, so that readers also see it in their own zone. */
	readonly instant: number | undefined;
	readonly zone: string | undefined;
	/** The same on other clocks, in words: 22:00 Korean Standard Time */
	readonly onClocks?: readonly string[];
}

/** How an event is drawn. Shape and words show it, never colour alone. */
export interface Mark {
	/** A day or finer; an approximate date; an interval. */
	readonly shape: 'dot' | 'bar' | 'span';
	/** Approximate: soft ends. */
	readonly soft: boolean;
	/** Uncertain: hatched, with “?”. */
	readonly uncertain: boolean;
	/** Continues past what is drawn, or has an unknown end. */
	readonly openStart: 'open' | 'unknown' | undefined;
	readonly openEnd: 'open' | 'unknown' | undefined;
	/** Was in the future when it was reported: hollow. */
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
	/** The name, or the description of an unnamed speaker. */
	readonly speaker: string;
	readonly role: string | undefined;
	/** The words after the speaker's name: “as reported by KCNA”, “via AFP and Arab News”. */
	readonly attribution: readonly string[];
	readonly to: string | undefined;
	readonly mode: 'direct' | 'reported' | 'paraphrase';
	/** Who relayed reported speech: the first of `via` in the file. */
	readonly reportedBy: string | undefined;
	/** Who relayed it, starting with the one closest to the speaker, and the publications that carried it. */
	readonly via: readonly string[];
	/** The address of the page with a fragment for these words; without one for a paraphrase. */
	readonly openAt: { readonly url: string; readonly host: string } | undefined;
	/** The source line of a citation: AFP, 13 Aug 2025. */
	readonly sourceLine: string;
	readonly sourceUrl: string | undefined;
	readonly versions: readonly ReadingVersion[];
	readonly media?: readonly ReadingMedia[];
}

export interface ReadingVersion {
	readonly text: string;
	/** “via Arab News” */
	readonly carried: string;
	readonly via: readonly string[];
	readonly note: string | undefined;
	readonly openAt: { readonly url: string; readonly host: string } | undefined;
}

export interface ReadingCitation {
	readonly supports: 'supports' | 'disputes' | 'mentions';
	readonly locator: string | undefined;
	/** The author's note, then unnamed people and corrections. */
	readonly notes: readonly string[];
	readonly source: ReadingSource;
}

export interface ReadingSource {
	/** From 1, in the order in which they are first cited. */
	readonly number: number;
	readonly id: string;
	/** Publisher, else title, author or host. */
	readonly name: string;
	/** Title, authors, kind, date, and how it was read, in words. */
	readonly details: readonly string[];
	readonly title: string | undefined;
	readonly publisher: string | undefined;
	readonly authors: readonly string[];
	readonly url: string | undefined;
	readonly host: string | undefined;
	/** Why there is no link: “cited in AFP”. */
	readonly unlinked: string | undefined;
	readonly refusedUrl: string | undefined;
	readonly archived: { readonly url: string; readonly words: string } | undefined;
	/** Short name of the source that cites it. */
	readonly citedIn: string | undefined;
	/** Unnamed people and corrections. */
	readonly notes: readonly string[];
}

/** A part of the list under one heading. */
export interface Section {
	readonly heading: string;
	readonly entries: readonly Entry[];
}

export interface Entry {
	/** Index into `events`. */
	readonly event: number;
	/** The gap before it, if it is long enough to be named. */
	readonly gap: (Gap & { readonly atLeast: boolean }) | undefined;
	/** The “as of” line comes before it. */
	readonly afterAsOf: boolean;
}
