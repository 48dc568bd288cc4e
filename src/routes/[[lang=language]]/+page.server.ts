import { hasEventPages } from '$lib/reading/event-pages';
import type { PageServerLoad } from './$types';

/** Timelines on a page of the list. */
const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals: { store, isStatic }, url }) => {
	const { timelines } = store.list();
	const size = isStatic ? Infinity : PAGE_SIZE;
	const pages = Math.max(1, Math.ceil(timelines.length / size));
	const asked = Number(url.searchParams.get('page') ?? 1);
	const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1;
	const first = page === 1 ? 0 : (page - 1) * size;
	const [newest] = timelines;
	const stored = page === 1 && newest && (await store.revision(newest.head.slug, newest.revision));
	const story = stored ? stored.story : undefined;
	return {
		isStatic,
		hasEventPages: hasEventPages(isStatic, newest?.head.count ?? 0),
		// A long timeline has its chart on its own page.
		newest: story?.kind === 'whole' ? story.timeline : undefined,
		first,
		total: timelines.length,
		page,
		pages,
		timelines: timelines.slice(first, first + size).map(({ head }) => ({
			slug: head.slug,
			title: head.title,
			summary: head.summary,
			lang: head.lang,
			spanWords: head.spanWords,
			asOf: head.asOf?.words,
			count: head.count
		}))
	};
};
