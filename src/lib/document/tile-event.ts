/** An event as a tile carries it. Types only. */
import type { ChartEvent } from './reading';

export interface TileEvent extends ChartEvent {
	/** From 0, in the order of time. */
	readonly index: number;
	/** Of a bar, on the rail. */
	readonly row: number;
	readonly lane: number;
	readonly side: 'left' | 'right';
	readonly activation: number;
}
