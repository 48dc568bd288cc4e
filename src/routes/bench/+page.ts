import { resolve } from '$app/paths';
import { createMemorySource } from '$lib/state/memory-source';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data: { lanes, timeline, large } }) => {
	if (timeline) return { source: createMemorySource(timeline, lanes) };
	const { openServed } = await import('$lib/components/reader/open-long');
	const { slug } = large.start.head;
	return { source: openServed(large, resolve('/t/[slug=slug]/[[event]]', { slug })).source };
};
