/**
 * Links that open a page at the quoted words.
 * Pure.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/ `#:~:text=[prefix-,]start[,end][,-suffix]`
 */
import type { TextQuoteSelector } from './timeline';

/** Longer quotations are given by their first and last words, because pages break long texts differently. */
const MAX_WHOLE = 120;
const EDGE_WORDS = 5;

/** The address of a page with a fragment for the words of a selector. The page's own fragment is kept. */
export function toTextFragmentUrl(
	url: string,
	{ exact, prefix, suffix }: TextQuoteSelector
): string {
	const parts = [
		...(prefix ? [`${encode(prefix)}-`] : []),
		...rangeOf(exact).map(encode),
		...(suffix ? [`-${encode(suffix)}`] : [])
	];
	return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

function rangeOf(exact: string): string[] {
	const text = exact.trim();
	if (text.length <= MAX_WHOLE) return [text];
	const words = text.split(/\s+/);
	if (words.length < 2 * EDGE_WORDS) return [text];
	return [words.slice(0, EDGE_WORDS).join(' '), words.slice(-EDGE_WORDS).join(' ')];
}

/** Also percent-encodes characters with a meaning inside the directive. */
function encode(text: string): string {
	return encodeURIComponent(text.trim()).replaceAll('-', '%2D');
}
