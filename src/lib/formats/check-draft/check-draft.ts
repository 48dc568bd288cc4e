/**
 * Checks a draft. What does not hold is left out, the smallest part of it, and told with its place; an
 * event whose date does not hold waits for another; the rest is a timeline.
 * Pure. See ../SPEC.md §K.
 */
import { part } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import type { Finding, Key } from '$lib/document/finding';
import { readTimeline } from '$lib/document/read';
import type { Timeline } from '$lib/document/timeline';
import type { Draft, DraftEvent, DraftFile, Drafted, Undated } from '../shared/draft';
import { toShown } from '../shared/json-fields';
import { Notes } from '../shared/notes';
import { refuseFor, type CheckedFile } from '../shared/checked-file';

/** What is left out changes what is left: so many times it is looked at again. */
const MOST_PASSES = 12;
/** Of a file whose own title does not hold. */
const TITLE = 'Timeline';
/** Without these there is no event. */
const NEEDED: readonly Key[] = ['id', 'headline'];
/** Nor a quote, a citation, a relation, a picture without these. */
const NEEDED_WITHIN: readonly Key[] = ['text', 'source', 'to', 'rel', 'url', 'exact'];

export function* checkDraft(drafted: Drafted): Generator<number, CheckedFile> {
	if ('refused' in drafted) return refuseFor(drafted.refused);
	const notes = new Notes();
	let { file } = drafted;
	/** By event that is left: its place in the draft. */
	let indexes = file.events.map((_, i) => i);
	const waiting: Undated[] = [];
	let timeline: Timeline | undefined;
	for (let pass = 0; pass < MOST_PASSES && file.events.length > 0; pass++) {
		const read = yield* part(readTimeline(file), pass / (pass + 1), (pass + 1) / (pass + 2));
		timeline = read.timeline;
		const told = timeline ? read.findings : read.findings.filter(isError);
		const inDraft = told.map((found) => ({ ...found, keys: toDraft(found.keys, indexes) }));
		if (timeline) {
			for (const { keys, code, message } of inDraft)
				notes.warn(drafted.placeOf(keys), message, code);
			break;
		}
		const cut = new Cutter(file);
		for (const [i, { keys }] of told.entries()) {
			const left = cut.leaveOut(keys);
			if (left) tell(notes, drafted, inDraft[i] ?? told[i], left);
		}
		for (const { entry, at } of cut.waiting())
			waiting.push({ entry, place: drafted.placeOf(['events', indexes[at] ?? at]) });
		file = cut.finish();
		indexes = indexes.filter((_, i) => !cut.isGone(i));
	}
	const undated = [...drafted.undated, ...waiting];
	const problems = [...drafted.problems, ...notes.problems];
	if (!timeline) problems.push(nothingLeft(file.events.length > 0, undated.length > 0));
	return {
		timeline,
		problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
		file,
		imported: { places: indexes.map((i) => drafted.placeOf(['events', i])), undated },
		...(drafted.asked && { asked: drafted.asked })
	};
}

function isError({ severity }: Finding): boolean {
	return severity === 'error';
}

function nothingLeft(isTangled: boolean, isWaiting: boolean): Problem {
	const message = isTangled
		? 'What is left of it hangs on what had to be left out, again and again.'
		: isWaiting
			? 'No event has a date that can be read.'
			: 'There is no event in it that can be shown.';
	return { code: 'nothing-left', path: '', message, severity: 'error', line: 1, column: 1 };
}

function toDraft(keys: readonly Key[], indexes: readonly number[]): readonly Key[] {
	const [kind, index, ...rest] = keys;
	if (kind !== 'events' || typeof index !== 'number') return keys;
	return [kind, indexes[index] ?? index, ...rest];
}

const OUTCOMES = {
	event: 'The event is left out.',
	date: 'The event has no readable date yet.',
	part: 'It is left out.',
	title: `It is called “${TITLE}”.`
};
interface LeftOut {
	readonly what: keyof typeof OUTCOMES;
	readonly from: string;
}

function tell(notes: Notes, { placeOf }: Draft, found: Finding | undefined, left: LeftOut): void {
	if (!found) return;
	const message = `${found.message} ${OUTCOMES[left.what]}`;
	notes.leftOut(placeOf(found.keys), left.from, message, found.code);
}

