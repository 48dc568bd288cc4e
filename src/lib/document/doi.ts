/** DOIs in any notation: `10.1000/182`, `doi:10.1000/182`, the address of a resolver. Pure. See ./SPEC.md §U4. */

const WRITTEN =
	/^\s*((?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s*)*)(10\.\d[^\s/]*\/\S+)\s*$/i;

/** The DOI alone, without an address or `doi:` in front of it. @returns undefined: the text is no DOI */
export function toDoi(written: string): string | undefined {
	const [, before = '', doi] = WRITTEN.exec(written) ?? [];
	if (doi === undefined || !before.toLowerCase().includes('doi.org')) return doi;
	// In an address it is percent-encoded.
	try {
		return decodeURIComponent(doi);
	} catch {
		return doi;
	}
}

/** The address of a DOI. Nothing in it can end the path of the address. */
export function addressOfDoi(doi: string): string {
	return `https://doi.org/${encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
}
