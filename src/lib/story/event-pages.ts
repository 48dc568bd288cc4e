/** Of a longer timeline a static host has no page for each event: they would be most of the site. */
const MOST = 100;

/** @param count - of events */
export function hasEventPages(isStatic: boolean, count: number): boolean {
	return !isStatic || count <= MOST;
}
