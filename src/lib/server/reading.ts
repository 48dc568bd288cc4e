/**
 * From a timeline in memory to what a reading page receives.
 * Runs once for each revision of a document.
 */
import { fitTo } from '$lib/layout/fit';
import { measureLabel } from '$lib/layout/measure';
import { rankEvents } from '$lib/layout/rank';
import { measureDate, measureHeadline } from '$lib/layout/text-width';
import { readMarkdown } from '$lib/formats/markdown/read';
import type { Mark, ReadingDate, ReadingEvent, ReadingTimeline } from '$lib/document/reading';
import type { Timeline, TimelineEvent } from '$lib/document/timeline';
import { hostOf } from '$lib/document/address';
import type { Timing } from '$lib/time/bounds';
import { DAY_MS, type Span } from '$lib/time/span';
import { formatTiming, toHtmlDate } from '$lib/time/words';
import * as m from '$messages';
import { phrasesOf } from './date-phrases';
import { toEvidence, toReadingSources } from './evidence';
import { toOutline } from './outline';
import { isExact, type Words } from './words';

export function toReading(slug: string, timeline: Timeline): ReadingTimeline {
	const phrases = phrasesOf(timeline.lang);
	const words: Words = (timing, length) =>
		formatTiming(timing, { locale: timeline.lang, phrases, length });
	const asOf = timeline.asOf && {
		wall: timeline.asOf.bounds.start,
		words: words(timeline.asOf, 'plain')
	};
	const fit = fitTo(
		timeline.events.map(({ timing }) => ({ bounds: timing.bounds, exact: isExact(timing) })),
		timeline.asOf?.bounds.end
	);
	const ranks = rankEvents(
		timeline.events.map(({ id, importance, quotes, citations }) => ({
			id,
			importance,
			evidence: quotes.length + citations.length
		}))
	);
	const sources = toReadingSources(timeline.sources, words);
	const { sections, namesYears } = toOutline(timeline, words);
	const headlines = new Map(timeline.events.map(({ id, headline }) => [id, headline]));
	return {
		slug,
		title: timeline.title,
		summary: timeline.summary,
		lang: timeline.lang,
		fit,
		asOf,
		spanWords: toSpanWords(timeline, words),
		groups: timeline.groups,
		events: timeline.events.map((event, i) => ({
			...toReadingEvent(event, timeline, fit, words, namesYears),
			...toEvidence(event, sources, timeline, words),
			rank: ranks[i] ?? i,
			related: event.related.map(({ rel, to }) => ({ rel, to, headline: headlines.get(to) ?? to }))
		})),
		sources,
		outline: sections
	};
}

function toReadingEvent(
	event: TimelineEvent,
	timeline: Timeline,
	fit: Span,
	words: Words,
	underYears: boolean
): Omit<ReadingEvent, 'rank' | 'related' | 'quotes' | 'citations' | 'publishers'> {
	const { timing } = event;
	const exact = isExact(timing);
	const start = Math.max(timing.bounds.start, fit.start);
	const end = Math.min(timing.bounds.end, fit.end);
	const mark = toMark(event);
	const date = toReadingDate(event, words, underYears);
	const labelDate = toLabelDate(event, date);
	return {
		id: event.id,
		headline: event.headline,
		label: event.label,
		labelDate,
		date,
		start,
		end,
		// A day is a dot at its middle; what lasted is tied where it began; what is known roughly, in between.
		anchor: exact
			? start + Math.min(DAY_MS, end - start) / 2
			: mark.shape === 'span'
				? start
				: (start + end) / 2,
		exact,
		labelWidth: measureLabel(labelDate, event.label, measureDate, measureHeadline),
		mark,
		precision: timing.precision,
		kind: event.kind,
		status: event.status,
		group: event.group,
		hue: timeline.groups.find(({ id }) => id === event.group)?.hue ?? 'slate',
		summary: event.summary === undefined ? [] : readMarkdown(event.summary),
		places: event.places,
		actors: event.actors,
		media: event.media.map((media) => ({
			...media,
			host: media.url === undefined ? undefined : hostOf(media.url)
		}))
	};
}

function toReadingDate(
	{ timing, display, stated, dateNote }: TimelineEvent,
	words: Words,
	underYears: boolean
): ReadingDate {
	return {
		words: display ?? words(timing, 'short'),
		brief: display ?? words(timing, underYears ? 'inYear' : 'short'),
		spoken: display ?? words(timing, 'long'),
		machine: toHtmlDate(timing),
		stated,
		note: dateNote,
		instant: timing.instant,
		zone: timing.zone
	};
}

/** The date line of a label: a coarse date with the source's own words, a coming one as expected. */
function toLabelDate({ kind, timing }: TimelineEvent, { words, stated }: ReadingDate): string {
	if (kind === 'scheduled') return m.label_expected({ date: words });
	return stated === undefined || isExact(timing) ? words : m.label_stated({ date: words, stated });
}

function toMark({ timing, kind, status }: TimelineEvent): Mark {
	const { date, approximate, uncertain } = timing;
	const endOf = (end: unknown) => (end === 'open' || end === 'unknown' ? end : undefined);
	return {
		shape: isExact(timing) ? 'dot' : date.kind === 'interval' ? 'span' : 'bar',
		soft: approximate,
		uncertain,
		openStart: date.kind === 'interval' ? endOf(date.start) : undefined,
		openEnd: date.kind === 'interval' ? endOf(date.end) : undefined,
		hollow: kind === 'scheduled',
		split: status === 'disputed' || status === 'denied',
		struck: status === 'cancelled'
	};
}

/** “2024 – 15 Aug 2025”: the first date as it is known, to the last. */
function toSpanWords({ events }: Timeline, words: Words): string {
	const [first] = events;
	if (!first) return '';
	const last = events.reduce((a, b) => (endOrder(b.timing) > endOrder(a.timing) ? b : a));
	const plain = (timing: Timing) => words(timing, 'plain');
	if (first === last) return plain(first.timing);
	return m.span_from_to({ start: plain(first.timing), end: plain(last.timing) });
}

function endOrder({ bounds }: Timing): number {
	return Number.isFinite(bounds.end) ? bounds.end : bounds.start;
}
