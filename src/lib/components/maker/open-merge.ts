import type { Merge } from '$lib/authoring/merge';

/** A merge that waits for the choices of its editor. */
export interface OpenMerge extends Merge {
	/** The revision that is merged, and who published it; of another page of the same editor: none. */
	readonly head: number;
	readonly editor: string;
	/** Which conflicts take the other value. */
	readonly theirs: readonly boolean[];
}
