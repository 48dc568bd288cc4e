/**
 * The edits of a draft in steps that can be undone and redone. The page and its worker each apply the same calls in
 * the same order, so that their logs are equal.
 * Pure.
 */
import type { Edit } from './draft';

export interface EditLog {
	/** In the order in which they were made. */
	readonly edits: readonly Edit[];
	/** Undone steps; the last one is redone first. */
	readonly undone: readonly (readonly Edit[])[];
}

export const EMPTY_LOG: EditLog = { edits: [], undone: [] };

/**
 * Adds an edit. It replaces the last edit if both belong to the same step and change the same entry: while someone
 * types, only the last text counts.
 */
export function withEdit({ edits }: EditLog, edit: Edit): EditLog {
	const last = edits.at(-1);
	const kept = last && isReplaced(last, edit) ? edits.slice(0, -1) : edits;
	return { edits: [...kept, edit], undone: [] };
}

/** The log without its last step; the same log if there is none. */
export function withoutLast(log: EditLog): EditLog {
	const { edits, undone } = log;
	const last = edits.at(-1);
	if (!last) return log;
	let from = edits.length - 1;
	while (last.step !== undefined && edits[from - 1]?.step === last.step) from--;
	return { edits: edits.slice(0, from), undone: [...undone, edits.slice(from)] };
}

/** The log with the step that was undone last; the same log if there is none. */
export function withUndone(log: EditLog): EditLog {
	const step = log.undone.at(-1);
	return step ? { edits: [...log.edits, ...step], undone: log.undone.slice(0, -1) } : log;
}

function isReplaced(last: Edit, next: Edit): boolean {
	if (next.step === undefined || last.step !== next.step || last.kind !== next.kind) return false;
	if (next.kind === 'head') return true;
	return next.kind === 'put' && last.kind === 'put' && last.key === next.key;
}
