/** The differences between two revisions of a timeline, for its readers. Serialisable; pure. */

/** What has changed. */
export type ChangedPart =
	/** A whole event. */
	| 'event'
	| 'headline'
	| 'date'
	| 'text'
	| 'quotation'
	| 'source'
	| 'media'
	/** Anything else of an event: people, places, group, figures. */
	| 'details'
	/** Of the timeline. */
	| 'title'
	| 'introduction'
	| 'settings';

export interface Change {
	/** Undefined: of the timeline itself. */
	readonly event?: { readonly id: string; readonly headline: string };
	readonly part: ChangedPart;
	readonly how: 'added' | 'removed' | 'changed';
	/** In the language of the timeline; of `details` and `settings`, there are no words. */
	readonly before?: string;
	readonly after?: string;
}

/** Parts on which a reader relies: a change of one of them after publication needs a reason. */
const EVIDENCE: readonly ChangedPart[] = ['date', 'quotation', 'source'];

/** Whether an editor is asked why. What is only added takes nothing back. */
export function needsNote(changes: readonly Change[]): boolean {
	return changes.some(({ part, how }) => EVIDENCE.includes(part) && how !== 'added');
}

/** Whether an event says that it was corrected: not if it is new, or if only something was added. */
export function isCorrection({ event, part, how }: Change): boolean {
	return event !== undefined && part !== 'event' && part !== 'details' && how !== 'added';
}
