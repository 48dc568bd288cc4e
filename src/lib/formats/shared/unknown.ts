/** Describes a file in an unknown format: what it seems to be. Pure. See ../SPEC.md §E5. */

/** The more distinctive ones first. */
const KINDS: readonly (readonly [form: RegExp, what: string])[] = [
	[/^BEGIN:VCARD/i, 'an address book (vCard)'],
	[/^BEGIN:V/i, 'a part of a calendar without an event'],
	[/^<!doctype html|^<html/i, 'a web page'],
	[
		/^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,500}?-->\s*)?<(?:rss|feed|rdf)\b/i,
		'a news feed (XML)'
	],
	[/^(?:<\?xml[^>]{0,200}\?>\s*)?<kml\b/i, 'a map (KML)'],
	[/^<(?:\?xml|[a-z][\w:-]*[\s>/])/i, 'XML'],
	[/^\{\\rtf/, 'a text of a word processor (RTF)'],
	[/^\\(?:documentclass|begin\{)/, 'a TeX document'],
	[/^%PDF/, 'a PDF'],
	[/^(?:insert\s+into|create\s+table|select\s)/i, 'SQL'],
	[/^#!/, 'a program'],
	[/^(?:\[|\{\s*["}])/, 'JSON'],
	[
		/^(?:(?:export|import|const|let|var|function|async|class|return)\b|["']use strict["']|\(?(?:function\b|\(\)\s*=>)|\/\/|\/\*|[\w$.]+\s*(?:=\s*[[{('"]|\())/,
		'JavaScript'
	]
];
/** The beginning of our own format, in YAML and JSON, even with errors. */
const OURS =
	/^(?:---|%YAML|#)|^[ \t]*["']?(?:\$schema|version|id|title|summary|lang|timezone|asOf|groups|actors|places|sources|events)["']?\s*:|[{,]\s*["']?(?:version|title|events)["']?\s*:/m;
/** A field on a line, or an item of a list: any YAML. */
const YAML = /^[ \t]*(?:- +)?["']?[\w$-][\w$ -]{0,40}["']?:(?:\s|$)/m;

const READ =
	'timeline files (YAML, JSON), tables (CSV, TSV, Excel .xlsx, a list of objects in JSON), TimelineJS, iCalendar, vis-timeline, SIMILE, markwhen, Wikidata';

/** Whether a text begins like our own format, even with errors. */
function isOurs(head: string): boolean {
	return OURS.test(head);
}

/** Whether a text is in no format that is read. @param head - the first few thousand characters */
export function isUnknown(head: string): boolean {
	if (isOurs(head) || head.trim() === '') return false;
	return kindOf(head) !== undefined || !YAML.test(head);
}

/** What a file seems to be, and which formats are read. */
export function describeUnknown(text: string): string {
	const kind = kindOf(text.slice(0, 4096)) ?? 'plain text';
	const reason = /JSON|JavaScript/.test(kind)
		? 'No list of objects with dates was found in it.'
		: 'It is none of the formats that are read.';
	return `This seems to be ${kind}. ${reason} These are read: ${READ}.`;
}

function kindOf(head: string): string | undefined {
	const begin = head.replace(/^[\uFEFF\s]+/, '');
	return begin === '' ? undefined : KINDS.find(([form]) => form.test(begin))?.[1];
}
