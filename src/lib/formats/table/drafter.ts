/** Makes an event of each row of a table, and reports the invalid parts. See ./SPEC.md §R. */
import { toSafeUrl } from '$lib/document/address';
import type { Key } from '$lib/document/finding';
import type { Draft, DraftEvent, Place, Undated } from '../shared/draft';
import { Ids } from '../shared/ids';
import { shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { applyLinks } from './cell-links';
import type { Field } from './columns';
import type { DateReader } from './date-reader';
import { Points } from '../shared/points';
import { Sources } from '../shared/sources';
import { toEntry } from './entry';
import type { WithoutHtml } from './html-cells';
import { KeptColumns } from './kept-columns';
import { RowDates } from './row-date';
import type { Cells, RowReader } from './row-reader';
import { RowWords } from './row-words';
import type { RawRow } from './rows';
import { splitAddresses, splitPlaces, toNamed, withScheme } from './split';

/** Fields about another field. */
const BELONGING: readonly (readonly [field: Field, of: readonly Field[]])[] = [
	['speaker', ['quote']],
	['role', ['quote']],
	['mode', ['quote']],
	['via', ['quote']],
	['quotedBy', ['quote']],
	['attribution', ['quote']],
	['unnamed', ['quote']],
	['latitude', ['places']],
	['longitude', ['places']],
	['caption', ['media']],
	['credit', ['media']],
	['alt', ['media']],
	['sourceDate', ['source', 'sourceTitle', 'url']]
];

const POINT = [
	['latitude', 90],
	['longitude', 180]
] as const;
/** Limit of source dates in one cell. */
const MOST_LISTED = 1000;

/** The place of a finding in its row. */
const FIELD_OF: Partial<Record<string, Field>> = { quotes: 'quote', sources: 'source' };

export interface DrafterOptions {
	/** Undefined: there is no HTML in the table. */
	readonly withoutHtml?: WithoutHtml | undefined;
}

export class TableDrafter {
	readonly #reader: RowReader;
	readonly #sourceDates: DateReader;
	readonly #dates: RowDates;
	readonly #words: RowWords;
	readonly #kept: KeptColumns;
	readonly #belonging: typeof BELONGING;
	readonly #notes: Notes;
	readonly #shared = {
		ids: new Ids('row'),
		groups: new Ids('group'),
		sources: new Sources(),
		points: new Points()
	};
	readonly #events: DraftEvent[] = [];
	/** By event: its row. */
	readonly #lines: number[] = [];
	readonly #undated: Undated[] = [];

	constructor(reader: RowReader, dates: DateReader, notes: Notes, { withoutHtml }: DrafterOptions) {
		this.#reader = reader;
		this.#belonging = BELONGING.filter(([field]) => reader.has(field));
		this.#sourceDates = dates;
		this.#dates = new RowDates(reader, dates, notes);
		this.#words = new RowWords(reader, notes, withoutHtml);
		this.#kept = new KeptColumns(reader, notes, withoutHtml);
		this.#notes = notes;
	}

	add(written: RawRow): void {
		const { line, cells } = written;
		this.#reportBeyond(line, cells);
		const row = this.#reader.read(written);
		if (!this.#words.fit(line, row)) {
			const what = cells.filter((cell) => cell !== '').join(', ');
			const why = 'There is no headline. The row is left out.';
			this.#notes.leftOut(this.#reader.placeOf(line, 'headline'), what, why, 'table-row');
			return;
		}
		const isUndated = this.#dates.isUndated(row);
		const read = isUndated ? undefined : this.#dates.read(line, row);
		const links = written.links && applyLinks(row, written.links, this.#reader.fieldAt);
		if (row.media !== undefined) row.media = withScheme(row.media);
		if (row.url !== undefined) this.#checkAddresses(line, row, row.url);
		if (row.sourceDate !== undefined) this.#checkSourceDates(line, row, row.sourceDate);
		this.#checkPoint(line, row);
		this.#reportAlone(line, row);
		if (read?.stated !== undefined) addStated(row, read.stated);
		const date = isUndated ? null : (read?.date ?? this.#dates.written(row));
		const entry = toEntry(
			{ line, date, row, links, kept: this.#kept.factsOf(written) },
			this.#shared
		);
		if (row.id !== undefined && row.id !== entry.id)
			this.#notes.changed(this.#reader.placeOf(line, 'id'), row.id, String(entry.id));
		if (read === undefined && !isUndated)
			this.#undated.push({ entry, place: this.#reader.placeOf(line, 'date') });
		else {
			this.#events.push(entry);
			this.#lines.push(line);
		}
	}

	/** Invalid coordinates are left out. */
	#checkPoint(line: number, row: Cells): void {
		for (const [field, most] of POINT) {
			const cell = row[field];
			if (cell === undefined || Math.abs(Number(cell)) <= most) continue;
			const why = `“${shorten(cell)}” is no ${field} in degrees, like 39.03. It is left out.`;
			this.#notes.leftOut(this.#reader.placeOf(line, field), cell, why, 'table-point');
			Reflect.deleteProperty(row, field);
		}
	}

	#reportBeyond(line: number, cells: readonly string[]): void {
		for (let at = this.#reader.width; at < cells.length; at++) {
			const cell = cells[at] ?? '';
			const why = `“${shorten(cell)}” is beyond the last column. It is left out.`;
			if (cell !== '') this.#notes.leftOut(this.#reader.placeAt(line, at), cell, why, 'table-cell');
		}
	}

	/** A cell about another cell, which is empty. */
	#reportAlone(line: number, row: Cells): void {
		for (const [field, of] of this.#belonging) {
			const cell = row[field];
			if (cell === undefined || of.some((other) => row[other] !== undefined)) continue;
			const why = `There is no ${of[0]} in this row to which “${shorten(cell)}” belongs. It is left out.`;
			this.#notes.leftOut(this.#reader.placeOf(line, field), cell, why, 'table-cell');
		}
	}

	/** An invalid address is left out. */
	#checkAddresses(line: number, row: Cells, cell: string): void {
		if (toSafeUrl(cell) !== undefined && !/[;|,\s]/.test(cell)) return;
		const place = this.#reader.placeOf(line, 'url');
		const safe: string[] = [];
		for (const written of splitAddresses(cell)) {
			const url = toNamed(written).url || written;
			const isSafe = toSafeUrl(url) !== undefined;
			safe.push(isSafe ? url : '');
			const why = `“${shorten(url)}” is not the address of a web page. It is left out.`;
			if (!isSafe && url !== '') this.#notes.leftOut(place, url, why, 'table-address');
			else if (url !== written) this.#notes.changed(place, written, url);
		}
		row.url = safe.join('\n');
	}

	/** Dates of sources; invalid ones are left out. */
	#checkSourceDates(line: number, row: Cells, cell: string): void {
		const place = this.#reader.placeOf(line, 'sourceDate');
		const texts = splitPlaces(cell);
		if (texts.length > MOST_LISTED) {
			const why = `${texts.length} dates in one cell are too many: ${MOST_LISTED} at most. They are left out.`;
			this.#notes.leftOut(place, cell, why, 'table-source-date');
			delete row.sourceDate;
			return;
		}
		const dates: string[] = [];
		for (const text of texts) {
			const read = text === '' ? { edtf: '' } : this.#sourceDates.read(text);
			dates.push('why' in read ? '' : read.edtf);
			if ('why' in read)
				this.#notes.leftOut(place, text, `${read.why} It is left out.`, 'table-source-date');
			else if (read.edtf !== text) this.#notes.changed(place, text, read.edtf);
		}
		row.sourceDate = dates.join(';');
	}

	finish(title: string): Draft {
		const { groups, sources, points } = this.#shared;
		const places = points.toEntries();
		this.#dates.report();
		this.#words.report();
		this.#reader.reportBlanks(this.#notes);
		return {
			file: {
				version: 1,
				title,
				groups: Object.fromEntries(groups.entries().map(([label, id]) => [id, { label }])),
				...(Object.keys(places).length > 0 && { places }),
				sources: sources.toEntries(),
				events: this.#events
			},
			placeOf: (keys) => this.#placeOf(keys),
			undated: this.#undated,
			problems: this.#notes.problems
		};
	}

	/** The cell of a part of the file; a part without its own is reported with the headline. */
	#placeOf([kind, index, key, inner]: readonly Key[]): Place {
		const isEvent = kind === 'events' && typeof index === 'number';
		const line = isEvent ? this.#lines[index] : this.#shared.sources.lineOf(String(index));
		const name = String(key === 'date' && inner !== undefined && inner !== 'value' ? inner : key);
		const field = (isEvent ? (FIELD_OF[name] ?? name) : 'source') as Field;
		return this.#reader.placeOf(line ?? 1, this.#reader.has(field) ? field : 'headline');
	}
}

/** Words of the source that the date cannot express, in addition to those in the row. */
function addStated(row: Cells, words: string): void {
	if (row.stated === undefined) row.stated = words;
	else if (!row.stated.includes(words))
		row.note = row.note === undefined ? words : `${row.note}\n\n${words}`;
}