type Fields = Record<Key, unknown>;

/** Takes parts out of a file; the file that it was given stays as it is. */
class Cutter {
	readonly #head: Fields;
	readonly #events: DraftEvent[];
	/** The events of which a part is taken out, copied. */
	readonly #cut = new Map<number, Fields>();
	readonly #gone = new Set<number>();
	readonly #waiting = new Set<number>();

	constructor({ events, ...head }: DraftFile) {
		this.#head = structuredClone(head);
		this.#events = [...events];
	}

	/** @returns undefined where another finding has taken it already */
	leaveOut(keys: readonly Key[]): LeftOut | undefined {
		const [kind, index, ...inner] = keys;
		if (kind === 'title') {
			const from = String(this.#head.title);
			this.#head.title = TITLE;
			return { what: 'title', from };
		}
		if (kind !== 'events' || typeof index !== 'number') return asPart(takeOut(this.#head, keys));
		const [field, of] = inner;
		if (this.#gone.has(index)) return undefined;
		if (field === undefined || NEEDED.includes(field)) {
			this.#gone.add(index);
			return { what: 'event', from: JSON.stringify(this.#events[index]) };
		}
		const event = this.#copyOf(index);
		// What stands beside the value of a date may go without it.
		if (field !== 'date' || (of !== undefined && of !== 'value'))
			return asPart(takeOut(event, wholeOf(inner)));
		if (this.#waiting.has(index)) return undefined;
		this.#waiting.add(index);
		return { what: 'date', from: toShown(event.date) }; // it stays, to be mended
	}

	#copyOf(index: number): Fields {
		const known = this.#cut.get(index);
		if (known) return known;
		const copy = structuredClone(this.#events[index] ?? {}) as Fields;
		this.#cut.set(index, copy);
		return copy;
	}

	isGone(index: number): boolean {
		return this.#gone.has(index) || this.#waiting.has(index);
	}

	/** @returns the events whose date does not hold, with their places in the file */
	waiting(): { entry: DraftEvent; at: number }[] {
		return [...this.#waiting]
			.filter((at) => !this.#gone.has(at))
			.map((at) => ({ entry: withoutHoles(this.#copyOf(at)) as DraftEvent, at }));
	}

	finish(): DraftFile {
		for (const [at, event] of this.#cut) this.#events[at] = withoutHoles(event) as DraftEvent;
		const events = this.#events.filter((_, i) => !this.isGone(i));
		return { ...(withoutHoles(this.#head) as DraftFile), events };
	}
}

/** What has nothing left without the thing at the keys. */
function wholeOf(keys: readonly Key[]): readonly Key[] {
	return keys.length > 1 && NEEDED_WITHIN.includes(keys.at(-1) ?? '') ? keys.slice(0, -1) : keys;
}

function asPart(from: string | undefined): LeftOut | undefined {
	return from === undefined ? undefined : { what: 'part', from };
}

/**
 * Takes out the value at the keys; where there is none, for it is missing, what lacks it.
 *
 * @returns what was there; undefined: nothing, for it was taken out before
 */
function takeOut(root: Fields, keys: readonly Key[]): string | undefined {
	const holders: Fields[] = [root];
	for (const key of keys.slice(0, -1)) {
		const holder = holders.at(-1);
		const next = holder && Object.hasOwn(holder, key) ? holder[key] : undefined;
		if (typeof next !== 'object' || next === null) break;
		holders.push(next as Fields);
	}
	let depth = Math.min(holders.length, keys.length) - 1;
	if (!Object.hasOwn(holders[depth] ?? {}, keys[depth] ?? '')) depth--;
	const [holder, key] = [holders[depth], keys[depth]];
	if (!holder || key === undefined) return undefined;
	const from = holder[key];
	if (from === HOLE) return undefined;
	// Others of a list keep their places until all is taken out.
	if (Array.isArray(holder)) holder[Number(key)] = HOLE;
	else Reflect.deleteProperty(holder, key);
	return toShown(from);
}

/** Stands where something of a list was. */
const HOLE = Symbol('hole');

function withoutHoles(value: unknown): unknown {
	if (Array.isArray(value)) return value.filter((item) => item !== HOLE).map(withoutHoles);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, withoutHoles(inner)])
	);
}
