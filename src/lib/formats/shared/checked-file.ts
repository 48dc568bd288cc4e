/** A file that was read and checked, in whichever format it came. */
import type { Problem } from '$lib/base/result';
import type { Timeline } from '$lib/document/timeline';
import type { Asked, DraftFile, Place, Undated } from './draft';

export interface CheckedFile {
	/** Undefined when there is an error among the problems. */
	readonly timeline: Timeline | undefined;
	/** All of them, in the order of the text. */
	readonly problems: readonly Problem[];
	/** The same as a file of ours, as an author has or would have written it. */
	readonly file?: DraftFile | undefined;
	/** Where its events are; undated ones only of outside formats. */
	readonly imported?: Imported;
	/** What a person may be asked about it. */
	readonly asked?: Asked;
}

export interface Imported {
	/** By event of the file, without those at its end that wait for a date: where it is in what was read. */
	readonly places: readonly Place[];
	/** As they were written; the file has them without a date, behind the others. */
	readonly undated: readonly Undated[];
}

/** A file of which nothing can be read. */
export function refuse(code: string, message: string, line = 1, column = 1): CheckedFile {
	return refuseFor([{ code, path: '', message, severity: 'error', line, column }]);
}

export function refuseFor(problems: readonly Problem[]): CheckedFile {
	return { timeline: undefined, problems };
}
