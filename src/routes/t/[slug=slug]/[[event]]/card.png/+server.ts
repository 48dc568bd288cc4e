import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { Kept } from '$lib/base/kept';
import SocialCard from '$lib/components/card/SocialCard.svelte';
import { openServed } from '$lib/components/reader/open-long';
import { firstView } from '$lib/reading/first-view';
import type { Story } from '$lib/reading/open-story';
import { toPng } from '$lib/server/picture';
import { createMemorySource } from '$lib/state/memory-source';
import type { RequestHandler } from './$types';

/** Rows of labels: two have room below a title. */
const LANES = 2;
/** Pictures of a story that are kept; there may be one for each event. */
const KEPT = 64;
const drawn = new WeakMap<Story, Kept<Promise<Uint8Array<ArrayBuffer>>>>();

export const GET: RequestHandler = async ({ locals, params }) => {
	const story = await locals.library.get(params.slug);
	if (!story || story.kind === 'preparing') error(404, 'No such timeline');
	const kept = drawn.get(story) ?? new Kept<Promise<Uint8Array<ArrayBuffer>>>(KEPT);
	drawn.set(story, kept);
	const key = params.event ?? '';
	const png = kept.get(key) ?? draw(story, params.event);
	kept.set(key, png);
	png.catch(() => kept.delete(key));
	return new Response(await png, {
		headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' }
	});
};

async function draw(story: Story, id: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
	const source =
		story.kind === 'whole'
			? createMemorySource(story.timeline, LANES)
			: openServed(await firstView(story.timeline, { event: id }, { lanes: LANES }), '').source;
	const event = id === undefined ? undefined : source.find(id)?.event;
	if (id !== undefined && !event) error(404, 'No such event');
	const { body } = await render(SocialCard, { props: { source, event } });
	return toPng(body);
}
