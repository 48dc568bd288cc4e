/** Reports to the service worker what it did not serve itself, so that it can store that too. */

/**
 * For the loaded page: the parts that were loaded before there was a service worker, or without it.
 * After a navigation within the site: the page, which was never requested as a whole.
 */
export async function keepPage(isFirst: boolean): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const { active } = await navigator.serviceWorker.ready;
	const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	if (!isFirst || load?.workerStart === 0) active?.postMessage({ page: location.href, parts: [] });
	if (!isFirst) return;
	const observer = new PerformanceObserver((list) => {
		const parts = (list.getEntries() as PerformanceResourceTiming[])
			.filter(({ workerStart, name }) => workerStart === 0 && name.startsWith(location.origin))
			.map(({ name }) => name);
		if (parts.length > 0) active?.postMessage({ parts });
	});
	observer.observe({ type: 'resource', buffered: true });
}
