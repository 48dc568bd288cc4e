/**
 * The lines of an iCalendar file: unfolded, each with its place, in its component.
 * Tolerant: a component without an end, or with two, affects only itself.
 * Pure; one pass over the text.
 *
 * @see RFC 5545 §3.1
 */

/** One line, unfolded: `DTSTART;TZID=Europe/Moscow:20250812T160000`. */
export interface ContentLine {
	/** 1-based, of its first line in the file. */
	readonly line: number;
	/** In capitals. */
	readonly name: string;
	/** `TZID=Europe/Moscow`; '' if there is none. */
	readonly parameters: string;
	readonly value: string;
}

export interface Component {
	/** In capitals: `VEVENT`. */
	readonly name: string;
	readonly line: number;
	readonly properties: ContentLine[];
	readonly components: Component[];
}

export interface ReadLines {
	/** Contains everything outside of components. */
	readonly root: Component;
	/** Lines that are not properties, or ends without a beginning. */
	readonly broken: readonly { readonly line: number; readonly text: string }[];
	/** Components without an end. */
	readonly open: readonly Component[];
}

/** Nothing of iCalendar nests deeper than an alarm in an event in a calendar. */
const MAX_DEPTH = 8;
/** A name and its parameters are no longer than this. */
const MAX_HEAD = 4096;
const LINES_A_STEP = 4096;

/** @yields the finished part, 0–1 */
export function* readLines(written: string): Generator<number, ReadLines> {
	const text = written.includes('\n') ? written : written.replaceAll('\r', '\n');
	const tree = new Tree();
	let at = text.startsWith('\uFEFF') ? 1 : 0;
	let line = 1;
	while (at < text.length) {
		if (line % LINES_A_STEP === 0) yield at / text.length;
		const parts: string[] = [];
		const first = line;
		do {
			const end = endOfLine(text, at);
			parts.push(text.slice(parts.length === 0 ? at : at + 1, end));
			at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
			line++;
		} while (text.startsWith(' ', at) || text.startsWith('\t', at));
		tree.add(parts.join(''), first);
	}
	return tree.finish();
}

function endOfLine(text: string, at: number): number {
	const feed = text.indexOf('\n', at);
	const end = feed === -1 ? text.length : feed;
	return text.charAt(end - 1) === '\r' && end > at ? end - 1 : end;
}

class Tree {
	readonly #root: Component = { name: '', line: 1, properties: [], components: [] };
	readonly #path: Component[] = [this.#root];
	readonly #broken: { line: number; text: string }[] = [];
	readonly #open: Component[] = [];

	add(text: string, line: number): void {
		if (text.trim() === '') return;
		const read = split(text, line);
		if (!read) this.#broken.push({ line, text: text.slice(0, 200) });
		else if (read.name === 'BEGIN') this.#begin(read.value.trim().toUpperCase(), line);
		else if (read.name === 'END') this.#end(read.value.trim().toUpperCase(), read);
		else this.#path.at(-1)?.properties.push(read);
	}

	#begin(name: string, line: number): void {
		// Events cannot contain events: the previous one has no end.
		const unended = this.#path.findLastIndex((component) => component.name === name);
		if (unended > 0) this.#leave(unended);
		if (this.#path.length > MAX_DEPTH) this.#leave(MAX_DEPTH);
		const component = { name, line, properties: [], components: [] };
		this.#path.at(-1)?.components.push(component);
		this.#path.push(component);
	}

	#end(name: string, { line, value }: ContentLine): void {
		const at = this.#path.findLastIndex((component) => component.name === name);
		if (at <= 0) {
			this.#broken.push({ line, text: `END:${value.slice(0, 200)}` });
			return;
		}
		this.#leave(at + 1);
		this.#path.length = at;
	}

	/** Closes deeper components that have no end. */
	#leave(depth: number): void {
		this.#open.push(...this.#path.slice(depth));
		this.#path.length = depth;
	}

	finish(): ReadLines {
		this.#leave(1);
		return { root: this.#root, broken: this.#broken, open: this.#open };
	}
}

const NAME = /^([A-Za-z][\w-]{0,60})[;:]/;
/** Their parameters may contain a colon of a zone that should be in quotes: `TZID=(UTC+03:00) Moscow`. */
const DATE_VALUE = /^[\dTZPWDHMS,/:.+ -]*$/i;
const DATES = ['DTSTART', 'DTEND', 'EXDATE', 'RDATE', 'RECURRENCE-ID'];

function split(text: string, line: number): ContentLine | undefined {
	const written = NAME.exec(text)?.[1];
	if (written === undefined) return undefined;
	const name = written.toUpperCase();
	const first = findColon(text);
	const isOdd = DATES.includes(name) && !DATE_VALUE.test(text.slice(first + 1, first + 200));
	const colon = isOdd ? text.lastIndexOf(':') : first;
	if (colon === -1 || colon > MAX_HEAD) return undefined;
	return {
		line,
		name,
		parameters: text.slice(name.length + 1, colon),
		value: text.slice(colon + 1)
	};
}

/** The first one outside of quotes. */
function findColon(text: string): number {
	let isQuoted = false;
	const most = Math.min(text.length, MAX_HEAD);
	for (let at = 0; at < most; at++) {
		const char = text.charAt(at);
		if (char === '"') isQuoted = !isQuoted;
		else if (char === ':' && !isQuoted) return at;
	}
	return -1;
}
