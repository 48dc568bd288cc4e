/** How controls write the dates of a timeline: as exactly as they are known, with their era if needed. */
import type { TimelineHead } from '$lib/document/reading';
import { UNIT_MS } from '$lib/chart/scale/calendar-ladder';
import type { DateManner } from '$lib/time/range-words';

export function mannerOf({ finest, bothEras }: TimelineHead): DateManner {
	return { unitMs: UNIT_MS[finest], withEra: bothEras };
}
