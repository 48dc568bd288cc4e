/**
 * Stores what was found in each event of a document. When the document is read again after parts of it were
 * removed or edited, only the events that changed and those that refer to a removed part are checked again.
 * Events are identified by object identity: code that changes one must replace the object.
 */
import type { Timing } from '$lib/time/timing';
import type { Finding } from './finding';
import type { EventEntry, TimelineFile } from './schema';
import type { TimelineEvent } from './timeline';

/** An event with a valid shape, or undefined. */
export interface ShapedEvent {
	/** Undefined: its shape is wrong. */
	readonly event: EventEntry | undefined;
	/** As written, even if the shape is invalid; undefined: the event is not an object. */
	readonly id: string | undefined;
	readonly findings: readonly Finding[];
}

/** The checked event and its faults. */
export interface CheckedEvent {
	readonly timing: Timing | undefined;
	readonly findings: readonly Finding[];
}

/** Everything that the meaning of an event depends on, except the event itself. */
export interface EventContext {
	/** Of the timeline. */
	readonly zone: string | undefined;
	/** The ids that events refer to: of groups, sources, and other events. */
	readonly ids: readonly ReadonlySet<string>[];
}

export class EventChecks {
	readonly #shapes = new WeakMap<object, ShapedEvent>();
	#meanings = new WeakMap<object, CheckedEvent>();
	#events = new WeakMap<object, TimelineEvent>();
	#names: Pick<TimelineFile, 'actors' | 'places' | 'timezone'> | undefined;
	#context: EventContext | undefined;
	#removed: ReadonlySet<string> = new Set();

	shapeOf(written: unknown, index: number, check: () => ShapedEvent): ShapedEvent {
		if (typeof written !== 'object' || written === null) return check();
		const known = this.#shapes.get(written);
		if (known) return { ...known, findings: known.findings.map((found) => movedTo(found, index)) };
		const shaped = check();
		this.#shapes.set(written, shaped);
		return shaped;
	}

	/** Drops findings that depend on the previous context. Call it before `meaningOf`. */
	enter(context: EventContext): void {
		const before = this.#context;
		this.#context = context;
		if (!before) return;
		if (before.zone !== context.zone) this.#meanings = new WeakMap();
		const { ids } = context;
		this.#removed = new Set(
			before.ids.flatMap((known, i) => [...known].filter((id) => !ids[i]?.has(id)))
		);
	}

	meaningOf(event: EventEntry, index: number, check: () => CheckedEvent): CheckedEvent {
		const known = this.#meanings.get(event);
		if (known && !mentions(event, this.#removed))
			return { ...known, findings: known.findings.map((found) => movedTo(found, index)) };
		const checked = check();
		// A faulty event may have another fault as soon as the others change.
		if (checked.findings.every(({ severity }) => severity !== 'error'))
			this.#meanings.set(event, checked);
		else this.#meanings.delete(event);
		return checked;
	}

	/** Drops events that have the names of other people and places. Call it before `eventOf`. */
	name(head: TimelineFile): void {
		const { actors, places, timezone } = head;
		const before = this.#names;
		this.#names = { actors, places, timezone };
		const isSame =
			before?.actors === actors && before?.places === places && before?.timezone === timezone;
		if (!isSame) this.#events = new WeakMap();
	}

	/** The same object as before if the entry and its date are the same. */
	eventOf(entry: EventEntry, timing: Timing, make: () => TimelineEvent): TimelineEvent {
		const known = this.#events.get(entry);
		if (known?.timing === timing) return known;
		const event = make();
		this.#events.set(entry, event);
		return event;
	}
}

/** The same finding, for an event that now has another index. */
function movedTo(found: Finding, index: number): Finding {
	const [events = 'events', at, ...rest] = found.keys;
	return at === index ? found : { ...found, keys: [events, index, ...rest] };
}

/** Whether any text in a value is one of the ids: events refer to others only by text. */
function mentions(value: unknown, ids: ReadonlySet<string>): boolean {
	if (ids.size === 0) return false;
	if (typeof value === 'string') return ids.has(value);
	if (typeof value !== 'object' || value === null) return false;
	for (const key in value) if (mentions((value as Record<string, unknown>)[key], ids)) return true;
	return false;
}
