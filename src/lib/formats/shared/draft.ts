/** What a reader of an outside format makes of a text, before the check. Types only. */
import type { Problem } from '$lib/base/result';
import type { Key } from '$lib/document/finding';
import type { DayOrder } from '$lib/time/plain-date';

/** The place of a part in the original. */
export type Place = Pick<Problem, 'path' | 'line' | 'column'>;

/** A file in our own format, as an author would have written it; not checked yet. */
export interface DraftFile {
	readonly version: 1;
	readonly title: string;
	readonly events: readonly DraftEvent[];
	readonly [field: string]: unknown;
}
export type DraftEvent = Readonly<Record<string, unknown>>;

/** An event without a readable date; from a table, with the text of its date cells. */
export interface Undated {
	readonly entry: DraftEvent;
	readonly place: Place;
}

export interface Draft {
	readonly file: DraftFile;
	/** The place of a part in the original: `['events', 3, 'headline']`. */
	readonly placeOf: (keys: readonly Key[]) => Place;
	readonly undated: readonly Undated[];
	/** All changes and omissions, in any order. */
	readonly problems: readonly Problem[];
	readonly asked?: Asked;
}

/** The questions for a person about information that the file does not contain. */
export interface Asked {
	/** Undefined: no date needs it. */
	readonly dayOrder?: FoundDayOrder | undefined;
	/** Clock times without a zone. */
	readonly clocks?: FoundClocks | undefined;
}

/** Which number of 03/04/2024 is the day. */
export interface FoundDayOrder {
	/** Undefined: nobody knows, and nothing is read until a person chooses. */
	readonly order: DayOrder | undefined;
	/** A date that can be two days, and the number of cells with one. */
	readonly example: string;
	readonly count: number;
	/** The row that shows it. */
	readonly by?: { readonly line: number; readonly cell: string };
}

export interface FoundClocks {
	readonly example: string;
	readonly count: number;
}

/** The draft, or why the text cannot be read at all. */
export type Drafted = Draft | { readonly refused: readonly Problem[] };

export interface DraftOptions {
	/** The title of a timeline without one. */
	readonly title: string;
	/** Which number of 03/04/2024 is the day, if a person chose it. */
	readonly dayOrder?: DayOrder | undefined;
	/** IANA name of the zone of clock times without one, if a person chose it. */
	readonly timezone?: string | undefined;
}

/**
 * A reader of an outside format. No text makes it throw.
 *
 * @yields the finished part, 0–1
 */
export type DraftReader = (text: string, options: DraftOptions) => Generator<number, Drafted>;
