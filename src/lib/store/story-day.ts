/** The order of a list of timelines. Pure. */
import type { ListedTimeline } from './store';

/** The newest story first, then by title. */
export function byStoryDay({ head: a }: ListedTimeline, { head: b }: ListedTimeline): number {
	return (
		(b.asOf?.wall ?? -Infinity) - (a.asOf?.wall ?? -Infinity) || a.title.localeCompare(b.title)
	);
}
