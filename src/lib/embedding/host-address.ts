/**
 * The address of a page with embeds in it, which carries what is looked at in each of them. Pure.
 * One parameter an embed, whose value is the query of its view: `?dateline-name=event=call`.
 */
const PREFIX = 'dateline-';

/** @param search - of a view, with its “?”; empty: the embed as it opens */
export function withView(address: string, id: string, search: string): string {
	const url = new URL(address);
	if (search === '') url.searchParams.delete(PREFIX + id);
	else url.searchParams.set(PREFIX + id, search.slice(1));
	return url.href;
}

/** The query of a view, with its “?”; undefined: the address says nothing of it. */
export function viewIn(address: string, id: string): string | undefined {
	const view = new URL(address).searchParams.get(PREFIX + id);
	return view === null ? undefined : `?${view}`;
}
