/**
 * Converts between real time and the wall clock of a zone. luxon is only used here and in ./words.ts.
 * Pure. See ./SPEC.md §Z.
 */
import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';
import { toWall } from './calendar';
import { pad } from './edtf-of';
import {
	axisAt,
	instantAt,
	MINUTE_MS,
	wallAt,
	type AxisTime,
	type Instant,
	type WallTime
} from './span';

export function isZone(name: string): boolean {
	return IANAZone.isValidZone(name);
}

/** A zone without a name, always the same number of minutes east of UTC: `UTC-05:00`. */
export function zoneOfOffset(offsetMinutes: number): string {
	if (offsetMinutes === 0) return 'UTC';
	const size = Math.abs(offsetMinutes);
	return `UTC${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Cached by zone: needed for every clock time. */
const fixedOffsets = new Map<string, number | undefined>();
const MOST_ZONES = 3000;

/** Minutes east of UTC of a zone without a name; undefined if it has a name. */
export function offsetOfZone(zone: string): number | undefined {
	const known = fixedOffsets.get(zone);
	if (known !== undefined || fixedOffsets.has(zone)) return known;
	// Its types say that there always is one.
	const fixed = FixedOffsetZone.parseSpecifier(zone) as FixedOffsetZone | null;
	const offset = fixed?.offset(0);
	if (fixedOffsets.size < MOST_ZONES) fixedOffsets.set(zone, offset);
	return offset;
}

/** Minutes east of UTC of `zone` at `instant`. NaN for an unknown zone. */
function offsetMinutesAt(instant: Instant, zone: string): number {
	return offsetOfZone(zone) ?? IANAZone.create(zone).offset(instant);
}

/** The clock time in `zone` at an instant. */
export function toWallIn(instant: Instant, zone: string): WallTime {
	return wallAt(instant + offsetMinutesAt(instant, zone) * MINUTE_MS);
}

/**
 * The place of an instant on the axis of a timeline in `zone`.
 *
 * This is the clock time, except in an hour that occurs twice: both passes share the hour, each at
 * half scale, so that later moments are later on the axis (§Z3).
 */
export function toAxisIn(instant: Instant, zone: string): AxisTime {
	const fold = offsetOfZone(zone) === undefined ? findFold(instant, zone) : undefined;
	if (!fold) return axisAt(toWallIn(instant, zone));
	const { at, before, after } = fold;
	const length = (before - after) * MINUTE_MS; // of the repeated clock times
	const foldStart = at + after * MINUTE_MS;
	return axisAt(foldStart + (instant - (at - length)) / 2);
}

interface Fold {
	/** When the clocks go back. */
	readonly at: Instant;
	/** Offset in minutes before and after. */
	readonly before: number;
	readonly after: number;
}

/** The clock change whose repeated hour contains `instant`, if there is one. */
function findFold(instant: Instant, zone: string): Fold | undefined {
	const here = DateTime.fromMillis(instant, { zone });
	const [one, two] = here.getPossibleOffsets();
	if (!one || !two) return undefined;
	const [first, second] = one.toMillis() < two.toMillis() ? [one, two] : [two, one];
	let [low, high] = [first.toMillis(), second.toMillis()];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offsetMinutesAt(instantAt(middle), zone) === first.offset) low = middle;
		else high = middle;
	}
	return { at: instantAt(high), before: first.offset, after: second.offset };
}

/**
 * The instant of a clock time in `zone`; the first of two in a repeated hour.
 * Undefined in a skipped hour, which has no instants.
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
	return instantAt(Math.min(...read.getPossibleOffsets().map((possible) => possible.toMillis())));
}

/** The instant of a clock time with a written offset. */
export function toInstantAtOffset(
	year: number,
	month: number,
	day: number,
	clock: { hour: number; minute: number; second: number },
	offsetMinutes: number
): Instant {
	const wall = toWall(year, month, day, clock.hour, clock.minute, clock.second);
	return atOffset(wall, offsetMinutes);
}

/** The instant of a clock time that is `offsetMinutes` ahead of UTC. */
export function atOffset(wall: WallTime, offsetMinutes: number): Instant {
	return instantAt(wall - offsetMinutes * MINUTE_MS);
}

/** The clock time that is `offsetMinutes` ahead of UTC at an instant. */
export function wallAtOffset(instant: Instant, offsetMinutes: number): WallTime {
	return wallAt(instant + offsetMinutes * MINUTE_MS);
}

/** Whether the clock of `zone` is `offsetMinutes` ahead of UTC at `instant`. */
export function hasOffset(instant: Instant, zone: string, offsetMinutes: number): boolean {
	return offsetMinutesAt(instant, zone) === offsetMinutes;
}
