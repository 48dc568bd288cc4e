/** A source as data of schema.org. Pure. See ./SPEC.md §S. */
import type { CreativeWork } from 'schema-dts';
import type { Source, SourceType } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import type { SayDate } from '../shared/dates/date-words';
import { toEdtfText, toExactText } from '../shared/dates/edtf-text';
import { remarkWords } from '../shared/evidence-words';
import { withoutGaps } from '../shared/ids';
import { toLine } from '../shared/sound-text';
import { doiOf } from '../shared/cited-sources';
import { references, type Names } from './names';

/** Others are creative works, with their kind as genre. */
const TYPES = {
	'article-journal': 'ScholarlyArticle',
	'article-magazine': 'Article',
	'article-newspaper': 'NewsArticle',
	bill: 'Legislation',
	book: 'Book',
	chapter: 'Chapter',
	dataset: 'Dataset',
	legislation: 'Legislation',
	manuscript: 'Manuscript',
	map: 'Map',
	motion_picture: 'Movie',
	post: 'SocialMediaPosting',
	'post-weblog': 'BlogPosting',
	report: 'Report',
	review: 'Review',
	thesis: 'Thesis',
	webpage: 'WebPage'
} as const satisfies Partial<Record<SourceType, string>>;

function isTyped(type: SourceType): type is keyof typeof TYPES {
	return Object.hasOwn(TYPES, type);
}

/** Registration may be free or not. */
const ACCESS = { open: true, registration: undefined, subscription: false };

/** @param all - the sources in the same data: one that is cited in another has it as citation */
export function toCreativeWork(
	source: Source,
	all: readonly Source[],
	names: Names,
	say: SayDate
): CreativeWork {
	const { id, type, title, publisher, authors, date, url, archived, lang, access } = source;
	const name = title === undefined ? undefined : toLine(title);
	const doi = doiOf(source);
	const corrections = remarkWords(
		{ ...source, unnamed: undefined },
		names.sourceName,
		say.evidence
	);
	const citing = all.filter(({ citedIn }) => citedIn === id).map((cited) => cited.id);
	return {
		'@type': isTyped(type) ? TYPES[type] : 'CreativeWork',
		'@id': names.sourceId(id),
		...withoutGaps({
			name,
			headline: type.startsWith('article') ? name : undefined,
			genre: isTyped(type) || type === 'document' ? undefined : say.evidence.kind(type),
			datePublished: date && publicationDate(date),
			inLanguage: lang === undefined ? undefined : toLine(lang),
			url,
			identifier: doi === undefined ? undefined : `doi:${doi}`,
			archivedAt: archived?.url,
			isAccessibleForFree: access && ACCESS[access],
			correction: corrections.length === 0 ? undefined : corrections
		}),
		...(publisher === undefined
			? {}
			: { publisher: { '@type': 'Organization', name: toLine(publisher) } }),
		...(authors.length === 0 ? {} : { author: authors.map(names.who) }),
		...(citing.length === 0 ? {} : { citation: references(citing, names.sourceId) })
	};
}

/** A day, month or year that is certain, as ISO 8601. */
function publicationDate(timing: Timing): string | undefined {
	const { date, precision, approximate, uncertain } = timing;
	const isCoarse = precision === 'year' || precision === 'month';
	if (date.kind !== 'point' || !isCoarse) return toExactText(timing);
	const isSure = !approximate && !uncertain && date.unspecified === undefined;
	return isSure && date.year >= 1 && date.year <= 9999 ? toEdtfText(timing) : undefined;
}
