/** The headers of every response, by the class of its row in ./surface.ts, or by the path of a file. Pure. */
import type { CacheClass, HeaderClass } from './surface';

/** By name in small letters. */
export type Headers = Readonly<Record<string, string>>;

/** On every response; with a policy for responses without their own, which are not pages and run nothing. */
export const EVERYWHERE: Headers = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'content-security-policy':
		"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
};

/**
 * Headers as they are sent. Ranges are not served: a client that asks for one gets the whole, as RFC 9110
 * §14.2 allows.
 *
 * @param own - of one response: they override those of every response
 */
export function withEverywhere(own: Headers): Headers {
	return { ...EVERYWHERE, 'accept-ranges': 'none', ...own };
}

/** No file of media is one that runs something. Browsers refuse to show a PDF in a sandbox. */
export const MEDIA_POLICY: Headers = {
	'content-security-policy': "default-src 'none'; object-src 'self'; base-uri 'none'"
};
const NO_DEVICES = { 'permissions-policy': 'camera=(), microphone=(), geolocation=()' };
/** SvelteKit writes the policy of a page: svelte.config.js. */
const PAGE: Headers = { ...NO_DEVICES, 'cross-origin-opener-policy': 'same-origin' };
/** Any page may frame it, and it only connects to this server. */
const EMBED: Headers = { ...NO_DEVICES, 'cross-origin-resource-policy': 'cross-origin' };
/** Pages of other origins fetch it: a frame may have no origin, and a host may require this header. */
export const SHARED: Headers = {
	'access-control-allow-origin': '*',
	'cross-origin-resource-policy': 'cross-origin'
};

/** Of a file of media. Pages of other sites show them, and none of them runs anything. @param mime - its type */
export function mediaHeaders(mime: string): Headers {
	return {
		...SHARED,
		'content-type': mime,
		'cache-control': CACHING.immutable,
		...MEDIA_POLICY,
		...(/^(?:image|video|audio|text)\/|pdf$/.test(mime)
			? {}
			: { 'content-disposition': 'attachment' })
	};
}

const CLASSES: Readonly<Record<HeaderClass, Headers>> = {
	page: PAGE,
	maker: PAGE,
	editor: { ...PAGE, 'referrer-policy': 'no-referrer' },
	private: { 'referrer-policy': 'no-referrer' },
	embed: EMBED,
	answer: SHARED,
	download: { ...SHARED, 'content-security-policy': "default-src 'none'; sandbox" },
	picture: {},
	media: SHARED,
	process: {}
};

const CACHING: Readonly<Record<CacheClass, string>> = {
	revalidate: 'no-cache',
	immutable: 'public, max-age=31536000, immutable',
	hour: 'public, max-age=3600',
	never: 'no-store'
};

/**
 * In a sandboxed frame with its own origin, `'self'` is this server in most browsers, but
 * matches nothing in WebKit: so the server is named as well.
 */
function embedPolicy(origin: string): string {
	return [
		"default-src 'none'",
		`script-src 'self' ${origin}`,
		`style-src 'self' ${origin}`,
		`img-src 'self' ${origin} data:`,
		`media-src 'self' ${origin}`,
		`font-src 'self' ${origin}`,
		`connect-src 'self' ${origin}`,
		"base-uri 'none'",
		"form-action 'none'",
		'frame-ancestors *'
	].join('; ');
}

/** @param origin - of this server, in the address of the request */
export function headersOf(name: HeaderClass, origin: string): Headers {
	const policy = name === 'embed' ? { 'content-security-policy': embedPolicy(origin) } : {};
	return { ...CLASSES[name], ...policy };
}

/** @param status - errors are never cached, because a missing page may exist soon */
export function cacheControlOf(caching: CacheClass, status: number): string {
	return CACHING[status >= 400 ? 'never' : caching];
}

/** The policy of a page on which readers enter addresses, which their browser fetches, and add pictures of their own. */
export function allowAnyAddress(policy: string): string {
	return policy
		.replace("connect-src 'self'", "connect-src 'self' http: https:")
		.replace(/\b(?:img|media)-src 'self'/g, '$& blob:');
}

/** The policy of an editor's page: no page may frame it, so that nobody is led to press its buttons. */
export function neverFramed(policy: string): string {
	return policy.replace("frame-ancestors 'self'", "frame-ancestors 'none'");
}

/** The policy of a page whose media are elsewhere: they are requested when its reader wants to see them. */
export function allowOrigins(policy: string, origins: readonly string[]): string {
	if (origins.length === 0) return policy;
	const directives = policy.split('; ').map((directive) => {
		const isShown = /^(?:img|media|frame)-src /.test(directive);
		return isShown ? [directive, ...origins].join(' ') : directive;
	});
	const hasFrames = directives.some((directive) => directive.startsWith('frame-src '));
	if (!hasFrames) directives.push(`frame-src ${origins.join(' ')}`);
	return directives.join('; ');
}

/** Files of the build by their paths, general rules first; `*` matches anything. */
export const FILE_CLASSES: readonly { readonly at: string; readonly headers: Headers }[] = [
	{ at: '/*', headers: { 'cache-control': CACHING.revalidate } },
	// What an embed is made of.
	{ at: '/_app/*', headers: SHARED },
	{ at: '/embed/*', headers: SHARED },
	{ at: '/schema/*', headers: SHARED },
	// Their names change with their content.
	{ at: '/_app/immutable/*', headers: { 'cache-control': CACHING.immutable } },
	{ at: '/embed/assets/*', headers: { 'cache-control': CACHING.immutable } },
	{
		// A worker has the policy of its own file: it only fetches its own parts.
		at: '/_app/immutable/workers/*',
		headers: {
			'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'self'"
		}
	},
	{
		// It only connects to this server.
		at: '/service-worker.js',
		headers: {
			'content-security-policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'self'"
		}
	}
];

/** The headers of a file of the build. @param path - of its address */
export function fileHeaders(path: string): Headers {
	const classes = FILE_CLASSES.filter(({ at }) =>
		at.endsWith('*') ? path.startsWith(at.slice(0, -1)) : path === at
	);
	return Object.assign({}, ...classes.map(({ headers }) => headers)) as Headers;
}
