/**
 * The sign of a cut: the axis, and each bar on it, is broken by two slanted strokes.
 * Pure. Px from the top of the rail and from the middle of the cut. See ../SPEC.md §A.
 */
import { RAIL_PX } from '$lib/chart/marks/rail-paths';

/** No bar is higher, in a page or in a picture. */
const [TOP, BOTTOM] = [6, RAIL_PX + 5];
/** Half of what is left open between the strokes, and how far a stroke leans over half of its height. */
const [HALF, LEAN] = [3, 4];

/** What is seen through the break. */
export const CUT_GAP = `M${LEAN - HALF} ${TOP}h${2 * HALF}L${HALF - LEAN} ${BOTTOM}h${-2 * HALF}z`;
/** Its two strokes. */
export const CUT_EDGES = `M${LEAN - HALF} ${TOP}L${-LEAN - HALF} ${BOTTOM}M${LEAN + HALF} ${TOP}L${HALF - LEAN} ${BOTTOM}`;
