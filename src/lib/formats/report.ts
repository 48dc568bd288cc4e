/**
 * The report on a file: a table with a line for every event that was read, and for everything that was
 * changed or left out, in the order of the file.
 * Pure. See ./SPEC.md §P.
 */
import Papa from 'papaparse';
import type { Problem } from '$lib/base/result';
import type { ReadFile } from './read-file';
import { withInnerMarks } from './table/cell';

const HEADERS = ['line', 'column', 'place', 'outcome', 'from', 'to', 'message', 'code'] as const;
type Line = Record<(typeof HEADERS)[number], string | number>;

/** @returns CSV without cells that a spreadsheet would read as formulas */
export function writeReport({ file, imported, problems }: ReadFile): string {
	const events = file?.events ?? [];
	// Events without a readable date are at the end; the problems quote the date as it was written.
	const read = imported ? events.slice(0, imported.places.length) : events;
	const lines = [
		...read.map((event, i) => ({
			...placed(imported?.places[i]),
			outcome: 'read',
			from: '',
			to: toText(event.id),
			message: toText(event.headline),
			code: 'read'
		})),
		...problems.map(toLine)
	]
		.sort((a, b) => Number(a.line) - Number(b.line))
		.map(toSafeLine);
	return Papa.unparse(lines, { columns: [...HEADERS], escapeFormulae: true });
}

function toLine(problem: Problem): Line {
	const { outcome, severity, message, code } = problem;
	return {
		...placed(problem),
		outcome: outcome?.kind ?? severity,
		from: outcome?.from ?? '',
		to: outcome?.kind === 'changed' ? outcome.to : '',
		message,
		code
	};
}

function toSafeLine(line: Line): Line {
	const cells = Object.entries(line).map(([name, cell]) => [
		name,
		typeof cell === 'string' ? withInnerMarks(cell) : cell
	]);
	return Object.fromEntries(cells) as Line;
}

function placed(place: Pick<Problem, 'line' | 'column' | 'path'> | undefined) {
	return { line: place?.line ?? '', column: place?.column ?? '', place: place?.path ?? '' };
}

function toText(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
