/**
 * Order and length of clock times, compared with arithmetic that uses neither luxon nor our types: clock
 * times from Intl, and integers of any size. The instants are near clock changes, where mistakes are likely.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolveDate } from './bounds';
import { onOneClock } from './one-clock';
import { compareTimings, type Timing } from './timing';
import { toAxisIn, toWallIn } from './zone';
import { instantAt } from './span';

const ZONES = [
	'UTC',
	'Europe/London',
	'Europe/Berlin',
	'America/New_York',
	'America/St_Johns',
	'Australia/Lord_Howe',
	'Asia/Kathmandu',
	'Asia/Pyongyang',
	'Pacific/Apia',
	'Pacific/Chatham',
	'Africa/Casablanca',
	'Antarctica/Troll'
];
/** Clock changes, and a day across the date line. */
const CHANGES = [
	'2024-03-10T07:00Z',
	'2024-11-03T06:00Z',
	'2025-03-30T01:00Z',
	'2025-10-26T01:00Z',
	'2024-04-06T15:00Z',
	'2011-12-30T10:00Z',
	'2015-08-14T15:00Z',
	'2018-05-04T15:00Z'
].map((text) => BigInt(new Date(text).getTime()));
const MINUTE = 60_000n;

/** Milliseconds since 1970 UTC. */
const instants = fc
	.record({ near: fc.constantFrom(...CHANGES), minutes: fc.integer({ min: -3000, max: 3000 }) })
	.map(({ near, minutes }) => near + BigInt(minutes) * MINUTE);
const zones = fc.constantFrom(...ZONES);
const clockTimes = fc.record({ instant: instants, zone: zones, form: fc.constantFrom(0, 1, 2) });
type Drawn = typeof clockTimes extends fc.Arbitrary<infer T> ? T : never;

/** The clock time of a zone, as milliseconds. */
function readingOf(instant: bigint, zone: string): bigint {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit'
	}).formatToParts(new Date(Number(instant)));
	const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
	return BigInt(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')));
}

/** With its zone, with its offset, or with both. */
function write({ instant, zone, form }: Drawn): string {
	const reading = readingOf(instant, zone);
	const offset = Number((reading - instant) / MINUTE);
	const size = Math.abs(offset);
	const two = (n: number) => String(n).padStart(2, '0');
	const clock = new Date(Number(reading)).toISOString().slice(0, 16);
	const offsetText = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
	return `${clock}${offsetText}${form === 0 ? '' : `[${zone}]`}`;
}

function read(text: string, zone?: string): Timing {
	const timing = resolveDate(text, zone);
	if (!timing.ok) throw new Error(`${text}: ${timing.problems[0]?.message}`);
	return timing.value;
}

const options = { seed: 21, numRuns: 800 };
const MOST_MS = 60_000;

it(
	'[O1] clock times of any zones are in the order of real time',
	() => {
		fc.assert(
			fc.property(clockTimes, clockTimes, (a, b) => {
				const [one, two] = onOneClock([read(write(a)), read(write(b))]);
				const expected = a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0;
				expect(one && two && Math.sign(compareTimings(one, two))).toBe(expected);
			}),
			options
		);
	},
	MOST_MS
);

it(
	'[O1] so they are on the clocks of the timeline, also in an hour that these show twice',
	() => {
		fc.assert(
			fc.property(clockTimes, clockTimes, zones, (a, b, zone) => {
				const order = Math.sign(compareTimings(read(write(a), zone), read(write(b), zone)));
				expect(order).toBe(a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0);
			}),
			options
		);
	},
	MOST_MS
);

it(
	'[B6] between clocks of two zones as much time passes as in truth',
	() => {
		fc.assert(
			fc.property(clockTimes, clockTimes, (a, b) => {
				fc.pre(a.instant !== b.instant && a.zone !== b.zone);
				const [from, to] = a.instant < b.instant ? [a, b] : [b, a];
				const { bounds, parts } = read(`${write(from)}/${write(to)}`);
				const isOneClock = new Set(parts?.map(({ zone }) => zone)).size < 2;
				const length = BigInt(bounds.end - bounds.start);
				if (!isOneClock) expect(length).toBe(to.instant - from.instant);
				expect(parts?.map(({ instant }) => BigInt(instant ?? 0))).toEqual([
					from.instant,
					to.instant
				]);
				expect(resolveDate(`${write(to)}/${write(from)}`, undefined).ok).toBe(false);
			}),
			options
		);
	},
	MOST_MS
);

it(
	'[Z3] the axis never turns back, and shows what clocks show but in a repeated hour',
	() => {
		fc.assert(
			fc.property(instants, zones, (instant, zone) => {
				const at = instantAt(Number(instant));
				expect(BigInt(toWallIn(at, zone))).toBe(readingOf(instant, zone));
				const next = instantAt(Number(instant + MINUTE));
				expect(toAxisIn(next, zone)).toBeGreaterThan(toAxisIn(at, zone));
				const apart = Math.abs(toAxisIn(at, zone) - toWallIn(at, zone));
				expect(apart).toBeLessThanOrEqual(24 * 60 * 60_000);
			}),
			options
		);
	},
	MOST_MS
);
