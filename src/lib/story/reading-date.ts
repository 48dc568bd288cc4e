/** Dates as a page shows them: in the list, on a label, and for the whole timeline. Pure. */
import type { ReadingDate } from '$lib/document/reading';
import type { Timeline, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { toHtmlDate } from '$lib/time/words';
import { isZone } from '$lib/time/zone';
import type { Words } from './words';

/** @param clocks - zones in which a clock time is shown as well. @param underYears - a heading shows the year */
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
		// Browsers only know zones with names.
		zone: timing.zone !== undefined && isZone(timing.zone) ? timing.zone : undefined,
		...(onClocks.length === 0 ? {} : { onClocks })
	};
}

/** Shown instead of an unknown date. */
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

/** “2024 – 15 Aug 2025”: from the first date, as exact as it is known, to the last. */
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
