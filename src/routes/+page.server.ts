import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const [newest, ...others] = await locals.library.list();
	const timelines = [newest, ...others].flatMap((timeline) => {
		if (!timeline) return [];
		const { slug, title, summary, lang, spanWords, asOf, events } = timeline;
		return [{ slug, title, summary, lang, spanWords, asOf: asOf?.words, count: events.length }];
	});
	return { newest, timelines };
};
