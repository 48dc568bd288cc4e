/** The messages between the thread of the site and the main thread. Data only. */

/** From the site: whether its database answers, or could not be opened at the start. */
export type DatabaseMessage = 'database away' | 'database back' | 'database shut';

/** Headers between the two threads, which are not sent to readers. */
export const SITE_HEADERS = {
	/** To the site: of the origin that was asked. */
	protocol: 'x-dateline-protocol',
	/** To the site: names the client, for limits. */
	client: 'x-dateline-client',
	/** To the site: whom a trusted proxy has signed in. */
	user: 'x-dateline-user',
	/** From the site: the version of the store that a response was made of. */
	version: 'x-dateline-version'
} as const;
