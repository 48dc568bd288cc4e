/**
 * Keeps only the newest of several versions of one entry: calendars that were assembled from messages contain
 * the old ones as well.
 * Pure. See ./SPEC.md §F.
 *
 * @see RFC 5545 §3.8.7.4, RFC 5546 §2.1.5
 */
import type { Notes } from '../shared/notes';
import type { Component } from './lines';
import { placeOf } from './when';

/** Entries with the same UID and no version are separate entries, because many programs repeat a UID. */
export function newestOf(components: readonly Component[], notes: Notes): Component[] {
	const newest = new Map<string, Component>();
	for (const component of components) {
		const key = keyOf(component);
		const known = key === undefined ? undefined : newest.get(key);
		if (key === undefined) continue;
		if (!known || sequenceOf(component) > sequenceOf(known)) newest.set(key, component);
	}
	return components.filter((component) => {
		const key = keyOf(component);
		const kept = key === undefined ? undefined : newest.get(key);
		if (!kept || kept === component || sequenceOf(kept) === sequenceOf(component)) return true;
		notes.leftOut(
			placeOf(component),
			valueOf(component, 'SUMMARY'),
			`Line ${kept.line} has a newer version of it (SEQUENCE ${sequenceOf(kept)}, here ${sequenceOf(component)}). This one is left out.`,
			'icalendar-version'
		);
		return false;
	});
}

/** Each date of a recurring event has its own versions. */
function keyOf(component: Component): string | undefined {
	const uid = valueOf(component, 'UID');
	return uid === '' ? undefined : JSON.stringify([uid, valueOf(component, 'RECURRENCE-ID')]);
}

function sequenceOf(component: Component): number {
	const text = valueOf(component, 'SEQUENCE');
	return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

function valueOf({ properties }: Component, name: string): string {
	return (
		properties
			.find((line) => line.name === name)
			?.value.trim()
			.slice(0, 1000) ?? ''
	);
}
