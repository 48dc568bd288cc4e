/**
 * The scale of each name, and which of them a timeline has.
 * Pure. See ../SPEC.md §A.
 */
import { SCALE_NAMES, type ScaleName } from '$lib/document/scale-name';
import type { Axis, AxisFacts, Scale, ScaleFacts } from './axis';
import { compactScale } from './compact';
import { evenScale } from './even';
import { trueScale } from './true';

const SCALE_OF: { readonly [name in ScaleName]: Scale & { readonly name: name } } = {
	true: trueScale,
	compact: compactScale,
	even: evenScale
};

/** In the order in which readers see them. */
export const SCALES = SCALE_NAMES.map((name) => SCALE_OF[name]);

export function scaleOf(name: ScaleName): Scale {
	return SCALE_OF[name];
}

/** The names of the scales that suit a timeline. @param scales - those to choose from */
export function scalesFor<Name extends string = ScaleName>(
	facts: ScaleFacts,
	scales: readonly (Scale & { readonly name: Name })[]
): Name[] {
	return scales.filter((scale) => scale.fits(facts)).map(({ name }) => name);
}

/** The true axis of a span, for which no events are needed. */
export function createTrueAxis(fit: AxisFacts['fit'], unitMs: number): Axis {
	return trueScale.createAxis({ fit, events: [], unitMs, shifts: [], cutting: undefined });
}
