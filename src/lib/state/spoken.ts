/** What was last worth saying to somebody who cannot see the chart. Pure. */
import { overlaps, type Span } from '$lib/time/span';

export interface Spoken {
	readonly span: Span;
	/** How many of the matching events are in it. */
	readonly shown: number;
	/** Of how many in all. */
	readonly count: number;
}

export function toSpoken(matching: readonly Span[], span: Span, count: number): Spoken {
	return { span, shown: matching.filter((event) => overlaps(event, span)).length, count };
}
