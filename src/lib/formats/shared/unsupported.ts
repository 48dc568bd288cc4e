/** The parts of a timeline that an output format does not support: each kind is reported once, with its first place. Pure. */
import type { Problem } from '$lib/base/result';
import { Notes } from './notes';
import { occurrences, Tally } from './tally';

export class Unsupported {
	readonly #code: string;
	readonly #begin: string;
	readonly #kinds = new Tally<string>();

	/**
	 * @param code - of the problems: `table-unsupported`
	 * @param begin - the start of their messages: “A table has no column for”
	 */
	constructor(code: string, begin: string) {
		this.#code = code;
		this.#begin = begin;
	}

	/** @param what - in words: “the language” */
	add(what: string, path: string): void {
		this.#kinds.add(what, { path });
	}

	toProblems(): readonly Problem[] {
		const notes = new Notes();
		for (const [what, { place, count }] of this.#kinds.entries())
			notes.leftOut(place, what, `${this.#begin} ${what}${occurrences(count)}.`, this.#code);
		return notes.problems;
	}
}
