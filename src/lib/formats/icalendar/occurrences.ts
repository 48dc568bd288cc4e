/**
 * All dates of a recurring event: from its rule and from lists of further dates, without excluded dates.
 * Their number is limited.
 * Pure. See ./SPEC.md §R.
 */
import { DAY_MS, HOUR_MS, plus, wallAt, type Instant, type WallTime } from '$lib/time/span';
import { shorten } from '../shared/clip';
import { expand, type Work } from './expand';
import type { Component, ContentLine } from './lines';
import { END_OF_TIME, instantOf, outOfGap, parseMoment, wallOn, type Moment } from './moments';
import { parseRule, type Rule } from './rule';
import { placeOf, readEnd, momentReader, type Context, type When } from './when';

/** For an event whose rule ends. */
export const MOST_ENDED = 366;
/** For an event whose rule has no end. */
export const MOST_ENDLESS = 50;
/** The number of omitted dates is counted up to this. */
const MOST_COUNTED = 5000;
/** Limit of examined days and clock times per event. */
const WORK_OF_EVENT = 40_000;
/** Limit of excluded dates per event. */
const MOST_OUT = 1000;
const CODE = 'icalendar-rule';

/** The remaining limits of a whole file; decrease. */
export interface Budget extends Work {
	dates: number;
}

export function fileBudget(): Budget {
	return { left: 5_000_000, dates: 50_000 };
}

/** @param moved - RECURRENCE-ID lines of the same UID: each is a separate event, and not one of these */
export function occurrencesOf(
	component: Component,
	when: When,
	context: Context,
	budget: Budget,
	moved: readonly ContentLine[]
): When[] {
	const named = (name: string) => component.properties.filter((line) => line.name === name);
	const [ruleLine, ...more] = named('RRULE');
	const found = new Map<WallTime, When>([[when.start.wall, when]]);
	const add = (occurrence: When) => {
		budget.dates--;
		found.set(wallOn(occurrence.start, when.start.clock), occurrence);
	};
	if (ruleLine)
		for (const wall of readRule(ruleLine, when, context, budget)) add(shift(when, wall));
	const extra = [...more, ...named('EXRULE')];
	for (const line of extra)
		context.notes.leftOut(
			placeOf(line),
			line.value.slice(0, 200),
			`An event has one rule here. This ${line.name} is not followed.`,
			CODE
		);
	const room = Math.min(MOST_ENDED - found.size, budget.dates);
	for (const further of readFurther(named('RDATE'), when, context, room)) add(further);
	takeOut(found, when, context, [...named('EXDATE'), ...moved]);
	return [...found.values()];
}

/** Clock times in the zone of the start, without the start. */
function readRule(line: ContentLine, when: When, context: Context, budget: Budget): WallTime[] {
	const { notes } = context;
	const place = placeOf(line);
	const refuse = (why: string) => {
		notes.leftOut(place, line.value.slice(0, 200), `${why} The start alone is read.`, CODE);
		return [];
	};
	const rule = ruleFor(when, line.value);
	if ('why' in rule) return refuse(rule.why);
	const last = readUntil(rule, when);
	if ('why' in last) return refuse(last.why);
	const { until } = last;
	const isEndless = rule.count === undefined && until === Infinity;
	const most = isEndless ? MOST_ENDLESS : MOST_ENDED;
	const work = { left: Math.min(WORK_OF_EVENT, budget.left) };
	const before = work.left;
	const expanded = expand(rule, when.start.wall, {
		until,
		horizon: plus(END_OF_TIME, -1),
		most: until === Infinity ? most : MOST_COUNTED,
		work
	});
	budget.left -= before - Math.max(work.left, 0);
	const { end } = expanded;
	const walls = expanded.walls.filter((wall) => isUntil(wall, when.start, last));
	const read = walls.slice(0, Math.min(most - 1, budget.dates));
	const count = read.length + 1;
	if (end === 'rule' && read.length === walls.length) return read;
	if (budget.left <= 0 || budget.dates <= read.length)
		notes.leftOut(place, line.value.slice(0, 200), tooMuch(count), CODE);
	else if (end === 'work')
		notes.leftOut(
			place,
			line.value.slice(0, 200),
			`This rule is worth no more looking: ${dates(count)} of it were found. What comes later is left out.`,
			CODE
		);
	else {
		const all = until === Infinity ? (rule.count ?? 0) : walls.length + 1;
		const left = `${end === 'most' && until < Infinity ? 'more than ' : ''}${all - count}`;
		const why = isEndless
			? `This rule has no end: ${dates(count)} of it are read, the rest is left out.`
			: `${dates(count)} of this rule are read, ${left} are left out.`;
		notes.leftOut(place, line.value.slice(0, 200), why, CODE);
	}
	return read;
}

const dates = (count: number) => `${count} ${count === 1 ? 'date' : 'dates'}`;
const tooMuch = (count: number) =>
	`The rules of the file ask for too much: ${dates(count)} of this one are read, what comes later is left out.`;

