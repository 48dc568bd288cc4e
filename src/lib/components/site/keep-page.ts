/**
 * Tells the service worker which page is read, where it has not answered that itself: what was there
 * before it, and what was gone to without being asked for as a whole.
 *
 * @param isFirst - the page was loaded, not gone to from another
 */
export async function keepPage(isFirst: boolean): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	if (isFirst && load && load.workerStart > 0) return;
	const { active } = await navigator.serviceWorker.ready;
	const parts = performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter((name) => new URL(name).origin === location.origin);
	active?.postMessage({ page: location.href, parts });
}
