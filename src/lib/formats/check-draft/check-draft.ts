/**
 * Checks a draft. The smallest faulty part is left out and reported with its place, an event whose date is
 * faulty stays without one, behind the others, and the whole is a timeline.
 * Pure. See ../SPEC.md §K.
 */
import { part } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import { EventChecks } from '$lib/document/event-checks';
import type { Finding, Key } from '$lib/document/finding';
import { readTimeline } from '$lib/document/read';
import type { Timeline } from '$lib/document/timeline';
import { UNDATED_MOST } from '$lib/document/check-parts';
import { refuseFor, type CheckedFile } from '../shared/checked-file';
import type { Draft, Drafted, DraftFile, Place, Undated } from '../shared/draft';
import { settleClocks } from '../shared/dates/settle-clocks';
import { Notes } from '../shared/notes';
import { OTHER_TITLE, PartRemover, type RemovedPart } from './part-remover';
import { countUndated, withoutDate } from './undated';

/** Other parts may refer to a part that was left out, and so on: the number of repeated checks. */
const MOST_PASSES = 12;

/** The origin of an event of the file. */
interface Origin {
	readonly placeOf: (inner: readonly Key[]) => Place;
	/** Its date could not be read: it is behind the others. */
	readonly isWaiting: boolean;
}

/**
 * @param timezone - IANA name of the zone of clock times without one, if a person chose it
 * @param checks - of the same draft, if it was checked before
 */
export function* checkDraft(
	drafted: Drafted,
	timezone?: string,
	checks = new EventChecks()
): Generator<number, CheckedFile> {
	if ('refused' in drafted) return refuseFor(drafted.refused);
	const notes = new Notes();
	const { file, clocks, finding } = settleClocks(drafted.file, timezone);
	if (finding) notes.warn(drafted.placeOf(finding.keys), finding.message, finding.code);
	const kept = new KeptEvents({ ...drafted, file }, timezone, notes);
	let timeline: Timeline | undefined;
	for (let pass = 0; pass < MOST_PASSES && kept.hasDates; pass++) {
		const reading = readTimeline(kept.file, checks);
		const read = yield* part(reading, pass / (pass + 1), (pass + 1) / (pass + 2));
		timeline = read.timeline;
		if (timeline) {
			for (const { keys, code, message } of read.findings)
				notes.warn(kept.placeOf(keys), message, code);
			break;
		}
		kept.leaveOut(read.findings);
	}
	const problems = [...drafted.problems, ...notes.problems];
	if (!timeline) problems.push(nothingLeft(kept.hasDates, kept.undated.length > 0));
	return {
		timeline,
		problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
		file: kept.file,
		imported: { places: kept.places, undated: kept.undated },
		...((drafted.asked ?? clocks) && { asked: { ...drafted.asked, clocks } })
	};
}

/** The events that are left of a draft, and those of them that wait for a date. */
class KeptEvents {
	readonly #draft: Draft;
	readonly #timezone: string | undefined;
	readonly #notes: Notes;
	#origins: readonly Origin[];
	file: DraftFile;
	/** As they were written. */
	readonly undated: Undated[] = [];
	/** Parts with names, as they were left out: `sources desk`. */
	readonly #missing = new Set<string>();

	constructor(draft: Draft, timezone: string | undefined, notes: Notes) {
		this.#draft = draft;
		this.#timezone = timezone;
		this.#notes = notes;
		this.file = draft.file;
		this.#origins = draft.file.events.map((_, at) => ({
			placeOf: (inner) => draft.placeOf(['events', at, ...inner]),
			isWaiting: false
		}));
		this.#keep(draft.undated.map((undated) => ({ undated, placeOf: () => undated.place })));
	}

	get hasDates(): boolean {
		return this.file.events.length > countUndated(this.file);
	}

	/** Of the events that do not wait. */
	get places(): readonly Place[] {
		return this.#origins.filter(({ isWaiting }) => !isWaiting).map(({ placeOf }) => placeOf([]));
	}

	/** In the draft, of a thing in the file that is left of it. */
	placeOf(keys: readonly Key[]): Place {
		const [kind, index, ...inner] = keys;
		const origin = kind === 'events' && typeof index === 'number' && this.#origins[index];
		return origin ? origin.placeOf(inner) : this.#draft.placeOf(keys);
	}

	/** Without the faulty parts; an event whose date is faulty goes behind the others, without it. */
	leaveOut(findings: readonly Finding[]): void {
		const remover = new PartRemover(this.file);
		for (const found of findings) {
			if (found.severity !== 'error') continue;
			const removed = remover.remove(found.keys);
			if (!removed) continue;
			report(this.#notes, this.placeOf(found.keys), this.#withCause(found), removed);
			const [list, key, field] = found.keys;
			const id = removed.what === 'event' ? this.file.events[Number(key)]?.id : key;
			if (removed.what === 'event' || field === undefined) this.#missing.add([list, id].join(' '));
		}
		const waiting = remover.undated().map(({ entry, at }) => {
			const placeOf = this.#origins[at]?.placeOf ?? (() => this.#draft.placeOf([]));
			return { undated: { entry, place: placeOf([]) }, placeOf };
		});
		this.#origins = this.#origins.filter((_, i) => !remover.isRemoved(i));
		// An invalid zone is left out: then its clock times have none.
		this.file = settleClocks(remover.finish(), this.#timezone).file;
		this.#keep(waiting);
	}

	/** What names a part that was left out is not at fault itself. */
	#withCause(found: Finding): Finding {
		const [, what] = /^unknown-(\w+)$/.exec(found.code) ?? [];
		const id = found.keys.reduce(
			(part: unknown, key) => (part as Record<Key, unknown> | undefined)?.[key],
			this.file
		);
		if (typeof id !== 'string' || !this.#missing.has(`${what}s ${id}`)) return found;
		return { ...found, message: `The ${what} “${id}” has a fault of its own: mend that first.` };
	}

	/** A timeline has room for so many; the others are only reported. */
	#keep(waiting: readonly { undated: Undated; placeOf: Origin['placeOf'] }[]): void {
		if (waiting.length === 0) return;
		this.undated.push(...waiting.map(({ undated }) => undated));
		const room = Math.max(0, UNDATED_MOST - countUndated(this.file));
		const [first, beyond] = [waiting.slice(0, room), waiting[room]];
		const events = first.map(({ undated }) => withoutDate(undated.entry));
		this.file = { ...this.file, events: [...this.file.events, ...events] };
		this.#origins = [
			...this.#origins,
			...first.map(({ placeOf }) => ({ placeOf, isWaiting: true }))
		];
		if (!beyond) return;
		const message = `${waiting.length - room} more events without a readable date are not in the timeline: it has room for ${UNDATED_MOST}.`;
		this.#notes.warn(beyond.undated.place, message, 'undated-many');
	}
}

function nothingLeft(isTangled: boolean, hasUndated: boolean): Problem {
	const message = isTangled
		? 'Too much of it refers to parts that had to be left out.'
		: hasUndated
			? 'No event has a date that can be read.'
			: 'There is no event in it that can be shown.';
	return { code: 'nothing-left', path: '', message, severity: 'error', line: 1, column: 1 };
}

function report(
	notes: Notes,
	place: Place,
	{ message, code }: Finding,
	{ what, from }: RemovedPart
): void {
	if (what === 'date') notes.undated(place, from, message, code);
	else notes.leftOut(place, from, `${message} ${OUTCOMES[what]}`, code);
}

const OUTCOMES = {
	event: 'The event is left out.',
	part: 'It is left out.',
	title: `It is called “${OTHER_TITLE}”.`
};
