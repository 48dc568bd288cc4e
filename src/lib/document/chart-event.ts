/** An event as a chart needs it: dated on an axis, with its words and the sizes of its label. */
import type { GrownLabel, ReadingDate, ReadingEvent } from './reading';

const CHART_FIELDS = [
	'id',
	'headline',
	'label',
	'labelDates',
	'start',
	'end',
	'anchor',
	'exact',
	'openFrom',
	'openUntil',
	'weight',
	'labelWidth',
	'mark',
	'kind',
	'hue'
] as const;

type ChartFields = Pick<ReadingEvent, (typeof CHART_FIELDS)[number]>;

export interface ChartEvent extends ChartFields {
	readonly date: Pick<ReadingDate, 'words'>;
	/** For timelines that are sent whole. */
	readonly grown?: GrownLabel | undefined;
}

/** The part of an event that a chart needs. */
export function toChartEvent(event: ReadingEvent): ChartEvent {
	const fields = Object.fromEntries(CHART_FIELDS.map((field) => [field, event[field]]));
	return { ...(fields as unknown as ChartFields), date: { words: event.date.words } };
}
