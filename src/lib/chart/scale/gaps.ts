/**
 * The gaps between one event and the next.
 * Pure. See ../SPEC.md §A.
 */

export interface DatedStretch {
	readonly start: number;
	/** If it is not finite, or not before `openEnd`, the event is still going on and hides no gap. */
	readonly end: number;
	readonly exact: boolean;
}

export interface GapBefore {
	readonly ms: number;
	/** A date beside it is approximate: the gap was this long or longer. */
	readonly atLeast: boolean;
}

/**
 * The gap before each event; 0 if an earlier event is still going on.
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
