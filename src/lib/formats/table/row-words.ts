/** The texts of a row: without HTML, within the limits of their fields, and with a headline. See ./SPEC.md §C12, §R5. */
import { clip, clipNoted, shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { occurrences, Tally } from '../shared/tally';
import type { Field } from './columns';
import type { WithoutHtml } from './html-cells';
import { NAMING, type Cells, type RowReader } from './row-reader';

const MAX_HEADLINE = 300;
/** A headline that was made from a text. */
const MADE_LENGTH = 120;
const LIMITS: readonly (readonly [field: Field, most: number])[] = [
	['label', 80],
	['group', 80],
	['summary', 20_000]
];
const SENTENCE = /^.*?[.!?…。！？](?=\s|$|[^\s\x00-\x7f])/u;
/** Fields that are read as written. */
const PLAIN: readonly Field[] = ['id', 'date', 'end', 'year', 'month', 'day', 'time'];

export class RowWords {
	readonly #reader: RowReader;
	readonly #notes: Notes;
	readonly #withoutHtml: WithoutHtml | undefined;
	/** Headlines that were made from a text. */
	readonly #made = new Tally<'headline'>();

	/** @param withoutHtml - undefined: there is no HTML in the table */
	constructor(reader: RowReader, notes: Notes, withoutHtml: WithoutHtml | undefined) {
		this.#reader = reader;
		this.#notes = notes;
		this.#withoutHtml = reader.isOwn ? undefined : withoutHtml;
	}

	/** Changes the texts of a row. @returns whether it has a headline then */
	fit(line: number, row: Cells): boolean {
		if (this.#withoutHtml) this.#cleanHtml(this.#withoutHtml, line, row);
		if (row.headline === undefined) this.#makeHeadline(line, row);
		const { headline } = row;
		if (headline === undefined) return false;
		if (headline.length > MAX_HEADLINE) {
			const place = this.#reader.placeOf(line, 'headline');
			row.headline = clipNoted(headline, MAX_HEADLINE, place, this.#notes);
			row.summary = row.summary === undefined ? headline : `${headline}\n\n${row.summary}`;
		}
		for (const [field, most] of LIMITS) {
			const text = row[field];
			if (text === undefined) continue;
			row[field] = clipNoted(text, most, this.#reader.placeOf(line, field), this.#notes);
		}
		return true;
	}

	#cleanHtml(withoutHtml: WithoutHtml, line: number, row: Cells): void {
		for (const key in row) {
			const field = key as Field;
			const text = row[field];
			if (text === undefined || PLAIN.includes(field)) continue;
			const clean = withoutHtml(text, field, this.#reader.placeOf(line, field), this.#notes).trim();
			if (clean === text) continue;
			if (clean === '') Reflect.deleteProperty(row, field);
			else row[field] = clean;
		}
	}

	/** The first sentence of the row's other text. A text that becomes the headline as a whole is not repeated. */
	#makeHeadline(line: number, row: Cells): void {
		const from = NAMING.find((field) => row[field] !== undefined);
		const text = from && row[from];
		if (from === undefined || text === undefined) return;
		const whole = text.replaceAll(/\s+/g, ' ').trim();
		const sentence = whole.length > MADE_LENGTH ? SENTENCE.exec(whole)?.[0] : undefined;
		const headline =
			sentence && sentence.length <= MADE_LENGTH ? sentence : clip(whole, MADE_LENGTH);
		row.headline = headline;
		if (headline === whole && from !== 'quote') Reflect.deleteProperty(row, from);
		this.#made.add('headline', this.#reader.placeOf(line, from), headline);
	}

	report(): void {
		const made = this.#made.get('headline');
		if (!made) return;
		const message = `There is no headline: “${shorten(made.example)}” is taken from the text of the row${occurrences(made.count)}.`;
		this.#notes.warn(made.place, message, 'table-headline');
	}
}
