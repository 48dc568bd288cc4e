/** Detects the results of a SPARQL query by their beginning. Pure; imports no parser. See ./SPEC.md §E. */

const RESULTS = /^[\s\uFEFF]*\{\s*"head"\s*:\s*\{[^{}]*"vars"\s*:\s*\[/;
const LIST = /^[\s\uFEFF]*\[\s*\{/;
/** An item as the value of a field in the first row. */
const ITEM = /:\s*"https?:\/\/www\.wikidata\.org\/entity\/[QLP]\d+"/;
/** Fields of lists that other tools write. */
const OTHERS = /"(?:content|start_date|@type|@context)"\s*:/;

/**
 * Whether it is SPARQL results as JSON, or the list of plain objects that Wikidata's query service
 * offers as JSON. Never true for our own files.
 *
 * @param head - some thousands of its first characters
 */
export function isWikidata(head: string): boolean {
	if (RESULTS.test(head)) return true;
	const [row = ''] = LIST.test(head) ? head.split('}', 1) : [];
	return ITEM.test(row) && !OTHERS.test(row);
}
