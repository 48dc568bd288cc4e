/**
 * Reads iCalendar files: events and journal entries of all calendars in them become events.
 * Pure. See ./SPEC.md.
 *
 * @see RFC 5545, RFC 7986
 */
import { part } from '$lib/base/drain';
import { isBlank } from '$lib/document/text-faults';
import { clip } from '../shared/clip';
import type { DraftReader, Place } from '../shared/draft';
import { withoutGaps } from '../shared/ids';
import { refuseJson as refuse } from '../shared/json-text';
import { Notes } from '../shared/notes';
import { toLine } from '../shared/sound-text';
import { CalendarDrafter, type CalendarOf } from './drafter';
import { readLines, type Component, type ContentLine, type ReadLines } from './lines';
import { newestOf } from './newest';
import { plainToMarkdown } from '../shared/plain-markdown';
import { MAX_TEXT, toText } from './values';
import { placeOf } from './when';
import { Zones } from './zones';

const MAX_LENGTH = 64_000_000;
const MAX_EVENTS = 1_000_000;
const MAX_TITLE = 300;
/** The number of broken lines that are reported one by one. */
const TOLD_MOST = 50;
const EVENTS = ['VEVENT', 'VJOURNAL'];
/** Properties without information about the events. */
const OF_FILE = [
	'VERSION',
	'PRODID',
	'CALSCALE',
	'METHOD',
	'UID',
	'LAST-MODIFIED',
	'REFRESH-INTERVAL',
	'X-PUBLISHED-TTL'
];
/** The properties of a calendar for each field of a timeline, the preferred one first. */
const HEAD = {
	title: ['NAME', 'X-WR-CALNAME'],
	summary: ['DESCRIPTION', 'X-WR-CALDESC'],
	timezone: ['X-WR-TIMEZONE', 'TIMEZONE-ID']
} as const;
type HeadField = keyof typeof HEAD;

export const readICalendar: DraftReader = function* (text, options) {
	if (text.length > MAX_LENGTH)
		return refuse('file-too-long', `The file is too long: ${MAX_LENGTH} characters at most.`);
	const lines = yield* part(readLines(text), 0, 0.3);
	const { root } = lines;
	const calendars = [root, ...root.components.filter(({ name }) => name === 'VCALENDAR')];
	const notes = new Notes();
	const events = newestOf(calendars.flatMap(eventsOf), notes);
	if (calendars.length === 1 && events.length === 0)
		return refuse('icalendar-none', 'There is no calendar in it: one begins with BEGIN:VCALENDAR.');
	if (events.length > MAX_EVENTS)
		return refuse(
			'icalendar-too-many',
			`There are ${events.length} events in it: ${MAX_EVENTS} at most.`
		);
	reportLines(lines, notes);
	const zones = new Zones(notes);
	for (const calendar of calendars)
		for (const component of calendar.components)
			if (component.name === 'VTIMEZONE') zones.define(component);
	const drafter = new CalendarDrafter(notes, zones);
	for (const event of events) drafter.addMoved(event);
	const head = new Head(notes, zones, drafter);
	const isRead = new Set(events);
	let done = 0;
	for (const calendar of calendars) {
		const about = head.read(calendar);
		for (const component of eventsOf(calendar)) {
			if (!isRead.has(component)) continue;
			done++;
			for (const _ of drafter.add(component, about)) yield 0.3 + (0.7 * done) / events.length;
			if (drafter.count > MAX_EVENTS)
				return refuse('icalendar-too-many', `There are more than ${MAX_EVENTS} events in it.`);
		}
	}
	return drafter.finish(options, head.toFields(), (field) => head.placeOf(field));
};

function eventsOf({ components }: Component): Component[] {
	return components.filter(({ name }) => EVENTS.includes(name));
}

function reportLines({ broken, open }: ReadLines, notes: Notes): void {
	for (const { line, text } of broken.slice(0, TOLD_MOST))
		notes.leftOut(
			{ path: '', line },
			text,
			'This is not a line of iCalendar here. It is left out.',
			'icalendar-line'
		);
	const [more] = broken.slice(TOLD_MOST);
	if (more)
		notes.warn(
			{ path: '', line: more.line },
			`${broken.length - TOLD_MOST} more lines are not lines of iCalendar. They are left out.`,
			'icalendar-line'
		);
	for (const { name, line } of open.slice(0, TOLD_MOST))
		notes.warn(
			{ path: name, line },
			`There is no END:${name}. It is read as far as it goes.`,
			'icalendar-open'
		);
}

/** The data of a file's calendars for the whole timeline. */
class Head {
	readonly #notes: Notes;
	readonly #zones: Zones;
	readonly #drafter: CalendarDrafter;
	readonly #found = new Map<HeadField, { readonly text: string; readonly line: ContentLine }>();

	constructor(notes: Notes, zones: Zones, drafter: CalendarDrafter) {
		this.#notes = notes;
		this.#zones = zones;
		this.#drafter = drafter;
	}

	read(calendar: Component): CalendarOf {
		const find = (name: string) => calendar.properties.find((line) => line.name === name);
		const { unread } = this.#drafter;
		const names: readonly string[] = Object.values(HEAD).flat();
		for (const line of calendar.properties)
			if (!OF_FILE.includes(line.name) && !names.includes(line.name) && line.value.trim() !== '')
				unread.add(line.name, line.value, placeOf(line));
		for (const inner of calendar.components)
			if (![...EVENTS, 'VTIMEZONE', 'VCALENDAR'].includes(inner.name))
				unread.add(inner.name, '', placeOf(inner));
		for (const field of ['title', 'summary'] as const)
			for (const name of HEAD[field]) {
				const line = find(name);
				if (line) this.#say(field, toText(line), line);
			}
		const version = find('VERSION');
		if (version?.value.trim() === '1.0')
			this.#notes.warn(
				placeOf(version),
				'This is a vCalendar, which is older than iCalendar. It is read as if it was one.',
				'icalendar-version'
			);
		return {
			zone: this.#readZone(HEAD.timezone.map(find).find((line) => line !== undefined)),
			hasHtml: /Google/i.test(find('PRODID')?.value.slice(0, 200) ?? '')
		};
	}

	#readZone(line: ContentLine | undefined): string | undefined {
		const id = line ? toText(line) : '';
		if (!line || id === '') return undefined;
		const zone = this.#zones.nameOf(id);
		if (zone === undefined) {
			const why = `“${id.slice(0, 80)}” is not a known time zone. It is left out.`;
			this.#notes.leftOut(placeOf(line), id.slice(0, 200), why, 'icalendar-zone');
			return undefined;
		}
		this.#say('timezone', zone, line);
		return zone;
	}

	/** The first calendar gives the title of the timeline; other values are reported. */
	#say(field: HeadField, text: string, line: ContentLine): void {
		const known = this.#found.get(field);
		if (text === '' || known?.text === text) return;
		if (!known) this.#found.set(field, { text, line });
		else if (field !== 'timezone')
			this.#drafter.unread.add(`another ${line.name}`, text, placeOf(line));
	}

	toFields(): object {
		const textOf = (field: HeadField) => this.#found.get(field)?.text;
		const title = textOf('title');
		const summary = textOf('summary');
		const timezone = textOf('timezone');
		return withoutGaps({
			title: title === undefined || isBlank(title) ? undefined : clip(toLine(title), MAX_TITLE),
			summary: summary === undefined ? undefined : plainToMarkdown(summary, MAX_TEXT).markdown,
			timezone
		});
	}

	placeOf(field: string): Place {
		const line = this.#found.get(field as HeadField)?.line;
		return line ? placeOf(line) : { path: '' };
	}
}
