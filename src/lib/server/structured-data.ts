/** What a page says, as linked data in its head, for machines. */
import { Kept } from '$lib/base/kept';
import { toScriptText, writeJsonLd } from '$lib/formats/json-ld/write';
import type { Story } from '$lib/reading/open-story';

/** A server may be known by so many names. */
const KEPT = 4;
const known = new WeakMap<Story, Kept<string>>();

/**
 * @param url - of the reading page, absolute
 * @param updated - milliseconds since 1970
 * @returns HTML of one element
 */
export function structuredData(story: Story, url: string, updated = 0): string {
	const kept = known.get(story) ?? new Kept<string>(KEPT);
	known.set(story, kept);
	const html = kept.get(url) ?? write(story, url, updated);
	kept.set(url, html);
	return html;
}

function write({ document }: Story, url: string, updated: number): string {
	const text = toScriptText(writeJsonLd({ timeline: document, url, updated }));
	return `<script type="application/ld+json">${text}</script>`;
}
