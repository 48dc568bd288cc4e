/** From an outside format to a file of ours of which everything holds. */
import { part } from '$lib/base/drain';
import type { Drafted } from './draft';
import { keepWhatHolds } from './keep-what-holds';
import type { ReadFile } from './read-file';

/** Drafting takes about this part of it. */
const DRAFTING = 0.4;

/** @yields the part that is done, 0–1 */
export function* readDraft(drafting: Generator<number, Drafted>): Generator<number, ReadFile> {
	const drafted = yield* part(drafting, 0, DRAFTING);
	return yield* part(keepWhatHolds(drafted), DRAFTING, 1);
}
