/** Splits a cell with several values. Pure; no pattern backtracks. See ./SPEC.md §C4. */

const BETWEEN = /[;|\n]/;

/** The values of a cell, without empty ones. */
export function splitList(cell: string): readonly string[] {
	if (!BETWEEN.test(cell)) return [cell];
	return splitPlaces(cell).filter((part) => part !== '');
}

/** The values of a cell by position: a source may have an address and no name. */
export function splitPlaces(cell: string): readonly string[] {
	if (!BETWEEN.test(cell)) return [cell];
	return cell.split(BETWEEN).map((part) => part.trim());
}

/** An address, nothing, or text after a space. */
const BEGINS = /^(?:https?:\/\/|\s|$)/i;
const ADDRESS = /^(?:https?:\/\/|www\.)/i;
/** Where an address may begin within a text. */
const WITHIN = /(?<=[\s,])(?:https?:\/\/|www\.)/gi;

/** The addresses of a cell. An address may contain “;” or “|” if neither a space nor an address follows. */
export function splitAddresses(cell: string): readonly string[] {
	if (!/[;|\s,]/.test(cell)) return [cell];
	const parts: string[] = [];
	let from = 0;
	if (BETWEEN.test(cell))
		for (const { 0: mark, index } of cell.matchAll(/[;|\n]/g)) {
			if (mark !== '\n' && !BEGINS.test(cell.slice(index + 1, index + 10))) continue;
			parts.push(cell.slice(from, index).trim());
			from = index + 1;
		}
	return [...parts, cell.slice(from).trim()].flatMap(splitAtAddresses);
}

/** A space or a comma ends an address if another one follows. */
function splitAtAddresses(text: string): readonly string[] {
	if (!ADDRESS.test(text)) return [text];
	const urls: string[] = [];
	let from = 0;
	for (const { index } of text.matchAll(WITHIN)) {
		urls.push(withoutEnd(text.slice(from, index), ','));
		from = index;
	}
	return [...urls, text.slice(from)];
}

/** Without spaces at both ends, and without these marks at the end. */
function withoutEnd(text: string, marks: string): string {
	let bare = text.trim();
	while (bare !== '' && marks.includes(bare.charAt(bare.length - 1)))
		bare = bare.slice(0, -1).trim();
	return bare;
}

/** A fast check, because most texts have none. */
function mayHaveAddress(text: string): boolean {
	return text.includes('://') || text.includes('www.');
}

/** The sources of a cell, which may be names, addresses, or both. */
export function splitSources(cell: string): readonly string[] {
	return mayHaveAddress(cell) ? splitAddresses(cell) : splitPlaces(cell);
}

/** A name and an address; '' if absent. */
export interface Named {
	readonly name: string;
	readonly url: string;
}

/** Longer text is not a source. */
const MAX_LENGTH = 2500;
const MARKDOWN_LINK = /^\[([^\]]{1,300})\]\((https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)?)\)$/i;

/** A source as people write it: a name, an address, a link, or a name followed by its address. */
export function toNamed(text: string): Named {
	if (!mayHaveAddress(text)) return { name: text, url: '' };
	const at = text.length > MAX_LENGTH ? -1 : text.search(/(?<![^\s([<])(?:https?:\/\/|www\.)/i);
	if (at === -1) return { name: text, url: '' };
	const [, words = '', linked] = MARKDOWN_LINK.exec(text) ?? [];
	if (linked !== undefined) return { name: ADDRESS.test(words) ? '' : words, url: linked };
	const name = withoutEnd(text.slice(0, at), ':,–—-([<');
	const written = text.slice(at);
	const url = withScheme(name === '' ? written : withoutEnd(written, ')]>.'));
	// If more words follow, the whole is a text about a source.
	return /\s/.test(url) ? { name: text, url: '' } : { name, url };
}

/** People leave out the start of an address. */
export function withScheme(address: string): string {
	return /^www\.[^\s.]+\./i.test(address) ? `https://${address}` : address;
}
