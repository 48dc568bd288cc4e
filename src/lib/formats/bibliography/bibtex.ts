/** The sources of a timeline as a BibLaTeX file, which BibTeX reads as well. Pure. See ./SPEC.md §B. */
import type { Source, SourceType } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { createSayDate, type SayDate } from '../shared/dates/date-words';
import { toEdtfText } from '../shared/dates/edtf-text';
import type { Published } from '../shared/published';
import { doiOf } from '../shared/cited-sources';
import { pointsOf, toDays } from './dates';
import { createNoteOf, type NoteOf } from './remarks';
import { toTex, toVerbatim } from './tex';

/** All sources, cited ones first; the key of each is its id in the timeline. */
export function writeBibtex({ timeline }: Published): string {
	const say = createSayDate(timeline.lang);
	const noteOf = createNoteOf(timeline, say);
	return timeline.sources.map((source) => toEntry(source, say, noteOf)).join('\n');
}

interface EntryKind {
	readonly entry: string;
	/** The field for its publisher. */
	readonly by: string;
	/** A field for its kind, in addition to the type of the entry. */
	readonly kind?: readonly [field: string, word: string];
}

const ARTICLE = { entry: 'article', by: 'journaltitle' };
const KINDS: Partial<Record<SourceType, EntryKind>> = {
	'article-journal': ARTICLE,
	'article-magazine': { ...ARTICLE, kind: ['entrysubtype', 'magazine'] },
	'article-newspaper': { ...ARTICLE, kind: ['entrysubtype', 'newspaper'] },
	review: { ...ARTICLE, kind: ['entrysubtype', 'review'] },
	book: { entry: 'book', by: 'publisher' },
	chapter: { entry: 'incollection', by: 'publisher' },
	dataset: { entry: 'dataset', by: 'publisher' },
	document: { entry: 'misc', by: 'organization' },
	post: { entry: 'online', by: 'organization' },
	'post-weblog': { entry: 'online', by: 'organization' },
	report: { entry: 'report', by: 'institution', kind: ['type', 'report'] },
	thesis: { entry: 'thesis', by: 'institution', kind: ['type', 'thesis'] },
	webpage: { entry: 'online', by: 'organization' }
};

/** BibLaTeX has no type for a treaty or an interview: a word names it, in the language of the timeline. */
function kindOf(type: SourceType, say: SayDate): EntryKind {
	const word = toTex(say.evidence.kind(type));
	return KINDS[type] ?? { entry: 'misc', by: 'organization', kind: ['type', word] };
}

function toEntry(source: Source, say: SayDate, noteOf: NoteOf): string {
	const { id, type, title, authors, publisher, publisherShort, date, accessed, url, lang } = source;
	const { entry, by, kind } = kindOf(type, say);
	const readOn = accessed && biblatexDate(accessed);
	const rest = noteOf(source, { accessed: readOn === undefined, archived: true });
	const isInside = by === 'journaltitle';
	const fields: (readonly [name: string, value: string | undefined])[] = [
		['title', title && keep(title)],
		['author', authors.map(keep).join(' and ')],
		[by, publisher && keep(publisher)],
		['shortjournal', isInside && publisherShort !== undefined ? keep(publisherShort) : undefined],
		...(kind ? [kind] : []),
		...(date ? [dateField(date, say)] : []),
		['url', url && toVerbatim(url)],
		['urldate', readOn],
		['doi', toVerbatim(doiOf(source) ?? '')],
		['language', lang && toTex(lang)],
		['note', rest && toTex(rest)]
	];
	const lines = fields.flatMap(([name, value]) => (value ? `\t${name} = {${value}},\n` : []));
	return `@${entry}{${id},\n${lines.join('')}}\n`;
}

/** In its own braces: no style changes its letters, and “and” does not split it. */
function keep(text: string): string {
	return `{${toTex(text)}}`;
}

/** A date that BibLaTeX cannot write in numbers is the year in words, which it prints unchanged. */
function dateField(timing: Timing, say: SayDate): readonly [name: string, value: string] {
	const date = biblatexDate(timing);
	return date === undefined ? ['year', toTex(say(timing))] : ['date', date];
}

/** BibLaTeX reads EDTF, levels 0 and 1, with years of four digits. @see its manual, §2.3.8 */
function biblatexDate(timing: Timing): string | undefined {
	const { date } = timing;
	const isRead = pointsOf(date).every(
		({ year, precision }) =>
			Math.abs(year) <= 9999 && precision !== 'quarter' && precision !== 'half'
	);
	return isRead && date.kind !== 'choice'
		? toEdtfText({ ...timing, date: toDays(date) })
		: undefined;
}
