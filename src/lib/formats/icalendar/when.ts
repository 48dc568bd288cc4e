/**
 * The time of an event: its start and end as written, and as a date of ours.
 * Pure. See ./SPEC.md §D.
 */
import { toCivil } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';
import { DAY_MS, plus, wallAt, type WallTime } from '$lib/time/span';
import type { Place } from '../shared/draft';
import { shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { parseDuration } from './duration';
import type { Component, ContentLine } from './lines';
import {
	END_OF_TIME,
	isBefore,
	later,
	momentToEdtf,
	outOfGap,
	parseMoment,
	UTC,
	type Moment
} from './moments';
import { parameterOf } from './values';
import type { Zones } from './zones';

export interface When {
	readonly start: Moment;
	/** Not included: the day after the last. */
	readonly end: Moment | undefined;
}

/** What is around an event. */
export interface Context {
	readonly notes: Notes;
	readonly zones: Zones;
	/** IANA name of the zone of its calendar. */
	readonly zone: string | undefined;
}

const CODE = 'icalendar-date';

export function placeOf({ name, line }: Pick<ContentLine, 'name' | 'line'>): Place {
	return { path: name, line };
}

type Reads = (text: string) => Moment | { readonly why: string };

/** Reads the dates of a line, one or many. */
export function momentReader(
	line: ContentLine,
	{ zones, zone }: Pick<Context, 'zones' | 'zone'>
): Reads {
	const isDay = isSaidToBeDay(line);
	const id = parameterOf(line, 'TZID');
	const place = placeOf(line);
	return (text) => {
		const written = text.slice(0, 200).trim();
		if (isDay || !/\dT\d/i.test(written)) return parseMoment(written, { kind: 'day' }, isDay);
		// A value with its own offset needs no zone.
		const hasOwn = /(?:Z|[+-]\d\d:?\d\d)$/i.test(written);
		return parseMoment(written, hasOwn ? UTC : zones.clockOf(id, zone, place));
	};
}

function dayAfter({ wall, clock }: Moment): Moment {
	return { wall: plus(wall, DAY_MS), clock };
}

function isSaidToBeDay(line: ContentLine): boolean {
	return parameterOf(line, 'VALUE').toUpperCase() === 'DATE';
}

/** Some programs write a day as midnight. */
function hasClock(text: string): boolean {
	return /\dT(?!00:?00(?::?00)?)\d/i.test(text.slice(0, 200));
}

/** Undefined: there is no start, or it is invalid, which is reported. */
export function readWhen(component: Component, context: Context): When | undefined {
	const { notes, zones } = context;
	const find = (name: string) => component.properties.find((line) => line.name === name);
	const from = find('DTSTART');
	if (!from || from.value.trim() === '') {
		notes.undated(placeOf(from ?? component), '', 'There is no DTSTART.', CODE);
		return undefined;
	}
	const start = momentReader(from, context)(from.value);
	if ('why' in start) {
		notes.undated(placeOf(from), from.value.slice(0, 200), start.why, CODE);
		return undefined;
	}
	zones.compare(parameterOf(from, 'TZID'), start, placeOf(from));
	const to = find('DTEND') ?? find('DURATION');
	const end = to && readEnd(to.value, start, momentReader(to, context), to.name === 'DURATION');
	for (const line of [from, to])
		if (line && isSaidToBeDay(line) && hasClock(line.value))
			notes.leftOut(
				placeOf(line),
				line.value.slice(0, 200),
				'This is called a day (VALUE=DATE), and has a clock time. Its day is read, its clock time is left out.',
				CODE
			);
	if (!to || !end) return { start, end: undefined };
	// With a clock time it is no longer the day after the last.
	const isInLastDay = isSaidToBeDay(to) && hasClock(to.value);
	if (!('why' in end)) return { start, end: isInLastDay ? dayAfter(end) : end };
	notes.leftOut(placeOf(to), to.value.slice(0, 200), `${end.why} It is left out.`, CODE);
	return { start, end: undefined };
}

/** @param isDuration - whether it must be a duration */
export function readEnd(
	text: string,
	start: Moment,
	read: Reads,
	isDuration = false
): Moment | { readonly why: string } {
	const duration = parseDuration(text);
	if (isDuration && !duration) return { why: `“${shorten(text)}” is no duration.` };
	const end = duration ? later(start, duration) : read(text);
	if ('why' in end) return end;
	const isMixed =
		(end.clock.kind === 'day') !== (start.clock.kind === 'day') ||
		(end.clock.kind === 'unknown') !== (start.clock.kind === 'unknown');
	if (isMixed) return { why: 'Start and end are not of one kind: one is a day, or has no zone.' };
	if (isBefore(end, start)) return { why: 'The end is before the start.' };
	if (end.wall >= END_OF_TIME) return { why: 'The end is after the year 9999.' };
	return end;
}

/** A date as an author would have written it. */
export type DraftDate = string | { readonly value: string; readonly stated: string };

export interface DatedWhen {
	readonly date: DraftDate;
	/** Whether one of its ends is in a skipped hour, so that it is read as later. */
	readonly isMoved: boolean;
}

/** Of days the last one; of clock times in a zone that nobody knows their days, with the times in words. A floating time is its reading. */
export function toDraftDate({ start, end }: When): DatedWhen {
	const { kind } = start.clock;
	const days = daysToEdtf(start.wall, end?.wall);
	if (kind === 'day') return { date: days, isMoved: false };
	if (start.clock.kind === 'unknown' && start.clock.name !== '')
		return { date: { value: days, stated: toWords({ start, end }) }, isMoved: false };
	const from = outOfGap(start);
	if (!end || !isBefore(start, end)) return { date: momentToEdtf(from), isMoved: from !== start };
	const to = outOfGap(movedAlong(end, start, from));
	return {
		date: `${momentToEdtf(from)}/${momentToEdtf(to)}`,
		isMoved: from !== start || to !== end
	};
}

/** What begins later ends later. */
function movedAlong(end: Moment, start: Moment, from: Moment): Moment {
	const isOnItsClock = end.clock.kind === 'zone' && from !== start;
	return isOnItsClock ? { ...end, wall: plus(end.wall, from.wall - start.wall) } : end;
}

/** @param end - not included */
function daysToEdtf(start: WallTime, end: WallTime | undefined): string {
	const dayOf = (wall: WallTime) => momentToEdtf({ wall, clock: { kind: 'day' } });
	const first = dayOf(start);
	const last = end === undefined || end <= start ? first : dayOf(plus(end, -1));
	return first === last ? first : `${first}/${last}`;
}

/** Clock times in an unknown zone, as they are written: `16:00–17:30, Site Time`. */
function toWords({ start, end }: When): string {
	const isOneDay = end && Math.floor(start.wall / DAY_MS) === Math.floor(end.wall / DAY_MS);
	const words = ({ wall }: Moment) => {
		const { hour, minute, second } = toCivil(wall);
		const clock = `${pad(hour)}:${pad(minute)}${second === 0 ? '' : `:${pad(second)}`}`;
		const day = momentToEdtf({
			wall: wallAt(Math.floor(wall / DAY_MS) * DAY_MS),
			clock: { kind: 'day' }
		});
		return isOneDay || !end ? clock : `${day} ${clock}`;
	};
	const hasEnd = end && end.wall > start.wall;
	const times = hasEnd ? `${words(start)}–${words(end)}` : words(start);
	const { clock } = start;
	const zone = clock.kind === 'unknown' ? clock.name.replaceAll(/\s+/g, ' ').slice(0, 80) : '';
	return zone === '' ? times : `${times}, ${zone}`;
}
