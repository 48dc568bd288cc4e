/**
 * The one place that decides what may be a link.
 * Pure. See ./SPEC.md §U.
 */

/** An address that is safe to link, in its normal form without credentials; else undefined. */
export function toSafeUrl(written: string): string | undefined {
	const trimmed = written.replace(/^[\0- ]+|[\0- ]+$/g, '');
	// “https:evil” and “http:///x” parse, but not to what a person reads in them.
	if (!/^https?:\/\/[^/\\]/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
	const url = new URL(trimmed);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
	url.username = '';
	url.password = '';
	return url.href;
}

/** The host to show beside a link. Takes what `toSafeUrl` gave. */
export function hostOf(url: string): string {
	return new URL(url).host.replace(/^www\./, '');
}
