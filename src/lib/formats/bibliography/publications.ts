/** Whether a source is part of its publisher's product: a newspaper, a site, a programme. Pure. */
import type { SourceType } from '$lib/document/timeline';

const IN_PUBLICATIONS: ReadonlySet<SourceType> = new Set([
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'broadcast',
	'post',
	'post-weblog',
	'review',
	'webpage'
]);

export function isPartOfPublication(type: SourceType): boolean {
	return IN_PUBLICATIONS.has(type);
}
