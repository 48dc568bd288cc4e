/** The events of a draft as rows: to find them, to order them, to go through them. */
import { fold, wordsOf } from '$lib/base/fold';
import type { Keyed } from '$lib/authoring/draft';
import { dateText, textOf } from '$lib/authoring/entry';
import type { Shown } from '$lib/worker/maker';

export type RowState = 'waiting' | 'faulty' | 'well';

export interface EventRow extends Keyed {
	readonly state: RowState;
	/** The fields at fault: `quotes.0.text`. */
	readonly faults: readonly string[];
	/** In words if it could be read, else as it is typed. */
	readonly date: string;
}

export interface RowsWanted {
	/** Words that a row must contain. */
	readonly query: string;
	readonly onlyOpen: boolean;
	/** By date, or in the order of the file. */
	readonly order: 'date' | 'file';
}

export function rowsOf(
	entries: readonly Keyed[],
	shown: Shown | undefined,
	{ query, onlyOpen, order }: RowsWanted
): EventRow[] {
	const states = new Map<number, RowState>();
	const faults = new Map<number, string[]>();
	for (const { key, problem, field = '' } of shown?.faults ?? [])
		if (key !== undefined && problem.severity !== 'note') {
			states.set(key, 'faulty');
			faults.set(key, [...(faults.get(key) ?? []), field]);
		}
	for (const key of shown?.waiting ?? []) states.set(key, 'waiting');
	const events = shown?.whole?.events ?? [];
	const placeOf = new Map(events.map(({ id }, at) => [id, at]));
	const words = wordsOf(query);
	const rows = entries.flatMap(({ key, entry }): EventRow[] => {
		const state = states.get(key) ?? 'well';
		if (onlyOpen && state === 'well') return [];
		if (words.length > 0) {
			const text = fold(JSON.stringify(entry));
			if (!words.every((word) => text.includes(word))) return [];
		}
		const read = events[placeOf.get(textOf(entry, 'id')) ?? -1];
		const written = dateText(entry, 'value') || dateText(entry, 'stated');
		return [
			{ key, entry, state, faults: faults.get(key) ?? [], date: read?.date.words ?? written }
		];
	});
	if (order === 'file' || placeOf.size === 0) return rows;
	const at = ({ entry }: EventRow) => placeOf.get(textOf(entry, 'id')) ?? Infinity;
	// Events without a date come last, in the order of the file.
	return rows
		.map((row) => ({ row, at: at(row) }))
		.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
		.map(({ row }) => row);
}
