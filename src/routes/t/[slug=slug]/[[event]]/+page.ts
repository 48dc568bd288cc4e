import { resolve } from '$app/paths';
import { createMemorySource } from '$lib/state/memory-source';
import type { PageLoad } from './$types';

/** The source of the events. What long timelines need is fetched for them alone. */
export const load: PageLoad = async ({ data }) => {
	const { timeline, large, ...rest } = data;
	if (timeline) return { ...rest, timeline, source: createMemorySource(timeline), long: undefined };
	const { openServed } = await import('$lib/components/reader/open-long');
	const base = resolve('/t/[slug=slug]/[[event]]', { slug: data.head.slug });
	const { source, ...long } = openServed(large, base);
	return { ...rest, timeline: undefined, source, long };
};
