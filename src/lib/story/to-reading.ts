/**
 * From a timeline in memory to what a reading page receives.
 * Runs once for each revision of a document.
 */
import { drain } from '$lib/base/drain';
import { UNIT_MS } from '$lib/chart/scale/calendar-ladder';
import { chooseScale } from '$lib/chart/scale/choose-scale';
import { findCuts } from '$lib/chart/scale/cuts';
import { fitTo } from '$lib/chart/fit';
import { GROWN_MOST } from '$lib/chart/labels/growth';
import type { LabelFonts } from '$lib/chart/labels/measure';
import { weightOf } from '$lib/chart/labels/rank';
import { SITE_FONTS } from '$lib/chart/labels/text-width';
import { readMarkdown } from '$lib/formats/shared/markdown';
import { markdownToText } from '$lib/formats/shared/rich-text';
import type {
	ListedEvent,
	ReadingEvent,
	ReadingSource,
	ReadingTimeline,
	TimelineHead
} from '$lib/document/reading';
import type { FindMedia } from '$lib/document/media-facts';
import type { Hue, Timeline, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import { axisAt, DAY_MS, instantAt, type Span } from '$lib/time/span';
import { dayTiming } from '$lib/time/day-timing';
import { clockShifts } from '$lib/time/clock-shifts';
import type { Timing } from '$lib/time/timing';
import { isZone } from '$lib/time/zone';
import { toDetails } from './details';
import { clockOf, finestUnit, hasBothEras, hasOneClock, isOneDay } from './grain';
import { toLabel, type Label, type LabelManner } from './label';
import { knownSpan, openEndsOf } from './open-ends';
import { toEvidence, type SourcesById } from './evidence';
import { originsOf, squareOf, toEventMedia, type MediaContext } from './media';
import { marksIn, stateOf, toMark, UNKNOWN } from './marks';
import { toOutline } from './outline';
import { toNoDate, toReadingDate, toSpanWords } from './reading-date';
import { contextsOf, type ReadingMemory } from './reading-memory';
import { toReadingSources } from './sources';
import { createWords, isExact, type Words } from './words';

/** Converts the events of a document one by one; shared data is computed once. */
export interface Reader {
	readonly head: TimelineHead;
	readonly words: Words;
	/** The position of an event in the order of time, by id. */
	readonly indexOf: ReadonlyMap<string, number>;
	/** @param underYears - it is below a heading that names its year */
	eventAt(index: number, underYears?: boolean): ReadingEvent | undefined;
	labelAt(index: number): LabelFacts | undefined;
	sources(): readonly ReadingSource[];
}

/** A step of the work has this many events. */
const EVENTS_A_STEP = 50;

/** What a reading is made with. */
export interface ReadingManner {
	/** Of labels; undefined: our own. */
	readonly fonts?: LabelFonts | undefined;
	/** The files of the site; undefined: they are beside the timeline, and nothing is known of them. */
	readonly findMedia?: FindMedia | undefined;
	/** By the id of an event: when it was corrected after its publication. Milliseconds since 1970. */
	readonly corrected?: ReadonlyMap<string, number> | undefined;
	/** Of the same timeline, if it was read before with the same fonts. */
	readonly memory?: ReadingMemory | undefined;
}

export function toReading(
	slug: string,
	timeline: Timeline,
	manner: ReadingManner = {}
): ReadingTimeline {
	return drain(readWhole(slug, timeline, manner));
}

/**
 * The same, in steps: a server answers others between them.
 *
 * @yields the finished part, 0–1
 */
export function* readWhole(
	slug: string,
	timeline: Timeline,
	manner: ReadingManner
): Generator<number, ReadingTimeline> {
	const reader = yield* createReader(slug, timeline, manner);
	const { sections, namesYears } = toOutline(timeline, reader.words);
	const events: ReadingEvent[] = [];
	for (const [i] of timeline.events.entries()) {
		const event = reader.eventAt(i, namesYears);
		if (event) events.push(i === 0 ? withFirstPicture(event) : event);
		if (i % EVENTS_A_STEP === 0) yield 0.7;
	}
	const { fit, finest } = reader.head;
	const unitMs = UNIT_MS[finest];
	const cutting = findCuts(fit, events, unitMs);
	return {
		...reader.head,
		scale: chooseScale({ fit, events, unitMs, shifts: [], cutting }),
		cutting,
		sources: reader.sources(),
		events,
		outline: sections
	};
}

function withFirstPicture(event: ReadingEvent): ReadingEvent {
	return event.lead ? { ...event, lead: { ...event.lead, isFirst: true } } : event;
}

/** @yields the finished part, 0–1 */
export function* createReader(
	slug: string,
	timeline: Timeline,
	{ fonts = SITE_FONTS, findMedia, corrected, memory }: ReadingManner
): Generator<number, Reader> {
	const { lang, events } = timeline;
	const bothEras = hasBothEras(events);
	const words = memory?.wordsIn(lang, bothEras) ?? createWords(lang, bothEras);
	const finest = finestUnit(events);
	const clock = clockOf(events);
	const fit = fitTo(
		events.map(({ timing }) => ({ bounds: timing.bounds, exact: isExact(timing) })),
		timeline.asOf?.bounds.end,
		UNIT_MS[finest]
	);
	const ground: Ground = {
		fit,
		unitMs: UNIT_MS[finest],
		known: knownSpan(timeline),
		labels: {
			isOneDay: isOneDay(events),
			isOneClock: hasOneClock(events),
			isGrowing: events.length <= GROWN_MOST
		}
	};
	yield 0.2;
	const readingSources = toReadingSources(timeline.sources, words);
	const sources: SourcesById = {
		sourceOf: new Map(timeline.sources.map((source) => [source.id, source])),
		readingOf: new Map(readingSources.map((source) => [source.id, source]))
	};
	const media: MediaContext = {
		findMedia,
		sourceOf: (id) => sources.readingOf.get(id),
		words
	};
	const origins = originsOf(timeline);
	const indexOf = new Map(events.map(({ id }, i) => [id, i]));
	yield 0.7;
	const headlineOf = (id: string) =>
		(events[indexOf.get(id) ?? -1] ?? timeline.undated.find((event) => event.id === id))
			?.headline ?? id;
	const toListed = (event: UndatedEvent): Omit<ListedEvent, 'date' | 'mark'> => ({
		id: event.id,
		headline: event.headline,
		label: event.label,
		kind: event.kind,
		status: event.status,
		group: event.group,
		hue: hueOf(event, timeline),
		summary: event.summary === undefined ? [] : readMarkdown(event.summary),
		places: event.places,
		actors: event.actors,
		details: toDetails(event, headlineOf, words.evidence),
		...toEvidence(event, sources, words, media),
		...toEventMedia(event.media, media),
		...toCorrected(corrected?.get(event.id), words)
	});
	const read = (event: TimelineEvent, underYears: boolean): ReadingEvent => {
		const listed = toListed(event);
		return {
			...listed,
			...toLabelFacts(event, timeline, ground, words, fonts, squareOf(listed.lead)),
			date: toReadingDate(event, timeline.clocks, words, underYears),
			mark: toMark(event),
			precision: event.timing.precision
		};
	};
	const contextOf = memory && contextsOf(timeline, ground, sources, headlineOf, findMedia);
	return {
		head: {
			slug,
			title: timeline.title,
			summary: timeline.summary && markdownToText(timeline.summary),
			standfirst: readMarkdown(timeline.summary ?? ''),
			lang,
			fit,
			finest,
			// A long one comes in tiles of the true axis.
			scale: 'true',
			cutting: undefined,
			bothEras,
			clockShifts: clock !== undefined && isZone(clock) ? clockShifts(fit, clock) : [],
			clockWords: clock && words.phrases.clock(clock),
			asOf: timeline.asOf && {
				wall: timeline.asOf.bounds.start,
				end: timeline.asOf.bounds.end,
				words: words(timeline.asOf, 'plain')
			},
			spanWords: toSpanWords(timeline, words),
			groups: timeline.groups,
			count: events.length,
			quoteCount: countQuotes(events) + countQuotes(timeline.undated),
			sourceCount: timeline.sources.length,
			sources: [],
			marks: marksIn(events),
			...(origins.length > 0 && { origins }),
			undated:
				timeline.undated.length === 0
					? undefined
					: {
							heading: words.evidence.noDate(),
							countWords: words.evidence.undated(timeline.undated.length),
							events: timeline.undated.map((event) => ({
								...toListed(event),
								date: toNoDate(event, words),
								mark: { ...UNKNOWN, ...stateOf(event) }
							}))
						}
		},
		words,
		indexOf,
		sources: () => readingSources,
		labelAt(index) {
			const event = events[index];
			return event && toLabelFacts(event, timeline, ground, words, fonts);
		},
		eventAt(index, underYears = false) {
			const event = events[index];
			if (!event || !memory || !contextOf) return event && read(event, underYears);
			return memory.readingOf(event, contextOf(event, underYears), () => read(event, underYears));
		}
	};
}

function toCorrected(at: number | undefined, words: Words): Pick<ListedEvent, 'corrected'> {
	if (at === undefined) return {};
	return { corrected: words.evidence.correctedOn(words(dayTiming(instantAt(at)), 'plain')) };
}

function countQuotes(events: readonly UndatedEvent[]): number {
	return events.reduce((count, { quotes }) => count + quotes.length, 0);
}

/** The properties of an event for the layout. */
type LabelFacts = Pick<
	ReadingEvent,
	'start' | 'end' | 'anchor' | 'exact' | 'openFrom' | 'openUntil' | keyof Label | 'weight' | 'hue'
>;

/** Their shared data. */
interface Ground {
	readonly fit: Span;
	/** The finest unit of the dates. */
	readonly unitMs: number;
	/** From the first to the last known date. */
	readonly known: Span;
	/** How labels write dates. */
	readonly labels: LabelManner;
}

function toLabelFacts(
	event: TimelineEvent,
	timeline: Timeline,
	{ fit, unitMs, known, labels }: Ground,
	words: Words,
	fonts: LabelFonts,
	picture?: string
): LabelFacts {
	const { timing } = event;
	const exact = isExact(timing);
	const start = axisAt(Math.max(timing.bounds.start, fit.start));
	const end = axisAt(Math.min(timing.bounds.end, fit.end));
	return {
		start,
		end,
		anchor: axisAt(isTiedAtStart(timing, unitMs) ? start : (start + end) / 2),
		exact,
		...openEndsOf(event, known),
		...toLabel(event, words, fonts, labels, picture),
		weight: weightOf(event.importance, event.quotes.length + event.citations.length),
		hue: hueOf(event, timeline)
	};
}

/**
 * An interval is tied at its start, and so is a date near clock times: a day comes before its hours, as
 * in the list. A day among days, and an approximate date, are tied at their middle.
 */
function isTiedAtStart(timing: Timing, unitMs: number): boolean {
	return timing.date.kind === 'interval' || (isExact(timing) && unitMs < DAY_MS);
}

function hueOf({ group }: UndatedEvent, { groups }: Timeline): Hue {
	return groups.find(({ id }) => id === group)?.hue ?? 'slate';
}
