/** What can be done to a timeline that is read, from wherever in it. */
import { createContext } from 'svelte';
import type { Along } from '$lib/viewer/timeline-source';

export interface ReaderActions {
	/** Its events can be presented here: the first page has only their chart. */
	readonly canPresent: boolean;
	/** Opens an event, and goes to it. */
	readonly choose: (id: string) => void;
	/** The readout names an event; a list that is being read comes along. */
	readonly pick: (id: string) => void;
	/** To the event beside the one that is stood on: where one is open, the other opens. */
	readonly step: (to: Along) => Promise<void>;
	/** Remembers where the list stands: back leads there. */
	readonly leave: () => void;
	/** Goes to a part of the list, by its id. */
	readonly to: (id: string) => void;
	/** Goes to the chart; back leads to where the list stood. */
	readonly toChart: () => void;
	/** The list was scrolled to an event; undefined: it is not being read. */
	readonly read: (id: string | undefined) => void;
}

export const [getActions, setActions] = createContext<ReaderActions>();
