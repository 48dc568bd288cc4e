import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { parseLocation } from '$lib/state/parse-location';
import type { ReadingEvent } from '$lib/document/reading';
import { firstView } from '$lib/reading/first-view';
import { structuredData } from '$lib/server/structured-data';
import { readPlace } from '$lib/server/revision';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const story = await locals.library.get(params.slug);
	if (!story) error(404, 'No such timeline');
	if (story.kind === 'preparing') {
		setHeaders({ 'retry-after': '5' });
		error(503, { message: 'This timeline is being prepared', part: story.part });
	}
	const head = story.kind === 'whole' ? story.timeline : story.timeline.head;
	const found = params.event === undefined ? undefined : findEvent(story, params.event);
	if (params.event !== undefined && !found) error(404, 'No such event');
	const asked = parseLocation(url.searchParams, head.lang);
	const location = found ? { ...asked, event: found.id } : asked;
	locals.structured = structuredData(
		story,
		new URL(resolve('/t/[slug=slug]/[[event]]', { slug: head.slug }), url).href,
		locals.library.changedAt(head.slug)
	);
	const at = readPlace(url.searchParams.get('at'));
	return {
		head: {
			slug: head.slug,
			title: head.title,
			summary: head.summary,
			lang: head.lang,
			revision: story.revision
		},
		location,
		/** The event that has this page to itself. */
		subject: found && { id: found.id, title: found.headline, date: found.date.words },
		...(story.kind === 'whole'
			? { timeline: story.timeline, large: undefined }
			: { timeline: undefined, large: await firstView(story.timeline, location, { at }) })
	};
};

type Story = Exclude<
	Awaited<ReturnType<App.Locals['library']['get']>>,
	undefined | { kind: 'preparing' }
>;

function findEvent(story: Story, id: string): ReadingEvent | undefined {
	return story.kind === 'whole'
		? story.timeline.events.find((event) => event.id === id)
		: story.timeline.find(id)?.event;
}
