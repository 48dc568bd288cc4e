/** What an item lacks to be accepted. Pure. See ../SPEC.md §P3. */
import { parseEdtf } from '$lib/time/edtf';
import type { ReviewItem } from './review-item';

/** The field that is missing or unreadable. */
export type Lack = 'date' | 'headline' | 'words' | 'name';

/** @returns undefined: it can be accepted. An event without any date can: it waits for one. */
export function lackOf({ kind, proposal }: ReviewItem): Lack | undefined {
	if (kind === 'quote') return proposal.text.trim() === '' ? 'words' : undefined;
	if (kind === 'source') return proposal.name.trim() === '' ? 'name' : undefined;
	if (proposal.headline.trim() === '') return 'headline';
	return proposal.date === '' || parseEdtf(proposal.date).ok ? undefined : 'date';
}
