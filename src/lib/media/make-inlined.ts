/** Pictures of the library for pages that are one file. */
import { readFile } from 'node:fs/promises';
import type { InlinedPicture } from '$lib/document/inlined-picture';
import { mediaName, type MediaFacts } from '$lib/document/media-facts';
import type { ServedMedia } from './media-library';

/**
 * @param facts - of its file; undefined: there is none
 * @param width - pixels at most
 * @param serve - gives a size by its name
 * @returns undefined: it is no picture, or its file is damaged
 */
export async function makeInlined(
	facts: MediaFacts | undefined,
	width: number,
	serve: (name: string) => Promise<ServedMedia | undefined>
): Promise<InlinedPicture | undefined> {
	if (facts?.width === undefined || facts.height === undefined) return undefined;
	const size = facts.widths.findLast((one) => one <= width) ?? facts.widths[0];
	if (size === undefined) return undefined;
	// A picture that cannot be made is linked like one that is too large.
	const served = await serve(mediaName(facts.hash, 'webp', size)).catch(() => undefined);
	if (!served) return undefined;
	return {
		bytes: new Uint8Array(await readFile(served.path)),
		mime: served.mime,
		width: size,
		height: Math.round((size * facts.height) / facts.width)
	};
}
