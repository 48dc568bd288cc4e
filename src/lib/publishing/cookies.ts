/** The cookies of signed-in browsers: no script reads them, and no other site sends them. */
import type { Cookies } from '@sveltejs/kit';
import { LINK_COOKIE, OWNER_COOKIE, SESSION_MS } from './visitors';

const optionsFor = (path: string, { protocol }: URL) =>
	({
		path,
		httpOnly: true,
		sameSite: 'strict',
		secure: protocol === 'https:',
		maxAge: SESSION_MS / 1000
	}) as const;

/** @param token - of a link of this timeline */
export function setLinkCookie(cookies: Cookies, slug: string, token: string, url: URL): void {
	// It is sent with requests to the timeline's own pages, and to the address where links are exchanged.
	cookies.set(LINK_COOKIE, token, optionsFor(`/t/${slug}`, url));
}

export function setOwnerCookie(cookies: Cookies, token: string, url: URL): void {
	cookies.set(OWNER_COOKIE, token, optionsFor('/', url));
}

export function removeOwnerCookie(cookies: Cookies, url: URL): void {
	cookies.delete(OWNER_COOKIE, optionsFor('/', url));
}
