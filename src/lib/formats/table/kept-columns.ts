/**
 * Columns that are read as no field, kept as facts of their events: the header is the label, and the cell
 * the value. No text of a cell is lost. See ./SPEC.md §C16.
 */
import { clip } from '../shared/clip';
import type { Notes } from '../shared/notes';
import type { WithoutHtml } from './html-cells';
import type { RowReader } from './row-reader';
import type { RawRow } from './rows';

/** Of the label and of the value of a fact. */
const LINE_MOST = 300;
const NOTE_MOST = 20_000;
/** Greater numbers may be years, codes and ids, which no language writes with separators. */
const NUMBER_BELOW = 1000;

export interface KeptFact {
	readonly label: string;
	readonly value: string | number;
	/** The whole text, where it is too long for a value. */
	readonly note?: string;
}

export class KeptColumns {
	readonly #reader: RowReader;
	readonly #notes: Notes;
	readonly #withoutHtml: WithoutHtml | undefined;

	/** @param withoutHtml - undefined: there is no HTML in the table */
	constructor(reader: RowReader, notes: Notes, withoutHtml: WithoutHtml | undefined) {
		this.#reader = reader;
		this.#notes = notes;
		this.#withoutHtml = withoutHtml;
	}

	/** In the order of the columns; empty cells are no facts. */
	factsOf(row: RawRow): readonly KeptFact[] {
		return this.#reader.keptCells(row).flatMap(({ header, at, cell }) => {
			const place = this.#reader.placeAt(row.line, at);
			const text = (this.#withoutHtml?.(cell, 'facts', place, this.#notes) ?? cell).trim();
			// A column without a header is known by its number.
			const label = clip(header === '' ? `#${at + 1}` : header, LINE_MOST);
			return text === '' ? [] : toFact(label, text);
		});
	}
}

function toFact(label: string, text: string): KeptFact {
	const number = Number(text);
	const isNumber = String(number) === text && Math.abs(number) < NUMBER_BELOW;
	if (isNumber) return { label, value: number };
	if (text.length <= LINE_MOST) return { label, value: text };
	return { label, value: clip(text, LINE_MOST), note: clip(text, NOTE_MOST) };
}
