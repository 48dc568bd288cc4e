/** The sources that a reader of an outside format finds, each once, with ids. */
import type { SourceEntry } from '$lib/document/schema';

interface Known {
	readonly id: string;
	readonly source: SourceEntry;
	readonly line: number;
}

/** The sources of a file, each once. */
export class Sources {
	readonly #all: Known[] = [];
	/** The first one with an address. Nearly always it is the only one. */
	readonly #byUrl = new Map<string, Known>();
	readonly #byAll = new Map<string, Known>();

	/** @param line - where it is named */
	idOf(source: SourceEntry, line: number): string {
		const { url } = source;
		const sameUrl = url === undefined ? undefined : this.#byUrl.get(url);
		if (sameUrl && isSame(sameUrl.source, source)) return sameUrl.id;
		if (url !== undefined && !sameUrl) {
			const added = this.#add(source, line);
			this.#byUrl.set(url, added);
			return added.id;
		}
		const key = [source.publisher, source.title, url, source.date, source.doi].join('\n');
		const known = this.#byAll.get(key) ?? this.#add(source, line);
		this.#byAll.set(key, known);
		return known.id;
	}

	#add(source: SourceEntry, line: number): Known {
		const known = { id: `s${this.#all.length + 1}`, source, line };
		this.#all.push(known);
		return known;
	}

	/** The line in which a source is first named. */
	lineOf(id: string): number | undefined {
		return this.#all[Number(id.slice(1)) - 1]?.line;
	}

	toEntries(): Record<string, SourceEntry> {
		const entries: Record<string, SourceEntry> = {};
		for (const { id, source } of this.#all) entries[id] = source;
		return entries;
	}
}

function isSame(a: SourceEntry, b: SourceEntry): boolean {
	return a.publisher === b.publisher && a.title === b.title && a.date === b.date && a.doi === b.doi;
}
