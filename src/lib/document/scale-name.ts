/**
 * The names of the scales, in addresses, in the order in which readers see them. The only list of
 * them: `chart/scale/scales.ts` has the scale of each name. Pure.
 */
export const SCALE_NAMES = ['true', 'compact', 'even'] as const;
export type ScaleName = (typeof SCALE_NAMES)[number];
