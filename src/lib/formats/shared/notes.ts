/** Collects what a reader changed and left out, each with its place. */
import type { Problem } from '$lib/base/result';
import { shorten } from './clip';
import type { Place } from './draft';

export class Notes {
	readonly problems: Problem[] = [];

	/** A valid value was written in another form. */
	changed(place: Place, from: string, to: string): void {
		const message = `“${shorten(from)}” is read as “${shorten(to)}”.`;
		const outcome = { kind: 'changed', from, to } as const;
		this.problems.push({ ...place, code: 'changed', message, severity: 'note', outcome });
	}

	/** A part is not supported, or wrong. @param why - a sentence or two: what was found, and what to do */
	leftOut(place: Place, from: string, why: string, code = 'left-out'): void {
		const outcome = { kind: 'left out', from } as const;
		this.problems.push({ ...place, code, message: why, severity: 'warning', outcome });
	}

	/** The date of an event cannot be read: the event stays, without a date. @param why - a sentence or two */
	undated(place: Place, from: string, why: string, code: string): void {
		this.leftOut(place, from, `${why} The event has no readable date yet.`, code);
	}

	/** A value was used as it is, but the result may surprise. */
	warn(place: Place, message: string, code: string): void {
		this.problems.push({ ...place, code, message, severity: 'warning' });
	}
}
