/** The pictures and recordings of a draft, as its page shows them. They are in the browser alone. */

/** What is known of one; the same facts as of a file of a site. */
export interface DraftFacts {
	readonly hash: string;
	readonly ending: string;
	readonly bytes: number;
	readonly width?: number;
	readonly height?: number;
	/** There are no other sizes of it. */
	readonly widths: readonly number[];
}

export interface DraftMediaFile {
	/** Beside the timeline: `name.media/photo.jpg`. */
	readonly path: string;
	readonly content: Blob;
	readonly facts: DraftFacts;
}

export class DraftFiles {
	#files = $state.raw<readonly DraftMediaFile[]>([]);
	/** Addresses of contents, by the name under which a page asks for them. */
	#addresses: Readonly<Record<string, string>> = {};

	get count(): number {
		return this.#files.length;
	}

	add(file: DraftMediaFile): void {
		this.#files = [...this.#files.filter(({ path }) => path !== file.path), file];
	}

	/** Those of another draft. */
	replace(files: readonly DraftMediaFile[]): void {
		for (const address of Object.values(this.#addresses)) URL.revokeObjectURL(address);
		this.#addresses = {};
		this.#files = files;
	}

	/** @param name - the last part of an address: hash and ending. @returns '' if there is none */
	addressOf(name: string): string {
		const known = this.#addresses[name];
		if (known !== undefined) return known;
		const file = this.#files.find(({ facts }) => `${facts.hash}.${facts.ending}` === name);
		if (!file) return '';
		const address = URL.createObjectURL(file.content);
		this.#addresses = { ...this.#addresses, [name]: address };
		return address;
	}

	has(path: string): boolean {
		return this.#files.some((file) => file.path === path);
	}
}
