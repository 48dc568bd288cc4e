/** Compares clock times of different zones. Pure. See ./SPEC.md §Z1 */
import type { IntervalEnd } from './edtf';
import { toAxis, utcClock } from './span';
import { boundsBetween, boundsOfAll, lasting, type Timing } from './timing';

/**
 * The same dates on one axis. It follows the zone in which all of them were written; if there are
 * several zones, it follows UTC, because clock times can only be compared in one zone.
 */
export function onOneClock<T extends Timing | undefined>(timings: readonly T[]): readonly T[] {
	const zones = new Set<string>();
	for (const timing of timings) if (timing) addZones(timing, zones);
	if (zones.size < 2) return timings;
	return timings.map((timing) => (timing ? (standInUtc(timing) as T) : timing));
}

/** The zones in which a date is written. */
function addZones({ zone, parts }: Timing, zones: Set<string>): void {
	if (zone !== undefined) zones.add(zone);
	for (const part of parts ?? []) addZones(part, zones);
}

/**
 * The same date on an axis in UTC. Its words stay in the zone in which it was written. Days have no zone
 * and stay unchanged.
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
