/**
 * Between real time and the wall clock of a zone. With ./words.ts, the only place luxon appears.
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

/** A zone of no name, whose clocks are always so many minutes east of UTC: `UTC-05:00`. */
export function zoneOfOffset(offsetMinutes: number): string {
	if (offsetMinutes === 0) return 'UTC';
	const size = Math.abs(offsetMinutes);
	return `UTC${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** By zone: asked for with every clock time. */
const fixedOffsets = new Map<string, number | undefined>();
const MOST_ZONES = 3000;

/** Minutes east of UTC of a zone of no name; undefined for one that has a name. */
export function offsetOfZone(zone: string): number | undefined {
	const known = fixedOffsets.get(zone);
	if (known !== undefined || fixedOffsets.has(zone)) return known;
	// Its types forget that there may be none.
	const fixed = FixedOffsetZone.parseSpecifier(zone) as FixedOffsetZone | null;
	const offset = fixed?.offset(0);
	if (fixedOffsets.size < MOST_ZONES) fixedOffsets.set(zone, offset);
	return offset;
}

/** Minutes east of UTC that clocks of `zone` show at `instant`. NaN for an unknown zone. */
function offsetMinutesAt(instant: Instant, zone: string): number {
	return offsetOfZone(zone) ?? IANAZone.create(zone).offset(instant);
}

/** What clocks of `zone` show at an instant. */
export function toWallIn(instant: Instant, zone: string): WallTime {
	return wallAt(instant + offsetMinutesAt(instant, zone) * MINUTE_MS);
}

/**
 * Where an instant stands on the axis of a timeline in `zone`.
 *
 * What clocks show, but in an hour that they show twice: there both passes share the hour, each at
 * half scale, so that what came later in truth stands later on the axis (§Z3).
 */
export function toAxisIn(instant: Instant, zone: string): AxisTime {
	const fold = offsetOfZone(zone) === undefined ? findFold(instant, zone) : undefined;
	if (!fold) return axisAt(toWallIn(instant, zone));
	const { at, before, after } = fold;
	const length = (before - after) * MINUTE_MS; // of the repeated stretch of clock time
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

/** The turning back of clocks whose repeated hour holds `instant`, if there is one. */
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
	return instantAt(Math.min(...read.getPossibleOffsets().map((possible) => possible.toMillis())));
}

/** The instant of a reading with a written offset. */
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

/** The instant at which clocks that are `offsetMinutes` ahead of UTC show a reading. */
export function atOffset(wall: WallTime, offsetMinutes: number): Instant {
	return instantAt(wall - offsetMinutes * MINUTE_MS);
}

/** What clocks that are `offsetMinutes` ahead of UTC show at an instant. */
export function wallAtOffset(instant: Instant, offsetMinutes: number): WallTime {
	return wallAt(instant + offsetMinutes * MINUTE_MS);
}

/** Whether clocks of `zone` are `offsetMinutes` ahead of UTC at `instant`. */
export function hasOffset(instant: Instant, zone: string, offsetMinutes: number): boolean {
	return offsetMinutesAt(instant, zone) === offsetMinutes;
}
