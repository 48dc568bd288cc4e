/** Detects data of SIMILE Timeline by its beginning. Pure; imports no parser. See ./SPEC.md §E. */
import { findData } from '../shared/script/find-data';
import { withoutDoctype } from './xml-marks';

/** The text that may precede the first element. */
const BEFORE_ROOT = /^(?:[\uFEFF\s]+|<\?[^>]{0,500}>|<!--(?:[^-]|-(?!->)){0,3000}-->)/;
const MOST_BEFORE = 20;

/** @param head - the first few thousand characters. Never true for our own files. */
export function isSimile(head: string): boolean {
	const root = findRoot(head);
	if (root.startsWith('<'))
		return /^<data[\s>]/.test(root) && /<event\s[^<>]{0,2000}\b(?:start|title)\s{0,9}=/.test(root);
	if (findData(head) === undefined || has(head, 'version', '1\\b')) return false;
	if (!has(head, 'events', '\\[') || has(head, 'start_date', '\\{')) return false;
	const isDated = has(head, 'start', '["\'\\dn-]') || has(head, 's', '["\'\\d]');
	const isTitled = ['title', 't', 'description', 'd'].some((name) => has(head, name, '["\']'));
	return isDated && (isTitled || has(head, 'dateTimeFormat', '["\']'));
}

/** @param value - the beginning of what the field has, as a pattern */
function has(head: string, name: string, value: string): boolean {
	return new RegExp(`(?:["'{,]|\\s)${name}["']?\\s{0,20}:\\s{0,20}${value}`).test(head);
}

function findRoot(head: string): string {
	let rest = withoutDoctype(head);
	for (let step = 0; step < MOST_BEFORE; step++) {
		const before = BEFORE_ROOT.exec(rest);
		if (!before) break;
		rest = rest.slice(before[0].length);
	}
	return rest;
}
