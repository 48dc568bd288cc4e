/** The addresses of a timeline's views. Separate from ./addresses.ts, for pages that only use given addresses. */
import { toSearch, type TimelineLocation } from '$lib/viewer/location';
import type { Addresses } from './addresses';

/**
 * The address of a view on this page.
 *
 * @param more - another parameter
 */
export function viewAddress(
	{ here, look }: Pick<Addresses, 'here' | 'look'>,
	location: TimelineLocation,
	more?: string
): string {
	const query = [toSearch(location).slice(1), look, more].filter(Boolean).join('&');
	return query === '' ? here : `${here}?${query}`;
}
