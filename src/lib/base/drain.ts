/** Work that tells how far it is, done at once. Pure. */
export function drain<T>(work: Generator<number, T>): T {
	let step = work.next();
	while (!step.done) step = work.next();
	return step.value;
}
