/**
 * Ids that are cited lead somewhere.
 * Pure. See ./SPEC.md §M6.
 */
import { closestTo } from './closest';
import type { Key, Report } from './finding';
import type { CitationEntry } from './schema';

/** Among more names than this the nearest is not looked for. */
const GUESSED_MOST = 2000;

export function checkId(
	id: string,
	known: ReadonlySet<string>,
	what: string,
	keys: readonly Key[],
	report: Report
): void {
	if (known.has(id)) return;
	const meant = known.size > GUESSED_MOST ? undefined : closestTo(id, known);
	report(
		`unknown-${what}`,
		keys,
		`There is no ${what} “${id}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`
	);
}

/** @param keys - of what cites them */
export function checkCitations(
	citations: readonly CitationEntry[] | undefined,
	keys: readonly Key[],
	sources: ReadonlySet<string>,
	report: Report
): void {
	citations?.forEach((citation, i) => {
		const isId = typeof citation === 'string';
		const id = isId ? citation : citation.source;
		if (sources.has(id)) return;
		checkId(id, sources, 'source', [...keys, 'sources', i, ...(isId ? [] : ['source'])], report);
	});
}
