/**
 * Writes a timeline as CSV, one row per event: exactly, or so that a spreadsheet reads no cell as a
 * formula. Information without a column is reported.
 * Pure. See ./SPEC.md §W.
 */
import { toSafeUrl } from '$lib/document/address';
import type { Problem } from '$lib/base/result';
import type { Key } from '$lib/document/finding';
import type { EventEntry, QuoteEntry, SourceEntry, TimelineFile } from '$lib/document/schema';
import { groupNames } from '../shared/group-names';
import { exactCell, isPreserved, spreadsheetCell } from './cell';
import { WRITTEN, type WrittenField } from './exact-header';
import { withMarks } from './quotation';
import { splitAddresses, splitPlaces } from './split';
import { UnsupportedInTable } from './unsupported';
import { writeDate } from './write-date';

export interface WrittenCsv {
	readonly text: string;
	/** Once per kind, with the first place and the count. */
	readonly leftOut: readonly Problem[];
}

export interface CsvOptions {
	readonly kind: 'exact' | 'spreadsheet';
}

/** Excel reads a file as UTF-8 if it begins with this. */
const BOM = '\uFEFF';

export function writeCsv(file: TimelineFile, { kind }: CsvOptions): WrittenCsv {
	const unsupported = new UnsupportedInTable(file);
	const writer = new RowWriter(file, unsupported);
	const rows = file.events.map((event, i) => writer.toRow(event, ['events', i]));
	unsupported.addHead(file, writer.cited);
	const isExact = kind === 'exact';
	const toCell = isExact ? exactCell : spreadsheetCell;
	const lines = rows.map((row, i) =>
		WRITTEN.map(([header, field]) => {
			const text = row[field] ?? '';
			if (!isExact && !isPreserved(text))
				unsupported.add('spaces around a text', ['events', i, header]);
			return toCell(text);
		})
	);
	const headers = WRITTEN.map(([header]) => (isExact ? header : capitalized(header)));
	const text = [headers, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
	return { text: isExact ? text : `${BOM}${text}`, leftOut: unsupported.toProblems() };
}

function capitalized(header: string): string {
	return header.charAt(0).toUpperCase() + header.slice(1);
}

type Row = { [F in WrittenField]?: string | undefined };

class RowWriter {
	readonly #file: TimelineFile;
	readonly #unsupported: UnsupportedInTable;
	readonly #groupNames: ReadonlyMap<string, string>;
	/** The sources in a row. */
	readonly cited = new Set<string>();

	constructor(file: TimelineFile, unsupported: UnsupportedInTable) {
		this.#file = file;
		this.#unsupported = unsupported;
		this.#groupNames = groupNames(
			Object.entries(file.groups ?? {}).map(([id, { label }]) => ({ id, label }))
		);
	}

	toRow(event: EventEntry, keys: readonly Key[]): Row {
		this.#unsupported.addEvent(event, keys);
		const { actors, places } = this.#file;
		const { headline, label, summary, kind, status, group, importance } = event;
		const [media] = event.media ?? [];
		return {
			id: event.id,
			...writeDate(event.date, this.#file.timezone),
			...(event.stated !== undefined && { stated: event.stated }),
			headline,
			label,
			summary,
			kind,
			status,
			importance: importance === undefined ? undefined : String(importance),
			group: group === undefined ? undefined : this.#groupOf(group, keys),
			actors: this.#list(event.actors, actors, [...keys, 'actors']),
			places: this.#list(event.places, places, [...keys, 'places']),
			...this.#pointOf(event.places),
			facts: this.#factsOf(event.facts, [...keys, 'facts']),
			...this.#quoteOf(event.quotes?.[0], [...keys, 'quotes', 0]),
			...this.#sourcesOf(event, keys),
			media: media?.file ?? media?.url,
			caption: media?.caption,
			credit: media?.credit,
			alt: media?.alt
		};
	}

	#groupOf(id: string, keys: readonly Key[]): string {
		const name = this.#groupNames.get(id) ?? id;
		if (own(this.#file.groups, id)?.label !== name)
			this.#unsupported.add('a group with the same label as another as it is', [...keys, 'group']);
		return name;
	}

	/** A table supports one place with coordinates. */
	#pointOf(written: EventEntry['places'] = []): Row {
		const [id, second] = written;
		if (id === undefined || second !== undefined) return {};
		const { lat, lon } = own(this.#file.places, id) ?? {};
		if (lat === undefined || lon === undefined) return {};
		return { latitude: String(lat), longitude: String(lon) };
	}

	#factsOf(facts: EventEntry['facts'], keys: readonly Key[]): string | undefined {
		if (!facts?.length) return undefined;
		const rows = facts.map(({ label, value, unit }) => {
			const said = unit === undefined ? String(value) : `${value} ${unit}`;
			if (label.includes(':')) this.#unsupported.add('“:” in the label of a fact', keys);
			return this.#part(`${label.replaceAll(':', ' ')}: ${said}`, keys);
		});
		return rows.join('; ');
	}

	#quoteOf(quote: QuoteEntry | undefined, keys: readonly Key[]): Row {
		if (!quote) return {};
		const { text, speaker, role, mode, via, quotedBy, attribution, unnamed } = quote;
		const actor = speaker === undefined ? undefined : own(this.#file.actors, speaker);
		return {
			quote: withMarks(text),
			speaker: actor?.name ?? speaker,
			role: role ?? actor?.role,
			mode,
			via: this.#list(typeof via === 'string' ? [via] : via, this.#file.actors, [...keys, 'via']),
			quotedBy:
				quotedBy === undefined ? undefined : (own(this.#file.actors, quotedBy)?.name ?? quotedBy),
			attribution,
			unnamed: unnamed?.count === undefined ? undefined : String(unnamed.count)
		};
	}

	/** Of the event and of its quotes: a table has one list for both. */
	#sourcesOf({ sources = [], quotes = [] }: EventEntry, keys: readonly Key[]): Row {
		const all = [sources, ...quotes.map((quote) => quote.sources ?? [])].flat();
		const ids = new Set(all.map((cited) => (typeof cited === 'string' ? cited : cited.source)));
		const entries = [...ids].flatMap((id) => own(this.#file.sources, id) ?? []);
		for (const id of ids) this.cited.add(id);
		const column = (textOf: (source: SourceEntry) => string | undefined, field: string) => {
			const texts = entries.map((entry) => this.#part(textOf(entry) ?? '', [...keys, field]));
			return texts.some((text) => text !== '') ? texts.join('; ') : undefined;
		};
		return {
			source: column(({ publisher }) => publisher, 'sources'),
			sourceTitle: column(({ title }) => title, 'sources'),
			sourceDate: column(({ date }) => this.#dateOf(date), 'sources'),
			url: this.#urlsOf(entries, [...keys, 'sources']),
			doi: column(({ doi }) => doi, 'sources')
		};
	}

	#dateOf(date: SourceEntry['date']): string {
		return date === undefined ? '' : writeDate(date, this.#file.timezone).date;
	}

	#urlsOf(entries: readonly SourceEntry[], keys: readonly Key[]): string | undefined {
		const urls = entries.map(({ url }) => {
			const written = url ?? '';
			if (written !== '' && toSafeUrl(written) === undefined)
				this.#unsupported.add('an address that is none', keys);
			if (splitAddresses(written).length === 1) return written.trim();
			this.#unsupported.add('“;” in an address as it is', keys);
			return written.replaceAll(';', '%3B').replaceAll('|', '%7C').replaceAll('\n', '');
		});
		return urls.some((url) => url !== '') ? urls.join('; ') : undefined;
	}

	/** Names for ids or names. */
	#list(
		written: readonly string[] | undefined,
		known: Readonly<Record<string, { readonly name: string }>> | undefined,
		keys: readonly Key[]
	): string | undefined {
		if (!written?.length) return undefined;
		return written.map((name) => this.#part(own(known, name)?.name ?? name, keys)).join('; ');
	}

	/** One of several values in a cell. */
	#part(text: string, keys: readonly Key[]): string {
		const parts = splitPlaces(text);
		const [first = ''] = parts;
		if (parts.length > 1) this.#unsupported.add('“;”, “|” or a line break in a name', keys);
		else if (first.trim() !== text) this.#unsupported.add('spaces around a text', keys);
		return parts.join(', ').trim();
	}
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
	return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
