/** The name of a timeline: of its file, and in its address. */

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;

export function isSlug(text: string): boolean {
	return SLUG.test(text);
}
