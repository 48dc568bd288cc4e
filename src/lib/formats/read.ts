/** Reads whatever somebody has: finds out what it is, and hands it to its reader. Pure. */
import type { ReadFile } from './read-file';
import { delimiterOf } from './table/delimiter';
import { readTable } from './table/read';
import { readTimelineFile } from './timeline/read';

/**
 * @param name - of the file: what names a timeline that has no title
 * @yields the part that is done, 0–1
 */
export function* readFile(text: string, name: string): Generator<number, ReadFile> {
	const delimiter = delimiterOf(text);
	return yield* delimiter === undefined
		? readTimelineFile(text)
		: readTable(text, delimiter, titleOf(name));
}

/** `missile-tests.timeline.csv` is “missile tests”. */
function titleOf(name: string): string {
	const words = name
		.replace(/(?:\.timeline)?\.\w+$/, '')
		.replaceAll(/[-_\s]+/g, ' ')
		.trim();
	return words === '' ? 'Timeline' : words;
}
