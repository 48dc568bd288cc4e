/**
 * Checks the meaning of an event's parts other than quotes: facts, relations, and events without a date.
 * Pure. See ./SPEC.md §M.
 */
import { isDuration } from '$lib/time/duration';
import { checkCitations, checkId } from './check-ids';
import type { Key, Report } from './finding';
import type { Shaped } from './shape';
import type { EventEntry, TimelineFile } from './schema';
import { isBlank } from './text-faults';

/** The list always shows all of them, with every part of the timeline. */
export const UNDATED_MOST = 500;

type Ids = Shaped['ids'];

export function checkParts(
	{ facts, related }: EventEntry,
	keys: readonly Key[],
	ids: Ids,
	report: Report
): void {
	facts?.forEach((fact, i) => {
		const at = [...keys, 'facts', i];
		if (isBlank(fact.label))
			report('blank', [...at, 'label'], 'The label is blank: say what the value is of.');
		if (typeof fact.value === 'string' && isBlank(fact.value))
			report('blank', [...at, 'value'], `The value of “${fact.label}” is blank.`);
		checkCitations(fact.sources, at, ids.sources, report);
	});
	related?.forEach(({ to, rel, by }, i) => {
		const at = [...keys, 'related', i];
		checkId(to, ids.events, 'event', [...at, 'to'], report);
		if (by === undefined) return;
		if (rel !== 'after' && rel !== 'before')
			report(
				'related-by',
				[...at, 'by'],
				`“by: ${by}” says how long after or before the other event: write “rel: after” or “rel: before” beside it.`
			);
		if (!isDuration(by))
			report(
				'duration',
				[...at, 'by'],
				`“${by}” is no length of time. Write it like PT3S (3 seconds), PT1H30M or P2D (2 days).`
			);
	});
}

/** The date as written; undefined or null if the event has none yet. */
export function dateValue({ date }: EventEntry) {
	return isFull(date) ? date.value : date;
}

function isFull(date: EventEntry['date']): date is Extract<typeof date, { note?: unknown }> {
	return typeof date === 'object' && date !== null && !Array.isArray(date);
}

/** Whether the author says that nobody knows the date yet: with `null`, or in the source's own words. */
export function checkUndated(event: EventEntry, keys: readonly Key[], report: Report): void {
	const { date, kind, stated } = event;
	const isSaid = date === null || isFull(date) || stated !== undefined;
	if (!isSaid)
		report(
			'shape-missing-field',
			[...keys, 'date'],
			'“date” is missing. It is needed here: write “date: null” if nobody knows it yet.'
		);
	if (kind === 'era')
		report(
			'era-needs-interval',
			[...keys, 'date'],
			'An era needs a beginning and an end: write start/end.'
		);
}

/** The source's words for the date may only be in one place. */
export function checkStated({ date, stated }: EventEntry, keys: readonly Key[], report: Report) {
	if (stated === undefined || date === undefined || date === null) return;
	report(
		'stated-beside-date',
		[...keys, 'stated'],
		`Write “${stated}” inside “date:”: “value:” with the date, and “stated:” with these words below it.`
	);
}

/** A timeline is a chart, so at least one event needs a date. */
export function checkUndatedCount({ file, ids }: Shaped, report: Report): void {
	const count = file.events.filter((event) => (dateValue(event) ?? undefined) === undefined).length;
	if (count > UNDATED_MOST)
		report('undated-many', ['events'], `${count} events have no date: ${UNDATED_MOST} at most.`);
	if (count > 0 && count === ids.events.size)
		report(
			'no-dated-event',
			['events'],
			'No event has a date: a timeline needs one at least. Write one like 2025 or 2025-08-12.'
		);
}

/** One coordinate alone is not a place. */
export function checkPlaces(places: TimelineFile['places'], report: Report): void {
	for (const [id, { lat, lon }] of Object.entries(places ?? {})) {
		if ((lat === undefined) === (lon === undefined)) continue;
		const [has, lacks] = lat === undefined ? ['lon', 'lat'] : ['lat', 'lon'];
		report(
			'place-half',
			['places', id, has],
			`“${has}” says nothing without “${lacks}”: write both, or take it out.`,
			'warning'
		);
	}
}
