/** The parts of a timeline that calendars do not support: reported once per kind, with the first event. Pure. */
import type { Problem } from '$lib/base/result';
import type { Timeline, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import { mediaFieldWords, OF_POSTS } from '../shared/media-fields';
import { Notes } from '../shared/notes';
import { Unsupported } from '../shared/unsupported';
import type { CalendarDates } from './write-dates';

/** The default importance. */
const USUAL_IMPORTANCE = 3;

export class UnsupportedInCalendar {
	readonly #notes = new Notes();
	readonly #unsupported = new Unsupported('icalendar-unsupported', 'A calendar does not show');

	addTimeline({ asOf, tags, lang, sources }: Timeline): void {
		if (tags.length > 0) this.#unsupported.add('its topics', 'tags');
		if (asOf) this.#unsupported.add('the day the story was told', 'asOf');
		if (!/^en\b/i.test(lang)) this.#unsupported.add('its language', 'lang');
		const foreign = sources.filter((source) => source.lang !== undefined && source.lang !== lang);
		for (const { id } of foreign)
			this.#unsupported.add('the language of a source', `sources.${id}.lang`);
	}

	addEvent(
		{ id, label, headline, kind, importance, points, media, quotes }: TimelineEvent,
		{ isOpen }: Pick<CalendarDates, 'isOpen'>
	): void {
		const path = `events.${id}`;
		const add = (what: string, field: string) => this.#unsupported.add(what, `${path}.${field}`);
		if (isOpen) add('that a date has no end or no beginning', 'date');
		if (points.length > 1) add('where a second place is', 'places');
		if (label !== headline) add('the label on the chart', 'label');
		if (importance !== USUAL_IMPORTANCE) add('how important it is', 'importance');
		if (media.some(({ type }) => type !== undefined)) add('what kind of media it is', 'media');
		for (const one of media)
			for (const [field, what] of mediaFieldWords(one, ['cover', ...OF_POSTS]))
				add(what, `media.${field}`);
		quotes.forEach((quote, i) => {
			if (quote.media.length > 0) add('a recording of a quote', `quotes[${i}].media`);
		});
		if (kind !== 'event' && kind !== 'scheduled') add(`the kind “${kind}”`, 'kind');
	}

	/** An event whose years a calendar cannot represent. */
	leaveOut({ id, headline }: TimelineEvent): void {
		const why =
			'A calendar has the years 1 to 9999 alone, without the last day. The event is left out.';
		this.#notes.leftOut({ path: `events.${id}` }, headline, why, 'icalendar-year');
	}

	leaveOutUndated({ id, headline }: UndatedEvent): void {
		const why = 'A calendar has no place for an event without a date. The event is left out.';
		this.#notes.leftOut({ path: `events.${id}` }, headline, why, 'icalendar-undated');
	}

	toProblems(): readonly Problem[] {
		return [...this.#notes.problems, ...this.#unsupported.toProblems()];
	}
}
