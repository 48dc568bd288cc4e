/** Puts the addresses of workbook cells into the right fields. Pure. See ./SPEC.md §C14. */
import { toSafeUrl } from '$lib/document/address';
import type { Field } from './columns';
import type { Cells } from './row-reader';
import type { CellLink } from './rows';
import { splitAddresses, splitSources } from './split';

/** Fields whose cell becomes the address itself. */
const ADDRESSES: readonly Field[] = ['url', 'media'];
/** Fields whose cell is a name with an address. */
const NAMES: readonly Field[] = ['source', 'sourceTitle'];

/**
 * Adds the addresses of its cells to the fields of a row.
 *
 * @param fieldAt - the field of each column
 * @returns the links of other cells, which become sources of the row
 */
export function applyLinks(
	row: Cells,
	links: readonly CellLink[],
	fieldAt: (at: number) => Field | undefined
): readonly CellLink[] {
	const left: CellLink[] = [];
	for (const link of links) {
		const field = fieldAt(link.at);
		const text = (field && row[field]) ?? '';
		if (field && ADDRESSES.includes(field)) {
			if (toSafeUrl(text) === undefined) row[field] = link.url;
		} else if (field && NAMES.includes(field) && isOneName(text))
			row[field] = `[${text.replaceAll(/[[\]]/g, '')}](${link.url})`;
		else left.push(link);
	}
	const said = new Set(row.url === undefined ? [] : splitAddresses(row.url));
	return left.filter(({ url }) => !said.has(url));
}

function isOneName(text: string): boolean {
	return text !== '' && !/https?:/i.test(text) && splitSources(text).length === 1;
}
