/** Events of a chart for tests, with defaults for all properties that a test does not set. */
import type { ChartEvent } from '$lib/document/chart-event';
import { weightOf } from './labels/rank';

let count = 0;

export function chartEvent(
	said: Pick<ChartEvent, 'start' | 'end'> & Partial<ChartEvent>
): ChartEvent {
	count += 1;
	const id = `e${count}`;
	return {
		id,
		headline: id,
		label: id,
		labelDates: [id],
		date: { words: id },
		anchor: said.start,
		exact: true,
		weight: weightOf(0, 0),
		labelWidth: 100,
		mark: {
			shape: 'dot',
			soft: false,
			uncertain: false,
			openStart: undefined,
			openEnd: undefined,
			hollow: false,
			split: false,
			struck: false
		},
		kind: 'event',
		hue: 'blue',
		...said
	};
}
