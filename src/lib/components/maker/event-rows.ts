/** The events of a draft as rows: to find them, to order them, to go through them. */
import { fold, wordsOf } from '$lib/base/fold';
import type { Keyed } from '$lib/authoring/draft';
import { dateText, textOf } from '$lib/authoring/entry';
import type { ReadingEvent } from '$lib/document/reading';
import type { Shown } from '$lib/worker/maker';

export type RowState = 'waiting' | 'faulty' | 'well';

export interface EventRow extends Keyed {
	readonly state: RowState;
	/** The fields at fault: `quotes.0.text`. */
	readonly faults: readonly string[];
	/** In words if it could be read, else as it is typed. */
	readonly date: string;
	/** The same for events whose order only the file says: of one date, or without any. */
	readonly when: string;
	/** The id of its group; '' for none. */
	readonly group: string;
}

export interface RowsWanted {
	/** Words that a row must contain. */
	readonly query: string;
	readonly onlyOpen: boolean;
	/** By date, by date within each group, or in the order of the file. */
	readonly order: 'date' | 'group' | 'file';
	/** Ids of the groups, in their order. */
	readonly groups?: readonly string[];
}

export function rowsOf(
	entries: readonly Keyed[],
	shown: Shown | undefined,
	{ query, onlyOpen, order, groups = [] }: RowsWanted
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
		const place = placeOf.get(textOf(entry, 'id')) ?? -1;
		const read = events[place];
		const written = dateText(entry, 'value') || dateText(entry, 'stated');
		return [
			{
				key,
				entry,
				state,
				faults: faults.get(key) ?? [],
				date: read?.date.words ?? written,
				when: read ? whenOf(read) : written,
				group: textOf(entry, 'group')
			}
		];
	});
	if (order === 'file') return rows;
	/** The place of the first event of the same date. Events without a date come last. */
	const firstAt = new Map<string, number>();
	for (const [at, event] of events.entries())
		if (!firstAt.has(whenOf(event))) firstAt.set(whenOf(event), at);
	const dateAt = ({ entry, when }: EventRow) =>
		placeOf.has(textOf(entry, 'id')) ? (firstAt.get(when) ?? 0) : events.length;
	const groupAt = ({ group }: EventRow) => {
		const at = order === 'group' ? groups.indexOf(group) : 0;
		return at === -1 ? groups.length : at;
	};
	// Where both are equal, the order of the file stays.
	return rows
		.map((row) => ({ row, group: groupAt(row), date: dateAt(row) }))
		.sort((a, b) => a.group - b.group || a.date - b.date)
		.map(({ row }) => row);
}

function whenOf({ start, end, precision }: ReadingEvent): string {
	return `${start} ${end} ${precision}`;
}

/** Rows whose order only the file says: of the date of a row and, in a list by groups, of its group. */
export function rowsBeside(
	rows: readonly EventRow[],
	{ when, group }: EventRow,
	isGrouped: boolean
): readonly EventRow[] {
	return rows.filter((other) => other.when === when && (!isGrouped || other.group === group));
}
