/**
 * Where an arrow key goes: along time through all events, up and down through the labels in view.
 * Pure.
 */

interface Placed {
	readonly at: number;
	readonly event: { readonly id: string; readonly lane: number };
}

export type Direction =
	| { readonly kind: 'event'; readonly to: 'previous' | 'next' | 'first' | 'last' }
	| { readonly kind: 'lane'; readonly by: 1 | -1 };

/**
 * @param events - in order of time
 * @param labels - those in view
 * @param from - the event the keyboard is on; undefined: on none yet
 * @returns the id to go to; undefined where there is nothing in that direction
 */
export function findNeighbour(
	events: readonly { readonly id: string }[],
	labels: readonly Placed[],
	from: string | undefined,
	direction: Direction
): string | undefined {
	if (direction.kind === 'lane') return findInLane(labels, from, direction.by);
	const index = events.findIndex(({ id }) => id === from);
	switch (direction.to) {
		case 'first':
			return events[0]?.id;
		case 'last':
			return events.at(-1)?.id;
		case 'next':
			return events[index + 1]?.id;
		case 'previous':
			return index === -1 ? events.at(-1)?.id : events[index - 1]?.id;
	}
}

/** The nearest label of the next lane that has one. */
function findInLane(
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
