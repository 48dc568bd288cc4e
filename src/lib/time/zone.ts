/**
 * Between real time and the wall clock of a zone. With ./words.ts, the only place luxon appears.
 * Pure. See ./SPEC.md §Z.
 */
import { DateTime, IANAZone } from 'luxon';
import { toWall } from './calendar';
import { MINUTE_MS, type Instant, type WallTime } from './span';

export function isZone(name: string): boolean {
	return IANAZone.isValidZone(name);
}

/** Minutes east of UTC that clocks of `zone` show at `instant`. NaN for an unknown zone. */
function offsetMinutesAt(instant: Instant, zone: string): number {
	return IANAZone.create(zone).offset(instant);
}

/**
 * Where an instant stands on the axis of a timeline in `zone`.
 *
 * The wall clock, but in an hour that clocks show twice: there both passes share the hour, each at
 * half scale, so that what came later in truth stands later on the axis (§Z3).
 */
export function toWallIn(instant: Instant, zone: string): WallTime {
	const offset = offsetMinutesAt(instant, zone);
	const wall = instant + offset * MINUTE_MS;
	const fold = findFold(instant, zone);
	if (!fold) return wall;
	const { at, before, after } = fold;
	const length = (before - after) * MINUTE_MS; // of the repeated stretch of clock time
	const foldStart = at + after * MINUTE_MS;
	return foldStart + (instant - (at - length)) / 2;
}

interface Fold {
	/** When the clocks go back. */
	readonly at: Instant;
	/** Offset in minutes before and after. */
	readonly before: number;
	readonly after: number;
}

/** The turning back of clocks whose repeated hour holds `instant`, if there is one. */
function findFold(instant: Instant, zone: string): Fold | undefined {
	const here = DateTime.fromMillis(instant, { zone });
	const [one, two] = here.getPossibleOffsets();
	if (!one || !two) return undefined;
	const [first, second] = one.toMillis() < two.toMillis() ? [one, two] : [two, one];
	let [low, high] = [first.toMillis(), second.toMillis()];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offsetMinutesAt(middle, zone) === first.offset) low = middle;
		else high = middle;
	}
	return { at: high, before: first.offset, after: second.offset };
}

/**
 * The instant at which clocks of `zone` show a reading; the first of two in a repeated hour.
 * Undefined in a skipped hour, which no clock showed.
 */
export function toInstant(
	year: number,
	month: number,
	day: number,
	clock: { hour: number; minute: number; second: number },
	zone: string
): Instant | undefined {
	const { hour, minute, second } = clock;
	const read = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
	const isShown = read.isValid && read.day === day && read.hour === hour && read.minute === minute;
	if (!isShown) return undefined;
	return Math.min(...read.getPossibleOffsets().map((possible) => possible.toMillis()));
}

/** The instant of a reading with a written offset. */
export function toInstantAtOffset(
	year: number,
	month: number,
	day: number,
	clock: { hour: number; minute: number; second: number },
	offsetMinutes: number
): Instant {
	return (
		toWall(year, month, day, clock.hour, clock.minute, clock.second) - offsetMinutes * MINUTE_MS
	);
}

/** Whether clocks of `zone` are `offsetMinutes` ahead of UTC at `instant`. */
export function hasOffset(instant: Instant, zone: string, offsetMinutes: number): boolean {
	return offsetMinutesAt(instant, zone) === offsetMinutes;
}
