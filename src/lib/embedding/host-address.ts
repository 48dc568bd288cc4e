/**
 * The address of a page with embeds, which contains the view of each. Pure.
 * One parameter per embed, whose value is the query of its view: `?dateline-name=event%3Dcall`. An empty
 * one is a view too: the whole timeline. The rest of the address is unchanged.
 */
const PREFIX = 'dateline-';

/**
 * @param name - of the embed, as it appears in an address without encoding
 * @param search - of a view, with its “?”; undefined: the initial view of the embed
 */
export function withView(address: string, name: string, search: string | undefined): string {
	const [before, hash] = splitAt(address, '#');
	const [path, query] = splitAt(before, '?');
	const key = `${PREFIX}${name}=`;
	const parts = (query === undefined ? [] : query.split('&')).filter(
		(part) => !part.startsWith(key)
	);
	if (search !== undefined) parts.push(key + encodeURIComponent(search.slice(1)));
	const rest = hash === undefined ? '' : `#${hash}`;
	return parts.length === 0 ? path + rest : `${path}?${parts.join('&')}${rest}`;
}

/** The query of a view, with its “?”, or empty; undefined: the address has no view of it. */
export function viewIn(address: string, name: string): string | undefined {
	const view = new URL(address).searchParams.get(PREFIX + name);
	return view === null ? undefined : view === '' ? '' : `?${view}`;
}

function splitAt(text: string, mark: string): [string, string?] {
	const at = text.indexOf(mark);
	return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
