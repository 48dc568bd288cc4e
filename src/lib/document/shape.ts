/**
 * First layer of checking: the shape. Reports every fault at once, in words for the author, and returns the
 * document without its faulty parts, so that the second layer can check the rest.
 * Pure. See ./SPEC.md §S.
 */
import * as v from 'valibot';
import type { EventChecks, ShapedEvent } from './event-checks';
import { finding, type Finding, type Key } from './finding';
import { toFits } from './fits';
import { isRecord, toFindings } from './issue-words';
import { timelineSchema, type EventEntry, type TimelineFile } from './schema';

const MAX_DEPTH = 40;
/** The generator yields after this many events. */
export const EVENTS_A_STEP = 1000;

/** The parts of a document with a valid shape. */
export interface Shaped {
	readonly file: TimelineFile;
	/** The position of each event of `file` in the author's list. */
	readonly eventIndexes: readonly number[];
	/** Every id that the author defined, also in entries with faults. */
	readonly ids: Readonly<
		Record<'groups' | 'actors' | 'places' | 'sources' | 'events', ReadonlySet<string>>
	>;
	readonly findings: readonly Finding[];
}

const EVENT = timelineSchema.entries.events.item;
const eventFits = toFits(EVENT);
const fileFits = toFits(timelineSchema);

/**
 * @param checks - of the same document, when it was read before
 * @yields the finished part, 0–1
 */
export function* checkShape(data: unknown, checks?: EventChecks): Generator<number, Shaped> {
	if (!isRecord(data)) return notATimeline(data);
	const { events: listed, ...rest } = data;
	const findings: Finding[] = [];
	// If `events` is not a list, it is checked with the head.
	const isList = Array.isArray(listed);
	const isWhole = isList && fileFits({ ...rest, events: [] });
	const head = isWhole ? rest : (own(rest, [], findings) as Record<string, unknown>);
	const issues = isWhole
		? undefined
		: v.safeParse(timelineSchema, {
				...head,
				...(isList ? { events: [] } : 'events' in data ? { events: listed } : {})
			}).issues;
	findings.push(...(issues?.flatMap((issue) => toFindings(timelineSchema, issue)) ?? []));
	const events: EventEntry[] = [];
	const eventIndexes: number[] = [];
	const eventIds = new Set<string>();
	const list: readonly unknown[] = isList ? listed : [];
	for (const [index, written] of list.entries()) {
		if (index % EVENTS_A_STEP === 0) yield index / list.length;
		const check = () => checkEventShape(written, index);
		const shaped = checks ? checks.shapeOf(written, index, check) : check();
		findings.push(...shaped.findings);
		if (shaped.id !== undefined) eventIds.add(shaped.id);
		if (shaped.event === undefined) continue;
		events.push(shaped.event);
		eventIndexes.push(index);
	}
	const ids = {
		groups: keySet(head.groups),
		actors: keySet(head.actors),
		places: keySet(head.places),
		sources: keySet(head.sources),
		events: eventIds
	};
	const shaped = issues ? salvageHead(head) : (head as Omit<TimelineFile, 'events'>);
	return { file: { ...shaped, events }, eventIndexes, ids, findings };
}

function checkEventShape(written: unknown, index: number): ShapedEvent {
	if (eventFits(written)) {
		const event = written as EventEntry;
		return { event, id: event.id, findings: NONE };
	}
	const findings: Finding[] = [];
	const event = own(written, ['events', index], findings);
	const id = isRecord(event) ? String(event.id) : undefined;
	const read = v.safeParse(EVENT, event);
	// The result is a copy, because the check never changes a value.
	if (read.success) return { event: event as EventEntry, id, findings };
	const found = read.issues.flatMap((issue) =>
		toFindings(timelineSchema, issue, ['events', index])
	);
	return { event: undefined, id, findings: [...findings, ...found] };
}

const NONE: readonly never[] = [];

/** A part of the document, without the author's own fields. */
function own(value: unknown, keys: readonly Key[], findings: Finding[]): unknown {
	if (isPlain(value)) return value;
	const read = without(isExtension, value, keys.map(String));
	const unusable = findUnusableKeys(read, keys);
	findings.push(...unusable);
	// No schema checks them, so no other code may read them.
	return unusable.length === 0 ? read : without(isUnusable, read, keys.map(String));
}

