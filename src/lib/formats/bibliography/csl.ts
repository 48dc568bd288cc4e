/** The sources of a timeline as CSL-JSON, for Zotero, Pandoc and similar programs. Pure. See ./SPEC.md. */
import { hostOf } from '$lib/document/address';
import type { Source } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { createSayDate, type SayDate } from '../shared/dates/date-words';
import { withoutGaps } from '../shared/ids';
import type { Published } from '../shared/published';
import { toLine, toSoundJson } from '../shared/sound-text';
import { doiOf } from '../shared/cited-sources';
import { calendarDate } from './dates';
import { isPartOfPublication } from './publications';
import { createNoteOf, type NoteOf } from './remarks';

/** All sources, cited ones first. @see CSL 1.0.2, csl-data.json */
export function writeCslJson({ timeline }: Published): string {
	const say = createSayDate(timeline.lang);
	const noteOf = createNoteOf(timeline, say);
	return `${toSoundJson(timeline.sources.map((source) => toItem(source, say, noteOf)))}\n`;
}

function toItem(source: Source, say: SayDate, noteOf: NoteOf): object {
	const { id, type, title, authors, publisher, publisherShort, archived } = source;
	const isInside = isPartOfPublication(type);
	return withoutGaps({
		id,
		type,
		title: line(title),
		author: authors.length === 0 ? undefined : authors.map((name) => ({ literal: toLine(name) })),
		publisher: isInside ? undefined : line(publisher),
		'container-title': isInside ? line(publisher) : undefined,
		'container-title-short': isInside ? line(publisherShort) : undefined,
		issued: toDate(source.date, say),
		accessed: toDate(source.accessed, say),
		URL: source.url,
		DOI: doiOf(source),
		language: source.lang,
		archive: archived && hostOf(archived.url),
		archive_location: archived?.url,
		note: noteOf(source, {})
	});
}

function line(text: string | undefined): string | undefined {
	return text === undefined ? undefined : toLine(text);
}

function toDate(timing: Timing | undefined, say: SayDate): object | undefined {
	if (timing === undefined) return undefined;
	const date = calendarDate(timing);
	if (date === undefined) return { literal: toLine(say(timing)) };
	const { parts, season, circa } = date;
	return withoutGaps({ 'date-parts': parts, season, circa: circa ? true : undefined });
}
