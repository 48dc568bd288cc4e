/** Makes an event of each row of a table, and tells what of it cannot be one. See ./SPEC.md §R. */
import { toSafeUrl } from '$lib/document/address';
import type { Key } from '$lib/document/finding';
import type { Draft, DraftEvent, Place, Undated } from '../draft';
import { Ids } from '../ids';
import { shorten, type Notes } from '../notes';
import type { Field } from './columns';
import { END, START, type DateReader } from './date-reader';
import { joinEnds } from './dates';
import { Points, Sources, toEntry } from './entry';
import type { Cells, RowReader } from './row-reader';
import type { RawRow } from './rows';
import { splitAddresses, splitPlaces } from './split';

/** What says something of what another column names. */
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

const NO_DATE = 'There is no date.';
/** So many dates of sources are read in one cell. */
const MOST_LISTED = 1000;

/** Where a finding about an event stands in its row. */
const FIELD_OF: Partial<Record<string, Field>> = { quotes: 'quote', sources: 'source' };

interface NoDate {
	readonly place: Place;
	readonly from: string;
	readonly why: string;
}

export class TableDrafter {
	readonly #reader: RowReader;
	readonly #dates: DateReader;
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
	/** The first date some centuries ahead, and how many there are. */
	#far: { readonly line: number; readonly date: string; count: number } | undefined;

	constructor(reader: RowReader, dates: DateReader, notes: Notes) {
		this.#reader = reader;
		this.#belonging = BELONGING.filter(([field]) => reader.has(field));
		this.#dates = dates;
		this.#notes = notes;
	}

	add({ line, cells }: RawRow): void {
		this.#tellBeyond(line, cells);
		const row = this.#reader.read(cells);
		if (row.headline === undefined) {
			const what = cells.filter((cell) => cell !== '').join(', ');
			const why = 'There is no headline. The row is left out.';
			this.#notes.leftOut(this.#reader.placeOf(line, 'headline'), what, why, 'table-row');
			return;
		}
		const read = this.#readDate(line, row);
		const date = typeof read === 'string' ? read : undefined;
		const isUndated = date === undefined && this.#isStated(row);
		if (typeof read !== 'string' && !isUndated)
			this.#notes.leftOut(
				read.place,
				read.from,
				`${read.why} The event waits for a date.`,
				'table-date'
			);
		if (row.url !== undefined) this.#checkAddresses(line, row, row.url);
		if (row.sourceDate !== undefined) this.#checkSourceDates(line, row, row.sourceDate);
		this.#checkPoint(line, row);
		this.#tellAlone(line, row);
		// What is written stays with an event that waits: its author may know what it means.
		const entry = toEntry({ line, date: date ?? this.#written(row), row }, this.#shared);
		if (row.id !== undefined && row.id !== entry.id)
			this.#notes.changed(this.#reader.placeOf(line, 'id'), row.id, String(entry.id));
		if (date === undefined && !isUndated)
			this.#undated.push({ entry, place: this.#reader.placeOf(line, 'date') });
		else {
			this.#events.push(entry);
			this.#lines.push(line);
		}
	}

	/** Nobody knows the date yet: there are only the source's words for it. */
	#isStated(row: Cells): boolean {
		return row.stated !== undefined && this.#dates.textOf(START, row) === undefined;
	}

