/** How the server says and draws the dates of a document. */
import type { Timing } from '$lib/time/bounds';
import type { WordStyle } from '$lib/time/words';

/** The words of a date, in the language of the document. */
export type Words = (timing: Timing, length: WordStyle['length']) => string;

/** A day or finer, one of it: drawn as a dot. */
export function isExact({ date, precision }: Timing): boolean {
	return date.kind === 'point' && ['day', 'minute', 'second'].includes(precision);
}
