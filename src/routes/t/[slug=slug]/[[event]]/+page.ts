import { resolve } from '$app/paths';
import { createMemorySource } from '$lib/viewer/memory-source';
import type { PageLoad } from './$types';

/** The source of the events. Code for long timelines is only loaded for them. */
export const load: PageLoad = async ({ data }) => {
	const { whole, large, ...rest } = data;
	if (whole) {
		const timeline = whole.value;
		return { ...rest, timeline, source: createMemorySource(timeline), long: undefined };
	}
	const { slug, revision } = data.head;
	const { openLong, openServed } = await import('$lib/components/reader/open-long');
	if (!data.isStatic) {
		const { source, ...long } = openServed(
			large.value,
			resolve('/t/[slug=slug]/[[event]]', { slug })
		);
		return { ...rest, timeline: undefined, source, long };
	}
	// On a static host, parts are made here, from the whole file.
	const { partsInWorker } = await import('$lib/worker/parts');
	const parts = partsInWorker({
		file: resolve('/t/[slug=slug]/whole/[revision].json', { slug, revision }),
		media: resolve('/t/[slug=slug]/media/[revision].json', { slug, revision })
	});
	const { source, ...long } = openLong(large.value, parts);
	const destroy = () => {
		long.destroy();
		parts.end();
	};
	return { ...rest, timeline: undefined, source, long: { ...long, destroy } };
};
