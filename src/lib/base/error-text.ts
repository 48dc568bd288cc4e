/** What was thrown, as text for a log. Anything may be thrown, not errors alone. */

export function messageOf(thrown: unknown): string {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

/** With the place in the code: for faults of ours. */
export function stackOf(thrown: unknown): string {
	return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
