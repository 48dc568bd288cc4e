/**
 * The stretches in which nothing is dated, between one event and the next.
 * Pure. See ../SPEC.md §A.
 */

export interface DatedStretch {
	readonly start: number;
	/** Not finite, or not before `openEnd`: it goes on, and hides no gap. */
	readonly end: number;
	readonly exact: boolean;
}

export interface GapBefore {
	readonly ms: number;
	/** One of the dates around it is known roughly only: the gap was this long or longer. */
	readonly atLeast: boolean;
}

/**
 * For each event the gap before it; 0 where something is still under way.
 *
 * @param events - in order of time
 * @param openEnd - ends from here on are open
 */
export function gapsBefore(events: readonly DatedStretch[], openEnd = Infinity): GapBefore[] {
	let covered: DatedStretch | undefined;
	return events.map((event) => {
		const end = covered ? endOf(covered, openEnd) : event.start;
		const gap = {
			ms: Math.max(0, event.start - end),
			atLeast: covered !== undefined && !(covered.exact && event.exact)
		};
		if (!covered || endOf(event, openEnd) >= end) covered = event;
		return Number.isFinite(gap.ms) ? gap : { ms: 0, atLeast: false };
	});
}

function endOf({ start, end }: DatedStretch, openEnd: number): number {
	return end < openEnd ? end : start;
}
