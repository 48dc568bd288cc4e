/** Dates as a page says them: in the list, on a label, and of the whole. Pure. */
import type { ReadingDate } from '$lib/document/reading';
import type { Timeline, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { toHtmlDate } from '$lib/time/words';
import { isZone } from '$lib/time/zone';
import type { Words } from './words';

/** @param clocks - zones on whose clocks a clock time is said as well. @param underYears - the year stands above it */
export function toReadingDate(
	{ timing, display, stated, dateNote }: TimelineEvent,
	clocks: readonly string[],
	words: Words,
	underYears: boolean
): ReadingDate {
	const onClocks = clocks.flatMap((zone) => words.onClock(timing, zone) ?? []);
	return {
		words: display ?? words(timing, 'short'),
		brief: display ?? words(timing, underYears ? 'inYear' : 'short'),
		spoken: display ?? words(timing, 'long'),
		machine: toHtmlDate(timing),
		stated,
		note: dateNote,
		instant: timing.instant,
		// Browsers know zones by their names alone.
		zone: timing.zone !== undefined && isZone(timing.zone) ? timing.zone : undefined,
		...(onClocks.length === 0 ? {} : { onClocks })
	};
}

/** What stands in the place of a date that nobody knows. */
export function toNoDate({ display, stated, dateNote }: UndatedEvent, words: Words): ReadingDate {
	const said = display ?? words.evidence.noDate();
	return {
		words: said,
		brief: said,
		spoken: said,
		machine: undefined,
		stated,
		note: dateNote,
		instant: undefined,
		zone: undefined
	};
}

/** “2024 – 15 Aug 2025”: the first date as it is known, to the last. */
export function toSpanWords({ events }: Timeline, words: Words): string {
	const [first] = events;
	if (!first) return '';
	const last = events.reduce((a, b) => (endOrder(b.timing) > endOrder(a.timing) ? b : a));
	const [from, to] = [words(first.timing, 'plain'), words(last.timing, 'plain')];
	return from === to ? from : words.phrases.span(from, to);
}

function endOrder({ bounds }: Timing): number {
	return Number.isFinite(bounds.end) ? bounds.end : bounds.start;
}
