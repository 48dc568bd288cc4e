/**
 * Converts the sheet of TimelineJS to slides: each row becomes a slide, as in TimelineJS itself.
 * Pure. See ./SPEC.md §T.
 *
 * @see extractEventFromCSVObject in ConfigFactory.js of TimelineJS 3.9
 */
import type { Drafted, DraftOptions, Place } from '../shared/draft';
import { withoutGaps } from '../shared/ids';
import { refuseJson } from '../shared/json-text';
import { shorten } from '../shared/clip';
import { Notes } from '../shared/notes';
import type { RawRow } from '../table/rows';
import type { Scale } from './dates';
import { findOrder } from './day-order';
import { plainHeader } from './detect';
import { parseTime } from './sheet-time';
import { dateTexts } from './slide-fields';
import { SlideDrafter, type Slide } from './slides';

/** The column headers for each field of a slide, the newer first. */
const COLUMNS = new Map<string, readonly string[]>([
	['start_date.year', ['year']],
	['start_date.month', ['month']],
	['start_date.day', ['day']],
	['start_date.hour', ['time']],
	['start_date', ['start date', 'year']],
	['end_date.year', ['end year']],
	['end_date.month', ['end month']],
	['end_date.day', ['end day']],
	['end_date.hour', ['end time']],
	['end_date', ['end date', 'end year']],
	['display_date', ['display date']],
	['text.headline', ['headline']],
	['text.text', ['text']],
	['media.url', ['media']],
	['media.credit', ['media credit']],
	['media.caption', ['media caption']],
	['media.thumbnail', ['media thumbnail']],
	['media.alt', ['alt text']],
	['type', ['type']],
	['group', ['group', 'tag']],
	['background', ['background']]
]);
/** Of a row; '' is an event. */
const TYPES = ['', 'event', 'title', 'era'];
const FAR_YEAR = 271_820;

/** @param rows - with the header row */
export function draftSheet(rows: readonly RawRow[], options: DraftOptions): Drafted {
	const [head, ...body] = rows;
	if (!head || body.length === 0)
		return refuseJson('table-empty', 'There are no rows below the headers.');
	const notes = new Notes();
	const sheet = new Sheet(head, notes);
	const slides = body.map((row) => sheet.toSlide(row));
	const isFar = slides.some(({ year }) => Math.abs(year) > FAR_YEAR);
	const scale: Scale = isFar ? 'cosmological' : 'human';
	const order = findOrder(
		slides.flatMap(({ slide }) => dateTexts(slide)),
		options.dayOrder,
		notes
	);
	const drafter = new SlideDrafter(notes, scale, order);
	let hasTitle = false;
	for (const { slide, type } of slides) {
		if (!TYPES.includes(type))
			notes.leftOut(
				slide.placeOf('type'),
				type,
				`“${shorten(type)}” is no type of TimelineJS: the row is read as an event.`,
				'timelinejs-type'
			);
		if (type === 'title' && hasTitle)
			notes.warn(
				slide.placeOf('type'),
				'There is a title before this one: it is read as an event.',
				'timelinejs-title'
			);
		if (type === 'title' && !hasTitle) {
			drafter.addTitle(slide);
			hasTitle = true;
		} else if (type === 'era') drafter.addEra(slide);
		else drafter.addEvent(slide);
	}
	return drafter.finish(options);
}

interface SheetRow {
	readonly slide: Slide;
	readonly type: string;
	readonly year: number;
}

class Sheet {
	readonly #head: RawRow;
	readonly #notes: Notes;
	/** By header, in the form of `plainHeader`: its column. */
	readonly #at = new Map<string, number>();

	constructor(head: RawRow, notes: Notes) {
		this.#head = head;
		this.#notes = notes;
		const known = new Set([...COLUMNS.values()].flat());
		for (const [at, header] of head.cells.entries()) {
			const name = plainHeader(header);
			if (known.has(name) && !this.#at.has(name)) this.#at.set(name, at);
			else if (name !== '')
				notes.leftOut(
					this.#placeAt(head.line, at),
					header,
					'This column is not read: TimelineJS has none that is called so, or it has it twice.',
					'table-column'
				);
		}
	}

	#placeAt(line: number, at: number): Place {
		return { path: this.#head.cells[at] ?? '', line, column: at + 1 };
	}

	#placeOf(line: number, field: string): Place {
		const names = COLUMNS.get(field) ?? COLUMNS.get(field.split('.')[0] ?? '') ?? ['headline'];
		const name = names.find((header) => this.#at.has(header)) ?? 'headline';
		return this.#placeAt(line, this.#at.get(name) ?? 0);
	}

	toSlide({ line, cells }: RawRow): SheetRow {
		const cell = (field: string) => {
			for (const header of COLUMNS.get(field) ?? []) {
				const text = cells[this.#at.get(header) ?? -1]?.trim();
				if (text) return text;
			}
			return undefined;
		};
		for (let at = this.#head.cells.length; at < cells.length; at++)
			this.#reportBeyond(line, at, cells[at] ?? '');
		const isOld = this.#at.has('start date') || this.#at.has('end date');
		const dates = isOld
			? { start_date: cell('start_date'), end_date: cell('end_date') }
			: { start_date: toDate('start_date', cell), end_date: toDate('end_date', cell) };
		const fields = withoutGaps({
			...dates,
			display_date: cell('display_date'),
			text: { headline: cell('text.headline') ?? '', text: cell('text.text') ?? '' },
			media: withoutGaps(
				Object.fromEntries(
					['url', 'credit', 'caption', 'thumbnail', 'alt'].map((name) => [
						name,
						cell(`media.${name}`)
					])
				)
			),
			group: cell('group'),
			background: cell('background')
		});
		return {
			slide: { fields, placeOf: (field) => this.#placeOf(line, field) },
			type: cell('type')?.toLowerCase() ?? '',
			year: Number(toNumber(cell('start_date.year')) ?? 0)
		};
	}

	#reportBeyond(line: number, at: number, cell: string): void {
		const why = `“${shorten(cell)}” is beyond the last column. It is left out.`;
		if (cell.trim() !== '') this.#notes.leftOut(this.#placeAt(line, at), cell, why, 'table-cell');
	}
}

function toDate(of: string, cell: (field: string) => string | undefined): object | undefined {
	const time = cell(`${of}.hour`);
	const [year, month, day] = ['year', 'month', 'day'].map((part) =>
		toNumber(cell(`${of}.${part}`))
	);
	const date = withoutGaps({ year, month, day, ...(time === undefined ? {} : parseTime(time)) });
	return Object.keys(date).length === 0 ? undefined : date;
}

/** Ignores spaces and commas between thousands. */
function toNumber(cell: string | undefined): string | undefined {
	return cell?.replaceAll(/[\s,]+/g, '').replace(/^[\u2212\u2013]/, '-');
}
