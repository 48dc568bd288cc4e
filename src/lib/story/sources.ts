/** Sources as a page shows them, in words. */
import { hostOf } from '$lib/document/address';
import type { ReadingSource } from '$lib/document/reading';
import type { Source } from '$lib/document/timeline';
import { remarkWords } from '$lib/formats/shared/evidence-words';
import type { Words } from './words';

export function toReadingSources(sources: readonly Source[], words: Words): ReadingSource[] {
	const byId = new Map(sources.map((source) => [source.id, source]));
	return sources.map((source, i) => toReadingSource(source, i + 1, byId, words));
}

function toReadingSource(
	source: Source,
	number: number,
	byId: ReadonlyMap<string, Source>,
	words: Words
): ReadingSource {
	const { id, title, publisher, authors, url, archived } = source;
	const { evidence } = words;
	const holder = source.citedIn === undefined ? undefined : byId.get(source.citedIn);
	const citedIn = holder && shortName(holder);
	const host = url === undefined ? undefined : hostOf(url);
	const name = publisher ?? title ?? authors[0] ?? host ?? id;
	const nameSource = (cited: string) => {
		const found = byId.get(cited);
		return found ? shortName(found) : cited;
	};
	return {
		number,
		id,
		name,
		details: detailsOf(source, name, words),
		title,
		publisher,
		authors,
		url,
		host,
		unlinked:
			url === undefined
				? citedIn === undefined
					? evidence.noLink()
					: evidence.citedIn(citedIn)
				: undefined,
		refusedUrl: source.refusedUrl,
		archived: archived && {
			url: archived.url,
			words: evidence.archived(archived.date && words(archived.date, 'plain'))
		},
		citedIn,
		notes: remarkWords(source, nameSource, evidence)
	};
}

function detailsOf(
	{ title, authors, type, date, access, accessed }: Source,
	name: string,
	words: Words
): string[] {
	const { evidence } = words;
	return [
		title !== undefined && name !== title ? evidence.quoted(title) : undefined,
		evidence.listed(authors.filter((author) => author !== name)) || undefined,
		evidence.type(type),
		date && words(date, 'plain'),
		access === 'registration' ? evidence.registration() : undefined,
		access === 'subscription' ? evidence.subscription() : undefined,
		accessed && evidence.readOn(words(accessed, 'plain'))
	].filter((part) => part !== undefined);
}

/** A name for a source in running text. */
export function shortName({ publisherShort, publisher, title, url, id }: Source): string {
	return publisherShort ?? publisher ?? title ?? (url === undefined ? id : hostOf(url));
}
