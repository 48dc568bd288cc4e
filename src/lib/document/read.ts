/**
 * From parsed YAML or JSON to a timeline in memory.
 * Pure. See ./SPEC.md.
 */
import { part } from '$lib/base/drain';
import { sortedOrder } from '$lib/base/sorted-order';
import { compareTimings, resolveDate, type Timing } from '$lib/time/bounds';
import { toSafeUrl } from './address';
import { checkMeaning, type Checked } from './check';
import type { Finding, Key } from './finding';
import { freeHue, toHue } from './hue';
import type { CitationEntry, EventEntry, QuoteEntry, SourceEntry, TimelineFile } from './schema';
import { checkShape, EVENTS_A_STEP, type Shaped } from './shape';
import { showFaults, SHOWN_OTHERWISE } from './text-faults';
import type { Citation, Group, Hue, Quote, Source, Timeline, TimelineEvent } from './timeline';

const DEFAULT_IMPORTANCE = 3;

export interface ReadTimeline {
	/** Undefined when there is an error among the findings. */
	readonly timeline: Timeline | undefined;
	readonly findings: readonly Finding[];
}

/**
 * Checks a document in both layers and, if it holds, gives it with its dates read.
 *
 * @yields the part that is done, 0–1
 */
export function* readTimeline(data: unknown): Generator<number, ReadTimeline> {
	const shaped = yield* part(checkShape(data), 0, 0.3);
	const checked = yield* part(checkMeaning(shaped), 0.3, 0.8);
	const findings = [...shaped.findings, ...checked.findings];
	const holds = findings.every(({ severity }) => severity !== 'error');
	if (!holds) return { timeline: undefined, findings };
	return { timeline: yield* part(toTimeline(shaped, checked), 0.8, 1), findings };
}

/** Where a text has what would not be seen, or breaks what shows it: places of events in the author's list, or names in the head. */
function findHidden(findings: readonly Finding[]): ReadonlySet<Key | undefined> {
	return new Set(
		findings.filter(({ code }) => SHOWN_OTHERWISE.includes(code)).map(({ keys }) => keys[1])
	);
}

/** The same value with every text in it replaced. Keys stay. */
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
	{ timings, asOf, findings }: Checked
): Generator<number, Timeline> {
	const hidden = findHidden(findings);
	const isHeadHidden = [...hidden].some((place) => typeof place !== 'number');
	const bare = { ...file, events: [] };
	const head = isHeadHidden ? mapTexts(bare, showFaults) : bare;
	const nameOf = toNames(head);
	const events: TimelineEvent[] = [];
	for (const [i, entry] of file.events.entries()) {
		if (i % EVENTS_A_STEP === 0) yield i / file.events.length;
		const timing = timings[i];
		const isHidden = hidden.has(eventIndexes[i]);
		const shown = isHidden ? mapTexts(entry, showFaults) : entry;
		if (timing) events.push(toEvent(shown, timing, nameOf));
	}
	yield 1;
	const inOrder = sortByTime(events);
	yield 1;
	return {
		title: head.title,
		summary: head.summary,
		lang: head.lang ?? 'en',
		timezone: head.timezone,
		clocks: head.clocks ?? NONE,
		asOf,
		groups: toGroups(head.groups ?? {}),
		sources: toSources(head.sources ?? {}, inOrder, head.timezone),
		events: inOrder
	};
}

/** In order of time; document order where times are equal. */
function sortByTime(events: readonly TimelineEvent[]): TimelineEvent[] {
	const starts = new Float64Array(events.length);
	for (const [i, { timing }] of events.entries()) starts[i] = timing.bounds.start;
	const order = sortedOrder(starts);
	const sorted: TimelineEvent[] = [];
	let from = 0;
	let together = NaN;
	for (const i of order) {
		const event = events[i];
		if (!event) continue;
		if (starts[i] !== together) {
			sortTogether(sorted, from, sorted.length);
			from = sorted.length;
			together = starts[i] ?? NaN;
		}
		sorted.push(event);
	}
	sortTogether(sorted, from, sorted.length);
	return sorted;
}

/** Puts events in order that begin together: mostly they are. */
function sortTogether(sorted: TimelineEvent[], from: number, to: number): void {
	for (let i = from + 1; i < to; i++) {
		const [before, event] = [sorted[i - 1], sorted[i]];
		if (!before || !event || compareTimings(before.timing, event.timing) <= 0) continue;
		const together = sorted.slice(from, to);
		together.sort((a, b) => compareTimings(a.timing, b.timing));
		for (const [at, placed] of together.entries()) sorted[from + at] = placed;
		return;
	}
}

