/** Which draft of this browser belongs to which publication, so that work goes on where it was left. */

export interface RememberedDraft {
	/** Of the stored draft. */
	readonly id: string;
	/** The number of the revision that it began with. */
	readonly base: number;
	/** Of the draft on the server. */
	readonly version: number;
	/** It is what was published. */
	readonly isClean: boolean;
}

const keyOf = (slug: string) => `dateline-edit ${slug}`;

export function remember(slug: string, draft: RememberedDraft): void {
	try {
		localStorage.setItem(keyOf(slug), JSON.stringify(draft));
	} catch {
		// The browser stores nothing for this site: the draft of the server is left.
	}
}

/** @returns undefined: there is none */
export function remembered(slug: string): RememberedDraft | undefined {
	try {
		return JSON.parse(localStorage.getItem(keyOf(slug)) ?? '') as RememberedDraft;
	} catch {
		return undefined;
	}
}
