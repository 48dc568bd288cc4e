/**
 * Structural sharing: a new version of some data keeps the objects of the old version that are equal, so that what is
 * drawn from them is not drawn again.
 * Pure. For plain data: objects, arrays, primitive values.
 * @see TanStack Query, `replaceEqualDeep`
 */

/** @returns `now`, or parts of `before` that are equal to it */
export function replaceEqual<T>(before: unknown, now: T): T {
	if (Object.is(before, now)) return now;
	if (Array.isArray(before) && Array.isArray(now)) {
		const next = now.map((item, at) => replaceEqual(before[at], item) as unknown);
		const isEqual = before.length === now.length && next.every((item, at) => item === before[at]);
		return (isEqual ? before : next) as T;
	}
	if (!isFields(before) || !isFields(now)) return now;
	const names = Object.keys(now);
	const next = Object.fromEntries(
		names.map((name) => [name, replaceEqual(before[name], now[name])])
	);
	const isEqual =
		names.length === Object.keys(before).length &&
		names.every((name) => name in before && next[name] === before[name]);
	return (isEqual ? before : next) as T;
}

export function isFields(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
	);
}

/** Whether two values have the same content. */
export function isEqual(a: unknown, b: unknown): boolean {
	return Object.is(replaceEqual(a, b), a);
}
