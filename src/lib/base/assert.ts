/** Bad code throws. Never used on somebody's data: that is what Result is for. */

/** Narrows a condition that the program itself guarantees. */
export function assert(condition: unknown, message: string): asserts condition {
	if (!condition) throw new Error(message);
}

/** The value, which the program itself guarantees to be there. */
export function defined<T>(value: T | undefined, message: string): T {
	assert(value !== undefined, message);
	return value;
}
