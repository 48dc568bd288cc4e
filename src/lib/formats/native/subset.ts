/**
 * A part of a file that is valid by itself.
 * Pure. See ./SPEC.md §P.
 */
import type { CitationEntry, EventEntry, SourceEntry, TimelineFile } from '$lib/document/schema';

/**
 * The file with only these events, in its own order, and the definitions that they use: groups, actors,
 * places and sources, with the sources in which those are cited. Relations to other events are
 * removed.
 *
 * @param ids - of events; unknown ones are ignored
 */
export function subsetOf(file: TimelineFile, ids: ReadonlySet<string>): TimelineFile {
	const events = file.events.filter(({ id }) => ids.has(id));
	const kept = new Set(events.map(({ id }) => id));
	const { groups, actors, places, sources, ...head } = file;
	const cited = withCiting(events.flatMap(sourcesOf), sources ?? {});
	return {
		...head,
		...pick('groups', groups, new Set(events.map(({ group }) => group))),
		...pick('actors', actors, new Set([...events.flatMap(actorsOf), ...vouching(cited, sources)])),
		...pick('places', places, new Set(events.flatMap((event) => event.places ?? []))),
		...pick('sources', sources, cited),
		events: events.map((event) => withRelated(event, kept))
	};
}

/** The field with its used definitions; no field if there are none. */
function pick<Name extends string, T>(
	name: Name,
	defined: Readonly<Record<string, T>> | undefined,
	used: ReadonlySet<string | undefined>
): Partial<Record<Name, Record<string, T>>> {
	const entries = Object.entries(defined ?? {}).filter(([id]) => used.has(id));
	const field: Partial<Record<Name, Record<string, T>>> = {};
	if (entries.length > 0) field[name] = Object.fromEntries(entries);
	return field;
}

/** By id or by name: a name is never an id. */
function actorsOf(event: EventEntry): (string | undefined)[] {
	const { actors = [], quotes = [] } = event;
	return [
		...actors,
		...quotes.flatMap(({ speaker, to, via = [], quotedBy, unnamed }) => [
			speaker,
			to,
			...(typeof via === 'string' ? [via] : via),
			quotedBy,
			unnamed?.vouchedBy
		]),
		...citationsOf(event).map((cited) =>
			typeof cited === 'string' ? undefined : cited.unnamed?.vouchedBy
		)
	];
}

function sourcesOf(event: EventEntry): string[] {
	return citationsOf(event).flatMap((cited) => [sourceOf(cited), ...correcting(cited)]);
}

function citationsOf({ sources = [], quotes = [], facts = [] }: EventEntry): CitationEntry[] {
	const ofQuotes = quotes.flatMap((quote) => [
		...(quote.sources ?? []),
		...(quote.versions ?? []).flatMap((version) => version.sources)
	]);
	return [...sources, ...ofQuotes, ...facts.flatMap((fact) => fact.sources ?? [])];
}

/** The sources that say what is right. */
function correcting(of: CitationEntry | SourceEntry): string[] {
	const corrections = (typeof of === 'string' ? undefined : of.corrections) ?? [];
	return corrections.flatMap((correction) => correction.sources.map(sourceOf));
}

function sourceOf(citation: CitationEntry): string {
	return typeof citation === 'string' ? citation : citation.source;
}

/** With the sources that cite or correct them, and so on; there may be cycles. */
function withCiting(
	cited: readonly string[],
	sources: Readonly<Record<string, SourceEntry>>
): ReadonlySet<string> {
	const found = new Set(cited);
	// New members of a set are visited as well.
	for (const id of found) {
		const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
		if (source?.citedIn !== undefined) found.add(source.citedIn);
		for (const other of source ? correcting(source) : []) found.add(other);
	}
	return found;
}

/** The people who vouch for unnamed people in these sources. */
function vouching(
	cited: ReadonlySet<string>,
	sources: TimelineFile['sources'] = {}
): (string | undefined)[] {
	return Object.entries(sources).map(([id, { unnamed }]) =>
		cited.has(id) ? unnamed?.vouchedBy : undefined
	);
}

function withRelated(event: EventEntry, kept: ReadonlySet<string>): EventEntry {
	if (!event.related) return event;
	const { related: all, ...rest } = event;
	const related = all.filter(({ to }) => kept.has(to));
	if (related.length === all.length) return event;
	return related.length > 0 ? { ...rest, related } : rest;
}
