/**
 * From parsed YAML or JSON to a timeline in memory.
 * Pure. See ./SPEC.md.
 */
import { compareTimings, resolveDate, type Timing } from '$lib/time/bounds';
import { toSafeUrl } from './address';
import { checkMeaning, type Checked } from './check';
import type { Finding } from './finding';
import { freeHue, toHue } from './hue';
import type { CitationEntry, EventEntry, QuoteEntry, SourceEntry, TimelineFile } from './schema';
import { checkShape } from './shape';
import { showBidiControls } from './text-faults';
import type { Citation, Group, Hue, Quote, Source, Timeline, TimelineEvent } from './timeline';

const DEFAULT_IMPORTANCE = 3;

export interface ReadTimeline {
	/** Undefined when there is an error among the findings. */
	readonly timeline: Timeline | undefined;
	readonly findings: readonly Finding[];
}

/** Checks a document in both layers and, if it holds, gives it with its dates read. */
export function readTimeline(data: unknown): ReadTimeline {
	const shaped = checkShape(data);
	const checked = checkMeaning(shaped);
	const findings = [...shaped.findings, ...checked.findings];
	const holds = findings.every(({ severity }) => severity !== 'error');
	const file = mapTexts(shaped.file, showBidiControls);
	return { timeline: holds ? toTimeline(file, checked) : undefined, findings };
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

function toTimeline(file: TimelineFile, { timings, asOf }: Checked): Timeline {
	const nameOf = toNames(file);
	const events = file.events
		.flatMap((entry, i) => {
			const timing = timings.get(i);
			return timing ? [toEvent(entry, timing, nameOf)] : [];
		})
		.sort((a, b) => compareTimings(a.timing, b.timing));
	return {
		title: file.title,
		summary: file.summary,
		lang: file.lang ?? 'en',
		timezone: file.timezone,
		asOf,
		groups: toGroups(file.groups ?? {}),
		sources: toSources(file.sources ?? {}, events, file.timezone),
		events
	};
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

function toEvent(entry: EventEntry, timing: Timing, names: Names): TimelineEvent {
	const { date } = entry;
	const full = typeof date === 'object' && !Array.isArray(date) ? date : undefined;
	const citations = (entry.sources ?? []).map(toCitation);
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
		actors: (entry.actors ?? []).map(names.actor),
		places: (entry.places ?? []).map(names.place),
		quotes: (entry.quotes ?? []).map((quote) => toQuote(quote, citations, names)),
		citations,
		media: (entry.media ?? []).map(({ url, caption, alt, credit }) => ({
			url: toSafeUrl(url),
			caption: caption ?? alt ?? url,
			credit
		})),
		related: entry.related ?? []
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
	const met = new Set<string>();
	for (const { citations, quotes } of events) {
		for (const { source } of citations) met.add(source);
		for (const quote of quotes) {
			for (const { source } of quote.citations) met.add(source);
			for (const version of quote.versions)
				for (const { source } of version.citations) met.add(source);
		}
	}
	return [...new Set([...met, ...Object.keys(entries)])].flatMap((id) => {
		const entry = entries[id];
		return entry ? [toSource(id, entry, zone)] : [];
	});
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
