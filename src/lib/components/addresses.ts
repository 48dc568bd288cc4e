/** Where the links of a timeline lead. Routes make the addresses, components only follow them. */
import { createContext } from 'svelte';
import type { FileFormatName } from '$lib/document/file-formats';

export interface Addresses {
	/** The timeline as it is shown here; the query of a view can be added. */
	readonly here: string;
	/** Parameters that every view here keeps, such as the colours of an embed. */
	readonly look?: string | undefined;
	/** An event as it is shown here. */
	readonly eventHere: (id: string) => string;
	/** An event on the page it has to itself; undefined: it has none. */
	readonly eventPage?: ((id: string) => string) | undefined;
	/** The same timeline for a frame in another page, and its version now, where it can be pinned to that; undefined: there is none. */
	readonly embed?: { readonly address: string; readonly revision: string | undefined };
	/** A file of the timeline, by how its name ends; undefined: no server has it. */
	readonly file?: (format: FileFormatName) => string;
	/** The host answers no questions: it has no files of a part, and scripts show what is asked for. */
	readonly isStatic?: boolean;
	/** Of its calendar, absolute, for programs that look at it again and again. */
	readonly calendar?: string;
	/** Of the reading page, where this is a part of another. */
	readonly page?: string | undefined;
	/** Pages are elsewhere: their links open beside this one. */
	readonly elsewhere?: boolean;
}

/**
 * The address of an event.
 *
 * @param page - of the timeline
 * @param hasPages - each event has a page of its own
 */
export function eventAddress(page: string, id: string, hasPages = true): string {
	return `${page}${hasPages ? '/' : '?event='}${id}#e-${id}`;
}

export const [getAddresses, setAddresses] = createContext<Addresses>();