	/** What is no point on the map is left out. */
	#checkPoint(line: number, row: Cells): void {
		for (const [field, most] of POINT) {
			const cell = row[field];
			if (cell === undefined || Math.abs(Number(cell)) <= most) continue;
			const why = `“${shorten(cell)}” is no ${field} in degrees, like 39.03. It is left out.`;
			this.#notes.leftOut(this.#reader.placeOf(line, field), cell, why, 'table-point');
			Reflect.deleteProperty(row, field);
		}
	}

	/** An end alone would be taken for a date that holds. */
	#written(row: Cells): string | undefined {
		const start = this.#dates.textOf(START, row);
		const end = this.#dates.textOf(END, row);
		return start === undefined || end === undefined ? start : `${start}/${end}`;
	}

	#tellBeyond(line: number, cells: readonly string[]): void {
		for (let at = this.#reader.width; at < cells.length; at++) {
			const cell = cells[at] ?? '';
			const why = `“${shorten(cell)}” stands beyond the last column. It is left out.`;
			if (cell !== '') this.#notes.leftOut(this.#reader.placeAt(line, at), cell, why, 'table-cell');
		}
	}

	/** What only says something of another cell, which is empty. */
	#tellAlone(line: number, row: Cells): void {
		for (const [field, of] of this.#belonging) {
			const cell = row[field];
			if (cell === undefined || of.some((other) => row[other] !== undefined)) continue;
			const why = `There is no ${of[0]} in this row to which “${shorten(cell)}” belongs. It is left out.`;
			this.#notes.leftOut(this.#reader.placeOf(line, field), cell, why, 'table-cell');
		}
	}

	/** EDTF, or why there is none. */
	#readDate(line: number, row: Cells): string | NoDate {
		const from = this.#dates.textOf(START, row);
		const to = this.#dates.textOf(END, row);
		if (from === undefined) {
			const why =
				to === undefined ? NO_DATE : `There is an end, “${shorten(to)}”, and no beginning.`;
			return { place: this.#datePlace(line), from: to ?? '', why };
		}
		const start = this.#dates.read(from);
		if ('why' in start) return { place: this.#datePlace(line), from, why: start.why };
		const end = to === undefined ? undefined : this.#dates.read(to);
		if (end && 'why' in end)
			return { place: this.#reader.placeOf(line, 'end'), from: to ?? '', why: end.why };
		const precision = this.#reader.preset?.precision?.[row.precision ?? ''];
		const date = joinEnds(start.edtf, end?.edtf, precision);
		if (start.isFar || end?.isFar) {
			this.#far ??= { line, date, count: 0 };
			this.#far.count++;
		}
		if (date === from || date === `${from}/${to}`) return date;
		this.#notes.changed(this.#datePlace(line), to === undefined ? from : `${from} – ${to}`, date);
		return date;
	}

	#datePlace(line: number): Place {
		return this.#reader.placeOf(line, this.#reader.has('date') ? 'date' : 'year');
	}

	/** What is no address is left out. */
	#checkAddresses(line: number, row: Cells, cell: string): void {
		if (toSafeUrl(cell) !== undefined && !/[;|\n]/.test(cell)) return;
		const safe: string[] = [];
		for (const url of splitAddresses(cell)) {
			const isSafe = toSafeUrl(url) !== undefined;
			safe.push(isSafe ? url : '');
			const why = `“${shorten(url)}” is no address of a web page. It is left out.`;
			if (!isSafe && url !== '')
				this.#notes.leftOut(this.#reader.placeOf(line, 'url'), url, why, 'table-address');
		}
		row.url = safe.join('\n');
	}

	/** Dates of sources; one that is none is left out. */
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
			const read = text === '' ? { edtf: '' } : this.#dates.read(text);
			dates.push('why' in read ? '' : read.edtf);
			if ('why' in read)
				this.#notes.leftOut(place, text, `${read.why} It is left out.`, 'table-source-date');
			else if (read.edtf !== text) this.#notes.changed(place, text, read.edtf);
		}
		row.sourceDate = dates.join(';');
	}

	/** Years of the Buddhist calendar look like these. They are read as they are written. */
	#tellFar(): void {
		if (!this.#far) return;
		const { line, date, count } = this.#far;
		const others = count === 1 ? '' : ` The table has ${count} dates like it.`;
		const message = `“${shorten(date)}” is centuries ahead. If years are Buddhist here, take 543 from each: 2567 is 2024.${others}`;
		this.#notes.warn(this.#datePlace(line), message, 'table-far-year');
	}

	finish(title: string): Draft {
		const { groups, sources, points } = this.#shared;
		const places = points.toEntries();
		this.#tellFar();
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

	/** The cell that a thing of the file comes from; what has none of its own is told with the headline. */
	#placeOf([kind, index, key, inner]: readonly Key[]): Place {
		const isEvent = kind === 'events' && typeof index === 'number';
		const line = isEvent ? this.#lines[index] : this.#shared.sources.lineOf(String(index));
		const name = String(key === 'date' && inner !== undefined && inner !== 'value' ? inner : key);
		const field = (isEvent ? (FIELD_OF[name] ?? name) : 'source') as Field;
		return this.#reader.placeOf(line ?? 1, this.#reader.has(field) ? field : 'headline');
	}
}
