/** A file that was read and checked, in any format. */
import type { Problem } from '$lib/base/result';
import type { Timeline } from '$lib/document/timeline';
import type { Asked, DraftFile, Place, Undated } from './draft';

export interface CheckedFile {
	/** Undefined if the problems include an error. */
	readonly timeline: Timeline | undefined;
	/** All problems, in the order of the text. */
	readonly problems: readonly Problem[];
	/** The same in our own format, as an author wrote it or would write it. */
	readonly file?: DraftFile | undefined;
	/** The places of its events; undated ones only for outside formats. */
	readonly imported?: Imported;
	/** The questions for a person. */
	readonly asked?: Asked;
}

export interface Imported {
	/** By event of the file, without those at its end that wait for a date: where it is in what was read. */
	readonly places: readonly Place[];
	/** As they were written; the file has them without a date, behind the others. */
	readonly undated: readonly Undated[];
}

/** A file that cannot be read at all. */
export function refuse(code: string, message: string, line = 1, column = 1): CheckedFile {
	return refuseFor([{ code, path: '', message, severity: 'error', line, column }]);
}

export function refuseFor(problems: readonly Problem[]): CheckedFile {
	return { timeline: undefined, problems };
}
