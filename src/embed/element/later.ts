/** A component that comes after the first view: loaded once for all elements of a page. */

/** @returns the component, or a promise of it until it is loaded */
export function later<T>(load: () => Promise<{ default: T }>): () => T | Promise<T> {
	let loaded: T | undefined;
	let loading: Promise<T> | undefined;
	const begin = async () => (loaded = (await load()).default);
	return () => loaded ?? (loading ??= begin());
}
