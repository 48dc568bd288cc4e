import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import { CARD_LANES } from '$lib/components/card/card-lanes';
import { mediaName } from '$lib/document/media-facts';
import type { ReadingMedia } from '$lib/document/reading-media';
import type { CardPicture } from '$lib/jobs/job';
import { runJob, TOO_LATE } from '$lib/jobs/pool';
import { localeOf } from '$lib/language/locale';
import { findEvent } from '$lib/story/find-event';
import { firstView } from '$lib/story/first-view';
import { toSiteInFiles } from '$lib/site/in-files';
import type { TimelineStore } from '$lib/store/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({
	locals: { found, store },
	params: { event },
	request
}) => {
	if (found?.kind !== 'stored') error(404, 'No such timeline');
	const { story } = found;
	const content =
		story.kind === 'whole'
			? { timeline: story.timeline }
			: {
					large: await firstView(
						story.timeline,
						{ event },
						{ lanes: CARD_LANES, gone: request.signal }
					)
				};
	const locale = localeOf(story.document.lang);
	const site = toSiteInFiles(store.site());
	const shown = event === undefined ? undefined : findEvent(story, event);
	const picture = shown?.lead && (await pictureOf(shown.lead, store, request.signal));
	const job = { kind: 'card', content, event, picture, locale, site } as const;
	const png = await runJob(job, request.signal);
	if (png === TOO_LATE) error(503, 'It took too long');
	if (!(png instanceof Uint8Array)) error(404, 'No such event');
	return new Response(png, { headers: { 'content-type': 'image/png' } });
};

/** CSS px of the picture on a card. */
const WIDE = 640;

/** @returns undefined: it is elsewhere, hidden, or cannot be made */
async function pictureOf(
	{ kind, file, cover }: ReadingMedia,
	store: TimelineStore,
	gone: AbortSignal
): Promise<CardPicture | undefined> {
	if (kind !== 'image' || !file || 'path' in file || cover !== undefined) return undefined;
	const { hash, ending, widths } = file;
	const width = widths.find((one) => one >= WIDE) ?? widths.at(-1);
	const served = await store.media(mediaName(hash, ending, width), gone).catch(() => undefined);
	return served && { bytes: new Uint8Array(await readFile(served.path)), mime: served.mime };
}
