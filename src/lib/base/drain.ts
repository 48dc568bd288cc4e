/** Work that tells how far it is: done at once, or in slices between which others get their turn. */

/** Does the work at once. @param onpart - told the part that is done, 0–1, again and again */
export function drain<T>(work: Generator<number, T>, onpart?: (part: number) => void): T {
	let step = work.next();
	for (; !step.done; step = work.next()) onpart?.(step.value);
	return step.value;
}

/** Work that is one part of a whole: tells how far the whole is. */
export function* part<T>(
	work: Generator<number, T>,
	from: number,
	to: number
): Generator<number, T> {
	let step = work.next();
	while (!step.done) {
		yield from + step.value * (to - from);
		step = work.next();
	}
	return step.value;
}

/** A slice of work takes about this long; nothing else of the same thread waits longer. */
const SLICE_MS = 12;

export interface Watch {
	/** Told the part that is done, 0–1, after every slice. */
	readonly onpart?: (part: number) => void;
	/** Ends the work: the promise is rejected with its reason. */
	readonly signal?: AbortSignal;
}

/** Does the work in slices. */
export async function settle<T>(
	work: Generator<number, T>,
	{ onpart, signal }: Watch = {}
): Promise<T> {
	let began = performance.now();
	let step = work.next();
	while (!step.done) {
		if (performance.now() - began > SLICE_MS) {
			onpart?.(step.value);
			await new Promise((resolve) => setTimeout(resolve));
			signal?.throwIfAborted();
			began = performance.now();
		}
		step = work.next();
	}
	return step.value;
}