/** A day has no clock: parts of the rule about hours are ignored. */
function ruleFor({ start }: When, text: string): Rule | { readonly why: string } {
	const rule = parseRule(text);
	if ('why' in rule || start.clock.kind !== 'day') return rule;
	if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(rule.frequency))
		return { why: `“${rule.frequency}” is for clock times, and the event has a day.` };
	return { ...rule, hours: [], minutes: [], seconds: [] };
}

/** The end of a rule. */
interface Until {
	/** The latest clock time in the zone of the start; Infinity if the rule has no end. */
	readonly until: WallTime;
	/** In real time, if it is known: in an hour that occurs twice a clock time is ambiguous. */
	readonly instant?: Instant | undefined;
}

/** No clock is put back by more than this. */
const LONGEST_FOLD_MS = 3 * HOUR_MS;

function readUntil({ until }: Rule, { start }: When): Until | { readonly why: string } {
	if (until === undefined) return { until: wallAt(Infinity) };
	const read = parseMoment(until, start.clock);
	if ('why' in read) return { why: `UNTIL: ${read.why}` };
	if (isDay(start)) return { until: wallAt(Math.floor(read.wall / DAY_MS) * DAY_MS) };
	// A day alone is included to its end.
	if (isDay(read)) return { until: plus(read.wall, DAY_MS - 1) };
	const instant = start.clock.kind === 'unknown' ? undefined : instantOf(read);
	if (instant === undefined) return { until: wallOn(read, start.clock) };
	return { until: plus(wallOn(read, start.clock), LONGEST_FOLD_MS), instant };
}

/** Whether an occurrence is not after the end of its rule. */
function isUntil(wall: WallTime, { clock }: Moment, { instant }: Until): boolean {
	if (instant === undefined) return true;
	const at = instantOf(outOfGap({ wall, clock }));
	return at === undefined || at <= instant;
}

/** The same event at another time. */
function shift({ start, end }: When, wall: WallTime): When {
	const by = wall - start.wall;
	return { start: { ...start, wall }, end: end && { ...end, wall: plus(end.wall, by) } };
}

/** Dates and periods of RDATE; invalid ones, and those beyond the limit, are reported. */
function readFurther(
	lines: readonly ContentLine[],
	when: When,
	{ notes, ...context }: Context,
	room: number
): When[] {
	const found: When[] = [];
	let read = 0;
	for (const line of lines) {
		const readDate = momentReader(line, context);
		let left = 0;
		for (const text of itemsOf(line.value)) {
			if (read++ >= room) {
				left++;
				continue;
			}
			const further = readPeriod(text, when, readDate);
			if (!('why' in further)) found.push(further);
			else notes.leftOut(placeOf(line), shorten(text), `${further.why} It is left out.`, CODE);
		}
		const why = `There are more dates than are read for one event: ${left} of these are left out.`;
		if (left > 0) notes.leftOut(placeOf(line), line.value.slice(0, 200), why, CODE);
	}
	return found;
}

/** A date, or a period with an end or a length. */
function readPeriod(
	text: string,
	when: When,
	read: ReturnType<typeof momentReader>
): When | { readonly why: string } {
	const slash = text.indexOf('/');
	const start = read(slash === -1 ? text : text.slice(0, slash));
	if ('why' in start) return start;
	if (isDay(start) !== isDay(when.start))
		return { why: 'This date and the start of the event are not of one kind.' };
	if (slash === -1) return again(start, when);
	const end = readEnd(text.slice(slash + 1), start, read);
	return 'why' in end ? end : { start, end };
}

const isDay = ({ clock }: Moment) => clock.kind === 'day';

/** The event at a moment that may be in another zone: its length is unchanged. */
function again(start: Moment, { start: first, end }: When): When {
	if (!end) return { start, end };
	return {
		start,
		end: { wall: plus(start.wall, wallOn(end, first.clock) - first.wall), clock: start.clock }
	};
}

/** Removes dates; a day removes all occurrences on it. */
function takeOut(
	found: Map<WallTime, When>,
	{ start }: When,
	context: Context,
	lines: readonly ContentLine[]
): void {
	const days = new Set<number>();
	let count = 0;
	for (const line of lines) {
		const readDate = momentReader(line, context);
		for (const text of itemsOf(line.value)) {
			if (count++ === MOST_OUT) {
				const why = `More than ${MOST_OUT} dates are taken out of this event: these are not.`;
				context.notes.leftOut(placeOf(line), shorten(text), why, CODE);
				return;
			}
			const read = readDate(text);
			if ('why' in read) {
				const why = `${read.why} Nothing is taken out for it.`;
				context.notes.leftOut(placeOf(line), shorten(text), why, CODE);
			} else if (isDay(read) || isDay(start)) days.add(Math.floor(read.wall / DAY_MS));
			else found.delete(wallOn(read, start.clock));
		}
	}
	for (const wall of [...found.keys()]) if (days.has(Math.floor(wall / DAY_MS))) found.delete(wall);
}

/** The parts of a list, one by one: there may be millions. */
function* itemsOf(value: string): Generator<string> {
	let from = 0;
	while (from <= value.length) {
		const comma = value.indexOf(',', from);
		const to = comma === -1 ? value.length : comma;
		const item = value.slice(from, Math.min(to, from + 200)).trim();
		if (item !== '') yield item;
		from = to + 1;
	}
}
