/** From an outside format to a checked file of ours. */
import { part } from '$lib/base/drain';
import type { Drafted } from '../shared/draft';
import { checkDraft } from './check-draft';
import type { CheckedFile } from '../shared/checked-file';

/** Making the draft is about this part of the work. */
const DRAFTING = 0.4;

/** @yields the finished part, 0–1 */
export function* readDraft(drafting: Generator<number, Drafted>): Generator<number, CheckedFile> {
	const drafted = yield* part(drafting, 0, DRAFTING);
	return yield* part(checkDraft(drafted), DRAFTING, 1);
}
