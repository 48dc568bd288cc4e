/** The sources of a timeline as RIS, for EndNote and other reference managers. Pure. See ./SPEC.md §R. */
import type { Source, SourceType } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { pad } from '$lib/time/edtf-of';
import { createSayDate, type SayDate } from '../shared/dates/date-words';
import type { Published } from '../shared/published';
import { toLine } from '../shared/sound-text';
import { doiOf } from '../shared/cited-sources';
import { calendarDate, type DateParts } from './dates';
import { isPartOfPublication } from './publications';
import { createNoteOf, type NoteOf } from './remarks';

/** All sources, cited ones first. */
export function writeRis({ timeline }: Published): string {
	const say = createSayDate(timeline.lang);
	const noteOf = createNoteOf(timeline, say);
	return timeline.sources.map((source) => toRecord(source, say, noteOf)).join('\r\n');
}

/** Others are `GEN`, with their kind in words. */
const TYPES: Partial<Record<SourceType, string>> = {
	'article-journal': 'JOUR',
	'article-magazine': 'MGZN',
	'article-newspaper': 'NEWS',
	bill: 'BILL',
	book: 'BOOK',
	broadcast: 'VIDEO',
	chapter: 'CHAP',
	dataset: 'DATA',
	document: 'GEN',
	hearing: 'HEAR',
	legal_case: 'CASE',
	legislation: 'STAT',
	manuscript: 'UNPB',
	map: 'MAP',
	motion_picture: 'MPCT',
	pamphlet: 'PAMP',
	personal_communication: 'PCOMM',
	post: 'ELEC',
	'post-weblog': 'BLOG',
	report: 'RPRT',
	thesis: 'THES',
	webpage: 'ELEC'
};

function toRecord(source: Source, say: SayDate, noteOf: NoteOf): string {
	const { id, type, title, authors, publisher, publisherShort, date, accessed, url, lang } = source;
	const isInside = isPartOfPublication(type);
	const issued = date && dateText(date, say);
	const readOn = accessed && dateText(accessed, say);
	const rest = noteOf(source, {
		date: issued === undefined,
		accessed: readOn === undefined,
		archived: true
	});
	const fields: (readonly [tag: string, value: string | undefined])[] = [
		['TY', TYPES[type] ?? 'GEN'],
		['ID', id],
		['TI', title],
		...authors.map((name) => ['AU', name] as const),
		[isInside ? 'T2' : 'PB', publisher],
		['J2', isInside ? publisherShort : undefined],
		['M3', type in TYPES ? undefined : say.evidence.kind(type)],
		['DA', issued],
		['PY', date && yearText(date)],
		['Y2', readOn],
		['UR', url],
		['DO', doiOf(source)],
		['LA', lang],
		['N1', rest]
	];
	const lines = fields.flatMap(([tag, value]) => {
		const said = value === undefined ? '' : toLine(value);
		return said === '' ? [] : `${tag}  - ${said}\r\n`;
	});
	return `${lines.join('')}ER  - \r\n`;
}

/** `2025/08/13/`, with words after the last slash. Undefined for a date in several years. */
function dateText(timing: Timing, say: SayDate): string | undefined {
	const date = calendarDate(timing);
	const year = yearText(timing);
	if (date === undefined || year === undefined) return undefined;
	const [only, more] = date.parts;
	const isPlain = !more && date.season === undefined && !date.circa;
	const [, month, day] = more ? [] : (only ?? []);
	const parts = [year, month, day].map((part) => (part === undefined ? '' : pad(part)));
	return `${parts.join('/')}/${isPlain ? '' : say(timing).replaceAll('/', '-')}`;
}

/** The year of a date; undefined if it has several. */
function yearText(timing: Timing): string | undefined {
	const parts: readonly DateParts[] = calendarDate(timing)?.parts ?? [];
	const years = new Set(parts.map(([year]) => String(year).padStart(4, '0')));
	return years.size === 1 ? [...years][0] : undefined;
}
