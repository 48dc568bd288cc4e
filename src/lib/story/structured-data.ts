/** The content of a page as linked data in its head, for programs. */
import { toScriptText, writeJsonLd } from '$lib/formats/json-ld/write';
import type { Story } from './open-story';
import type { Instant } from '$lib/time/span';

/**
 * @param url - of the reading page, absolute
 * @param correction - the page of its corrections, absolute; undefined: there are none
 * @returns HTML of one element
 */
export function structuredData(
	{ document }: Story,
	url: string,
	updated: Instant,
	correction?: string
): string {
	const article = writeJsonLd({ timeline: document, url, updated });
	const text = toScriptText(correction === undefined ? article : { ...article, correction });
	return `<script type="application/ld+json">${text}</script>`;
}
