/** What a calendar has no place for, told once for each kind of it, with the first event. Pure. */
import type { Problem } from '$lib/base/result';
import type { Timeline, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import { Notes } from '../shared/notes';
import type { CalendarDates } from './write-dates';

const CODE = 'icalendar-unsaid';
/** Of events that say nothing of it. */
const USUAL_IMPORTANCE = 3;

export class Unsaid {
	readonly #notes = new Notes();
	readonly #counts = new Map<string, { readonly path: string; count: number }>();

	ofTimeline({ asOf, tags, lang }: Timeline): void {
		if (tags.length > 0) this.#add('its topics', 'tags');
		if (asOf) this.#add('the day the story was told', 'asOf');
		if (!/^en\b/i.test(lang)) this.#add('its language', 'lang');
	}

	ofEvent(
		{ id, label, headline, kind, importance, points }: TimelineEvent,
		{ isOpen }: Pick<CalendarDates, 'isOpen'>
	): void {
		const path = `events.${id}`;
		if (isOpen) this.#add('that a date has no end or no beginning', `${path}.date`);
		if (points.length > 1) this.#add('where a second place is', `${path}.places`);
		if (label !== headline) this.#add('the label on the chart', `${path}.label`);
		if (importance !== USUAL_IMPORTANCE) this.#add('how important it is', `${path}.importance`);
		if (kind !== 'event' && kind !== 'scheduled') this.#add(`the kind “${kind}”`, `${path}.kind`);
	}

	/** An event that is not in the calendar. */
	leaveOut({ id, headline }: TimelineEvent): void {
		const why =
			'A calendar has the years 1 to 9999 alone, without the last day. The event is left out.';
		this.#notes.leftOut({ path: `events.${id}` }, headline, why, 'icalendar-year');
	}

	/** An event without a date. */
	leaveOutUndated({ id, headline }: UndatedEvent): void {
		const why = 'A calendar has no place for an event without a date. The event is left out.';
		this.#notes.leftOut({ path: `events.${id}` }, headline, why, 'icalendar-undated');
	}

	#add(what: string, path: string): void {
		const known = this.#counts.get(what);
		if (known) known.count++;
		else this.#counts.set(what, { path, count: 1 });
	}

	tell(): readonly Problem[] {
		for (const [what, { path, count }] of this.#counts) {
			const times = count === 1 ? '' : ` It is so ${count} times.`;
			this.#notes.leftOut({ path }, what, `A calendar does not show ${what}.${times}`, CODE);
		}
		return this.#notes.problems;
	}
}
