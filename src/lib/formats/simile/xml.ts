/**
 * The XML of SIMILE Timeline: a root with data for all events, and an element for each event. Its own
 * entities stay as written: nothing is fetched or expanded.
 * Pure. See ./SPEC.md §X.
 */
import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import type { Problem } from '$lib/base/result';
import type { Fields } from '../shared/json-fields';
import { refuseJson } from '../shared/json-text';
import { findTooDeep, withoutDoctype } from './xml-marks';

export interface XmlEvent {
	/** Its attributes. */
	readonly fields: Fields;
	/** Its content as HTML. */
	readonly body: string;
	readonly line: number;
	readonly column: number;
}
export interface XmlData {
	readonly root: Fields;
	readonly count: number;
	readonly events: Iterable<XmlEvent>;
}

const MAX_DEPTH = 64;

export function readXml(written: string): XmlData | { readonly refused: readonly Problem[] } {
	const text = withoutDoctype(written);
	const tooDeep = findTooDeep(text, MAX_DEPTH);
	if (tooDeep !== undefined)
		return refuseJson(
			'file-too-deep',
			`The data is nested too deeply: ${MAX_DEPTH} levels at most.`,
			placeAt(text, tooDeep)
		);
	const root = parse(text);
	if (!(root instanceof XmlElement)) return root;
	const elements = root.children.filter((child) => child instanceof XmlElement);
	if (elements.length === 0)
		return refuseJson('simile-events', 'There are no events in it: <data> has <event> elements.');
	return {
		root: root.attributes,
		count: elements.length,
		events: eventsOf(elements, text)
	};
}

function parse(text: string): XmlElement | { readonly refused: readonly Problem[] } {
	try {
		const { root } = parseXml(text, { ignoreUndefinedEntities: true, includeOffsets: true });
		return root ?? refuseJson('file-syntax', 'There is no element in it.');
	} catch (error) {
		if (!(error instanceof XmlError)) throw error;
		const [what = ''] = error.message.split(' (line');
		return refuseJson('file-syntax', `This is no XML from here on: ${what}.`, error);
	}
}

function* eventsOf(elements: readonly XmlElement[], text: string): Generator<XmlEvent> {
	let line = 1;
	let lineStart = 0;
	for (const element of elements) {
		for (;;) {
			const next = text.indexOf('\n', lineStart);
			if (next < 0 || next >= element.start) break;
			line++;
			lineStart = next + 1;
		}
		const column = element.start - lineStart + 1;
		yield { fields: element.attributes, body: bodyOf(element, text), line, column };
	}
}

/** Text is already HTML, escaped once; elements are HTML as they are written. */
function bodyOf({ children }: XmlElement, text: string): string {
	return children
		.map((child) => {
			if (child instanceof XmlText) return child.text;
			return child instanceof XmlElement ? text.slice(child.start, child.end) : '';
		})
		.join('')
		.trim();
}

function placeAt(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
