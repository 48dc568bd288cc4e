/** A source in a line, for people. Pure. */
import type { PhrasingContent } from 'mdast';
import type { Source } from '$lib/document/timeline';
import type { SayDate } from './date-words';
import { link, text } from './rich-text';
import { toLine } from './sound-text';
import { shortName } from './sources-of';

/** Who, what, where, when; what else there is to say; its address and its archived copy. */
export function sourceLine(
	source: Source,
	all: ReadonlyMap<string, Source>,
	say: SayDate
): PhrasingContent[] {
	const { url, archived } = source;
	const known = describe(source, say);
	const words = [known === '' ? shortName(source) : known, ...remarksOf(source, all, say)];
	return [
		text(`${words.join('. ')}.`),
		...(url === undefined ? [] : [text(' '), link(url, url)]),
		...(archived ? [text(' Archived copy: '), link(archived.url, archived.url)] : [])
	];
}

function describe(source: Source, say: SayDate): string {
	const { authors, title, publisher, date } = source;
	const parts = [authors.join('; '), title, publisher, date && say(date)];
	return parts
		.flatMap((part) => (part === undefined || part === '' ? [] : toLine(part)))
		.join(', ');
}

/** What else there is to say of it: where and when it was read, sentence by sentence. */
export function remarksOf(
	{ citedIn, accessed, archived, refusedUrl }: Source,
	sources: ReadonlyMap<string, Source>,
	say: SayDate
): string[] {
	const host = citedIn === undefined ? undefined : sources.get(citedIn);
	return [
		...(refusedUrl === undefined ? [] : [`Address as written: ${toLine(refusedUrl)}`]),
		...(host ? [`Cited in ${shortName(host)}`] : []),
		...(accessed ? [`Read on ${say(accessed)}`] : []),
		...(archived?.date ? [`Archived on ${say(archived.date)}`] : [])
	];
}
