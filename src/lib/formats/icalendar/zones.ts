/**
 * The zone of a TZID: an IANA zone, a Windows zone, or the file's own definition. Any other name
 * is reported; nothing is guessed.
 * Pure. See ./SPEC.md §Z.
 */
import { hasOffset, isZone } from '$lib/time/zone';
import type { Place } from '../shared/draft';
import { shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { Tally } from '../shared/tally';
import type { Component } from './lines';
import { instantOf, type Clock, type Moment } from './moments';
import { toText } from './values';
import { windowsZone } from './windows-zones';
import { ZoneRules } from './zone-rules';

/** The content of a VTIMEZONE. */
interface Defined {
	readonly rules: ZoneRules | undefined;
	/** The IANA name that some programs add. */
	readonly location: string;
	/** Of its definition. */
	readonly line: number;
}

interface Known {
	readonly clock: Clock;
	/** Whether it was reported that its offsets differ from those of the zone database. */
	isDoubted: boolean;
}

const CODE = 'icalendar-zone';
const IANA = /^[A-Za-z][\w+/-]{1,59}$/;
/** Limit of unknown names that are looked up; there are fewer than 600 valid ones. */
const MOST_TRIES = 2000;
const MOST_DEFINED = 2000;

export class Zones {
	readonly #notes: Notes;
	readonly #defined = new Map<string, Defined>();
	readonly #known = new Map<string, Known>();
	/** Clock times by unknown zone name. */
	readonly #unknown = new Tally<string>(MOST_TRIES);
	/** Clock times without a zone, which are read in the zone of their calendar. */
	readonly #inCalendar = new Tally<'clock'>();

	constructor(notes: Notes) {
		this.#notes = notes;
	}

	/** @param component - a VTIMEZONE */
	define(component: Component): void {
		const { properties, line } = component;
		const textOf = (name: string) => {
			const found = properties.find((property) => property.name === name);
			return found ? toText(found) : '';
		};
		const id = textOf('TZID');
		if (id === '' || this.#defined.has(id) || this.#defined.size === MOST_DEFINED) return;
		this.#defined.set(id, {
			rules: ZoneRules.read(component),
			location: textOf('X-LIC-LOCATION'),
			line
		});
	}

	/** The IANA name of a zone; undefined if there is none. */
	nameOf(id: string): string | undefined {
		const { clock } = this.#lookUp(id);
		return clock.kind === 'zone' ? clock.name : undefined;
	}

	/**
	 * The clock of a time.
	 *
	 * @param id - its TZID; '' without one
	 * @param ofCalendar - IANA name of the zone of its calendar, in which times without a zone are read
	 */
	clockOf(id: string, ofCalendar: string | undefined, place: Place): Clock {
		if (id === '' && ofCalendar !== undefined) {
			this.#inCalendar.add('clock', place, ofCalendar);
			return { kind: 'zone', name: ofCalendar };
		}
		const isNew = !this.#known.has(id);
		const { clock } = this.#lookUp(id);
		if (isNew && clock.kind === 'zone' && clock.name !== id)
			this.#notes.changed(place, id, clock.name);
		if (clock.kind === 'unknown' && id !== '') this.#unknown.add(id, place);
		return clock;
	}

	/** Warns, once per zone, if the file's own definition has another offset than the zone at that time. */
	compare(id: string, moment: Moment, place: Place): void {
		const defined = this.#defined.get(id);
		const known = this.#known.get(id);
		if (moment.clock.kind !== 'zone' || !known || known.isDoubted || !defined) return;
		const { name } = moment.clock;
		const { rules, line } = defined;
		const instant = rules && instantOf(moment);
		if (instant === undefined) return;
		if (rules?.offsets.some((minutes) => hasOffset(instant, name, minutes))) return;
		known.isDoubted = true;
		const message = `The VTIMEZONE of “${shorten(id)}” in line ${line} has no offset that clocks in ${name} showed then. The zone is read by its name.`;
		this.#notes.warn(place, message, CODE);
	}

	#lookUp(id: string): Known {
		const known = this.#known.get(id);
		if (known) return known;
		const found = { clock: this.#find(id), isDoubted: false };
		if (this.#known.size < 2 * MOST_TRIES) this.#known.set(id, found);
		return found;
	}

	#find(id: string): Clock {
		const defined = this.#defined.get(id);
		const parts = id.split('/', 12);
		const names = [
			id,
			...[2, 3]
				.filter((count) => parts.length > count)
				.map((count) => parts.slice(-count).join('/')),
			defined?.location ?? ''
		];
		const isTried = this.#known.size < MOST_TRIES;
		const iana = isTried ? names.find((word) => IANA.test(word) && isZone(word)) : undefined;
		const name = iana ?? windowsZone(id);
		if (name !== undefined) return { kind: 'zone', name };
		const rules = defined?.rules;
		if (!rules) return { kind: 'unknown', name: id };
		const [minutes, ...others] = rules.offsets;
		return minutes !== undefined && others.length === 0
			? { kind: 'offset', minutes }
			: { kind: 'rules', name: id, rules };
	}

	report(): void {
		const inCalendar = this.#inCalendar.get('clock');
		if (inCalendar)
			this.#notes.warn(
				inCalendar.place,
				`Clock times without a zone are read in ${inCalendar.example}, the zone of their calendar (${inCalendar.count} of them).`,
				CODE
			);
		for (const [id, { place, count }] of this.#unknown.entries()) {
			const why = `“${shorten(id)}” is not a known time zone (${count} of them). Their days are read; the clock times are shown beside them in words.`;
			this.#notes.leftOut(place, id, why, CODE);
		}
	}
}
