/** The name of a timeline, as in its file name and its address. */

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;

export function isSlug(text: string): boolean {
	return SLUG.test(text);
}
