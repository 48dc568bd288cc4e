/**
 * The sign of a cut: two slanted strokes break the axis and each bar on it.
 * Pure. Px from the top of the rail and from the middle of the cut. See ../SPEC.md §A.
 */
import { RAIL_PX } from '$lib/chart/marks/rail-paths';

/** No bar is higher, on a page or in a picture. */
const [TOP, BOTTOM] = [6, RAIL_PX + 5];
/** Half of the gap between the strokes, and the slant of a stroke over half of its height. */
const [HALF, LEAN] = [3, 4];

/** The visible background in the break. */
export const CUT_GAP = `M${LEAN - HALF} ${TOP}h${2 * HALF}L${HALF - LEAN} ${BOTTOM}h${-2 * HALF}z`;
/** Its two strokes. */
export const CUT_EDGES = `M${LEAN - HALF} ${TOP}L${-LEAN - HALF} ${BOTTOM}M${LEAN + HALF} ${TOP}L${HALF - LEAN} ${BOTTOM}`;
