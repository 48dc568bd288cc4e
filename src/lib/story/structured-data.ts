/** The content of a page as linked data in its head, for programs. */
import { toScriptText, writeJsonLd } from '$lib/formats/json-ld/write';
import type { Story } from './open-story';
import type { Instant } from '$lib/time/span';

/**
 * @param url - of the reading page, absolute
 * @returns HTML of one element
 */
export function structuredData({ document }: Story, url: string, updated: Instant): string {
	const text = toScriptText(writeJsonLd({ timeline: document, url, updated }));
	return `<script type="application/ld+json">${text}</script>`;
}
