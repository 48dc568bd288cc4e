/** What changed from one revision of a timeline to the next, in words that readers can check. Pure. */
import { isEqual } from '$lib/base/replace-equal';
import type { Change, ChangedPart } from '$lib/document/change';
import type { Media, Quote, Source, Timeline, UndatedEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { hasBothEras } from './grain';
import { createWords, type Words } from './words';

/** An event, dated or not. */
type AnyEvent = UndatedEvent & { readonly timing?: Timing };

/** @returns in the order of the newer revision; what is gone comes last */
export function compareTimelines(before: Timeline, after: Timeline): readonly Change[] {
	const words = createWords(after.lang, hasBothEras([...before.events, ...after.events]));
	const [old, now] = [eventsById(before), eventsById(after)];
	const sources: Sources = { old: sourcesById(before), now: sourcesById(after) };
	const changes: Change[] = [
		...compareText(undefined, 'title', before.title, after.title),
		...compareText(undefined, 'introduction', before.summary, after.summary)
	];
	if (!isEqual(settingsOf(before), settingsOf(after)))
		changes.push({ part: 'settings', how: 'changed' });
	for (const event of now.values()) {
		const last = old.get(event.id);
		if (last) changes.push(...compareEvents(last, event, sources, words));
		else changes.push({ event: nameOf(event), part: 'event', how: 'added' });
	}
	for (const event of old.values())
		if (!now.has(event.id)) changes.push({ event: nameOf(event), part: 'event', how: 'removed' });
	return changes;
}

interface Sources {
	readonly old: ReadonlyMap<string, Source>;
	readonly now: ReadonlyMap<string, Source>;
}

function compareEvents(
	old: AnyEvent,
	now: AnyEvent,
	sources: Sources,
	words: Words
): readonly Change[] {
	const event = nameOf(now);
	const changes = [
		...compareText(event, 'headline', old.headline, now.headline),
		...compareText(event, 'date', dateOf(old, words), dateOf(now, words)),
		...compareText(event, 'text', old.summary, now.summary),
		...compareLists(event, 'quotation', quotesOf(old), quotesOf(now)),
		...compareLists(event, 'source', citedBy(old, sources.old), citedBy(now, sources.now)),
		...compareLists(event, 'media', mediaOf(old), mediaOf(now))
	];
	const isOther =
		changes.length === 0 && !isEqual(restOf(old, sources.old), restOf(now, sources.now));
	return isOther ? [{ event, part: 'details', how: 'changed' }] : changes;
}

function compareText(
	event: Change['event'],
	part: ChangedPart,
	before: string | undefined,
	after: string | undefined
): readonly Change[] {
	if (before === after) return [];
	const how = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
	return [
		{
			...(event && { event }),
			part,
			how,
			...(before !== undefined && { before }),
			...(after !== undefined && { after })
		}
	];
}

/** An item of a list: what it says, and all that makes it the same. */
interface Item {
	readonly words: string;
	readonly content: unknown;
}

/** Items that are gone and items that are new are paired in their order: most likely one became the other. */
function compareLists(
	event: Change['event'],
	part: ChangedPart,
	before: readonly Item[],
	after: readonly Item[]
): readonly Change[] {
	const isIn = (items: readonly Item[], item: Item) =>
		items.some(({ content }) => isEqual(content, item.content));
	const gone = before.filter((item) => !isIn(after, item));
	const added = after.filter((item) => !isIn(before, item));
	return Array.from({ length: Math.max(gone.length, added.length) }, (_, i) =>
		toChange(event, part, gone[i]?.words, added[i]?.words)
	);
}

function toChange(
	event: Change['event'],
	part: ChangedPart,
	before: string | undefined,
	after: string | undefined
): Change {
	const [change] = compareText(event, part, before, after);
	// The same words, but who said them, where, or where they are from.
	return change ?? { ...(event && { event }), part, how: 'changed', before: before ?? '' };
}

function quotesOf({ quotes }: AnyEvent): readonly Item[] {
	return quotes.map(({ citations: _, media: __, ...quote }: Quote): Item => ({
		words: quote.text,
		content: quote
	}));
}

function citedBy(event: AnyEvent, sources: ReadonlyMap<string, Source>): readonly Item[] {
	const citations = [
		...event.citations,
		...event.quotes.flatMap((quote) => [
			...quote.citations,
			...quote.versions.flatMap((version) => version.citations)
		])
	];
	const ids = new Set(citations.map(({ source }) => source));
	return [...ids].flatMap((id) => {
		const source = sources.get(id);
		if (!source) return [];
		const { id: _, ...content } = source;
		return { words: sourceName(source), content };
	});
}

function sourceName({ publisher, title, url, authors, id }: Source): string {
	const named = [publisher, title].filter((part) => part !== undefined);
	return named.length > 0 ? named.join(', ') : (url ?? authors[0] ?? id);
}

function mediaOf({ media, quotes }: AnyEvent): readonly Item[] {
	return [...media, ...quotes.flatMap((quote) => quote.media)].map((one: Media): Item => ({
		words: one.caption ?? one.alt ?? one.file ?? one.url ?? '',
		content: one
	}));
}

/** Compared as a whole, without words. Sources by their content: their ids may differ between files. */
function restOf(event: AnyEvent, sources: ReadonlyMap<string, Source>): unknown {
	const { headline: _, summary: __, timing: ___, media: ____, ...rest } = event;
	return JSON.parse(
		JSON.stringify(rest, (key, value: unknown) => {
			if (key !== 'source' || typeof value !== 'string') return value;
			const { id: _id, ...content } = sources.get(value) ?? { id: value };
			return content;
		})
	);
}

function settingsOf({ lang, timezone, clocks, tags, groups, asOf }: Timeline): unknown {
	return [lang, timezone, clocks, tags, groups, asOf?.bounds];
}

function dateOf({ timing, display }: AnyEvent, words: Words): string | undefined {
	return timing && (display ?? words(timing, 'plain'));
}

function nameOf({ id, headline }: AnyEvent): { readonly id: string; readonly headline: string } {
	return { id, headline };
}

function eventsById({ events, undated }: Timeline): ReadonlyMap<string, AnyEvent> {
	return new Map([...events, ...undated].map((event) => [event.id, event]));
}

function sourcesById({ sources }: Timeline): ReadonlyMap<string, Source> {
	return new Map(sources.map((source) => [source.id, source]));
}