/** Actors and places are written by id or by name; a reader sees the name. */
interface Names {
	/** The zone in which clock times are written. */
	readonly timezone: string | undefined;
	readonly actor: (written: string) => string;
	readonly place: (written: string) => string;
	readonly roleOf: (written: string | undefined) => string | undefined;
}

function toNames({ actors = {}, places = {}, timezone }: TimelineFile): Names {
	const own = <T>(record: Record<string, T>, key: string) =>
		Object.hasOwn(record, key) ? record[key] : undefined;
	return {
		timezone,
		actor: (written) => own(actors, written)?.name ?? written,
		place: (written) => own(places, written)?.name ?? written,
		roleOf: (written) => (written === undefined ? undefined : own(actors, written)?.role)
	};
}

function toGroups(groups: NonNullable<TimelineFile['groups']>): Group[] {
	const taken: Hue[] = Object.values(groups).flatMap(({ color }) =>
		color === undefined ? [] : (toHue(color) ?? [])
	);
	return Object.entries(groups).map(([id, { label, color }], index) => {
		const wished = color === undefined ? undefined : toHue(color);
		const hue = wished ?? freeHue(taken, index);
		if (!wished) taken.push(hue);
		return { id, label, hue };
	});
}

/** Of many events most have no quotes, no media: they share one list. */
const NONE: readonly never[] = Object.freeze([]);

function toEvent(entry: EventEntry, timing: Timing, names: Names): TimelineEvent {
	const { date } = entry;
	const full = typeof date === 'object' && !Array.isArray(date) ? date : undefined;
	const citations = entry.sources?.map(toCitation) ?? NONE;
	return {
		id: entry.id,
		timing,
		stated: full?.stated,
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
		quotes: entry.quotes?.map((quote) => toQuote(quote, citations, names)) ?? NONE,
		citations,
		media:
			entry.media?.map(({ url, caption, alt, credit }) => ({
				url: toSafeUrl(url),
				caption: caption ?? alt ?? url,
				credit
			})) ?? NONE,
		related: entry.related ?? NONE
	};
}

function toQuote(quote: QuoteEntry, ofEvent: readonly Citation[], names: Names): Quote {
	const { actor, roleOf } = names;
	const named = (written: string | undefined) =>
		written === undefined ? undefined : actor(written);
	return {
		text: quote.text,
		lang: quote.lang,
		original: quote.original,
		translator: quote.translator,
		speaker: named(quote.speaker),
		role: quote.role ?? roleOf(quote.speaker),
		to: named(quote.to),
		via: named(quote.via),
		mode: quote.mode ?? 'direct',
		where: quote.where,
		date: toTiming(quote.date, names.timezone),
		citations: quote.sources?.length ? quote.sources.map(toCitation) : ofEvent,
		versions: (quote.versions ?? []).map(({ text, sources, note }) => ({
			text,
			citations: sources.map(toCitation),
			note
		}))
	};
}

function toCitation(entry: CitationEntry): Citation {
	const full = typeof entry === 'string' ? { source: entry } : entry;
	return {
		source: full.source,
		locator: full.locator,
		selector: full.selector,
		supports: full.supports ?? 'supports',
		note: full.note
	};
}

/** Numbered in the order in which a reader meets them. */
function toSources(
	entries: Record<string, SourceEntry>,
	events: readonly TimelineEvent[],
	zone: string | undefined
): Source[] {
	const ids = Object.keys(entries);
	if (ids.length === 0) return [];
	const met = new Set<string>();
	for (const { citations, quotes } of events) {
		for (const { source } of citations) met.add(source);
		for (const quote of quotes) {
			for (const { source } of quote.citations) met.add(source);
			for (const version of quote.versions)
				for (const { source } of version.citations) met.add(source);
		}
	}
	for (const id of ids) met.add(id);
	const sources: Source[] = [];
	for (const id of met) {
		const entry = entries[id];
		if (entry) sources.push(toSource(id, entry, zone));
	}
	return sources;
}

function toSource(id: string, entry: SourceEntry, zone: string | undefined): Source {
	const address =
		entry.url ?? (entry.doi === undefined ? undefined : `https://doi.org/${encodeURI(entry.doi)}`);
	const url = address === undefined ? undefined : toSafeUrl(address);
	const archivedUrl = entry.archived && toSafeUrl(entry.archived.url);
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
		archived:
			archivedUrl === undefined
				? undefined
				: { url: archivedUrl, date: toTiming(entry.archived?.date, zone) },
		lang: entry.lang,
		access: entry.access,
		citedIn: entry.citedIn
	};
}

function toTiming(
	written: string | number | undefined,
	zone: string | undefined
): Timing | undefined {
	if (written === undefined) return undefined;
	const read = resolveDate(written, zone);
	return read.ok ? read.value : undefined;
}
