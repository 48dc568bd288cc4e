/**
 * Remembers what was found in each event of a document. Reading the document again, after parts of it were
 * taken out, then checks only the events that changed and those that refer to what is gone.
 * Events are known by identity: whoever changes one puts another object in its place.
 */
import type { Timing } from '$lib/time/timing';
import type { Finding } from './finding';
import type { EventEntry } from './schema';

/** An event as far as its shape is right. */
export interface ShapedEvent {
	/** Undefined: its shape is wrong. */
	readonly event: EventEntry | undefined;
	/** As it is written, also where the shape is wrong; undefined: the event is no object. */
	readonly id: string | undefined;
	readonly findings: readonly Finding[];
}

/** What an event means, and what is wrong with that. */
export interface CheckedEvent {
	readonly timing: Timing | undefined;
	readonly findings: readonly Finding[];
}

/** All that the meaning of an event depends on, beside itself. */
export interface EventContext {
	/** Of the timeline. */
	readonly zone: string | undefined;
	/** What events refer to: of groups, sources, and other events. */
	readonly ids: readonly ReadonlySet<string>[];
}

export class EventChecks {
	readonly #shapes = new WeakMap<object, ShapedEvent>();
	#meanings = new WeakMap<object, CheckedEvent>();
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

	/** Forgets what no longer holds in another context. Comes before `meaningOf`. */
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
		// A faulty one may be faulty in another way as soon as the others change.
		if (checked.findings.every(({ severity }) => severity !== 'error'))
			this.#meanings.set(event, checked);
		else this.#meanings.delete(event);
		return checked;
	}
}

/** The same finding, in an event that now is the `index`th. */
function movedTo(found: Finding, index: number): Finding {
	const [events = 'events', at, ...rest] = found.keys;
	return at === index ? found : { ...found, keys: [events, index, ...rest] };
}

/** Whether any text in a value is one of the ids: an event refers to nothing by other means. */
function mentions(value: unknown, ids: ReadonlySet<string>): boolean {
	if (ids.size === 0) return false;
	if (typeof value === 'string') return ids.has(value);
	if (typeof value !== 'object' || value === null) return false;
	for (const key in value) if (mentions((value as Record<string, unknown>)[key], ids)) return true;
	return false;
}
