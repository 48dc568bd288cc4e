/** Kind and size of a file, in words. Pure. */
import type { EvidencePhrases } from './evidence-phrases';

/** What is known of a file. */
interface KnownFile {
	readonly bytes: number;
	readonly pages?: number;
}

/** “PDF, 12 pages, 1.4 MB”. @param path - with its ending. @returns undefined if nothing is known */
export function fileWords(
	path: string,
	known: KnownFile | undefined,
	phrases: Pick<EvidencePhrases, 'pages' | 'bytes' | 'listed'>
): string | undefined {
	const ending = /\.([a-z\d]{2,4})$/i.exec(path)?.[1];
	const parts = [
		ending?.toUpperCase(),
		known?.pages === undefined ? undefined : phrases.pages(known.pages),
		known && phrases.bytes(known.bytes)
	].filter((part) => part !== undefined);
	return parts.length === 0 ? undefined : phrases.listed(parts);
}
