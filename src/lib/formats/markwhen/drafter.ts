/** Makes a timeline of the entries of a markwhen file. See ./SPEC.md §T and §G. */
import type { Key } from '$lib/document/finding';
import type { Draft, DraftEvent, DraftOptions, Place, Undated } from '../shared/draft';
import { Tally } from '../shared/tally';
import { UnreadFields } from '../shared/unread-fields';
import { Ids, withoutGaps } from '../shared/ids';
import { clip, clipNoted, shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { Sources } from '../shared/sources';
import type { EntryLine } from './entry-line';
import { toZone, type Header, type Zone } from './header';
import { readWords, type Words } from './words';

/** An entry with the lines below it. */
export interface Entry {
	/** 1-based. */
	readonly line: number;
	readonly start: EntryLine;
	readonly below: readonly string[];
	/** The name of its section; '' if there is none. */
	readonly section: string;
}

const MAX_HEADLINE = 300;
/** A clock time without an offset. */
const FLOATING = /T\d\d:\d\d(?::\d\d)?(?=$|\/)/;
/** A property of an entry, which is not part of its text. */
const PROPERTY = /^\s*(id|timezone|tz):\s+(\S.*)$/;
/** Any property, as markwhen knows them. */
const ANY_PROPERTY = /^\s*[\w.-]{1,80}:(?:\s|$)/;

export class EntryDrafter {
	readonly unread = new UnreadFields('markwhen-field', 'things');
	readonly #notes: Notes;
	readonly #header: Header;
	readonly #ids = new Ids('event');
	readonly #groups = new Ids('group');
	readonly #sources = new Sources();
	readonly #events: DraftEvent[] = [];
	/** By event: its line. */
	readonly #lines: number[] = [];
	readonly #undated: Undated[] = [];
	/** Clock times whose zone nobody says, and days whose order nobody says. */
	readonly #tally = new Tally<'order'>();

	constructor(notes: Notes, header: Header) {
		this.#notes = notes;
		this.#header = header;
	}

	add({ line, start, below, section }: Entry): void {
		const place = { path: '', line, column: 1 };
		const { properties, text } = splitBelow(below);
		const words = readWords(start.text, text);
		const date = this.#readDate(start, properties, place);
		const headline = this.#headlineOf(words, start, place);
		if (headline === undefined) return;
		this.#reportLeft(words, place);
		const isCut = headline !== words.headline;
		const entry = withoutGaps({
			id: this.#idOf(properties.get('id') ?? words.id, headline, place),
			date,
			headline,
			summary: some([isCut ? words.headline : '', words.summary].filter(Boolean).join('\n\n')),
			group: this.#groupOf(section, words.tags, place),
			actors: someOf(words.people),
			places: someOf(words.places),
			sources: someOf(this.#cite(words, line)),
			media: someOf(words.images.map(({ words: alt, url }) => toMedia(alt, url)))
		});
		if (date === undefined) this.#undated.push({ entry, place });
		else {
			this.#events.push(entry);
			this.#lines.push(line);
		}
	}

	/** EDTF, with the zone of its clock time if the entry has its own; undefined: there is no date, which is reported. */
	#readDate(
		{ date, written }: EntryLine,
		properties: ReadonlyMap<string, string>,
		place: Place
	): unknown {
		const zoneText = properties.get('timezone') ?? properties.get('tz');
		const own = zoneText === undefined ? undefined : toZone(zoneText);
		if (zoneText !== undefined && !own)
			this.#notes.leftOut(
				place,
				zoneText,
				`“${shorten(zoneText)}” is no time zone. Write an IANA name, like Europe/Moscow.`,
				'markwhen-zone'
			);
		if ('why' in date) {
			this.#notes.undated(place, written, date.why, 'markwhen-date');
			return undefined;
		}
		const edtf = this.#withZone(date.edtf, own ?? this.#header.zone);
		if (edtf !== written.replaceAll(/\s*\/\s*/g, '/')) this.#notes.changed(place, written, edtf);
		if (date.isOrdered && !this.#header.isOrderSaid)
			this.#tally.add('order', { path: '', line: place.line ?? 1, column: 1 });
		return own && 'name' in own && FLOATING.test(edtf) ? { value: edtf, timezone: own.name } : edtf;
	}

	#withZone(edtf: string, zone: Zone | undefined): string {
		if (!FLOATING.test(edtf)) return edtf;
		if (!zone || 'name' in zone) return edtf;
		return edtf.replaceAll(new RegExp(FLOATING, 'g'), `$&${zone.offset}`);
	}

	/** Undefined: it has no text for a headline, which is reported. */
	#headlineOf(
		{ headline, isMade }: Words,
		{ written, text, textColumn }: EntryLine,
		{ line = 1 }: Place
	): string | undefined {
		const place = { path: '', line, column: textColumn };
		if (headline === '') {
			const why = 'There are no words behind the date. The entry is left out.';
			this.#notes.leftOut(place, `${written}: ${text}`, why, 'markwhen-entry');
			return undefined;
		}
		if (isMade)
			this.#notes.warn(
				place,
				`There are no words behind the date: “${shorten(headline)}”, from the line below, is the headline.`,
				'markwhen-headline'
			);
		return clipNoted(headline, MAX_HEADLINE, place, this.#notes);
	}

	#reportLeft({ box, unsafe }: Words, place: Place): void {
		if (box !== undefined) this.unread.add('[x]', box, place);
		for (const written of unsafe) {
			const why = `“${shorten(written)}” is not the address of a web page. Its words are kept.`;
			this.#notes.leftOut(place, written, why, 'markwhen-address');
		}
	}

	#idOf(written: string | undefined, headline: string, place: Place): string {
		const id = this.#ids.unique(written ?? headline);
		if (written !== undefined && id !== written) this.#notes.changed(place, written, id);
		return id;
	}

	/** The only group of an event: its section, else its first tag. */
	#groupOf(section: string, tags: readonly string[], place: Place): string | undefined {
		const [group, ...rest] = section === '' ? tags : [section, ...tags];
		for (const tag of rest) {
			const why = `An event has one group, here “${shorten(group ?? '')}”. The tag is left out.`;
			this.#notes.leftOut(place, `#${tag}`, why, 'markwhen-tag');
		}
		return group === undefined ? undefined : this.#groups.of(clip(group, MAX_HEADLINE));
	}

	#cite({ links }: Words, line: number): string[] {
		const ids = links.map(({ words, url }) =>
			this.#sources.idOf(withoutGaps({ title: some(clip(words, MAX_HEADLINE)), url }), line)
		);
		return [...new Set(ids)];
	}

	finish({ title }: DraftOptions): Draft {
		this.unread.report(this.#notes);
		const { title: written, summary, zone, colors } = this.#header;
		const named = zone && 'name' in zone ? zone.name : undefined;
		this.#reportOrders();
		const groups = this.#groups
			.entries()
			.map(([label, id]) => [id, withoutGaps({ label, color: colors.get(label) })]);
		return {
			file: {
				version: 1,
				title: some(written) ?? title,
				...withoutGaps({
					summary: some(summary),
					timezone: named
				}),
				groups: Object.fromEntries(groups) as Record<string, object>,
				sources: this.#sources.toEntries(),
				events: this.#events
			},
			placeOf: (keys) => this.#placeOf(keys),
			undated: this.#undated,
			problems: this.#notes.problems
		};
	}

	#reportOrders(): void {
		const orders = this.#tally.get('order');
		if (orders)
			this.#notes.warn(
				orders.place,
				`Days in numbers alone (${orders.count} that can be read in two ways) are read month first, as markwhen reads them. Where the day comes first, say “dateFormat: d/M/y” in the header.`,
				'markwhen-order'
			);
	}

	#placeOf([kind, index]: readonly Key[]): Place {
		if (kind === 'events' && typeof index === 'number')
			return { path: '', line: this.#lines[index] ?? 1, column: 1 };
		if (kind === 'sources')
			return { path: '', line: this.#sources.lineOf(String(index)) ?? 1, column: 1 };
		const field = FIELD_OF.get(String(kind)) ?? '';
		return { path: field, line: this.#header.lineOf(field) + 1, column: 1 };
	}
}

/** By field of a file: that of the header. */
const FIELD_OF: ReadonlyMap<string, string> = new Map([
	['title', 'title'],
	['summary', 'description'],
	['timezone', 'timezone']
]);

/** Properties are directly below the entry. Those that are not read are text. */
function splitBelow(below: readonly string[]): {
	properties: ReadonlyMap<string, string>;
	text: readonly string[];
} {
	const properties = new Map<string, string>();
	const text: string[] = [];
	let isProperty = true;
	for (const line of below) {
		isProperty &&= ANY_PROPERTY.test(line);
		const [, name, value] = isProperty ? (PROPERTY.exec(line) ?? []) : [];
		if (name !== undefined && value !== undefined && !properties.has(name))
			properties.set(name, value.trim().replace(/^(["'])(.*)\1$/, '$2'));
		else text.push(line);
	}
	return { properties, text };
}

function toMedia(alt: string, url: string): object {
	return withoutGaps({ url, type: 'image', alt: some(alt) });
}

const some = (text: string) => (text === '' ? undefined : text);
const someOf = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list);
