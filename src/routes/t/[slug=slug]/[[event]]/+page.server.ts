import { error } from '@sveltejs/kit';
import { parseLocation } from '$lib/state/location';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const timeline = await locals.library.get(params.slug);
	if (!timeline) error(404, 'No such timeline');
	const event = timeline.events.find(({ id }) => id === params.event);
	if (params.event !== undefined && !event) error(404, 'No such event');
	const asked = parseLocation(url.searchParams, timeline.lang);
	return {
		timeline,
		location: event ? { ...asked, event: event.id } : asked,
		/** The event that has this page to itself. */
		subject: event && { id: event.id, title: event.headline, date: event.date.words }
	};
};
