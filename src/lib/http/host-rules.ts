/**
 * The headers that a static host must send with the files of a site, as rules for all hosts. All rules that
 * match an address apply; if a host combines several policies, a browser applies all of them. The values are
 * those of the server (./headers.ts); `missingHeaders` compares the results. Pure.
 */
import { FILE_TYPES } from '$lib/document/file-types';
import {
	cacheControlOf,
	EVERYWHERE,
	FILE_CLASSES,
	headersOf,
	MEDIA_POLICY,
	type Headers
} from './headers';
import { SURFACE } from './surface';

export interface HeaderRule {
	/** Path; `*` matches anything, `:name` one part. */
	readonly at: string;
	readonly headers: Headers;
}

const ANSWER = headersOf('answer', '');
const { 'content-security-policy': _, ...EMBED } = headersOf('embed', '');
const MEDIA = { ...headersOf('media', ''), ...MEDIA_POLICY };
const LASTING = { 'cache-control': cacheControlOf('immutable', 200) };
/** The rest of its policy is in the page itself, because it contains the hash of a script. */
const PAGE = { ...headersOf('page', ''), 'content-security-policy': "frame-ancestors 'self'" };
/** A file to download, which is never shown. */
const TAKEN = { ...headersOf('download', ''), 'content-disposition': 'attachment' };
/** Of the site. */
const FEEDS = ['atom', 'feed.json'] as const;
/** Endings whose types hosts know; also that of a link’s picture, which is meant to be shown. */
const KNOWN = ['json', 'svg', 'png', 'page.html'];
/** The name of “page.html” on hosts that drop “.html”. */
const SHORT = 'page';

/**
 * General rules first.
 *
 * @param languages - in addresses
 */
export function headerRules(languages: readonly string[]): HeaderRule[] {
	const pages = SURFACE.filter(({ headers }) => headers === 'page' || headers === 'maker');
	const paths = pages.map(({ id }) =>
		id.replace('/[[lang=language]]', '').replace(/\[\[?.*$/, '*')
	);
	const inLanguages = languages.flatMap((lang) => [`/${lang}`, `/${lang}/*`]);
	const endings = Object.entries(FILE_TYPES);
	const simple = endings.filter(([ending]) => !/\.(?!html)/.test(ending));
	const double = endings.filter(([ending]) => /\.json$/.test(ending));
	const typeOf = (ending: string, type: string): Headers =>
		KNOWN.includes(ending) ? {} : { 'content-type': type };
	return [
		{ at: '/*', headers: withoutPolicy(EVERYWHERE) },
		...[...paths.map((path) => path || '/'), ...inLanguages].map((at) => ({ at, headers: PAGE })),
		...[...simple, [SHORT, ''] as const].map(([ending, type]) => ({
			at: `/t/*.${ending}`,
			headers: { ...TAKEN, ...(type === '' ? {} : typeOf(ending, type)) }
		})),
		...double.map(([ending, type]) => ({
			at: `/t/*.${ending}`,
			headers: { 'content-type': type }
		})),
		{ at: '/t/:timeline/whole/*', headers: LASTING },
		{ at: '/embed/*', headers: EMBED },
		{ at: '/oembed/*', headers: ANSWER },
		{ at: '/media/*', headers: { ...MEDIA, ...LASTING } },
		{ at: '/site/*', headers: { ...ANSWER, ...LASTING } },
		...FEEDS.map((ending) => ({
			at: `/timelines.${ending}`,
			headers: { ...ANSWER, 'content-type': FILE_TYPES[ending] }
		})),
		// A host revalidates its files by default.
		...FILE_CLASSES.filter(({ at }) => at !== '/*')
	];
}

function withoutPolicy({ 'content-security-policy': _, ...headers }: Headers): Headers {
	return headers;
}

/** @returns a regular expression */
export function patternOf(at: string): string {
	const parts = at.split(/(\*|:\w+)/).map((part, i) => {
		if (i % 2 === 1) return part === '*' ? '.*' : '[^/]+';
		return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
	});
	return `^${parts.join('')}$`;
}

/** Headers for an address, by rules; several values of one header are joined with commas. */
export function headersAt(rules: readonly HeaderRule[], path: string): Headers {
	const found: Record<string, string> = {};
	for (const { at, headers } of rules) {
		if (!new RegExp(patternOf(at)).test(path)) continue;
		for (const [name, value] of Object.entries(headers))
			found[name] = name in found && found[name] !== value ? `${found[name]}, ${value}` : value;
	}
	return found;
}

/** Headers that every file needs … */
const ANY = [
	'x-content-type-options',
	'referrer-policy',
	'access-control-allow-origin',
	'cross-origin-resource-policy',
	'content-security-policy'
];
/** … and those that a page needs. */
const OF_PAGES = ['permissions-policy', 'cross-origin-opener-policy'];

/**
 * The names of headers that the server sends and a host with these rules would not.
 *
 * @param sent - by the server; without the part of a policy that is in the page itself
 */
export function missingHeaders(
	rules: readonly HeaderRule[],
	path: string,
	sent: Headers,
	isPage = false
): string[] {
	const given = headersAt(rules, path);
	return [...ANY, ...(isPage ? OF_PAGES : [])].filter((name) => {
		const wanted = sent[name];
		return wanted && !`, ${given[name]}, `.includes(`, ${wanted}, `);
	});
}
