/**
 * A draft that was made by rules has the tag “proposed” until an author has approved it.
 * Pure. See ./SPEC.md §M9.
 */
import { finding, type Finding } from './finding';

const PROPOSED = 'proposed';

/** The code of the warning: what has it is not published. */
export const UNAPPROVED = 'unapproved';

/** @param tags - not checked */
export function isProposed(tags: unknown): boolean {
	return placeOfTag(tags) !== -1;
}

/** The head after somebody has checked every event. */
export function approved<T extends object>(head: T): T {
	const { tags, ...others } = head as T & { readonly tags?: readonly string[] };
	const left = (tags ?? []).filter((tag) => !isTag(tag));
	return (left.length === 0 ? others : { ...head, tags: left }) as T;
}

/** @param data - of a file, not checked */
export function findUnapproved(data: unknown): readonly Finding[] {
	const { tags } = (typeof data === 'object' && data !== null ? data : {}) as { tags?: unknown };
	const at = placeOfTag(tags);
	if (at === -1) return [];
	return [
		finding(
			UNAPPROVED,
			['tags', at],
			'Nobody has approved this draft, so it cannot be published: check each event and quotation against the article, then remove the tag “proposed”.',
			'warning'
		)
	];
}

function placeOfTag(tags: unknown): number {
	return Array.isArray(tags) ? tags.findIndex((tag) => isTag(tag)) : -1;
}

function isTag(tag: unknown): boolean {
	return typeof tag === 'string' && tag.trim().toLowerCase() === PROPOSED;
}
