/** Makes events of the components of a calendar, and reports the parts that an event does not support. See ./SPEC.md. */
import type { Key } from '$lib/document/finding';
import { resolveDate } from '$lib/time/bounds';
import { edtfOf } from '$lib/time/edtf-of';
import type { Draft, DraftEvent, DraftOptions, Place, Undated } from '../shared/draft';
import { Tally } from '../shared/tally';
import { UnreadFields } from '../shared/unread-fields';
import { Ids, withoutGaps } from '../shared/ids';
import type { Notes } from '../shared/notes';
import { Around } from './around';
import type { Component, ContentLine } from './lines';
import { fileBudget, occurrencesOf } from './occurrences';
import { momentToEdtf } from './moments';
import { toText } from './values';
import { placeOf, readWhen, toDraftDate, type Context, type DraftDate, type When } from './when';
import { readWords } from './words';

const DATES_A_STEP = 32;
/** Read, or reported with their own messages. */
const READ = [
	'UID',
	'SUMMARY',
	'DESCRIPTION',
	'DTSTART',
	'DTEND',
	'DURATION',
	'RRULE',
	'EXRULE',
	'RDATE',
	'EXDATE',
	'RECURRENCE-ID',
	'LOCATION',
	'GEO',
	'URL',
	'CATEGORIES',
	'STATUS',
	'CLASS',
	'X-DATELINE-EDTF'
];
/** Of the entry in the calendar, not of the event. */
const OF_ENTRY = ['DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'SEQUENCE', 'TRANSP'];
/** Properties that may occur several times. */
const SEVERAL = ['RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'CATEGORIES', 'DESCRIPTION'];
/** People and their addresses: the report does not show them either. */
const PRIVATE = ['ATTENDEE', 'ORGANIZER', 'CONTACT'];
/** The property for each field of an event of ours. */
const PROPERTY_OF: Readonly<Record<string, string>> = {
	id: 'UID',
	date: 'DTSTART',
	headline: 'SUMMARY',
	summary: 'DESCRIPTION',
	kind: 'STATUS',
	status: 'STATUS',
	group: 'CATEGORIES',
	places: 'LOCATION',
	sources: 'URL'
};

/** The data of a calendar that its events need. */
export interface CalendarOf {
	/** IANA name of its zone. */
	readonly zone: string | undefined;
	/** Whether its program writes HTML into descriptions. */
	readonly hasHtml: boolean;
}

export class CalendarDrafter {
	readonly unread = new UnreadFields('icalendar-property', 'properties');
	readonly #notes: Notes;
	readonly #zones: Context['zones'];
	readonly #around: Around;
	readonly #ids = new Ids('event');
	readonly #budget = fileBudget();
	/** By UID: dates that are separate events. */
	readonly #moved = new Map<string, ContentLine[]>();
	readonly #events: DraftEvent[] = [];
	/** The component of each event. */
	readonly #components: Component[] = [];
	readonly #undated: Undated[] = [];
	#hasChangedId = false;
	readonly #private = new Tally<'event'>();

	constructor(notes: Notes, zones: Context['zones']) {
		this.#notes = notes;
		this.#zones = zones;
		this.#around = new Around(notes);
	}

	get count(): number {
		return this.#events.length + this.#undated.length;
	}

	/** Call it for all components before the first is added. */
	addMoved(component: Component): void {
		const id = find(component, 'RECURRENCE-ID');
		const uid = uidOf(component);
		if (!id || uid === '') return;
		const known = this.#moved.get(uid);
		if (known) known.push(id);
		else this.#moved.set(uid, [id]);
	}

	/** @yields regularly, because an event may have hundreds of dates */
	*add(component: Component, { zone, hasHtml }: CalendarOf): Generator<void, void> {
		yield;
		const context = { notes: this.#notes, zones: this.#zones, zone };
		this.#countLeft(component);
		const words = readWords(component, context, hasHtml);
		if (!words) return;
		const rest = { ...words, ...this.#around.read(component, this.unread) };
		const own = this.#readOwnDate(component);
		if (own !== undefined) {
			this.#push({ id: this.#idOf(component, ''), date: own, ...rest }, component);
			return;
		}
		const when = readWhen(component, context);
		if (!when) {
			const entry = withoutGaps({ id: this.#idOf(component, ''), ...rest });
			this.#undated.push({ entry, place: placeOf(find(component, 'DTSTART') ?? component) });
			return;
		}
		const { start } = when;
		for (const [i, occurrence] of this.#occurrences(component, when, context).entries()) {
			if (i % DATES_A_STEP === DATES_A_STEP - 1) yield;
			const isFirst = occurrence.start.wall === start.wall;
			const id = this.#idOf(component, isFirst ? '' : edtfOf(occurrence.start.wall));
			this.#push({ id, date: this.#dateOf(occurrence, component), ...rest }, component);
		}
	}

	#push(entry: Readonly<Record<string, unknown>>, component: Component): void {
		this.#events.push(withoutGaps(entry));
		this.#components.push(component);
	}

	#occurrences(component: Component, when: When, context: Context): When[] {
		const id = find(component, 'RECURRENCE-ID');
		if (id) {
			if (/RANGE=/i.test(id.parameters))
				this.#notes.warn(
					placeOf(id),
					'This changes one date and all later ones (RANGE). Here it changes that one alone.',
					'icalendar-rule'
				);
			return [when];
		}
		const moved = this.#moved.get(uidOf(component)) ?? [];
		const all = occurrencesOf(component, when, context, this.#budget, moved);
		if (all.length === 0 && moved.length === 0)
			this.#notes.leftOut(
				placeOf(component),
				uidOf(component).slice(0, 200),
				'All its dates are taken out (EXDATE). It is left out.',
				'icalendar-rule'
			);
		return all;
	}

	/** The date that our own writer adds to those of the calendar. */
	#readOwnDate(component: Component): string | readonly string[] | undefined {
		const line = find(component, 'X-DATELINE-EDTF');
		if (!line) return undefined;
		const text = toText(line);
		// A list may be longer than a single date.
		const date = /^\[.*\]$/s.test(text) ? text.slice(1, -1).split(',', 60) : text;
		const read = resolveDate(date, undefined);
		if (read.ok) return date;
		const why = `${read.problems.map(({ message }) => message).join(' ')} DTSTART is read instead.`;
		this.#notes.leftOut(placeOf(line), text.slice(0, 200), why, 'icalendar-date');
		return undefined;
	}

	#dateOf(when: When, component: Component): DraftDate {
		const { date, isMoved } = toDraftDate(when);
		const line = find(component, 'DTSTART');
		if (isMoved && line && typeof date === 'string')
			this.#notes.changed(placeOf(line), momentToEdtf(when.start), date);
		return date;
	}

	/** Without the host at its end: `20250812-call@example.org`. */
	#idOf(component: Component, behind: string): string {
		const uid = uidOf(component);
		const at = uid.lastIndexOf('@');
		const name = at > 0 ? uid.slice(0, at) : uid;
		const recurrence = find(component, 'RECURRENCE-ID');
		const date = recurrence ? recurrence.value.slice(0, 20) : behind;
		const words = name === '' ? toText(find(component, 'SUMMARY') ?? NOTHING) : name;
		const id = this.#ids.unique(date === '' ? words : `${words.slice(0, 40)} ${date}`);
		const line = find(component, 'UID');
		if (line && uid !== '' && date === '' && id !== uid && !this.#hasChangedId) {
			this.#hasChangedId = true;
			this.#notes.changed(placeOf(line), uid, id);
		}
		return id;
	}

	#countLeft({ properties, components }: Component): void {
		const met = new Set<string>();
		for (const line of properties) {
			const { name, value } = line;
			const isAgain = met.has(name) && !SEVERAL.includes(name);
			met.add(name);
			if (name === 'CLASS' && /^(?:PRIVATE|CONFIDENTIAL)$/i.test(value.trim()))
				this.#private.add('event', placeOf(line));
			if (value.trim() === '' || OF_ENTRY.includes(name)) continue;
			if (PRIVATE.includes(name)) this.unread.add(name, '', placeOf(line));
			else if (!READ.includes(name)) this.unread.add(name, value, placeOf(line));
			else if (isAgain) this.unread.add(`another ${name}`, value, placeOf(line));
		}
		for (const inner of components) this.unread.add(inner.name, '', placeOf(inner));
	}

	/** @param head - what the file says of the whole */
	finish({ title }: DraftOptions, head: object, headPlace: (field: string) => Place): Draft {
		this.unread.report(this.#notes);
		this.#zones.report();
		const found = this.#private.get('event');
		if (found)
			this.#notes.warn(
				found.place,
				`Its calendar calls ${found.count === 1 ? 'this event' : `${found.count} events`} private: look twice before you publish.`,
				'icalendar-private'
			);
		return {
			file: {
				version: 1,
				title,
				...head,
				...this.#around.toTables(),
				events: this.#events
			},
			placeOf: ([kind, index, field]: readonly Key[]) => {
				const component =
					kind === 'events' && typeof index === 'number' ? this.#components[index] : undefined;
				if (!component)
					return (
						this.#around.placeOf(`${String(kind)}.${String(index)}`) ??
						headPlace(String(kind ?? ''))
					);
				const property = PROPERTY_OF[String(field)] ?? '';
				return placeOf(find(component, property) ?? component);
			},
			undated: this.#undated,
			problems: this.#notes.problems
		};
	}
}

const NOTHING: ContentLine = { line: 1, name: '', parameters: '', value: '' };

function find({ properties }: Component, name: string): ContentLine | undefined {
	return properties.find((line) => line.name === name);
}

function uidOf(component: Component): string {
	const line = find(component, 'UID');
	return line ? toText(line).slice(0, 1000) : '';
}
