/** The media in a folder: which files there are, and what the library knows of them. */
import type { FindMedia, MediaFacts } from '$lib/document/media-facts';
import type { MediaLibrary } from '$lib/media/media-library';
import type { FoundFile } from './watch-folder';

/** A file that media need, and why it is not shown. */
export interface UnusedFile {
	readonly name: string;
	readonly why: string;
}

export class MediaOfFolder {
	readonly library: MediaLibrary;
	#files: ReadonlyMap<string, FoundFile> = new Map();

	constructor(library: MediaLibrary) {
		this.library = library;
	}

	/** Whether a file of the folder is in a folder with media. */
	static accepts(name: string): boolean {
		return name.includes('/');
	}

	update(files: ReadonlyMap<string, FoundFile>): void {
		this.#files = files;
	}

	/** Differs if the content of one of these files may differ. */
	stampOf(names: readonly string[]): string {
		return names.map((name) => this.#files.get(name)?.stamp ?? '').join();
	}

	/** Looks at files, one after the other. */
	async find(
		names: readonly string[]
	): Promise<{ readonly find: FindMedia; readonly unused: readonly UnusedFile[] }> {
		const known = new Map<string, MediaFacts>();
		const unused: UnusedFile[] = [];
		for (const name of names) {
			const file = this.#files.get(name);
			const found = file ? await this.library.facts(file) : { why: 'there is no such file' };
			if ('why' in found) unused.push({ name, why: found.why });
			else known.set(name, found);
		}
		return { find: (name) => known.get(name), unused };
	}
}
