/** What a reading page says about its publication: the server has its words. Serialisable. */

export interface PublicationOnPage {
	/** Published 12 Aug 2025, changed 13 Aug 2025. See all changes */
	readonly words: string;
	/** Of the page of changes. */
	readonly changes: string;
	/** An earlier revision is shown. */
	readonly stood?: { readonly words: string; readonly now: string; readonly nowWords: string };
	/** Where problems are reported. */
	readonly report?: { readonly href: string; readonly words: string };
}
