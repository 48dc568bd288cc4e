import { error } from '@sveltejs/kit';
import { CARD_LANES } from '$lib/components/card/card-lanes';
import { runJob, TOO_LATE } from '$lib/jobs/pool';
import { localeOf } from '$lib/language/locale';
import { firstView } from '$lib/story/first-view';
import { toSiteInFiles } from '$lib/site/in-files';
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
	const png = await runJob({ kind: 'card', content, event, locale, site }, request.signal);
	if (png === TOO_LATE) error(503, 'It took too long');
	if (!(png instanceof Uint8Array)) error(404, 'No such event');
	return new Response(png, { headers: { 'content-type': 'image/png' } });
};
