/** The draft as it was read from a file, each entry with a key. Pure. */
import type { AuthorDraft, Keyed } from '$lib/authoring/draft';
import type { DraftEvent, Place } from '$lib/formats/shared/draft';
import type { ReadFile } from '$lib/formats/read-file';

export interface BaseDraft {
	readonly base: AuthorDraft;
	/** By key: where an entry is in the file. */
	readonly places: ReadonlyMap<number, Place>;
}

interface Placed {
	readonly entry: DraftEvent;
	readonly place: Place | undefined;
}

/** Keys of entries that share a line with others, or have none. No file has more lines. */
const LINES_MOST = 1_000_000_000;

/**
 * Entries are known by their lines, so that an edit finds its entry when the file is read in another way. The first
 * one of a line has its number; the others are counted in the order of the file, whether they have a date or not.
 */
export function toBase({ file, imported }: ReadFile): BaseDraft {
	if (!file) return { base: { head: {}, entries: [] }, places: new Map() };
	const { events, ...head } = file;
	// Those that wait are behind the others in the file; here they are as they were written.
	const known = imported ? events.slice(0, imported.places.length) : events;
	const placed: readonly Placed[] = [
		...known.map((entry, i) => ({ entry, place: imported?.places[i] })),
		...(imported?.undated ?? [])
	];
	const keys = keysOf(placed);
	const entries = placed.map(({ entry }, i): Keyed => ({ key: keys[i] ?? i, entry }));
	return {
		base: { head, entries },
		places: new Map(placed.map(({ place }, i) => [keys[i] ?? i, place ?? { path: '' }]))
	};
}

/** @returns in the order of the entries */
function keysOf(placed: readonly Placed[]): readonly number[] {
	const inFile = placed
		.map(({ place }, at) => ({ at, place }))
		.sort((a, b) => comparePlaces(a.place, b.place));
	const taken = new Set<number>();
	const keys: number[] = [];
	let free = LINES_MOST;
	for (const { at, place } of inFile) {
		const line = place?.line;
		const key = line === undefined || taken.has(line) ? free++ : line;
		taken.add(key);
		keys[at] = key;
	}
	return keys;
}

function comparePlaces(a: Place | undefined, b: Place | undefined): number {
	const [first, second] = [a, b].map((place) => [
		place?.line ?? Infinity,
		place?.column ?? 0,
		indexIn(place)
	]);
	const differing = first?.findIndex((part, i) => part !== second?.[i]) ?? -1;
	return differing === -1 ? 0 : (first?.[differing] ?? 0) - (second?.[differing] ?? 0);
}

/** `events[3]` is the fourth. */
function indexIn(place: Place | undefined): number {
	return Number(/\[(\d+)\]/.exec(place?.path ?? '')?.[1] ?? Infinity);
}
