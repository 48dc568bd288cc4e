/** Whether a static host has a page for each event: not for longer timelines, where they would be most of the site. */
const MOST = 100;

/** @param count - of events */
export function hasEventPages(isStatic: boolean, count: number): boolean {
	return !isStatic || count <= MOST;
}
