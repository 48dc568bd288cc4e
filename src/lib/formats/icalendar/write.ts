/**
 * A timeline as an iCalendar file, to import once or to subscribe to. It invites nobody and
 * blocks no time.
 * Pure. See ./SPEC.md §W.
 */
import type { BlockContent } from 'mdast';
import { hashText } from '$lib/base/hash';
import type { Problem } from '$lib/base/result';
import type { Source, Timeline, TimelineEvent } from '$lib/document/timeline';
import { FLOATING } from '$lib/time/bounds';
import type { Timing } from '$lib/time/timing';
import { createSayDate, type SayDate } from '../shared/dates/date-words';
import { bodyStyle, eventBody, type BodyStyle } from '../shared/event-body';
import { eventUrl, type Published } from '../shared/published';
import { list, markdownToText, paragraph, text } from '../shared/rich-text';
import { toLine } from '../shared/sound-text';
import { sourceLine } from '../shared/source-line';
import { citationsOf, citedSources, shortName, sourceIds } from '../shared/cited-sources';
import { treeToText } from './plain-text';
import { UnsupportedInCalendar } from './unsupported';
import { toCalendarDates, toCompactInstant, type CalendarDates } from './write-dates';
import { escapeText, line } from './write-lines';

export interface WrittenICalendar {
	readonly text: string;
	/** Once per kind, with the first event; and each event that is not in the calendar. */
	readonly leftOut: readonly Problem[];
}

export interface ICalendarOptions {
	/** Whether programs fetch it regularly. */
	readonly subscription?: boolean;
}

/** How often programs are asked to fetch it. */
const REFRESH = 'PT6H';

export function writeICalendar(
	published: Published,
	{ subscription = false }: ICalendarOptions = {}
): WrittenICalendar {
	const { timeline } = published;
	const unsupported = new UnsupportedInCalendar();
	unsupported.addTimeline(timeline);
	const writer = new EventWriter(published);
	const events = timeline.events.map((event) => {
		const dates = toCalendarDates(event.timing);
		if (!dates) unsupported.leaveOut(event);
		else unsupported.addEvent(event, dates);
		return dates ? writer.write(event, dates) : '';
	});
	for (const event of timeline.undated) unsupported.leaveOutUndated(event);
	const parts = [
		line('BEGIN', 'VCALENDAR'),
		...headLines(published, subscription),
		...events,
		line('END', 'VCALENDAR')
	];
	return { text: parts.join(''), leftOut: unsupported.toProblems() };
}

/** Calendars read floating times in the zone of their calendar: a calendar with such times has none. */
function zoneOf({ timezone, events }: Published['timeline']): string | undefined {
	const isFloating = ({ date, instant, parts = [] }: Timing): boolean =>
		date.kind === 'point'
			? date.time !== undefined && instant === undefined
			: parts.some(isFloating);
	const hasFloating = events.some(({ timing }) => isFloating(timing));
	return timezone === FLOATING || hasFloating ? undefined : timezone;
}

function headLines({ timeline, url, updated }: Published, subscription: boolean): string[] {
	const { title, summary } = timeline;
	const name = escapeText(toLine(title));
	const about = summary === undefined ? undefined : escapeText(markdownToText(summary));
	return [
		line('VERSION', '2.0'),
		line('PRODID', '-//Dateline//Timeline//EN'),
		line('CALSCALE', 'GREGORIAN'),
		line('NAME', name),
		...optional('DESCRIPTION', about),
		...optional('URL', url),
		line('LAST-MODIFIED', toCompactInstant(updated)),
		...optional('X-WR-TIMEZONE', zoneOf(timeline)),
		...(subscription
			? [
					line('X-WR-CALNAME', name),
					...optional('X-WR-CALDESC', about),
					line('REFRESH-INTERVAL;VALUE=DURATION', REFRESH),
					line('X-PUBLISHED-TTL', REFRESH)
				]
			: [])
	];
}

function optional(name: string, value: string | undefined): string[] {
	return value === undefined || value === '' ? [] : [line(name, value)];
}

/** TENTATIVE means that it may still change. Calendars cannot say that a fact is confirmed. */
function statusOf({ kind, status }: TimelineEvent): string | undefined {
	if (status === 'cancelled') return 'CANCELLED';
	return kind === 'scheduled' ? 'TENTATIVE' : undefined;
}

/** A calendar supports one place with coordinates. */
function geoOf({ points: [point] }: TimelineEvent): string | undefined {
	return point && [point.lat, point.lon].map((degrees) => degrees.toFixed(6)).join(';');
}

class EventWriter {
	readonly #published: Published;
	readonly #stamp: string;
	/** The address of the timeline, which makes ids unique. */
	readonly #host: string;
	readonly #sources: ReadonlyMap<string, Source>;
	readonly #say: SayDate;
	readonly #style: BodyStyle;

	constructor(published: Published) {
		const { timeline, updated } = published;
		this.#published = published;
		this.#stamp = toCompactInstant(updated);
		this.#host = hostFor(published);
		this.#sources = new Map(citedSources(timeline).map((source) => [source.id, source]));
		this.#say = createSayDate(timeline.lang);
		this.#style = this.#styleOf(timeline);
	}

	#styleOf(timeline: Timeline): BodyStyle {
		const nameSource = (id: string) => {
			const source = this.#sources.get(id);
			return source ? shortName(source) : id;
		};
		return bodyStyle(timeline, {
			say: this.#say,
			nameSource,
			hasAddresses: true,
			places: this.#published
		});
	}

	write(event: TimelineEvent, dates: CalendarDates): string {
		const group = event.group === undefined ? undefined : this.#style.groups.get(event.group);
		const parameter = dates.isDay ? ';VALUE=DATE' : '';
		const body = treeToText([...eventBody(event, this.#style), ...this.#sourceList(event)]);
		return [
			line('BEGIN', 'VEVENT'),
			line('UID', escapeText(`${event.id}@${this.#host}`)),
			line('DTSTAMP', this.#stamp),
			line(`DTSTART${parameter}`, dates.start),
			...optional(`DTEND${parameter}`, dates.end),
			...optional('X-DATELINE-EDTF', dates.edtf && escapeText(dates.edtf)),
			line('SUMMARY', escapeText(toLine(event.headline))),
			line('DESCRIPTION', escapeText(body)),
			...optional('LOCATION', escapeText(event.places.map(toLine).join(', '))),
			...optional('GEO', geoOf(event)),
			...optional('CATEGORIES', group && escapeText(toLine(group))),
			...optional('STATUS', statusOf(event)),
			...optional('URL', eventUrl(this.#published, event)),
			line('TRANSP', 'TRANSPARENT'),
			line('END', 'VEVENT')
		].join('');
	}

	#sourceList(event: TimelineEvent): BlockContent[] {
		const cited = sourceIds(citationsOf(event)).flatMap((id) => this.#sources.get(id) ?? []);
		if (cited.length === 0) return [];
		const items = cited.map((source) => [paragraph(sourceLine(source, this.#sources, this.#say))]);
		return [
			paragraph([text(this.#say.evidence.labelled(this.#say.file.sources(), ''))]),
			list(items, false)
		];
	}
}

/** The address of a timeline without its scheme; without an address, a name made of its title. */
function hostFor({ url, timeline }: Published): string {
	if (url !== undefined) return url.replace(/^\w+:\/\//, '').replace(/\/$/, '');
	return `${hashText(timeline.title).toString(16).padStart(8, '0')}.dateline.invalid`;
}
