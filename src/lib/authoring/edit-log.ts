/**
 * The edits of a draft in steps that can be undone and redone. The page and its worker each apply the same calls in
 * the same order, so that their logs are equal.
 * Pure.
 */
import type { Edit } from './draft';
import { joinChanges } from './head-change';

export interface EditLog {
	/** In the order in which they were made. */
	readonly edits: readonly Edit[];
	/** Undone steps; the last one is redone first. */
	readonly undone: readonly (readonly Edit[])[];
}

export const EMPTY_LOG: EditLog = { edits: [], undone: [] };

/**
 * Adds edits. An edit replaces the last one if both belong to the same step and change the same entry: while someone
 * types, only the last text counts.
 */
export function withEdits({ edits }: EditLog, added: readonly Edit[]): EditLog {
	const all = [...edits];
	for (const edit of added) {
		const last = all.at(-1);
		const joined = last && joinOf(last, edit);
		if (joined) all.pop();
		all.push(joined ?? edit);
	}
	return { edits: all, undone: [] };
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

/** Two edits of a step as one; undefined: both are needed. */
function joinOf(last: Edit, next: Edit): Edit | undefined {
	if (next.step === undefined || last.step !== next.step) return undefined;
	if (next.kind === 'patch' && last.kind === 'patch')
		return { ...next, changes: joinChanges(last.changes, next.changes) };
	const isSame = next.kind === 'put' && last.kind === 'put' && last.key === next.key;
	return isSame ? next : undefined;
}
