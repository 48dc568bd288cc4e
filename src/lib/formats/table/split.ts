/** Several things in one cell. Pure; no pattern looks at a character many times. See ./SPEC.md §C4. */

const BETWEEN = /[;|\n]/;

/** What a cell lists, without what is empty. */
export function splitList(cell: string): readonly string[] {
	if (!BETWEEN.test(cell)) return [cell];
	return splitPlaces(cell).filter((part) => part !== '');
}

/** What a cell lists, each in its place: of a source there may be an address and no name. */
export function splitPlaces(cell: string): readonly string[] {
	if (!BETWEEN.test(cell)) return [cell];
	return cell.split(BETWEEN).map((part) => part.trim());
}

/** An address, or nothing, or something behind a space. */
const BEGINS = /^(?:https?:\/\/|\s|$)/i;

/** The addresses of a cell. One may have “;” or “|” in it: then neither space nor address stands behind. */
export function splitAddresses(cell: string): readonly string[] {
	if (!BETWEEN.test(cell)) return [cell];
	const urls: string[] = [];
	let from = 0;
	for (const { 0: mark, index } of cell.matchAll(/[;|\n]/g)) {
		if (mark !== '\n' && !BEGINS.test(cell.slice(index + 1, index + 10))) continue;
		urls.push(cell.slice(from, index).trim());
		from = index + 1;
	}
	return [...urls, cell.slice(from).trim()];
}
