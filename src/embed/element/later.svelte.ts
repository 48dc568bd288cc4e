/** A component that comes after the first view: loaded once for all elements of a page. */

/** @returns the component; undefined until it is loaded, which the first call starts */
export function later<T>(load: () => Promise<{ default: T }>): () => T | undefined {
	let loaded = $state.raw<T>();
	let loading: Promise<void> | undefined;
	const begin = async () => {
		loaded = (await load()).default;
	};
	return () => {
		loading ??= begin();
		return loaded;
	};
}
