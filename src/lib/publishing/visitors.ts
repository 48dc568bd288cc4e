/** Who sends a request: by the cookies that a key or a link was exchanged for, or by the proxy in front of the server. */
import type { AccessRows } from '$lib/database/access';
import { NOBODY, type Visitor } from './rights';
import { hashSecret, isSameHash, newSecret } from './secrets';

const DAY_MS = 86_400_000;
/** A browser stays signed in for so long. */
export const SESSION_MS = 180 * DAY_MS;
/** Of the key of the site, for all addresses. */
export const OWNER_COOKIE = 'dateline-owner';
/** Of a link, for the addresses below its timeline. */
export const LINK_COOKIE = 'dateline-link';

/** Cookies of a request, by name. */
export type CookieOf = (name: string) => string | undefined;

export class Visitors {
	readonly #access: AccessRows;
	#keyHash: string;
	/** Milliseconds since 1970. */
	readonly #now: () => number;

	/** @param key - of the site */
	constructor(access: AccessRows, key: string, now: () => number) {
		[this.#access, this.#keyHash, this.#now] = [access, hashSecret(key), now];
	}

	/** The site has another key now: who was signed in with the last one no longer is. */
	useKey(key: string): void {
		this.#keyHash = hashSecret(key);
	}

	/**
	 * @param user - whom the proxy has signed in
	 * @param timeline - the id of the timeline that the request is about
	 */
	async visitorOf(
		cookieOf: CookieOf,
		user: string | undefined,
		timeline: string | undefined
	): Promise<Visitor> {
		const owner = await this.#sessionOf(cookieOf(OWNER_COOKIE));
		const found = (await this.#sessionOf(cookieOf(LINK_COOKIE)))?.link;
		const link = found?.timeline === timeline ? found : undefined;
		if (owner && !owner.link && isSameHash(owner.keyHash, this.#keyHash))
			return { kind: 'owner', name: link?.name, link: link?.id };
		if (user !== undefined && user !== '') return { kind: 'user', name: user };
		if (!link || timeline === undefined) return NOBODY;
		const { id, name, right } = link;
		return { kind: 'link', id, name, right, timeline };
	}

	async #sessionOf(token: string | undefined) {
		return token === undefined || token === ''
			? undefined
			: this.#access.session(hashSecret(token), this.#now());
	}

	/** Exchanges the key of the site for a token. @returns undefined: it is another key */
	async openWithKey(key: string): Promise<string | undefined> {
		if (!isSameHash(hashSecret(key), this.#keyHash)) return undefined;
		return this.#open('', this.#keyHash);
	}

	/** Exchanges the secret of a link for a token. @returns undefined: the timeline has no such link */
	async openWithLink(timeline: string, secret: string): Promise<string | undefined> {
		const link = await this.#access.linkOf(timeline, hashSecret(secret));
		return link && this.#open(link.id, '');
	}

	/** A token for a link that was made just now. */
	openLink(id: string): Promise<string> {
		return this.#open(id, '');
	}

	async #open(link: string, keyHash: string): Promise<string> {
		const token = newSecret();
		const now = this.#now();
		await this.#access.tidy(now);
		const session = { link, keyHash, expiresAt: now + SESSION_MS };
		await this.#access.openSession(hashSecret(token), session);
		return token;
	}

	async close(token: string): Promise<void> {
		await this.#access.closeSession(hashSecret(token));
	}
}
