/** The targets of keys and buttons from an event: among the labels in view, and along the list. */
import type { Along, Selection } from './timeline-source';

interface Placed {
	readonly at: number;
	readonly event: { readonly id: string; readonly lane: number };
}

/** The id of the nearest label of the next lane that has one; undefined if there is none. */
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
 * The event that gets the focus when Tab enters the chart: a requested one with a label, else the first label in
 * view, else the bar that runs through it. Undefined if the view is empty.
 */
export function findTabStop(
	{ labels, covering }: { labels: readonly Placed[]; covering: readonly { readonly id: string }[] },
	requested: readonly (string | undefined)[]
): string | undefined {
	const labelled = requested.find((id) => labels.some(({ event }) => event.id === id));
	return labelled ?? labels[0]?.event.id ?? covering[0]?.id;
}

/**
 * The id of the next or previous event in the order of the list: undated events come last.
 *
 * @param from - undefined: no event, so that the next is the first
 */
export async function besideOf(
	selection: Pick<Selection, 'neighbour'>,
	undated: readonly { readonly id: string }[],
	from: string | undefined,
	to: Along
): Promise<string | undefined> {
	const at = undated.findIndex(({ id }) => id === from);
	if (at > 0 && to === 'previous') return undated[at - 1]?.id;
	if (at !== -1 && to === 'next') return undated[at + 1]?.id;
	if (to === 'last' && undated.length > 0) return undated.at(-1)?.id;
	const found =
		at === 0 && to === 'previous'
			? await selection.neighbour(undefined, 'last')
			: await selection.neighbour(from, to);
	return found?.event.id ?? (to === 'next' ? undated[0]?.id : undefined);
}
