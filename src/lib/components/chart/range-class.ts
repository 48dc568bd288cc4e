/** The classes of a thing that is shown only at some widths; widths.css has their rules. */
import type { Ranged } from '$lib/chart/widths';

export function rangeClass({ from, until }: Ranged): string | undefined {
	const names = [from > 0 && `from-${from}`, until !== undefined && `until-${until}`].filter(
		Boolean
	);
	return names.length > 0 ? names.join(' ') : undefined;
}
