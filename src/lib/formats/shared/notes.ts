/** What a reader did to what it read, each with its place: nothing is lost unseen. */
import type { Problem } from '$lib/base/result';
import { shorten } from './clip';
import type { Place } from './draft';

export class Notes {
	readonly problems: Problem[] = [];

	/** Something good was written in another way. */
	changed(place: Place, from: string, to: string): void {
		const message = `“${shorten(from)}” is read as “${shorten(to)}”.`;
		const outcome = { kind: 'changed', from, to } as const;
		this.problems.push({ ...place, code: 'changed', message, severity: 'note', outcome });
	}

	/** Something has no place in a timeline, or is wrong. @param why - a sentence or two: what was read, and what to do */
	leftOut(place: Place, from: string, why: string, code = 'left-out'): void {
		const outcome = { kind: 'left out', from } as const;
		this.problems.push({ ...place, code, message: why, severity: 'warning', outcome });
	}

	/** The date of an event cannot be read: the event stays, without a date. @param why - a sentence or two */
	undated(place: Place, from: string, why: string, code: string): void {
		this.leftOut(place, from, `${why} The event has no readable date yet.`, code);
	}

	/** Something was taken as it is, and may surprise. */
	warn(place: Place, message: string, code: string): void {
		this.problems.push({ ...place, code, message, severity: 'warning' });
	}
}
