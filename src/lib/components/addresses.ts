/** The links of a timeline. Routes make the addresses, components only use them. */
import { createContext } from 'svelte';
import type { FileFormatName } from '$lib/document/file-formats';

export interface Addresses {
	/** The page of the timeline; the query of a view can be added. */
	readonly here: string;
	/** Parameters that every view here keeps, such as the colours of an embed. */
	readonly look?: string | undefined;
	/** An event on this page. */
	readonly eventHere: (id: string) => string;
	/** The separate page of an event; undefined: there is none. */
	readonly eventPage?: ((id: string) => string) | undefined;
	/** The embed of the same timeline, with its current version if it can be pinned; undefined: there is none. */
	readonly embed?: { readonly address: string; readonly revision: string | undefined };
	/** A file of the timeline, by its ending; undefined: no server has it. */
	readonly file?: (format: FileFormatName) => string;
	/** Static host: it has no files of a part, and scripts read the query. */
	readonly isStatic?: boolean;
	/** Its calendar, absolute, for programs that fetch it regularly. */
	readonly calendar?: string;
	/** The reading page, if this is a part of another page. */
	readonly page?: string | undefined;
	/** A file of media, by the last part of its address; undefined: no server has it. */
	readonly media?: ((name: string) => string) | undefined;
	/** The file of the timeline: media are at their paths beside it. */
	readonly beside?: string | undefined;
	/** What media of other sites do: `show`, `none`, else they ask. */
	readonly elsewhereMedia?: string | null | undefined;
	/** Whether links open in a new tab, because pages are on another site. */
	readonly elsewhere?: boolean;
}

/**
 * The address of an event.
 *
 * @param page - of the timeline
 * @param hasPages - whether each event has its own page
 */
export function eventAddress(page: string, id: string, hasPages = true): string {
	return `${page}${hasPages ? '/' : '?event='}${id}#e-${id}`;
}

export const [getAddresses, setAddresses] = createContext<Addresses>();
