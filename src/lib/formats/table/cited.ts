/** The sources of a row, from the columns that name them and the links of its cells. Pure. See ./SPEC.md §C4. */
import type { SourceEntry } from '$lib/document/schema';
import type { Cells } from './row-reader';
import type { CellLink } from './rows';
import { splitAddresses, splitPlaces, splitSources, toNamed, type Named } from './split';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Publishers, titles, dates and addresses of a row, in parallel: the first of each makes a source.
 *
 * @param links - addresses of cells in other columns
 * @param idOf - gives the id of a source
 * @returns the ids of its sources, each once
 */
export function citedIn(
	{ source, sourceTitle, sourceDate, url, doi }: Cells,
	links: readonly CellLink[] | undefined,
	idOf: (source: SourceEntry) => string
): readonly string[] {
	if ((source ?? sourceTitle ?? url ?? doi) === undefined && !links) return [];
	const names = source === undefined ? [] : splitSources(source).map(toNamed);
	const titles = sourceTitle === undefined ? [] : splitSources(sourceTitle).map(toNamed);
	const dates = sourceDate === undefined ? [] : splitPlaces(sourceDate);
	const urls = url === undefined ? [] : splitAddresses(url);
	const dois = doi === undefined ? [] : splitPlaces(doi);
	const count = Math.max(names.length, titles.length, urls.length, dois.length);
	const ids = new Set<string>();
	const cite = (entry: SourceEntry | undefined) => {
		if (entry) ids.add(idOf(entry));
	};
	for (let i = 0; i < count; i++) cite(toSource(names[i], titles[i], dates[i], urls[i], dois[i]));
	for (const { url } of links ?? []) cite(toSource(undefined, undefined, '', url));
	return [...ids];
}

/** Undefined if none of them identifies the source. */
function toSource(
	name: Named = NOBODY,
	title: Named = NOBODY,
	date = '',
	linked = '',
	doi = ''
): SourceEntry | undefined {
	const publisher = name.name;
	const url = linked || title.url || name.url;
	if (publisher + title.name + url + doi === '') return undefined;
	// A name alone may be anything: it becomes the title.
	const isAlone = publisher !== '' && title.name + url + date + doi === '';
	const source: Mutable<SourceEntry> = {};
	if (publisher !== '' && !isAlone) source.publisher = publisher;
	if (isAlone) source.title = publisher;
	else if (title.name !== '') source.title = title.name;
	if (url !== '') source.url = url;
	if (date !== '') source.date = date;
	if (doi !== '') source.doi = doi;
	// A DOI alone becomes the title.
	if (doi !== '' && publisher + title.name + url === '') source.title = doi;
	return source;
}

const NOBODY: Named = { name: '', url: '' };
