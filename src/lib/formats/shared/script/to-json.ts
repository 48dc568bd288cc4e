/**
 * A JavaScript literal as JSON, line for line: single quotes, names without quotes, comments, trailing
 * commas. Nothing is executed: it stops at the first part that is not a literal.
 * Pure; one pass. See ../../SPEC.md §U.
 */
import { skipTrivia } from './find-data';
import { decodeString } from './strings';

export type Rewritten =
	| {
			readonly json: string;
			/** After the last bracket. */
			readonly end: number;
	  }
	/** @property at - the offset of the part that is not data */
	| { readonly at: number; readonly why: string };

const BREAKS_WORD = new Set(' \t\r\n\u00a0\ufeff{}[],:"\'`()/;=+');
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e-?\d+)?$/i;
const OTHER_NUMBER = /^-?(?:\d{1,40}\.?\d{0,40}|\.\d{1,40}|0x[\da-f]{1,12})$/i;

/** @param start - of its first bracket */
export function toJson(text: string, start: number): Rewritten {
	return new Rewriter(text, start).run();
}

class Rewriter {
	readonly #text: string;
	readonly #out: string[] = [];
	/** The text from here on is not copied yet. */
	#copied: number;
	#at: number;
	#depth = 0;
	#fault: { at: number; why: string } | undefined;

	constructor(text: string, start: number) {
		this.#text = text;
		this.#copied = start;
		this.#at = start;
	}

	run(): Rewritten {
		do this.#step();
		while (this.#depth > 0 && !this.#fault);
		if (this.#fault) return this.#fault;
		this.#replace(this.#at, this.#at, '');
		return { json: this.#out.join(''), end: this.#at };
	}

	#step(): void {
		this.#skip();
		const char = this.#text.charAt(this.#at);
		if (char === '') this.#fail(this.#text.length, 'it breaks off');
		else if (char === '{' || char === '[') this.#bracket(1);
		else if (char === '}' || char === ']') this.#bracket(-1);
		else if (char === ',') this.#comma();
		else if (char === ':') this.#at++;
		else if (char === '"' || char === "'" || char === '`') this.#string();
		else this.#word();
	}

	#bracket(step: 1 | -1): void {
		this.#depth += step;
		this.#at++;
	}

	/** Removes comments, but keeps their line breaks. */
	#skip(): void {
		const end = skipTrivia(this.#text, this.#at);
		const skipped = this.#text.slice(this.#at, end);
		if (/[/\uFEFF\u00a0]/.test(skipped)) this.#replace(this.#at, end, ` ${breaksOf(skipped)}`);
		this.#at = end;
	}

	#comma(): void {
		const next = this.#text.charAt(skipTrivia(this.#text, this.#at + 1));
		if (next === '}' || next === ']') this.#replace(this.#at, this.#at + 1, '');
		this.#at++;
	}

	/** A text, or several with “+” between them. */
	#string(): void {
		const start = this.#at;
		const texts: string[] = [];
		let isJson = true;
		for (;;) {
			const read = decodeString(this.#text, this.#at);
			if ('why' in read) {
				this.#fail(read.at, read.why);
				return;
			}
			texts.push(read.value);
			isJson &&= read.isJson;
			this.#at = read.end;
			const plus = skipTrivia(this.#text, this.#at);
			if (this.#text.charAt(plus) !== '+') break;
			isJson = false;
			this.#at = skipTrivia(this.#text, plus + 1);
		}
		if (isJson) return;
		const breaks = breaksOf(this.#text.slice(start, this.#at));
		this.#replace(start, this.#at, JSON.stringify(texts.join('')) + breaks);
	}

	#word(): void {
		const start = this.#at;
		while (this.#at < this.#text.length && !BREAKS_WORD.has(this.#text.charAt(this.#at)))
			this.#at++;
		const word = this.#text.slice(start, this.#at);
		if (word === '') {
			this.#fail(start, `“${this.#text.charAt(start)}” is no part of data`);
			return;
		}
		const isKey = this.#text.charAt(skipTrivia(this.#text, this.#at)) === ':';
		const json = isKey ? JSON.stringify(word) : toValue(word);
		if (json === undefined)
			this.#fail(start, `“${word.slice(0, 40)}” has to be run to know what it is`);
		else if (json !== word) this.#replace(start, this.#at, json);
	}

	#replace(from: number, to: number, by: string): void {
		this.#out.push(this.#text.slice(this.#copied, from), by);
		this.#copied = to;
	}

	#fail(at: number, why: string): void {
		this.#fault = { at, why };
	}
}

function toValue(word: string): string | undefined {
	if (word === 'true' || word === 'false' || word === 'null' || NUMBER.test(word)) return word;
	if (word === 'undefined') return 'null';
	if (/^-?0[0-7]+$/.test(word)) return String(parseInt(word, 8));
	return OTHER_NUMBER.test(word) && Number.isFinite(Number(word))
		? String(Number(word))
		: undefined;
}

function breaksOf(text: string): string {
	return text.replaceAll(/[^\n]+/g, '');
}
