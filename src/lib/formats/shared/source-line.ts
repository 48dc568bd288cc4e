/** A source in one line, for readers. Pure. */
import type { PhrasingContent } from 'mdast';
import type { Source } from '$lib/document/timeline';
import type { SayDate } from './dates/date-words';
import { remarkWords } from './evidence-words';
import { link, text } from './rich-text';
import { toLine } from './sound-text';
import { doiBeside, shortName } from './cited-sources';

/** Author, title, place and date; remarks; its address and its archived copy. */
export function sourceLine(
	source: Source,
	all: ReadonlyMap<string, Source>,
	say: SayDate
): PhrasingContent[] {
	const { url, archived } = source;
	const { evidence } = say;
	const doi = doiBeside(source);
	const known = describe(source, say);
	const words = [known === '' ? shortName(source) : known, ...remarksOf(source, all, say)];
	return [
		text(`${words.join('. ')}.`),
		...(url === undefined ? [] : [text(' '), link(url, url)]),
		...(doi === undefined ? [] : [text(' '), link(doi.url, doi.words)]),
		...(archived
			? [
					text(` ${evidence.labelled(toSentence(evidence.archived(undefined)), '')} `),
					link(archived.url, archived.url)
				]
			: [])
	];
}

function describe(source: Source, say: SayDate): string {
	const { authors, title, publisher, date } = source;
	const parts = [authors.join('; '), title, publisher, date && say(date)];
	return parts
		.flatMap((part) => (part === undefined || part === '' ? [] : toLine(part)))
		.join(', ');
}

/** Remarks on it, sentence by sentence: where it is cited, when it was read, what is wrong in it. */
export function remarksOf(
	source: Source,
	sources: ReadonlyMap<string, Source>,
	say: SayDate
): string[] {
	const { citedIn, accessed, archived, refusedUrl } = source;
	const { evidence, file } = say;
	const host = citedIn === undefined ? undefined : sources.get(citedIn);
	const nameSource = (id: string) => {
		const found = sources.get(id);
		return found ? shortName(found) : id;
	};
	return [
		refusedUrl === undefined ? undefined : evidence.labelled(file.addressWritten(), refusedUrl),
		host && evidence.citedIn(shortName(host)),
		accessed && evidence.readOn(say(accessed)),
		archived?.date && file.archivedOn(say(archived.date)),
		...remarkWords(source, nameSource, evidence)
	].flatMap((remark) => (remark === undefined ? [] : toSentence(toLine(remark))));
}

/** Capitalises the first letter, in scripts with capitals. */
export function toSentence(words: string): string {
	const [first = ''] = words;
	return first.toUpperCase() + words.slice(first.length);
}
