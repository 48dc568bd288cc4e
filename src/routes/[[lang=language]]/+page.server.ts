import { hasEventPages } from '$lib/story/event-pages';
import { findTimelines, topicsOf } from '$lib/story/find-timelines';
import type { PageServerLoad } from './$types';

/** Timelines on a page of the list: fills rows of two, three and four. */
const PAGE_SIZE = 48;
/** The number of topics on a page. */
const TOPICS_MOST = 24;
/** No person writes a longer query. */
const QUERY_MOST = 200;

export const load: PageServerLoad = async ({ locals: { store, isStatic }, url }) => {
	const all = store.list().timelines;
	const query = (url.searchParams.get('q') ?? '').trim().slice(0, QUERY_MOST);
	const topic = url.searchParams.get('topic') ?? undefined;
	const found = findTimelines(all, { query, topic });
	const size = isStatic ? Infinity : PAGE_SIZE;
	const pages = Math.max(1, Math.ceil(found.length / size));
	const asked = Number(url.searchParams.get('page') ?? 1);
	const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1;
	const first = page === 1 ? 0 : (page - 1) * size;
	const [newest] = all;
	const isFirst = page === 1 && found === all;
	const stored = isFirst && newest && (await store.revision(newest.head.slug, newest.revision));
	const story = stored ? stored.story : undefined;
	return {
		isStatic,
		hasEventPages: hasEventPages(isStatic, newest?.head.count ?? 0),
		// A long timeline has its chart on its own page.
		newest: story?.kind === 'whole' ? story.timeline : undefined,
		query,
		topic,
		isEmpty: all.length === 0,
		// A static host cannot filter.
		topics: isStatic ? [] : topicsOf(all).slice(0, TOPICS_MOST),
		first,
		total: found.length,
		page,
		pages,
		timelines: found.slice(first, first + size).map(({ head, changedAt, tags, strip }) => ({
			slug: head.slug,
			title: head.title,
			summary: head.summary,
			lang: head.lang,
			spanWords: head.spanWords,
			asOf: head.asOf?.words,
			count: head.count,
			changedAt,
			tags,
			strip,
			isPageOfItsOwn: head.origins !== undefined
		}))
	};
};
