/** The sources that an event or a quote cites: by their ids alone, or with the place in the source. Pure. */
import { withList } from './entry';
import { isFields, listOf, toLine, type Fields } from './fields';

/** The id of a source that is cited, however it is written. */
function idOf(citation: unknown): string {
	return toLine(isFields(citation) ? citation.source : citation);
}

/** Ids of the sources of an entry or a quote. */
export function citedIds({ sources }: Fields): readonly string[] {
	return listOf(sources).map(idOf);
}

export function withCited<T extends Fields>(fields: T, id: string, isCited: boolean): T {
	const all = listOf(fields.sources);
	const others = all.filter((citation) => idOf(citation) !== id);
	if (!isCited) return withList(fields, 'sources', others);
	return others.length === all.length ? withList(fields, 'sources', [...all, id]) : fields;
}

/** What is written about the place in the source, beside its id. */
export function citationAt({ sources }: Fields, at: number): Fields {
	const citation = listOf(sources)[at];
	return isFields(citation) ? citation : { source: toLine(citation) };
}

/** @param citation - written as an id alone if it has nothing else */
export function withCitation<T extends Fields>(fields: T, at: number, citation: Fields): T {
	const all = [...listOf(fields.sources)];
	const isBare = Object.keys(citation).length === 1 && typeof citation.source === 'string';
	all[at] = isBare ? citation.source : citation;
	return withList(fields, 'sources', all);
}
