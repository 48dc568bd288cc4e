type Headers = Readonly<Record<string, string>>;

/** The headers of a page, beside the content security policy that SvelteKit writes for it. */
const PAGE: Headers = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	'cross-origin-opener-policy': 'same-origin'
};

/**
 * The headers of an embed: any page may frame it, and it reaches nothing but this server. `'self'` is
 * this server also inside a frame whose sandbox gives it an origin of its own.
 */
const EMBED: Headers = {
	'content-security-policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self' data:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		'frame-ancestors *'
	].join('; '),
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	'cross-origin-resource-policy': 'cross-origin'
};

/** Of what other people's pages fetch: a frame may have no origin, and a host may demand the permission. */
const SHARED: Headers = {
	'access-control-allow-origin': '*',
	'cross-origin-resource-policy': 'cross-origin'
};

/** A page on which readers may name an address of their own: their browser fetches it. */
export function allowAnyAddress(policy: string): string {
	return policy.replace("connect-src 'self'", "connect-src 'self' http: https:");
}

/** By the id of a route. */
export function headersOf(route: string | null): Headers {
	if (route?.startsWith('/embed/')) return EMBED;
	return /\/(?:tiles|list|whole|oembed)(?:\/|$)|\[format=file\]$/.test(route ?? '')
		? { ...PAGE, ...SHARED }
		: PAGE;
}
