/** What was last worth saying to somebody who cannot see the chart. Pure. */
import type { Span } from '$lib/time/span';
import type { Selection } from './timeline-source';

export interface Spoken {
	readonly span: Span;
	/** How many of the matching events are in it; undefined: not known here. */
	readonly shown: number | undefined;
	/** Of how many in all. */
	readonly count: number;
}

export function toSpoken(selection: Selection, span: Span, count: number): Spoken {
	return { span, shown: selection.countIn(span), count };
}
