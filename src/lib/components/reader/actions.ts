/** The actions of a timeline's reader, for all components inside it. */
import { createContext } from 'svelte';
import type { Along } from '$lib/viewer/timeline-source';

export interface ReaderActions {
	/** Whether its events can be presented: the home page only has their chart. */
	readonly canPresent: boolean;
	/** Opens an event, and goes to it. */
	readonly choose: (id: string) => void;
	/** Names an event in the readout; a list that is being read scrolls to it. */
	readonly pick: (id: string) => void;
	/** Goes to the next or previous event: if one is open, the other opens. */
	readonly step: (to: Along) => Promise<void>;
	/** Stores the scroll position of the list: back returns to it. */
	readonly leave: () => void;
	/** Goes to a part of the list, by its id. */
	readonly to: (id: string) => void;
	/** Goes to the chart; back returns to the scroll position of the list. */
	readonly toChart: () => void;
	/** The list was scrolled to an event; undefined: it is not being read. */
	readonly read: (id: string | undefined) => void;
}

export const [getActions, setActions] = createContext<ReaderActions>();
