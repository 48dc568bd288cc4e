/**
 * The parts of a timeline that have no column in a table: each kind is reported once.
 * Pure. See ./SPEC.md §W4.
 */
import type { Problem } from '$lib/base/result';
import { formatPath, type Key } from '$lib/document/finding';
import type {
	CitationEntry,
	EventEntry,
	QuoteEntry,
	SourceEntry,
	TimelineFile,
	UnnamedEntry
} from '$lib/document/schema';
import { FLOATING } from '$lib/time/bounds';
import { toMedia } from '$lib/document/to-media';
import { mediaFieldWords } from '../shared/media-fields';
import { Unsupported } from '../shared/unsupported';

/** Fields without a column, in words. */
type Words<T> = readonly (readonly [field: keyof T, what: string])[];

const OF_FILE: Words<TimelineFile> = [
	['summary', 'the standfirst'],
	['tags', 'the topics'],
	['lang', 'the language'],
	['timezone', 'the zone of the timeline'],
	['asOf', 'the day on which the story was told'],
	['id', 'the id of the timeline']
];
const OF_QUOTE: Words<QuoteEntry> = [
	['lang', 'the language of a quote'],
	['original', 'a quote in its original language'],
	['translator', 'who translated a quote'],
	['to', 'to whom something was said'],
	['where', 'where something was said'],
	['date', 'when something was said'],
	['sources', 'which of the sources a quote is from'],
	['versions', 'other wordings of a quote'],
	['media', 'a recording of a quote']
];
const OF_SOURCE: Words<SourceEntry> = [
	['type', 'what kind of source it is'],
	['author', 'the author of a source'],
	['publisherShort', 'the short name of a publisher'],
	['accessed', 'when a source was read'],
	['archived', 'an archived copy'],
	['lang', 'the language of a source'],
	['access', 'whether a source is free to read'],
	['citedIn', 'in which source another is cited'],
	['unnamed', 'whom a source does not name'],
	['corrections', 'what is wrong in a source']
];
const OF_CITATION: Words<Exclude<CitationEntry, string>> = [
	['locator', 'the place in a source'],
	['selector', 'the passage of a source'],
	['supports', 'whether a source supports it'],
	['note', 'a note on a source'],
	['unnamed', 'whom a source does not name'],
	['corrections', 'what is wrong in a source']
];

const OF_UNNAMED: Words<UnnamedEntry> = [
	['reason', 'why somebody is not named'],
	['vouchedBy', 'who answers for somebody who is not named']
];
const OF_FACT: Words<NonNullable<EventEntry['facts']>[number]> = [
	['sources', 'which of the sources a fact is from'],
	['note', 'a note on a fact']
];

export class UnsupportedInTable {
	readonly #places: NonNullable<TimelineFile['places']>;
	readonly #unsupported = new Unsupported('table-unsupported', 'A table has no column for');

	constructor({ places = {} }: TimelineFile) {
		this.#places = places;
	}

	#isOnMap(places: readonly string[] = []): boolean {
		return places.some(
			(id) => Object.hasOwn(this.#places, id) && this.#places[id]?.lat !== undefined
		);
	}

	add(what: string, keys: readonly Key[]): void {
		this.#unsupported.add(what, formatPath(keys));
	}

	#addFields<T extends object>(of: T, words: Words<T>, keys: readonly Key[]): void {
		for (const [field, what] of words)
			if (of[field] !== undefined) this.add(what, [...keys, String(field)]);
		for (const field of Object.keys(of))
			if (field.startsWith('x-')) this.add('fields that are your own', [...keys, field]);
	}

	/** @param cited - ids of the sources that events cite */
	addHead(file: TimelineFile, cited: ReadonlySet<string>): void {
		// A floating clock time is one without a zone in a table, too.
		const { timezone } = file;
		this.#addFields(timezone === FLOATING ? { ...file, timezone: undefined } : file, OF_FILE, []);
		for (const [id, { color }] of Object.entries(file.groups ?? {}))
			if (color !== undefined) this.add('the colour of a group', ['groups', id, 'color']);
		for (const [id, { type, role, sameAs }] of Object.entries(file.actors ?? {}))
			if (type ?? role ?? sameAs) this.add('who an actor is', ['actors', id]);
		for (const [id, source] of Object.entries(file.sources ?? {}))
			if (cited.has(id)) this.#addFields(source, OF_SOURCE, ['sources', id]);
			else this.add('a source that no event names', ['sources', id]);
	}

	addEvent(event: EventEntry, keys: readonly Key[]): void {
		const { quotes = [], media = [], related = [] } = event;
		this.#addFields(event, [], keys);
		const [, secondPlace] = event.places ?? [];
		if (secondPlace !== undefined && this.#isOnMap(event.places))
			this.add('where several places are', [...keys, 'places']);
		for (const [i, fact] of (event.facts ?? []).entries())
			this.#addFields(fact, OF_FACT, [...keys, 'facts', i]);
		for (const [i, quote] of quotes.entries())
			if (i > 0) this.add('a second quote of an event', [...keys, 'quotes', i]);
			else {
				this.#addFields(quote, OF_QUOTE, [...keys, 'quotes', i]);
				if (quote.unnamed)
					this.#addFields(quote.unnamed, OF_UNNAMED, [...keys, 'quotes', i, 'unnamed']);
			}
		for (const [i, one] of media.entries())
			if (i > 0) this.add('a second picture or film of an event', [...keys, 'media', i]);
			else {
				if (one.type !== undefined) this.add('what kind of media it is', [...keys, 'media', i]);
				if (one.file !== undefined && one.url !== undefined)
					this.add('where a file came from', [...keys, 'media', i, 'url']);
				for (const [field, what] of mediaFieldWords(toMedia(one)))
					this.add(what, [...keys, 'media', i, field]);
			}
		if (related.length > 0) this.add('what an event is related to', [...keys, 'related']);
		for (const [i, cited] of (event.sources ?? []).entries())
			if (typeof cited === 'object') this.#addFields(cited, OF_CITATION, [...keys, 'sources', i]);
	}

	toProblems(): readonly Problem[] {
		return this.#unsupported.toProblems();
	}
}
