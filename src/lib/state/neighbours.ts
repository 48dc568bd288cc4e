/**
 * Where an arrow key goes up and down, through the labels in view; along time see ./timeline-source.ts.
 * Pure.
 */

interface Placed {
	readonly at: number;
	readonly event: { readonly id: string; readonly lane: number };
}

/** The id of the nearest label of the next lane that has one; undefined where there is none. */
export function findInLane(
	labels: readonly Placed[],
	from: string | undefined,
	by: 1 | -1
): string | undefined {
	const here = labels.find(({ event }) => event.id === from);
	if (!here) return labels[0]?.event.id;
	const beyond = labels.filter(({ event }) => (event.lane - here.event.lane) * by > 0);
	const lane = Math.min(...beyond.map(({ event }) => event.lane * by)) * by;
	return beyond
		.filter(({ event }) => event.lane === lane)
		.sort((a, b) => Math.abs(a.at - here.at) - Math.abs(b.at - here.at))[0]?.event.id;
}

/**
 * The event by which Tab comes into the chart: a wished one that has a label, else the first label in
 * view, else the bar that runs through it. Undefined where the view is empty.
 */
export function findTabStop(
	{ labels, covering }: { labels: readonly Placed[]; covering: readonly { readonly id: string }[] },
	wished: readonly (string | undefined)[]
): string | undefined {
	const labelled = wished.find((id) => labels.some(({ event }) => event.id === id));
	return labelled ?? labels[0]?.event.id ?? covering[0]?.id;
}
