/** What a reader of an outside format makes of a text, before it is checked. Types only. */
import type { Problem } from '$lib/base/result';
import type { Key } from '$lib/document/finding';
import type { DayOrder } from '$lib/time/plain-date';

/** Where something is in what was read. */
export type Place = Pick<Problem, 'path' | 'line' | 'column'>;

/** A file of ours, as an author would have written it; it is not checked yet. */
export interface DraftFile {
	readonly version: 1;
	readonly title: string;
	readonly events: readonly DraftEvent[];
	readonly [field: string]: unknown;
}
export type DraftEvent = Readonly<Record<string, unknown>>;

/** An event without a readable date; if it comes from a table, with what is written for the date. */
export interface Undated {
	readonly entry: DraftEvent;
	readonly place: Place;
}

export interface Draft {
	readonly file: DraftFile;
	/** Where a thing of the file is in what was read: `['events', 3, 'headline']`. */
	readonly placeOf: (keys: readonly Key[]) => Place;
	readonly undated: readonly Undated[];
	/** What was changed and left out on the way, in any order. */
	readonly problems: readonly Problem[];
	readonly asked?: Asked;
}

/** What a person may be asked about a file: what it does not say itself. */
export interface Asked {
	/** Undefined: no date needs it. */
	readonly dayOrder?: FoundDayOrder | undefined;
	/** Clock times that name no zone. */
	readonly clocks?: FoundClocks | undefined;
}

/** Which number of 03/04/2024 is the day. */
export interface FoundDayOrder {
	/** Undefined: nobody knows, and nothing is read until somebody says it. */
	readonly order: DayOrder | undefined;
	/** A date that could be two days, and in how many cells there is one. */
	readonly example: string;
	readonly count: number;
	/** The row that says it. */
	readonly by?: { readonly line: number; readonly cell: string };
}

export interface FoundClocks {
	readonly example: string;
	readonly count: number;
}

/** The draft, or why nothing of the text can be read. */
export type Drafted = Draft | { readonly refused: readonly Problem[] };

export interface DraftOptions {
	/** Of a timeline that does not say what it is called. */
	readonly title: string;
	/** Which number of 03/04/2024 is the day, where a person says it. */
	readonly dayOrder?: DayOrder | undefined;
	/** IANA name of the zone in which clock times without one are, where a person says it. */
	readonly timezone?: string | undefined;
}

/**
 * A reader of an outside format. Never throws for what is in the text.
 *
 * @yields the part that is done, 0–1
 */
export type DraftReader = (text: string, options: DraftOptions) => Generator<number, Drafted>;
