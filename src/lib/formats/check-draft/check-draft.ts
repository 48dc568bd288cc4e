/**
 * Checks a draft. The smallest faulty part is left out and reported with its place, an event with a faulty
 * date becomes undated, and the rest is a timeline.
 * Pure. See ../SPEC.md §K.
 */
import { part } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import { EventChecks } from '$lib/document/event-checks';
import type { Finding, Key } from '$lib/document/finding';
import { readTimeline } from '$lib/document/read';
import type { Timeline } from '$lib/document/timeline';
import { refuseFor, type CheckedFile } from '../shared/checked-file';
import type { Draft, Drafted, Undated } from '../shared/draft';
import { settleClocks } from '../shared/dates/settle-clocks';
import { Notes } from '../shared/notes';
import { OTHER_TITLE, PartRemover, type RemovedPart } from './part-remover';

/** Other parts may refer to a part that was left out, and so on: the number of repeated checks. */
const MOST_PASSES = 12;

/** @param timezone - IANA name of the zone of clock times without one, if a person chose it */
export function* checkDraft(drafted: Drafted, timezone?: string): Generator<number, CheckedFile> {
	if ('refused' in drafted) return refuseFor(drafted.refused);
	const notes = new Notes();
	const checks = new EventChecks();
	const settled = settleClocks(drafted.file, timezone);
	const { clocks, finding } = settled;
	if (finding) notes.warn(drafted.placeOf(finding.keys), finding.message, finding.code);
	let { file } = settled;
	/** By event that is left: its place in the draft. */
	let indexes = file.events.map((_, i) => i);
	const faultyDates: Undated[] = [];
	let timeline: Timeline | undefined;
	for (let pass = 0; pass < MOST_PASSES && file.events.length > 0; pass++) {
		const reading = readTimeline(file, checks);
		const read = yield* part(reading, pass / (pass + 1), (pass + 1) / (pass + 2));
		timeline = read.timeline;
		if (timeline) {
			for (const { keys, code, message } of read.findings)
				notes.warn(drafted.placeOf(toDraft(keys, indexes)), message, code);
			break;
		}
		const remover = new PartRemover(file);
		for (const found of read.findings) {
			if (found.severity !== 'error') continue;
			const removed = remover.remove(found.keys);
			if (removed)
				report(notes, drafted, { ...found, keys: toDraft(found.keys, indexes) }, removed);
		}
		for (const { entry, at } of remover.undated())
			faultyDates.push({ entry, place: drafted.placeOf(['events', indexes[at] ?? at]) });
		// A zone that is none is left out: then its clock times have none.
		file = settleClocks(remover.finish(), timezone).file;
		indexes = indexes.filter((_, i) => !remover.isRemoved(i));
	}
	const undated = [...drafted.undated, ...faultyDates];
	const problems = [...drafted.problems, ...notes.problems];
	if (!timeline) problems.push(nothingLeft(file.events.length > 0, undated.length > 0));
	return {
		timeline,
		problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
		file,
		imported: { places: indexes.map((i) => drafted.placeOf(['events', i])), undated },
		...((drafted.asked ?? clocks) && { asked: { ...drafted.asked, clocks } })
	};
}

function nothingLeft(isTangled: boolean, hasUndated: boolean): Problem {
	const message = isTangled
		? 'Too much of it refers to parts that had to be left out.'
		: hasUndated
			? 'No event has a date that can be read.'
			: 'There is no event in it that can be shown.';
	return { code: 'nothing-left', path: '', message, severity: 'error', line: 1, column: 1 };
}

/** The keys in the draft of an object in the remaining file. */
function toDraft(keys: readonly Key[], indexes: readonly number[]): readonly Key[] {
	const [kind, index, ...rest] = keys;
	if (kind !== 'events' || typeof index !== 'number') return keys;
	return [kind, indexes[index] ?? index, ...rest];
}

function report(
	notes: Notes,
	{ placeOf }: Draft,
	{ keys, message, code }: Finding,
	{ what, from }: RemovedPart
): void {
	const place = placeOf(keys);
	if (what === 'date') notes.undated(place, from, message, code);
	else notes.leftOut(place, from, `${message} ${OUTCOMES[what]}`, code);
}

const OUTCOMES = {
	event: 'The event is left out.',
	part: 'It is left out.',
	title: `It is called “${OTHER_TITLE}”.`
};
