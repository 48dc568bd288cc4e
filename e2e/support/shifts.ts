/** How much of a page moved under the reader. */

/** Runs in the page: adds up its layout shifts. */
export function watchShifts(): void {
	const page = window as unknown as { shift: number };
	page.shift = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries())
			page.shift += (entry as PerformanceEntry & { value: number }).value;
	}).observe({ type: 'layout-shift', buffered: true });
}
export const readShift = () => (window as unknown as { shift: number }).shift;

/** Runs in the page: waits until what is known now has been painted. */
export const painted = () =>
	new Promise<void>((resolve) =>
		requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
	);

/** Runs in the page: the families that came over the network, by name. Stand-ins load from the system. */
export const loadedWebFonts = () => {
	const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
	const families = loaded.map(({ family }) => family.replaceAll('"', ''));
	return [...new Set(families)].filter((family) => !family.endsWith('stand-in')).sort();
};
