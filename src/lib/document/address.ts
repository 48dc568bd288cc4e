/**
 * The one place that decides what may be a link.
 * Pure. See ./SPEC.md §U.
 */
import { toShownHost } from './host-words';

/** Addresses that already are in normal form, as nearly all are: they need no parser. */
const PLAIN = /^https?:\/\/(?:[a-z\d-]+\.)+[a-z]{2,24}\/[\w\-~!$&()*+,;=:@/.?]*$/;
const SPACE = 32;
const NORMALIZED = /\/\.|xn--/;

/** An address that is safe to link, in its normal form without credentials; else undefined. */
export function toSafeUrl(written: string): string | undefined {
	if (PLAIN.test(written) && !NORMALIZED.test(written)) return written;
	const trimmed = trimControls(written);
	// “https:evil” and “http:///x” parse, but not to the address that a person sees in them.
	if (!/^https?:\/\/[^/\\]/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
	const url = new URL(trimmed);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
	url.username = '';
	url.password = '';
	return url.href;
}

/** Trims spaces and controls at both ends, as WHATWG URL does. A pattern would scan a long run of them many times. */
function trimControls(text: string): string {
	let [from, to] = [0, text.length];
	while (from < to && text.charCodeAt(from) <= SPACE) from++;
	while (to > from && text.charCodeAt(to - 1) <= SPACE) to--;
	return text.slice(from, to);
}

/** The host to show beside a link. Takes what `toSafeUrl` gave. */
export function hostOf(url: string): string {
	return toShownHost(new URL(url).host.replace(/^www\.(?=.)/, ''));
}
