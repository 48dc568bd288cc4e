import { error } from '@sveltejs/kit';
import { parseLocation, type TimelineLocation } from '$lib/state/location';
import { cellsOf } from '$lib/layout/tile-window';
import type { ReadingEvent } from '$lib/document/reading';
import { BLOCK, type LargeTimeline } from '$lib/server/large-timeline';
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
	const at = readPlace(url.searchParams.get('at'));
	return {
		head: { slug: head.slug, title: head.title, summary: head.summary },
		location,
		/** The event that has this page to itself. */
		subject: found && { id: found.id, title: found.headline, date: found.date.words },
		...(story.kind === 'whole'
			? { timeline: story.timeline, large: undefined }
			: { timeline: undefined, large: await firstView(story.timeline, location, at) })
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

/** What a page needs to show a view: its tiles, and the block of the list that is read first. */
async function firstView(large: LargeTimeline, location: TimelineLocation, at: number | undefined) {
	const { head, revision, rowCount } = large;
	const { query = '', group: wished, span } = location;
	const group = head.groups.some(({ id }) => id === wished) ? wished : undefined;
	const fit = { u0: head.fit.start, u1: head.fit.end };
	const view = span ? { u0: span.start, u1: span.end } : fit;
	const filter = { query, group };
	const tiles = [];
	for (const cell of [{ level: 0, at: 0 }, ...cellsOf(fit, view, undefined)]) {
		const tile = await large.tile(cell, filter);
		if (tile) tiles.push({ cell, tile });
	}
	const asked = { span, ...filter, near: location.event };
	const found = location.event === undefined ? undefined : large.find(location.event);
	return {
		revision,
		asked,
		size: BLOCK,
		start: {
			head,
			rowCount,
			filter,
			tiles,
			block: await large.block({ ...asked, at }),
			subject: found
		}
	};
}
