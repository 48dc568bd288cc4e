/**
 * From parsed YAML or JSON to a timeline in memory.
 * Pure. See ./SPEC.md.
 */
import { part } from '$lib/base/drain';
import type { Timing } from '$lib/time/timing';
import { toSafeUrl } from './address';
import { visitCitations } from './citations';
import { checkMeaning, type Checked } from './check';
import type { EventChecks } from './event-checks';
import type { Finding, Key } from './finding';
import { freeHue, toHue } from './hue';
import { toActor, toNames, type Names } from './names';
import { addressOfDoi, toDoi } from './doi';
import { allMedia, toMedia } from './to-media';
import { toArchived, toTiming } from './to-timing';
import type { CitationEntry, EventEntry, QuoteEntry, SourceEntry, TimelineFile } from './schema';
import { checkShape, EVENTS_A_STEP, type Shaped } from './shape';
import { sortByTime } from './sort-by-time';
import { showFaults, SHOWN_OTHERWISE } from './text-faults';
import { toCitation, toFacts, toRemarks, toUnnamed } from './to-evidence';
import type {
	Citation,
	Group,
	Hue,
	Quote,
	Source,
	Timeline,
	TimelineEvent,
	UndatedEvent
} from './timeline';

const DEFAULT_IMPORTANCE = 3;

export interface ReadTimeline {
	/** Undefined if the findings include an error. */
	readonly timeline: Timeline | undefined;
	readonly findings: readonly Finding[];
}

/**
 * Checks a document in both layers and, if it is valid, returns it with its dates read.
 *
 * @param checks - stores the findings of its events, for when it is read again
 * @yields the finished part, 0–1
 */
export function* readTimeline(
	data: unknown,
	checks?: EventChecks
): Generator<number, ReadTimeline> {
	const shaped = yield* part(checkShape(data, checks), 0, 0.3);
	const checked = yield* part(checkMeaning(shaped, checks), 0.3, 0.8);
	const findings = [...shaped.findings, ...checked.findings];
	const holds = findings.every(({ severity }) => severity !== 'error');
	if (!holds) return { timeline: undefined, findings };
	return { timeline: yield* part(toTimeline(shaped, checked, checks), 0.8, 1), findings };
}

/** Where a text has invisible characters, or breaks the display: places of events in the author's list, or names in the head. */
function findHidden(findings: readonly Finding[]): ReadonlySet<Key | undefined> {
	return new Set(
		findings.filter(({ code }) => SHOWN_OTHERWISE.includes(code)).map(({ keys }) => keys[1])
	);
}

