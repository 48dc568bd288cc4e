/** Makes a timeline from the rows of a query: rows with the same item and date are one event. See ./SPEC.md §M. */
import { toSafeUrl } from '$lib/document/address';
import type { Key } from '$lib/document/finding';
import type { Draft, DraftOptions, Place, Undated } from '../shared/draft';
import { Tally } from '../shared/tally';
import { UnreadFields } from '../shared/unread-fields';
import { Ids, withoutGaps } from '../shared/ids';
import { clip, clipNoted, shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { Sources } from '../shared/sources';
import { sourceOf, toItem, toMedia, type Item } from './addresses';
import type { Cell, Results } from './results';
import { readRowDate, type NoDate, type RowDate } from './row-date';
import { reportOddities, type ODDITIES } from './oddities';
import { plain, type Variables } from './variables';

/** @param variable - `''` for the whole row */
export type PlaceOf = (row: number, variable: string) => Place;

/** An event that is assembled row by row. */
interface Gathered {
	readonly row: number;
	readonly item: Item | undefined;
	readonly date: RowDate | NoDate;
	readonly headline: string;
	readonly summaries: Set<string>;
	readonly images: Set<string>;
	readonly places: Set<string>;
	readonly actors: Set<string>;
	readonly groups: Set<string>;
	readonly sources: Set<string>;
}

const MAX_LINE = 300;

export class RowDrafter {
	readonly #unread = new UnreadFields('wikidata-variable', 'variables');
	readonly #results: Results;
	readonly #variables: Variables;
	readonly #notes: Notes;
	readonly #placeOfRow: PlaceOf;
	/** By item and date, or by row if there is no item. */
	readonly #events = new Map<string, Gathered>();
	/** By item: its first date. */
	readonly #firstDates = new Map<string, string>();
	readonly #tally = new Tally<keyof typeof ODDITIES>();
	readonly #langs = new Set<string>();

	constructor(results: Results, variables: Variables, notes: Notes, placeOf: PlaceOf) {
		this.#results = results;
		this.#variables = variables;
		this.#notes = notes;
		this.#placeOfRow = placeOf;
	}

	add(row: unknown, index: number): void {
		const cell = (name: string) => this.#results.cell(row, name);
		const { item: itemName, label, dates } = this.#variables;
		for (const name of this.#variables.rest) this.#leave(name, cell(name), index);
		const item = itemName === undefined ? undefined : toItem(cell(itemName)?.value ?? '');
		const date = readRowDate(this.#variables, cell);
		for (const { name } of dates) if (name !== date.variable) this.#leave(name, cell(name), index);
		const edtf = 'edtf' in date ? date.edtf : `? ${date.why}`;
		const key = item ? `${item.id} ${edtf}` : String(index);
		const known = this.#events.get(key);
		const named = cell(label);
		const event = known ?? this.#begin(index, item, date, named);
		if (!event) return;
		this.#events.set(key, event);
		if (known) this.#checkHeadline(known, named, index);
		this.#gather(event, cell, index);
	}

	#leave(name: string, cell: Cell | undefined, index: number): void {
		if (cell) this.#unread.add(name, cell.value, this.#placeOfRow(index, name));
	}

	/** Undefined: it has no text for a headline, which is reported. */
	#begin(
		row: number,
		item: Item | undefined,
		date: RowDate | NoDate,
		named: Cell | undefined
	): Gathered | undefined {
		const place = this.#placeOfRow(row, this.#variables.label);
		const words = (named?.value ?? '').replaceAll(/\s+/g, ' ').trim();
		const headline = words === '' ? (item?.id ?? '') : words;
		if (headline === '') {
			const why = 'There is no name. The row is left out.';
			this.#notes.leftOut(
				place,
				JSON.stringify(this.#results.rows[row]).slice(0, 2000),
				why,
				'wikidata-row'
			);
			return undefined;
		}
		if (item && headline === item.id) this.#tally.add('no name', place);
		if (named?.lang !== undefined && words !== '') this.#langs.add(named.lang);
		this.#reportDate(row, headline, item, date);
		return {
			row,
			item,
			date,
			headline: clipNoted(headline, MAX_LINE, place, this.#notes),
			summaries: new Set(),
			images: new Set(),
			places: new Set(),
			actors: new Set(),
			groups: new Set(),
			sources: new Set()
		};
	}

	#reportDate(row: number, headline: string, item: Item | undefined, date: RowDate | NoDate): void {
		const place = this.#placeOfRow(row, date.variable);
		if ('why' in date) {
			this.#notes.undated(place, date.written, date.why, 'wikidata-date');
			return;
		}
		const first = item && this.#firstDates.get(item.id);
		if (item && first === undefined) this.#firstDates.set(item.id, date.edtf);
		if (first !== undefined)
			this.#notes.warn(
				place,
				`“${shorten(headline)}” has another date in a row above, ${first}. Both are events of their own.`,
				'wikidata-dates'
			);
		for (const oddity of date.oddities) this.#tally.add(oddity, place);
		if (date.oddities.some((oddity) => oddity === 'assumed' || oddity === 'coarse'))
			this.#notes.changed(place, date.written, date.edtf);
	}

	#checkHeadline({ headline }: Gathered, named: Cell | undefined, index: number): void {
		const words = (named?.value ?? '').replaceAll(/\s+/g, ' ').trim();
		if (words === '' || clip(words, MAX_LINE) === headline) return;
		const why = `The event is called “${shorten(headline)}” in a row above. This name is left out.`;
		this.#notes.leftOut(
			this.#placeOfRow(index, this.#variables.label),
			words,
			why,
			'wikidata-name'
		);
	}

	#gather(event: Gathered, cell: (name: string) => Cell | undefined, index: number): void {
		const { summary, images, places, actors, groups, sources } = this.#variables;
		const said = summary === undefined ? undefined : cell(summary);
		if (said) event.summaries.add(said.value);
		const addWords = (names: readonly string[], to: Set<string>) => {
			for (const name of names) {
				const one = cell(name);
				if (one?.kind === 'text') to.add(one.value);
				else if (one && !hasLabel(names, name)) this.#leave(name, one, index);
			}
		};
		const addAddresses = (names: readonly string[], to: Set<string>) => {
			for (const name of names) {
				const one = cell(name);
				if (one && toSafeUrl(one.value) !== undefined) to.add(one.value);
				else this.#leave(name, one, index);
			}
		};
		addWords(places, event.places);
		addWords(actors, event.actors);
		addWords(groups, event.groups);
		addAddresses(images, event.images);
		addAddresses(sources, event.sources);
	}

	*finish({ title }: DraftOptions): Generator<number, Draft> {
		const ids = new Ids('event');
		const groupIds = new Ids('group');
		const cited = new Sources();
		const events: object[] = [];
		const rows: number[] = [];
		const undated: Undated[] = [];
		for (const event of this.#events.values()) {
			if (events.length % 256 === 0) yield events.length / this.#events.size;
			const { row, date, headline } = event;
			const sources = [
				...(event.item ? [cited.idOf(toItemSource(event.item, headline), row)] : []),
				...[...event.sources].map((url) => cited.idOf(sourceOf(url), row))
			];
			const group = this.#groupOf(event);
			const entry = withoutGaps({
				id: ids.unique(headline),
				date: 'edtf' in date ? date.date : undefined,
				headline,
				summary: [...event.summaries].join('\n\n') || undefined,
				group: group && groupIds.of(group),
				actors: someOf(event.actors),
				places: someOf(event.places),
				sources: someOf(new Set(sources)),
				media: someOf(new Set([...event.images].map(toMedia)))
			});
			if ('why' in date) undated.push({ entry, place: this.#placeOfRow(row, date.variable) });
			else {
				events.push(entry);
				rows.push(row);
			}
		}
		this.#unread.report(this.#notes);
		reportOddities(this.#tally, this.#notes);
		const groups = groupIds.entries().map(([label, id]) => [id, { label }]);
		return {
			file: {
				version: 1,
				title,
				...withoutGaps({ lang: this.#lang() }),
				groups: Object.fromEntries(groups) as Record<string, object>,
				sources: cited.toEntries(),
				events: events as Draft['file']['events']
			},
			placeOf: (keys) => this.#placeOf(keys, rows, cited),
			undated,
			problems: this.#notes.problems
		};
	}

	/** The language of all names; Wikidata's `mul` is not a language. */
	#lang(): string | undefined {
		const langs = [...this.#langs].filter((lang) => lang !== 'mul');
		return langs.length === 1 ? langs[0] : undefined;
	}

	#groupOf({ groups, row }: Gathered): string | undefined {
		const [first, ...rest] = groups;
		for (const other of rest) {
			const why = `An event has one group, here “${shorten(first ?? '')}”. The other is left out.`;
			const place = this.#placeOfRow(row, this.#variables.groups[0] ?? '');
			this.#notes.leftOut(place, other, why, 'wikidata-group');
		}
		return first && clip(first, MAX_LINE);
	}

	#placeOf([kind, index, key]: readonly Key[], rows: readonly number[], cited: Sources): Place {
		if (kind === 'sources') return this.#placeOfRow(cited.lineOf(String(index)) ?? 0, '');
		if (kind !== 'events' || typeof index !== 'number') return { path: '' };
		const { label, dates, summary, images, places, actors } = this.#variables;
		const names = new Map<Key | undefined, string | undefined>([
			['headline', label],
			['date', dates[0]?.name],
			['summary', summary],
			['media', images[0]],
			['places', places[0]],
			['actors', actors[0]]
		]);
		return this.#placeOfRow(rows[index] ?? 0, names.get(key) ?? '');
	}
}

/** The words for an address are its label, if the query asks for one. */
function hasLabel(names: readonly string[], name: string): boolean {
	return names.some((other) => plain(other) === `${plain(name)}label`);
}

function toItemSource({ id, url, isWikidata }: Item, headline: string): object {
	const title = headline === id ? id : `${clip(headline, MAX_LINE - id.length - 3)} (${id})`;
	return withoutGaps({
		type: 'webpage' as const,
		title,
		publisher: isWikidata ? 'Wikidata' : undefined,
		url
	});
}

function someOf<T>(items: ReadonlySet<T>): T[] | undefined {
	return items.size === 0 ? undefined : [...items];
}
