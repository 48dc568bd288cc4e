/**
 * Checks that referenced ids exist, and that corrections name a source.
 * Pure. See ./SPEC.md §M6.
 */
import { closestTo } from './closest';
import type { Key, Report } from './finding';
import type { CitationEntry, CorrectionEntry } from './schema';
import { isBlank } from './text-faults';

/** With more names than this no nearest name is searched. */
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

/** @param keys - the place of the reference */
export function checkCitations(
	citations: readonly CitationEntry[] | undefined,
	keys: readonly Key[],
	sources: ReadonlySet<string>,
	report: Report
): void {
	citations?.forEach((citation, i) => {
		const isId = typeof citation === 'string';
		const id = isId ? citation : citation.source;
		if (!isId && citation.corrections)
			checkCorrections(citation.corrections, [...keys, 'sources', i], sources, report);
		if (sources.has(id)) return;
		checkId(id, sources, 'source', [...keys, 'sources', i, ...(isId ? [] : ['source'])], report);
	});
}

/** @param keys - the place of the corrected part */
export function checkCorrections(
	corrections: readonly CorrectionEntry[] | undefined,
	keys: readonly Key[],
	sources: ReadonlySet<string>,
	report: Report
): void {
	corrections?.forEach((correction, i) => {
		const at = [...keys, 'corrections', i];
		for (const field of ['said', 'correct'] as const)
			if (isBlank(correction[field]))
				report(
					'blank',
					[...at, field],
					`“${field}” is blank: write what was said, and what is right.`
				);
		if (correction.sources.length === 0)
			report(
				'correction-without-source',
				[...at, 'sources'],
				`Name the source that says “${correction.correct}”.`
			);
		checkCitations(correction.sources, at, sources, report);
	});
}