/** Each once, without blank ones. */
function toTags(written: readonly string[]): readonly string[] {
	return [...new Set(written.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

/** The same value with every text in it replaced. Keys are unchanged. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
	if (typeof value === 'string') return change(value) as T;
	if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)])
	) as T;
}

function* toTimeline(
	{ file, eventIndexes }: Shaped,
	{ timings, asOf, findings }: Checked,
	checks: EventChecks | undefined
): Generator<number, Timeline> {
	const hidden = findHidden(findings);
	const isHeadHidden = [...hidden].some((place) => typeof place !== 'number');
	const bare = { ...file, events: [] };
	const head = isHeadHidden ? mapTexts(bare, showFaults) : bare;
	const nameOf = toNames(head);
	checks?.name(head);
	const events: TimelineEvent[] = [];
	const undated: UndatedEvent[] = [];
	for (const [i, entry] of file.events.entries()) {
		if (i % EVENTS_A_STEP === 0) yield i / file.events.length;
		const timing = timings[i];
		const isHidden = hidden.has(eventIndexes[i]);
		const shown = isHidden ? mapTexts(entry, showFaults) : entry;
		const make = (at: Timing) => toEvent(shown, at, nameOf);
		// A text that is shown otherwise is another one each time.
		const known = isHidden || isHeadHidden ? undefined : checks;
		if (timing) events.push(known?.eventOf(entry, timing, () => make(timing)) ?? make(timing));
		else undated.push(toUndated(shown, nameOf));
	}
	yield 1;
	const inOrder = sortByTime(events);
	yield 1;
	return {
		id: head.id,
		title: head.title,
		summary: head.summary,
		tags: toTags(head.tags ?? NONE),
		lang: head.lang ?? 'en',
		timezone: head.timezone,
		clocks: head.clocks ?? NONE,
		asOf,
		groups: toGroups(head.groups ?? {}),
		actors: Object.values(head.actors ?? {}).map(toActor),
		sources: toSources(
			head.sources ?? {},
			undated.length === 0 ? inOrder : [...inOrder, ...undated],
			nameOf
		),
		events: inOrder,
		undated
	};
}

function toGroups(groups: NonNullable<TimelineFile['groups']>): Group[] {
	const taken: Hue[] = Object.values(groups).flatMap(({ color }) =>
		color === undefined ? [] : (toHue(color) ?? [])
	);
	return Object.entries(groups).map(([id, { label, color }], index) => {
		const requested = color === undefined ? undefined : toHue(color);
		const hue = requested ?? freeHue(taken, index);
		if (!requested) taken.push(hue);
		return { id, label, hue };
	});
}

/** Most events have no quotes and no media: they share one empty list. */
const NONE: readonly never[] = Object.freeze([]);

function toUndated(entry: EventEntry, names: Names): UndatedEvent {
	const { timing: _, ...event } = toEvent(entry, NO_TIMING, names);
	return event;
}

const NO_TIMING = {} as Timing;

/** A literal, without spread: a long timeline is mostly events, and spread objects take ten times as long. */
function toEvent(entry: EventEntry, timing: Timing, names: Names): TimelineEvent {
	const { date } = entry;
	const full = typeof date === 'object' && date !== null && !Array.isArray(date) ? date : undefined;
	const citations = entry.sources?.map((cited) => toCitation(cited, names.actor)) ?? NONE;
	return {
		id: entry.id,
		timing,
		stated: full?.stated ?? entry.stated,
		display: full?.display,
		dateNote: full?.note,
		headline: entry.headline,
		label: entry.label ?? entry.headline,
		summary: entry.summary,
		kind: entry.kind ?? 'event',
		status: entry.status ?? 'reported',
		importance: entry.importance ?? DEFAULT_IMPORTANCE,
		group: entry.group,
		actors: entry.actors?.map(names.actor) ?? NONE,
		places: entry.places?.map(names.place) ?? NONE,
		points: entry.places?.flatMap((place) => names.pointOf(place) ?? NONE) ?? NONE,
		quotes: entry.quotes?.map((quote) => toQuote(quote, citations, names)) ?? NONE,
		citations,
		facts: toFacts(entry.facts, names.actor),
		media: entry.media?.map((media) => toMedia(media, names.timezone)) ?? NONE,
		related: entry.related ?? NONE
	};
}

function toQuote(quote: QuoteEntry, ofEvent: readonly Citation[], names: Names): Quote {
	const { actor, roleOf } = names;
	const named = (written: string | undefined) =>
		written === undefined ? undefined : actor(written);
	const cited = (entry: CitationEntry) => toCitation(entry, actor);
	return {
		text: quote.text,
		lang: quote.lang,
		original: quote.original,
		translator: quote.translator,
		speaker: named(quote.speaker),
		role: quote.role ?? roleOf(quote.speaker),
		to: named(quote.to),
		quotedBy: named(quote.quotedBy),
		via: (typeof quote.via === 'string' ? [quote.via] : (quote.via ?? NONE)).map(actor),
		attribution: quote.attribution ?? 'certain',
		unnamed: toUnnamed(quote.unnamed, actor),
		mode: quote.mode ?? 'direct',
		where: quote.where,
		date: toTiming(quote.date, names.timezone),
		citations: quote.sources?.length ? quote.sources.map(cited) : ofEvent,
		versions: (quote.versions ?? []).map(({ text, sources, note }) => ({
			text,
			citations: sources.map(cited),
			note
		})),
		media: quote.media?.map((media) => toMedia(media, names.timezone)) ?? NONE
	};
}

/** Numbered in the order in which a reader meets them. */
function toSources(
	entries: Record<string, SourceEntry>,
	events: readonly UndatedEvent[],
	names: Names
): Source[] {
	const ids = Object.keys(entries);
	if (ids.length === 0) return [];
	const met = new Set<string>();
	const meet = (citations: readonly Citation[]) => {
		for (const { source, corrections } of citations) {
			met.add(source);
			for (const correction of corrections) meet(correction.citations);
		}
	};
	for (const event of events) {
		visitCitations(event, meet);
		for (const { source } of allMedia(event)) if (source !== undefined) met.add(source);
	}
	for (const id of ids) met.add(id);
	const sources: Source[] = [];
	for (const id of met) {
		const entry = entries[id];
		if (entry) sources.push(toSource(id, entry, names));
	}
	return sources;
}

function toSource(id: string, entry: SourceEntry, { timezone: zone, actor }: Names): Source {
	const doi = entry.doi === undefined ? undefined : toDoi(entry.doi);
	const address = entry.url ?? (doi === undefined ? undefined : addressOfDoi(doi));
	const url = address === undefined ? undefined : toSafeUrl(address);
	return {
		id,
		type: entry.type ?? 'document',
		title: entry.title,
		publisher: entry.publisher,
		publisherShort: entry.publisherShort,
		authors: entry.author ?? [],
		date: toTiming(entry.date, zone),
		accessed: toTiming(entry.accessed, zone),
		url,
		refusedUrl: url === undefined ? entry.url : undefined,
		doi,
		archived: toArchived(entry.archived, zone),
		lang: entry.lang,
		access: entry.access,
		citedIn: entry.citedIn,
		...toRemarks(entry, actor)
	};
}
