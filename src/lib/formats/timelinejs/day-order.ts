/** The order of day and month in text dates of a TimelineJS file: the month first, unless the file or a person decides otherwise. Pure. See ./SPEC.md §D8. */
import type { DayOrder } from '$lib/time/plain-date';
import type { FoundDayOrder, Place } from '../shared/draft';
import { shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { DaySigns } from '../shared/dates/day-order';

export interface DateText {
	readonly text: string;
	readonly place: Place;
}

export interface FileOrder {
	/** Undefined: dates disagree. Dates that can mean two days are not read. */
	readonly order: DayOrder | undefined;
	/** The question for a person; undefined: no date can mean two days. */
	readonly asked: FoundDayOrder | undefined;
}

/** @param said - the choice of a person */
export function findOrder(
	dates: readonly DateText[],
	said: DayOrder | undefined,
	notes: Notes
): FileOrder {
	const signs = new DaySigns();
	for (const [i, { text }] of dates.entries()) signs.add(text, i, 0);
	const placeAt = (i: number) => dates[i]?.place ?? { path: '' };
	const found = signs.find(said, placeAt);
	if ('order' in found) {
		const by = found.found?.by;
		const asked = found.found && { ...found.found, ...(by && { by: toLine(by, placeAt) }) };
		return { order: found.order ?? 'month first', asked };
	}
	const { asked } = found;
	// No date decides it: TimelineJS reads the month first.
	if (asked && !found.isMixed) {
		const message = `“${shorten(asked.example)}” is read with the month first, as TimelineJS reads it (${asked.count} dates are like it). If the day comes first, say so.`;
		notes.warn(placeOnly(found.refused), message, 'timelinejs-day-order');
		return { order: 'month first', asked: { ...asked, order: 'month first' } };
	}
	notes.warn(placeOnly(found.refused), found.refused.message, 'timelinejs-day-order');
	return { order: undefined, asked };
}

function toLine(by: NonNullable<FoundDayOrder['by']>, placeAt: (i: number) => Place) {
	return { cell: by.cell, line: placeAt(by.line).line ?? 1 };
}

function placeOnly({ path, line, column }: Place): Place {
	return {
		path,
		...(line === undefined ? {} : { line }),
		...(column === undefined ? {} : { column })
	};
}
