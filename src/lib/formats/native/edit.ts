/**
 * Edits the text of our own format, and only where its data changes.
 * Pure. See ./SPEC.md §E.
 */
import type { Document } from 'yaml';
import type { TimelineFile } from '$lib/document/schema';
import type { DraftFile } from '../shared/draft';
import { fieldOf, isFields } from '../shared/json-fields';
import { editTree } from './edit-tree';
import { toOrdered } from './in-order';
import { beginsAsJson } from './json-or-yaml';
import { JsonHand } from './json-hand';
import { treeOfJson } from './json-tree';
import { isDeep, parseYaml, toData } from '../shared/yaml/parse';
import { ORDERED } from './plan';
import { isSameData } from './same-data';
import { spliced } from './splices';
import { writeJson, writeYaml } from './write';
import { YamlHand } from './yaml-hand';
import { treeOfYaml } from './yaml-tree';

const MARK = '\uFEFF';

/**
 * The author's text with new data: comments, empty lines, quotes, the order of fields and the
 * notation of unchanged values stay. Events are identified by their ids, at any position.
 *
 * The result reads as exactly the new file. If the text cannot be edited, because it is
 * broken or contains aliases, it is rewritten.
 *
 * @param text - YAML or JSON
 */
export function editTimelineText(text: string, file: DraftFile | TimelineFile): string {
	const target = toOrdered(file);
	const bare = text.startsWith(MARK) ? text.slice(MARK.length) : text;
	const mark = bare === text ? '' : MARK;
	const json = readJson(bare);
	if (json) return mark + (editJson(bare, json.value, target) ?? writeJson(file));
	const edited = editYaml(bare, target);
	return mark + (edited ?? (beginsAsJson(bare) ? writeJson(file) : writeYaml(file)));
}

/** What an author wrote, unchecked; undefined if it cannot be read. @param text - YAML or JSON */
export function dataOfText(text: string): unknown {
	const bare = text.startsWith(MARK) ? text.slice(MARK.length) : text;
	return readJson(bare)?.value ?? dataOf(bare);
}

function readJson(text: string): { readonly value: unknown } | undefined {
	if (!beginsAsJson(text)) return undefined;
	try {
		const value = JSON.parse(text) as unknown;
		return isDeep(value) ? undefined : { value };
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

function editJson(text: string, before: unknown, target: unknown): string | undefined {
	if (isSameFile(before, target)) return text;
	const tree = treeOfJson(text);
	const splices = tree && editTree(text, tree, target, new JsonHand(text, tree));
	if (!splices) return undefined;
	const edited = spliced(text, splices);
	return isSameFile(readJson(edited)?.value, target) ? edited : undefined;
}

function editYaml(text: string, target: unknown): string | undefined {
	// If all lines end with CRLF, new lines do too.
	const isWindows = text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);
	const lines = isWindows ? text.replaceAll('\r\n', '\n') : text;
	const whole = lines.endsWith('\n') ? lines : `${lines}\n`;
	if (whole !== lines && isSameFile(dataOf(text), target)) return text;
	const document = documentOf(whole, true);
	if (!document) return undefined;
	const data = toData(document);
	if (data.kind !== 'data') return undefined;
	if (isSameFile(data.value, target)) return text;
	for (const withoutAliases of [false, true]) {
		const tree = treeOfYaml(document, whole, { withoutAliases });
		const splices = editTree(whole, tree, target, new YamlHand(whole));
		const edited = splices && spliced(whole, splices);
		if (edited === undefined || !isSameFile(dataOf(edited), target)) continue;
		return isWindows ? edited.replaceAll('\n', '\r\n') : edited;
	}
	return undefined;
}

/** The order of definitions matters, that of fields does not. */
function isSameFile(a: unknown, b: unknown): boolean {
	return isSameData(a, b) && ORDERED.every((name) => namesIn(a, name) === namesIn(b, name));
}

function namesIn(file: unknown, name: string): string {
	const defined = isFields(file) ? fieldOf(file, name) : undefined;
	return isFields(defined) ? Object.keys(defined).join('\n') : '';
}

/** The data of a YAML text; undefined if it cannot be read. */
function dataOf(text: string): unknown {
	const document = documentOf(text);
	const data = document && toData(document);
	return data?.kind === 'data' ? data.value : undefined;
}

function documentOf(text: string, keepsTokens = false): Document.Parsed | undefined {
	const parsed = parseYaml(text, { keepsTokens });
	return parsed.kind === 'document' && parsed.document.errors.length === 0
		? parsed.document
		: undefined;
}
