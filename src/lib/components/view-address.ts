/** Where the views of a timeline are. Apart from ./addresses.ts: who only follows addresses writes none. */
import { toSearch, type TimelineLocation } from '$lib/viewer/location';
import type { Addresses } from './addresses';

/**
 * The address of a view, as it is shown here.
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