function notATimeline(data: unknown): Shaped {
	const none = new Set<string>();
	const read =
		data === null || data === undefined ? 'The file is empty.' : 'Something else was read.';
	const message = `A timeline is a set of fields, one a line, like “title: …”. ${read}`;
	return {
		file: { version: 1, title: '', events: [] },
		eventIndexes: [],
		ids: { groups: none, actors: none, places: none, sources: none, events: none },
		findings: [finding('shape-object', [], message), ...MISSING_ALL]
	};
}

/** Marks a missing part, so that the second layer reports nothing more about it. */
const MISSING_ALL = ['title', 'events'].map((field) =>
	finding('shape-missing-field', [field], `“${field}” is missing. It is needed here.`)
);

/** Maps whose keys are ids: there `x-…` is an ordinary name. */
const ID_MAPS = ['groups', 'actors', 'places', 'sources'];

/** @param at - the names above it */
type IsName = (key: string, at: readonly string[]) => boolean;

/** Fields `x-…` belong to the author: they are neither read nor refused. */
const isExtension: IsName = (key, at) => {
	const isId = at.length === 1 && ID_MAPS.includes(at[0] ?? '');
	return key.startsWith('x-') && !isId;
};

/** Special names of JavaScript, which readers of objects skip, are reported. */
const UNUSABLE_KEYS = new Set(['__proto__', 'prototype', 'constructor']);
const isUnusable: IsName = (key) => UNUSABLE_KEYS.has(key);

/** The same value without fields of such names, at any depth. */
function without(isOut: IsName, value: unknown, at: readonly string[]): unknown {
	if (at.length > MAX_DEPTH) return undefined;
	if (Array.isArray(value)) return value.map((item) => without(isOut, item, [...at, '']));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !isOut(key, at))
			.map(([key, inner]) => [key, without(isOut, inner, [...at, key])])
	);
}

/** Whether no name in a value needs a closer check: true for nearly all of a million events. */
function isPlain(value: unknown, depth = 0): boolean {
	if (typeof value !== 'object' || value === null) return true;
	if (depth > MAX_DEPTH) return false;
	for (const key in value) {
		if (key.startsWith('x-') || UNUSABLE_KEYS.has(key)) return false;
		const inner = (value as Record<string, unknown>)[key];
		if (typeof inner === 'object' && !isPlain(inner, depth + 1)) return false;
	}
	return true;
}

function findUnusableKeys(value: unknown, keys: readonly Key[]): Finding[] {
	if (Array.isArray(value)) return value.flatMap((item, i) => findUnusableKeys(item, [...keys, i]));
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		...(UNUSABLE_KEYS.has(key)
			? [
					finding(
						'shape-unusable-name',
						[...keys, key],
						`“${key}” cannot be a name here: take another one.`
					)
				]
			: []),
		...findUnusableKeys(inner, [...keys, key])
	]);
}

function keySet(value: unknown): ReadonlySet<string> {
	return new Set(isRecord(value) ? Object.keys(value) : []);
}

/** Keeps every part with a valid shape. */
function salvageHead(raw: Record<string, unknown>): Omit<TimelineFile, 'events'> {
	const { entries } = timelineSchema;
	const entry = <S extends v.GenericSchema>(schema: S, value: unknown) => {
		const parsed = v.safeParse(schema, value);
		return parsed.success ? parsed.output : undefined;
	};
	const record = <S extends v.GenericSchema>(schema: S, value: unknown) =>
		Object.fromEntries(
			Object.entries(isRecord(value) ? value : {}).flatMap(([key, inner]) => {
				const parsed = v.safeParse(schema, inner);
				return parsed.success ? [[key, parsed.output] as const] : [];
			})
		);
	return {
		version: 1,
		title: entry(entries.title, raw.title) ?? '',
		summary: entry(entries.summary, raw.summary),
		tags: entry(entries.tags, raw.tags),
		lang: entry(entries.lang, raw.lang),
		timezone: entry(entries.timezone, raw.timezone),
		clocks: entry(entries.clocks, raw.clocks),
		asOf: entry(entries.asOf, raw.asOf),
		groups: record(entries.groups.wrapped.value, raw.groups),
		actors: record(entries.actors.wrapped.value, raw.actors),
		places: record(entries.places.wrapped.value, raw.places),
		sources: record(entries.sources.wrapped.value, raw.sources)
	};
}
