/** The sources of a row, from the columns that name them. Pure. See ./SPEC.md §C4. */
import { toSafeUrl } from '$lib/document/address';
import type { SourceEntry } from '$lib/document/schema';
import type { Cells } from './row-reader';
import { splitAddresses, splitPlaces } from './split';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Publishers, titles, dates and addresses of a row, one by one: the first of each makes a source.
 *
 * @param idOf - a source
 * @returns the ids of its sources, each once
 */
export function citedIn(
	{ source, sourceTitle, sourceDate, url, doi }: Cells,
	idOf: (source: SourceEntry) => string
): readonly string[] {
	if ((source ?? sourceTitle ?? url ?? doi) === undefined) return [];
	const names = source === undefined ? [] : splitPlaces(source);
	const titles = sourceTitle === undefined ? [] : splitPlaces(sourceTitle);
	const dates = sourceDate === undefined ? [] : splitPlaces(sourceDate);
	const urls = url === undefined ? [] : splitAddresses(url);
	const dois = doi === undefined ? [] : splitPlaces(doi);
	const count = Math.max(names.length, titles.length, urls.length, dois.length);
	const ids: string[] = [];
	for (let i = 0; i < count; i++) {
		const entry = toSource(names[i], titles[i], dates[i], urls[i], dois[i]);
		const id = entry && idOf(entry);
		if (id !== undefined && !ids.includes(id)) ids.push(id);
	}
	return ids;
}

/** Undefined where none of them says which source it is. */
function toSource(
	name = '',
	title = '',
	date = '',
	linked = '',
	doi = ''
): SourceEntry | undefined {
	if (name + title + linked + doi === '') return undefined;
	const isAddress = linked === '' && toSafeUrl(name) !== undefined;
	const url = isAddress ? name : linked;
	const publisher = isAddress ? '' : name;
	// A name alone may be anything: what it names is then what it is called.
	const isAlone = publisher !== '' && title + url + date + doi === '';
	const source: Mutable<SourceEntry> = {};
	if (publisher !== '' && !isAlone) source.publisher = publisher;
	if (isAlone) source.title = publisher;
	else if (title !== '') source.title = title;
	if (url !== '') source.url = url;
	if (date !== '') source.date = date;
	if (doi !== '') source.doi = doi;
	// A DOI alone is what it is called.
	if (doi !== '' && name + title + url === '') source.title = doi;
	return source;
}
