/** The publication that is edited; undefined: a new timeline. Apart from its code, which /new does not need. */
import { getContext, setContext } from 'svelte';
import type { Publication } from './publication.svelte';

const KEY = {};

export function setPublication(publication: Publication): void {
	setContext(KEY, publication);
}

export function getPublication(): Publication | undefined {
	return getContext<Publication | undefined>(KEY);
}
