/** From the cells of a row to an event as an author would write it. Pure. See ./SPEC.md §C4. */
import { toMediaPath } from '$lib/document/media-path';
import type { DraftEvent } from '../shared/draft';
import type { Ids } from '../shared/ids';
import type { Points } from '../shared/points';
import type { Sources } from '../shared/sources';
import { citedIn } from './cited';
import type { Cells } from './row-reader';
import type { KeptFact } from './kept-columns';
import { withoutMarks } from './quotation';
import type { CellLink } from './rows';
import { splitList } from './split';

export interface Row {
	/** 1-based, in the file. */
	readonly line: number;
	/** EDTF; null: nobody knows it yet; undefined: there is none that can be read. */
	readonly date: string | null | undefined;
	readonly row: Cells;
	/** Facts in columns of their own. */
	readonly kept?: readonly KeptFact[];
	/** Addresses behind the cells of a workbook. */
	readonly links?: readonly CellLink[] | undefined;
}

export interface Shared {
	readonly ids: Ids;
	readonly groups: Ids;
	readonly sources: Sources;
	readonly points: Points;
}

type Entry = Record<string, unknown>;

export function toEntry(
	{ line, date, row, links, kept = [] }: Row,
	{ ids, groups, sources, points }: Shared
): DraftEvent {
	const headline = row.headline ?? '';
	const entry: Entry = { id: row.id === undefined ? ids.unique(headline) : ids.own(row.id) };
	if (date !== undefined) entry.date = toDate(date, row);
	else if (row.stated !== undefined) entry.date = toDate(null, row);
	entry.headline = headline;
	if (row.label !== undefined) entry.label = row.label;
	if (row.summary !== undefined) entry.summary = row.summary;
	if (row.kind !== undefined) entry.kind = row.kind.toLowerCase();
	if (row.status !== undefined) entry.status = row.status.toLowerCase();
	if (row.importance !== undefined) entry.importance = toNumber(row.importance);
	if (row.group !== undefined) entry.group = groups.of(row.group);
	if (row.actors !== undefined) entry.actors = [...new Set(splitList(row.actors))];
	if (row.places !== undefined) entry.places = toPlaces(row.places, row, points);
	const facts = [...(row.facts === undefined ? [] : toFacts(row.facts)), ...kept];
	if (facts.length > 0) entry.facts = facts;
	if (row.quote !== undefined) entry.quotes = [toQuote(row.quote, row)];
	const cited = citedIn(row, links, (source) => sources.idOf(source, line));
	if (cited.length > 0) entry.sources = cited;
	if (row.media !== undefined) entry.media = [toMedia(row.media, row)];
	return entry;
}

/** The check reports text that is not a number. */
function toNumber(text: string): unknown {
	return /^\d+$/.test(text) ? Number(text) : text;
}

/** The fields of an object that have values. */
function toFields(fields: Readonly<Record<string, string | undefined>>): Entry {
	const known: Entry = {};
	for (const key in fields) if (fields[key] !== undefined) known[key] = fields[key];
	return known;
}

function toDate(value: string | null, { stated, display, note }: Cells): unknown {
	if (stated === undefined && display === undefined && note === undefined) return value;
	return { value, ...toFields({ stated, display, note }) };
}

function toQuote(text: string, row: Cells): Entry {
	const { speaker, role, mode, via, quotedBy, attribution, unnamed } = row;
	const relays = via === undefined ? [] : splitList(via);
	return {
		...toFields({
			text: withoutMarks(text),
			speaker,
			role,
			quotedBy,
			mode: mode?.toLowerCase(),
			attribution: attribution?.toLowerCase()
		}),
		...(relays.length > 0 && { via: relays.length === 1 ? relays[0] : relays }),
		...(unnamed !== undefined && { unnamed: { count: toNumber(unnamed) } })
	};
}

/** A single place may have coordinates. */
function toPlaces(cell: string, { latitude, longitude }: Cells, points: Points): string[] {
	const names = [...new Set(splitList(cell))];
	const [name, second] = names;
	if (name === undefined || second !== undefined) return names;
	if (latitude === undefined || longitude === undefined) return names;
	return [points.idOf({ name, lat: Number(latitude), lon: Number(longitude) })];
}

const FACT = /^([^:]+): (.*)$/s;
const AMOUNT = /^(-?\d{1,15}(?:\.\d{1,15})?)(?: (.+))?$/s;

/** “On board: 242 people; Flight: 171”: a number may be followed by a unit. */
function toFacts(cell: string): Entry[] {
	return splitList(cell).map((text) => {
		const [, label = '', said = ''] = FACT.exec(text) ?? [undefined, text, '–'];
		const [, amount, unit] = AMOUNT.exec(said) ?? [];
		if (amount === undefined) return { label, value: said };
		return { label, value: Number(amount), ...(unit !== undefined && { unit }) };
	});
}

/** A path beside the timeline, or an address. */
function toMedia(written: string, { caption, credit, alt }: Cells): Entry {
	const file = toMediaPath(written);
	return toFields({ [file === undefined ? 'url' : 'file']: file ?? written, caption, credit, alt });
}
