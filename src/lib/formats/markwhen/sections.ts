/** The sections that a line of markwhen is in: `# Title` to `######`, and `section` or `group` to its end. */

const HEADING = /^\s{0,20}(#{1,6})\s+(.*)$/;
const START = /^\s{0,20}(?:section|group)(?:\s+(.*))?$/;
const END = /^\s{0,20}end(?:Section|Group)\s*$/i;
/** Deeper ones are as deep as this. */
const MAX_DEPTH = 64;

export class Sections {
	/** From outside in. Level 0 ends with its end alone. */
	readonly #open: { readonly level: number; readonly label: string }[] = [];

	/** Whether a line begins or ends a section, wherever it is. */
	static isMark(line: string): boolean {
		return HEADING.test(line) || START.test(line) || END.test(line);
	}

	/** @returns the words that the line has for a section, '' where it has none; undefined where it is no mark */
	take(line: string): string | undefined {
		const [, hashes, heading = ''] = HEADING.exec(line) ?? [];
		if (hashes !== undefined) {
			while ((this.#open.at(-1)?.level ?? 0) >= hashes.length) this.#open.pop();
			this.#push(hashes.length, heading);
			return heading;
		}
		const start = START.exec(line);
		if (start) {
			this.#push(0, start[1] ?? '');
			return start[1] ?? '';
		}
		if (!END.test(line)) return undefined;
		while ((this.#open.pop()?.level ?? 0) > 0);
		return '';
	}

	#push(level: number, words: string): void {
		if (this.#open.length < MAX_DEPTH) this.#open.push({ level, label: withoutTags(words) });
	}

	/** The names of the sections from outside in; '' where there is none. */
	get label(): string {
		return this.#open
			.map(({ label }) => label)
			.filter((label) => label !== '')
			.join(' › ');
	}
}

/** The tags of a section are reported by who reads it. */
function withoutTags(words: string): string {
	return words
		.slice(0, 300)
		.split(/\s+/)
		.filter((word) => !/^#[\p{L}\p{N}_-]+$/u.test(word))
		.join(' ')
		.trim();
}
