/** Work that reports its progress: done at once, or in slices so that other tasks can run in between. */

/** Does the work at once. @param onpart - called repeatedly with the finished part, 0–1 */
export function drain<T>(work: Generator<number, T>, onpart?: (part: number) => void): T {
	let step = work.next();
	for (; !step.done; step = work.next()) onpart?.(step.value);
	return step.value;
}

/** Work that is one part of a larger task: reports the progress of the whole task. */
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

/** A slice of work takes about this long; other work of the same thread waits no longer. */
const SLICE_MS = 12;

export interface Watch {
	/** Called with the finished part, 0–1, after every slice. */
	readonly onpart?: (part: number) => void;
	/** Cancels the work: the promise is rejected with its reason. */
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
