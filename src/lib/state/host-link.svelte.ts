/** What an embed shares with the page around it, where that page has asked for it. */
export class HostLink {
	/** Query of the view that the page's address asks for; undefined: for none. */
	wished = $state.raw<string>();
	/** Address of the page; undefined: it did not say. */
	address = $state.raw<string>();
	readonly #onview: (search: string) => void;

	/** @param onview - told the query of what is looked at, each time that it has changed */
	constructor(onview: (search: string) => void) {
		this.#onview = onview;
	}

	tell(search: string): void {
		this.#onview(search);
	}
}
