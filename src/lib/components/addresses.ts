/** Where the links of a timeline lead. Routes make the addresses, components only follow them. */
import { createContext } from 'svelte';
import type { FileFormatName } from '$lib/document/file-formats';

export interface Addresses {
	/** The timeline as it is shown here; the query of a view can be added. */
	readonly here: string;
	/** An event as it is shown here. */
	readonly eventHere: (id: string) => string;
	/** An event on the page it has to itself; undefined: it has none. */
	readonly eventPage?: ((id: string) => string) | undefined;
	/** The same timeline for a frame in another page, and its version now; undefined: there is none. */
	readonly embed?: { readonly address: string; readonly revision: string };
	/** A file of the timeline, by how its name ends; undefined: no server has it. */
	readonly file?: (format: FileFormatName) => string;
	/** Of its calendar, absolute, for programs that look at it again and again. */
	readonly calendar?: string;
	/** Pages are elsewhere: their links open beside this one. */
	readonly elsewhere?: boolean;
}

export const [getAddresses, setAddresses] = createContext<Addresses>();
