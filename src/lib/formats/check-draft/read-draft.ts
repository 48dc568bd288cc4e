/** From an outside format to a checked file of ours. */
import { part } from '$lib/base/drain';
import type { Drafted, DraftOptions } from '../shared/draft';
import { checkDraft } from './check-draft';
import type { CheckedFile } from '../shared/checked-file';

/** Making the draft is about this part of the work. */
const DRAFTING = 0.4;

/** @yields the part that is done, 0–1 */
export function* readDraft(
	drafting: Generator<number, Drafted>,
	{ timezone }: Pick<DraftOptions, 'timezone'>
): Generator<number, CheckedFile> {
	const drafted = yield* part(drafting, 0, DRAFTING);
	return yield* part(checkDraft(drafted, timezone), DRAFTING, 1);
}
