import { resolve } from '$app/paths';
import { createMemorySource } from '$lib/viewer/memory-source';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data: { lanes, whole, large } }) => {
	if (whole) return { source: createMemorySource(whole.value, lanes) };
	const { openServed } = await import('$lib/components/reader/open-long');
	const { slug } = large.value.start.head;
	return { source: openServed(large.value, resolve('/t/[slug=slug]/[[event]]', { slug })).source };
};
