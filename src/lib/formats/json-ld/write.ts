/**
 * A timeline as data of schema.org, for search engines and other programs: an article about
 * events, with its sources and quotes.
 * Pure. See ./SPEC.md.
 */
import type { Article, WithContext } from 'schema-dts';
import type { Timeline, UndatedEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { clockAt, plus, type AxisTime } from '$lib/time/span';
import { toCivil } from '$lib/time/calendar';
import { createSayDate } from '../shared/dates/date-words';
import { toRfc3339 } from '../shared/dates/iso-date';
import { withoutGaps } from '../shared/ids';
import { toYear } from '../shared/dates/iso-date';
import type { Published } from '../shared/published';
import { markdownToText } from '../shared/rich-text';
import { toLine } from '../shared/sound-text';
import { citedSources } from '../shared/cited-sources';
import { toEvent } from './event';
import { createNames, type Names } from './names';
import { toQuotation } from './quotation';
import { toCreativeWork } from './source';

/** More would be larger than the page itself. */
const EVENTS_MOST = 200;

/** For a page, pass it to `toScriptText`. For a long timeline, only the most important events. */
export function writeJsonLd(published: Published): WithContext<Article> {
	const { timeline, url, updated } = published;
	const events = mostImportant([...timeline.events, ...timeline.undated]);
	const sources = citedSources({ events, undated: [], sources: timeline.sources });
	const names: Names = createNames(published);
	const say = createSayDate(timeline.lang);
	return {
		'@context': 'https://schema.org',
		'@type': 'Article',
		...withoutGaps({
			'@id': url,
			url,
			headline: toLine(timeline.title),
			description: timeline.summary === undefined ? undefined : markdownToText(timeline.summary),
			keywords: timeline.tags.length === 0 ? undefined : timeline.tags.map(toLine),
			inLanguage: timeline.lang,
			dateModified: toRfc3339(updated),
			temporalCoverage: coverageOf(timeline)
		}),
		about: events.map((event) => toEvent(event, names, say)),
		citation: sources.map((source) => toCreativeWork(source, sources, names, say)),
		hasPart: events.flatMap((event) =>
			event.quotes.map((quote) => toQuotation(quote, event, names, say))
		)
	};
}

/** In order of time; of equally important ones the earliest. */
function mostImportant<Event extends UndatedEvent>(events: readonly Event[]): readonly Event[] {
	if (events.length <= EVENTS_MOST) return events;
	const kept = new Set<Event>();
	for (const level of [5, 4, 3, 2, 1])
		for (const event of events)
			if (event.importance === level && kept.size < EVENTS_MOST) kept.add(event);
	return events.filter((event) => kept.has(event));
}

/** From the first year to the last, if both are certain: `2024/2025`, `2022/..`. */
function coverageOf({ events }: Timeline): string | undefined {
	const [first] = events;
	if (!first) return undefined;
	const last = events.reduce((a, b) => (b.timing.bounds.end > a.timing.bounds.end ? b : a));
	const start = first.timing.bounds.start;
	const end = last.timing.bounds.end;
	if (![first.timing, last.timing].every(isSure)) return undefined;
	const from = yearOf(start);
	const to = end === Infinity ? '..' : yearOf(plus(end, -1));
	if (from === undefined || to === undefined) return undefined;
	return from === to ? from : `${from}/${to}`;
}

function isSure({ approximate, uncertain }: Timing): boolean {
	return !approximate && !uncertain;
}

function yearOf(at: AxisTime): string | undefined {
	if (!Number.isFinite(at)) return undefined;
	const { year } = toCivil(clockAt(at));
	return year < 1 || year > 9999 ? undefined : toYear(year);
}

/** `<` could end a script element or open a comment; some readers read U+2028 and U+2029 as line ends. */
const UNSAFE = /[<\u2028\u2029]/g;

/** Data that is safe in a script element: nothing in it ends the element, or begins another. */
export function toScriptText(data: object): string {
	return JSON.stringify(data).replaceAll(
		UNSAFE,
		(mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
