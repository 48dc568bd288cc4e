/** The sections around a line of markwhen: `# Title` to `######`, and `section` or `group` to its end. */

const HEADING = /^\s{0,20}(#{1,6})\s+(.*)$/;
const START = /^\s{0,20}(?:section|group)(?:\s+(.*))?$/;
const END = /^\s{0,20}end(?:Section|Group)\s*$/i;
/** Deeper ones count as this deep. */
const MAX_DEPTH = 64;

export class Sections {
	/** From outside in. Level 0 is only closed by its own end. */
	readonly #open: { readonly level: number; readonly label: string }[] = [];

	/** Whether a line begins or ends a section, at any place. */
	static isMark(line: string): boolean {
		return HEADING.test(line) || START.test(line) || END.test(line);
	}

	/** @returns the title of the section in that line, '' if it has none; undefined if the line is not a section */
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

	/** The names of the sections from outside in; '' if there are none. */
	get label(): string {
		return this.#open
			.map(({ label }) => label)
			.filter((label) => label !== '')
			.join(' › ');
	}
}

/** The caller reports the tags of a section. */
function withoutTags(words: string): string {
	return words
		.slice(0, 300)
		.split(/\s+/)
		.filter((word) => !/^#[\p{L}\p{N}_-]+$/u.test(word))
		.join(' ')
		.trim();
}
