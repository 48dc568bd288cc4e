/**
 * The list of scales. A new one is a file beside these, a row here and its words.
 * Pure. See ../SPEC.md §A.
 */
import type { Axis, AxisFacts, Scale } from './axis';
import { compactScale } from './compact';
import { evenScale } from './even';
import { trueScale } from './true';

/** In the order in which readers see them. */
export const SCALES = [trueScale, compactScale, evenScale] as const;
export type ScaleName = (typeof SCALES)[number]['name'];

export function scaleOf(name: ScaleName): Scale {
	return SCALES.find((scale) => scale.name === name) ?? trueScale;
}

/** The names of the scales that suit a timeline. */
export function scalesFor(facts: Pick<AxisFacts, 'cutting'>): ScaleName[] {
	return SCALES.filter((scale: Scale) => scale.fits(facts)).map(({ name }) => name);
}

/** The true axis of a span, for which no events are needed. */
export function createTrueAxis(fit: AxisFacts['fit'], unitMs: number): Axis {
	return trueScale.createAxis({ fit, events: [], unitMs, shifts: [], cutting: undefined });
}
