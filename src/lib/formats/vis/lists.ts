/**
 * Finds the lists of items and of groups: in JSON, or in a script that is never executed.
 * Pure. See ./SPEC.md §U.
 */
import type { Problem } from '$lib/base/result';
import type { Place } from '../shared/draft';
import { fieldOf, isFields, isList, type Fields } from '../shared/json-fields';
import { placesOfList, readJson, refuseJson } from '../shared/json-text';
import { skipTrivia } from '../shared/script/find-data';
import { toJson } from '../shared/script/to-json';
import { datesToText } from '../shared/script/dates';

export interface List {
	readonly values: readonly unknown[];
	/** `items`; '' if the list is the whole text. */
	readonly path: string;
	/** The places of its items, if known. */
	readonly places: readonly Partial<Place>[];
}
export interface Lists {
	readonly items: readonly List[];
	readonly groups: readonly List[];
	/** The object with the lists. */
	readonly root: Fields | undefined;
	/** Data of a script that cannot be read without executing it. */
	readonly faults: readonly Fault[];
	readonly isScript: boolean;
}

interface Fault extends Place {
	readonly why: string;
	readonly text: string;
	/** It is not data in any format. */
	readonly isSyntax: boolean;
}

/** A list or object of data follows one of these. */
const LEADS = /(?:\bDataSet\s{0,20}\(|\.(?:add|update)\s{0,20}\(|=|\bdefault\b)\s{0,200}(?=[[{])/g;
/** Limit of examined places in a script. */
const MOST_LEADS = 40;

export function findLists(text: string): Lists | { readonly refused: readonly Problem[] } {
	const isPlain = /^[\uFEFF\s]*(?:[[{]|$)/.test(text);
	const plain = isPlain ? readJson(text) : undefined;
	if (plain && 'value' in plain) {
		const found = listsOf(plain.value, text, (place) => place);
		return found ? { ...found, faults: [], isScript: false } : refuseItems();
	}
	if (plain?.refused.some(({ code }) => code !== 'file-syntax')) return plain;
	const script = searchScript(datesToText(text), isPlain);
	if (script.items.length > 0) return script;
	const [fault] = script.faults;
	// Incomplete or slightly broken text is more likely JSON than a script.
	if (plain && (!fault || fault.isSyntax)) return plain;
	if (!fault) return refuseItems();
	return refuseJson(
		'vis-script',
		`This is a script that cannot be read as data from here on: ${fault.why}. Write the data as JSON.`,
		fault
	);
}

function refuseItems(): { readonly refused: readonly Problem[] } {
	return refuseJson(
		'vis-items',
		'There is no list of items in it: vis-timeline has one of objects with “content” and “start”.'
	);
}

function searchScript(text: string, isPlain: boolean): Lists {
	const items: List[] = [];
	const groups: List[] = [];
	const faults: Fault[] = [];
	const lines = new Lines(text);
	let root: Fields | undefined;
	let end = 0;
	let tries = 0;
	/** Failed attempts together examine the text at most once. */
	let wasted = 0;
	for (const start of startsOf(text, isPlain)) {
		if (start < end) continue;
		if (tries++ === MOST_LEADS || wasted > text.length) break;
		const rewritten = toJson(text, start);
		if ('why' in rewritten) {
			wasted += rewritten.at - start;
			const place = { path: '', ...lines.placeAt(rewritten.at) };
			const unread = text.slice(rewritten.at, rewritten.at + 200);
			faults.push({ ...place, why: rewritten.why, text: unread, isSyntax: unread === '' });
			continue;
		}
		end = rewritten.end;
		const { line } = lines.placeAt(start);
		const read = readJson(rewritten.json);
		if ('refused' in read) {
			const [problem] = read.refused;
			const why = problem?.message.replace(/^This is no JSON from here on: |\.$/g, '') ?? '';
			const place = { path: '', line: line + (problem?.line ?? 1) - 1 };
			faults.push({ ...place, why, text: text.slice(start, start + 200), isSyntax: true });
			continue;
		}
		const found = listsOf(read.value, rewritten.json, (place) => ({
			line: line + (place.line ?? 1) - 1
		}));
		if (!found) continue;
		items.push(...found.items);
		groups.push(...found.groups);
		root ??= found.root;
	}
	return { items, groups, root, faults, isScript: true };
}

function* startsOf(text: string, isPlain: boolean): Generator<number> {
	if (isPlain) yield skipTrivia(text, 0);
	for (const { 0: lead, index } of text.matchAll(LEADS)) yield index + lead.length;
}

/** Distinguishes lists by content: items have a start, groups do not. */
function listsOf(
	value: unknown,
	json: string,
	toPlace: (place: Partial<Place>) => Partial<Place>
): Pick<Lists, 'items' | 'groups' | 'root'> | undefined {
	const listAt = (values: readonly unknown[], keys: readonly string[]): List => ({
		values,
		path: keys.join('.'),
		places: values.length === 0 ? [] : placesOfList(json, keys).map(toPlace)
	});
	if (isList(value)) {
		if (value.some(isItem)) return { items: [listAt(value, [])], groups: [], root: undefined };
		const isGroups = value.length > 0 && value.every((group) => hasField(group, 'id'));
		return isGroups ? { items: [], groups: [listAt(value, [])], root: undefined } : undefined;
	}
	if (!isFields(value)) return undefined;
	const [items, groups] = ['items', 'groups'].map((name) => fieldOf(value, name));
	if (!isList(items) || !items.some(isItem)) return undefined;
	return {
		items: [listAt(items, ['items'])],
		groups: isList(groups) ? [listAt(groups, ['groups'])] : [],
		root: value
	};
}

function isItem(value: unknown): boolean {
	return hasField(value, 'start');
}

function hasField(value: unknown, name: string): boolean {
	return isFields(value) && fieldOf(value, name) !== undefined;
}

/** Lines of offsets, each found from the previous one. */
class Lines {
	readonly #text: string;
	#line = 1;
	#lineStart = 0;

	constructor(text: string) {
		this.#text = text;
	}

	placeAt(offset: number): { line: number; column: number } {
		if (offset < this.#lineStart) {
			this.#line = 1;
			this.#lineStart = 0;
		}
		for (;;) {
			const next = this.#text.indexOf('\n', this.#lineStart);
			if (next < 0 || next >= offset) break;
			this.#line++;
			this.#lineStart = next + 1;
		}
		return { line: this.#line, column: offset - this.#lineStart + 1 };
	}
}
