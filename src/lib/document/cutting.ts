/** Where a compact axis is cut. Types only. */
import type { Span } from '$lib/time/span';

/** What a compact axis draws of a timeline, and what it cuts: chart/scale/cuts.ts. Lengths in ms. */
export interface Cutting {
	/** The cuts, in order. Uncut room remains on both sides. */
	readonly cuts: readonly Span[];
	/** From the first event to the last. */
	readonly extent: Span;
	/** Room before and after. */
	readonly marginMs: number;
	/** The drawn length of each cut, at the scale of the uncut parts. */
	readonly cutMs: number;
}
