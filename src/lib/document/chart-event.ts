/** An event as a chart needs it, and as a tile carries it. */
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
	/** Of timelines that are sent whole. */
	readonly grown?: GrownLabel | undefined;
}

/** … with its place. */
export interface TileEvent extends ChartEvent {
	/** From 0, in the order of time. */
	readonly index: number;
	/** 0 is the most important. */
	readonly rank: number;
	/** Of a bar, on the rail. */
	readonly row: number;
	readonly lane: number;
	readonly side: 'left' | 'right';
	readonly activation: number;
}

/** What a chart needs of an event, and nothing else of it. */
export function toChartEvent(event: ReadingEvent): ChartEvent {
	const fields = Object.fromEntries(CHART_FIELDS.map((field) => [field, event[field]]));
	return { ...(fields as unknown as ChartFields), date: { words: event.date.words } };
}
