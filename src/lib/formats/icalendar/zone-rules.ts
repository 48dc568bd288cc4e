/**
 * The clock of a zone that a VTIMEZONE defines: for zones with unknown names.
 * Pure. See ./SPEC.md §Z.
 *
 * @see RFC 5545 §3.6.5
 */
import { toCivil, toDayNumber, toWall } from '$lib/time/calendar';
import { DAY_MS, MINUTE_MS, plus, wallAt, type Instant, type WallTime } from '$lib/time/span';
import { wallAtOffset } from '$lib/time/zone';
import type { Component } from './lines';
import { parseRule, type Rule } from './rule';
import { dayTest } from './rule-days';
import { parseMoment } from './moments';

/** One part of a definition: from its onsets on, clocks are this many minutes ahead of UTC. */
interface Observance {
	/** In the clock time before it. */
	readonly first: WallTime;
	readonly more: readonly WallTime[];
	readonly rule: Rule | undefined;
	/** Of the rule, inclusive; Infinity if it has no end. */
	readonly until: WallTime;
	readonly before: number;
	readonly after: number;
}

interface Onset {
	readonly wall: WallTime;
	readonly before: number;
	readonly after: number;
}

/** Limit per definition; programs write two, and a few more for each year in which the rules changed. */
const MOST_OBSERVANCES = 400;
/** The number of years whose onsets are cached. */
const MOST_YEARS = 2000;

export class ZoneRules {
	readonly #observances: readonly Observance[];
	/** By year. */
	readonly #onsets = new Map<number, readonly Onset[]>();

	private constructor(observances: readonly Observance[]) {
		this.#observances = observances;
	}

	/** @returns undefined: it does not define its clock */
	static read({ components }: Component): ZoneRules | undefined {
		const observances = components
			.filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
			.slice(0, MOST_OBSERVANCES)
			.flatMap((component) => readObservance(component) ?? []);
		return observances.length === 0 ? undefined : new ZoneRules(observances);
	}

	/** Each once, minutes east of UTC. */
	get offsets(): number[] {
		return [...new Set(this.#observances.map(({ after }) => after))];
	}

	/** Minutes east of UTC at a clock time; in a repeated hour those of the first pass. */
	offsetOn(wall: WallTime): number {
		const onset = this.#onsetsAround(wall).findLast((one) => one.wall <= wall);
		return onset?.after ?? this.#beforeAll();
	}

	/** What the clocks show at an instant. */
	wallAt(instant: Instant): WallTime {
		const { offsets } = this;
		const fits = [...offsets, this.#beforeAll()]
			.map((offset) => ({ offset, wall: wallAtOffset(instant, offset) }))
			.find(({ offset, wall }) => this.offsetOn(wall) === offset);
		// Only the second pass of a repeated hour differs: it uses the later offset.
		return fits?.wall ?? wallAtOffset(instant, Math.min(...offsets));
	}

	#beforeAll(): number {
		const [first] = [...this.#observances].sort((a, b) => a.first - b.first);
		return first?.before ?? 0;
	}

	/** In order: all that may be the last one before a clock time. */
	#onsetsAround(wall: WallTime): Onset[] {
		const { year } = toCivil(wall);
		const fixed = this.#observances.flatMap(({ first, more, before, after }) =>
			[first, ...more].map((at) => ({ wall: at, before, after }))
		);
		return [...fixed, ...this.#onsetsIn(year - 1), ...this.#onsetsIn(year)].sort(
			(a, b) => a.wall - b.wall
		);
	}

	/** Those that follow from the rules of the definition. */
	#onsetsIn(year: number): readonly Onset[] {
		const known = this.#onsets.get(year);
		if (known) return known;
		const found = this.#observances.flatMap((observance) => onsetsOf(observance, year));
		if (this.#onsets.size < MOST_YEARS) this.#onsets.set(year, found);
		return found;
	}
}

/** The onsets of a yearly rule in a year: programs write no other rules. */
function onsetsOf({ rule, first, until, before, after }: Observance, year: number): Onset[] {
	if (!rule || rule.frequency !== 'YEARLY') return [];
	if ((year - toCivil(first).year) % rule.interval !== 0) return [];
	const isMatch = dayTest(rule, first);
	const clockMs = first - Math.floor(first / DAY_MS) * DAY_MS;
	const onsets: Onset[] = [];
	for (let day = toDayNumber(year); day < toDayNumber(year + 1); day++) {
		const wall = wallAt(day * DAY_MS + clockMs);
		if (wall > first && wall <= until && isMatch(day)) onsets.push({ wall, before, after });
	}
	return onsets;
}

function readObservance({ properties }: Component): Observance | undefined {
	const valueOf = (name: string) =>
		properties.find((line) => line.name === name)?.value.slice(0, 200) ?? '';
	const after = parseOffset(valueOf('TZOFFSETTO'));
	if (after === undefined) return undefined;
	const before = parseOffset(valueOf('TZOFFSETFROM')) ?? after;
	const rule = parseRule(valueOf('RRULE'));
	const more = properties
		.filter(({ name }) => name === 'RDATE')
		.flatMap(({ value }) => value.slice(0, 20_000).split(','))
		.flatMap((text) => readWall(text, before) ?? []);
	return {
		first: readWall(valueOf('DTSTART'), before) ?? toWall(1600),
		more,
		rule: 'why' in rule ? undefined : rule,
		until: ('why' in rule ? undefined : readWall(rule.until ?? '', before)) ?? wallAt(Infinity),
		before,
		after
	};
}

/** In the clock time before the onset. @param before - minutes east of UTC */
function readWall(text: string, before: number): WallTime | undefined {
	const read = parseMoment(text.trim(), { kind: 'unknown', name: '' });
	if ('why' in read) return undefined;
	return read.clock.kind === 'offset' ? plus(read.wall, before * MINUTE_MS) : read.wall;
}

/** Minutes east of UTC. */
function parseOffset(text: string): number | undefined {
	const [, sign, hours, minutes] =
		/^\s*([+-])(\d\d)(\d\d)(?:\d\d)?\s*$/.exec(text.slice(0, 20)) ?? [];
	if (sign === undefined) return undefined;
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
