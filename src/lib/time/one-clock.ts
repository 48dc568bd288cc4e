/** Clock times of different zones, held against each other. Pure. See ./SPEC.md §Z1 */
import type { IntervalEnd } from './edtf';
import { toAxis, utcClock } from './span';
import { boundsBetween, boundsOfAll, lasting, type Timing } from './timing';

/**
 * The same dates on one axis. It is drawn after the clock that all of them were written on; clock times of
 * different zones can be held against each other on one clock alone, that of UTC.
 */
export function onOneClock<T extends Timing | undefined>(timings: readonly T[]): readonly T[] {
	const zones = new Set<string>();
	for (const timing of timings) if (timing) addZones(timing, zones);
	if (zones.size < 2) return timings;
	return timings.map((timing) => (timing ? (standInUtc(timing) as T) : timing));
}

/** Those on whose clocks a date is written. */
function addZones({ zone, parts }: Timing, zones: Set<string>): void {
	if (zone !== undefined) zones.add(zone);
	for (const part of parts ?? []) addZones(part, zones);
}

/**
 * The same date on an axis that is drawn after the clock of UTC. Its words stay: they read the clock that it was
 * written on. Days float, and stay where they are.
 */
function standInUtc(timing: Timing): Timing {
	const { date, instant } = timing;
	if (date.kind === 'point')
		return instant === undefined
			? timing
			: { ...timing, bounds: lasting(toAxis(utcClock(instant)), date) };
	const parts = (timing.parts ?? []).map((part) => standInUtc(part));
	if (date.kind === 'choice') return { ...timing, parts, bounds: boundsOfAll(parts) };
	const rest = [...parts];
	const partOf = (end: IntervalEnd) => (typeof end === 'object' ? rest.shift() : undefined);
	const from = partOf(date.start);
	return { ...timing, parts, bounds: boundsBetween(from, partOf(date.end)) };
}
