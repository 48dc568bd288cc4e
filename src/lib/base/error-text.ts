/** A thrown value as text for a log. Any value can be thrown, not only errors. */

export function messageOf(thrown: unknown): string {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

/** With the stack, for errors in our own code. */
export function stackOf(thrown: unknown): string {
	return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
