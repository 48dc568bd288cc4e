/**
 * The scale in which a timeline opens.
 * Pure: computed once for a document. See ../SPEC.md §A.
 */
import type { Span } from '$lib/time/span';
import type { Axis } from './axis';
import type { TickUnit } from './calendar-ladder';
import { createAxis } from './create-axis';
import { compactScale } from './compact';
import { trueScale } from './true';
import type { ScaleName } from '$lib/document/scale-name';
import type { ChartEvent } from '$lib/document/chart-event';

/** The plot of a full page, px. */
const PLOT_PX = 1072;
/** Closer marks cannot be touched separately, px: the width of a finger. */
const FINGER_PX = 24;
/** If at least this part of the events is so close to another one, the axis is crowded. */
const CROWDED_PART = 0.5;
/** If at least this part of the whole axis has no event, the axis is empty. */
const EMPTY_PART = 0.6;

/**
 * `compact`, if there is something to cut and the true axis would be crowded or empty; else `true`.
 *
 * @param fit - the span that includes all dates, see ../fit.ts
 * @param events - in any order
 * @param finest - the finest unit of the dates
 */
export function chooseScale(fit: Span, events: readonly ChartEvent[], finest: TickUnit): ScaleName {
	const compact = createAxis(compactScale, fit, events, finest);
	const cutMs = compact.breaks.reduce((ms, { span }) => ms + span.end - span.start, 0);
	if (cutMs === 0) return 'true';
	const crowded = countCrowded(createAxis(trueScale, fit, events, finest), events);
	const isEmpty = cutMs > (fit.end - fit.start) * EMPTY_PART;
	const isCrowded = crowded >= events.length * CROWDED_PART;
	const isRelieved = countCrowded(compact, events) < crowded;
	return isEmpty || (isCrowded && isRelieved) ? 'compact' : 'true';
}

/** The number of events whose tie is too close to a neighbour. */
function countCrowded(axis: Axis, events: readonly ChartEvent[]): number {
	const near = (FINGER_PX / PLOT_PX) * (axis.fit.u1 - axis.fit.u0);
	const ties = Float64Array.from(events, (event) => axis.tieU(event)).sort();
	let count = 0;
	ties.forEach((u, i) => {
		const apart = Math.min(u - (ties[i - 1] ?? -Infinity), (ties[i + 1] ?? Infinity) - u);
		if (apart < near) count++;
	});
	return count;
}
