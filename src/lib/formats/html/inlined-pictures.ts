/**
 * Which pictures are inside a page that is one file, and in which size. Those that are not are linked.
 * Pure: the caller makes the sizes. See ./SPEC.md §P.
 */
import type { InlinedPicture } from '$lib/document/inlined-picture';
import { kindOf } from '$lib/document/media-kind';
import type { Timeline, UndatedEvent } from '$lib/document/timeline';
import { allMedia } from '$lib/document/to-media';

/** The widths that are tried, in pixels: the first one that is small enough is used. */
const WIDTHS = [960, 640, 320];
/** Of one picture, and of all pictures of a page: it is sent by mail, and opened on phones. */
export const MOST_BYTES = 300_000;
export const MOST_BYTES_TOGETHER = 6_000_000;

/**
 * Makes one size of a picture.
 *
 * @param width - pixels; a picture that has fewer keeps its own
 * @returns undefined: there is no such file, or it cannot be shown
 */
export type MakeInlined = (path: string, width: number) => Promise<InlinedPicture | undefined>;

/** @returns by path, in the order of the events: what comes first is inside first */
export async function inlinePictures(
	timeline: Pick<Timeline, 'events' | 'undated'>,
	make: MakeInlined
): Promise<ReadonlyMap<string, InlinedPicture>> {
	const inside = new Map<string, InlinedPicture>();
	let left = MOST_BYTES_TOGETHER;
	for (const path of picturePaths(timeline)) {
		const picture = await smallEnough(path, Math.min(left, MOST_BYTES), make);
		if (!picture) continue;
		left -= picture.bytes.length;
		inside.set(path, picture);
	}
	return inside;
}

async function smallEnough(
	path: string,
	mostBytes: number,
	make: MakeInlined
): Promise<InlinedPicture | undefined> {
	// Nothing is made for a page that is full.
	if (mostBytes < MOST_BYTES / 100) return undefined;
	for (const width of WIDTHS) {
		const picture = await make(path, width);
		if (!picture || picture.bytes.length <= mostBytes) return picture;
	}
	return undefined;
}

/** The files of pictures, each once. */
function picturePaths({
	events,
	undated
}: Pick<Timeline, 'events' | 'undated'>): ReadonlySet<string> {
	const ofEvent = (event: UndatedEvent) =>
		allMedia(event).flatMap((media) =>
			media.file !== undefined && kindOf(media) === 'image' ? [media.file] : []
		);
	return new Set([...events, ...undated].flatMap(ofEvent));
}
