/** Which column of a table is what, by its header. Pure. See ./SPEC.md §C. */

/** What a row can say, and the headers that say it, without case, spaces and marks. */
const HEADERS = {
	id: ['id', 'objectid', 'uniqueid', 'eventid'],
	date: ['date', 'start', 'startdate', 'datestart', 'eventdate', 'when', 'year'],
	end: ['end', 'enddate', 'dateend', 'until'],
	stated: ['stated', 'dateasstated'],
	display: ['displaydate'],
	headline: ['headline', 'title', 'event', 'name'],
	label: ['label', 'shorttitle'],
	summary: ['summary', 'text', 'description', 'notes', 'details'],
	kind: ['kind'],
	status: ['status'],
	importance: ['importance'],
	group: ['group', 'category', 'series', 'tag'],
	actors: ['actors', 'actor', 'people', 'who'],
	places: ['places', 'place', 'location', 'where'],
	quote: ['quote', 'quotation'],
	speaker: ['speaker', 'quotedperson'],
	role: ['role', 'speakerrole'],
	source: ['source', 'sources', 'publisher'],
	sourceTitle: ['sourcetitle', 'sourceheadline'],
	url: ['url', 'link', 'sourceurl'],
	media: ['media', 'mediaurl', 'image'],
	caption: ['caption', 'mediacaption'],
	credit: ['credit', 'mediacredit']
} as const;

export type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as Field[];

/** Of a table. */
export interface Columns {
	/** By field: from 0. */
	readonly at: ReadonlyMap<Field, number>;
	/** Columns that say nothing we know, or what an earlier one says. */
	readonly unread: readonly number[];
}

export function findColumns(headers: readonly string[]): Columns {
	const at = new Map<Field, number>();
	const unread: number[] = [];
	for (const [index, header] of headers.entries()) {
		const name = header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
		const field = FIELDS.find((candidate) =>
			(HEADERS[candidate] as readonly string[]).includes(name)
		);
		if (field && !at.has(field)) at.set(field, index);
		else unread.push(index);
	}
	return { at, unread };
}

/** The headers that are known for a field. */
export function headersOf(field: Field): string {
	return HEADERS[field].join(', ');
}
