/** The address of a timeline that has another slug now. Pure. */

/**
 * Only the slug changes, which is the second part: a slug may be the same as the first one, such as “t”, or as the id
 * of an event.
 *
 * @param path - `/t/NAME…` or `/embed/NAME`; a file has an ending behind the slug
 */
export function movedPath(path: string, from: string, to: string): string {
	const [start = '', first = '', second = '', ...others] = path.split('/');
	return [start, first, to + second.slice(from.length), ...others].join('/');
}
