/** The steps of an author's work, in their order. */
import type { Found, Shown } from '$lib/worker/maker';

export const STEPS = ['import', 'columns', 'fix', 'edit', 'share'] as const;
export type Step = (typeof STEPS)[number];

/** Columns of a table whose cells are read nowhere. */
export function unreadColumns(found: Found | undefined): readonly number[] {
	const { table, keep = [] } = found ?? {};
	return (table?.headers ?? []).flatMap((_, at) =>
		table?.columns[at] === undefined && !keep.includes(at) ? [at] : []
	);
}

/** Where there is something to do in a file that was just read. */
export function firstStep(found: Found | undefined, shown: Shown | undefined): Step {
	if (found?.asked.clocks || found?.asked.dayOrder) return 'fix';
	if (unreadColumns(found).length > 0) return 'columns';
	// A warning about something that is shown can wait.
	const isLost = shown?.faults.some(
		({ problem }) => problem.severity === 'error' || problem.outcome !== undefined
	);
	return isLost ? 'fix' : 'edit';
}
