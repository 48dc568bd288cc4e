import { hasEventPages } from '$lib/server/event-pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const heads = await locals.library.list();
	const timelines = heads.map(({ slug, title, summary, lang, spanWords, asOf, count }) => ({
		slug,
		title,
		summary,
		lang,
		spanWords,
		asOf: asOf?.words,
		count
	}));
	const [first] = heads;
	const story = first && (await locals.library.get(first.slug));
	return {
		isStatic: locals.isStatic,
		hasEventPages: hasEventPages(locals.isStatic, first?.count ?? 0),
		// A long timeline has its chart on its own page.
		newest: story?.kind === 'whole' ? story.timeline : undefined,
		timelines
	};
};
