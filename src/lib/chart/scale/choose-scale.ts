/**
 * The scale in which a timeline opens.
 * Pure: computed once for a document. See ../SPEC.md §A.
 */
import type { Axis, AxisFacts } from './axis';
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

/** `compact`, if there is something to cut and the true axis would be crowded or empty; else `true`. */
export function chooseScale(facts: AxisFacts): ScaleName {
	const { fit, events } = facts;
	const compact = compactScale.createAxis(facts);
	const cutMs = compact.breaks.reduce((ms, { span }) => ms + span.end - span.start, 0);
	if (cutMs === 0) return 'true';
	const crowded = countCrowded(trueScale.createAxis(facts), events);
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
