/** A published revision as the page of changes shows it. */
import type { Change } from '$lib/document/change';

export interface ShownRevision {
	readonly number: number;
	/** The time of its publication: in words, and for programs. */
	readonly words: string;
	readonly machine: string;
	readonly editor: string;
	readonly note: string;
	readonly isMinor: boolean;
	readonly changes: readonly Change[];
	/** The address of the timeline as it stood; undefined: it is the newest. */
	readonly stood: string | undefined;
}
