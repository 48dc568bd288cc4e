/** A secret by which a server finds a publication again whose answer was lost. */
import { randomId } from '$lib/base/random-id';

const KEY = 'dateline:attempt';

/** Of a page without storage. */
let ofPage: string | undefined;

/**
 * The same for each try under one name, also after the page was loaded again.
 *
 * @param slug - the name that was asked for
 */
export function attemptFor(slug: string): string {
	return `${secretOfVisit()} ${slug}`;
}

function secretOfVisit(): string {
	try {
		const known = sessionStorage.getItem(KEY) ?? randomId();
		sessionStorage.setItem(KEY, known);
		return known;
	} catch {
		return (ofPage ??= randomId());
	}
}
