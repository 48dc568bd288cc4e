type Headers = Readonly<Record<string, string>>;

/** The headers of a page, beside the content security policy that SvelteKit writes for it. */
const PAGE: Headers = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	'cross-origin-opener-policy': 'same-origin'
};

/** The headers of an embed: any page may frame it, and it reaches nothing but this server. */
const EMBED: Headers = {
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

/**
 * In a frame whose sandbox gives it an origin of its own, `'self'` is this server for most browsers and
 * nobody for WebKit: so it is named as well.
 */
function embedPolicy(origin: string): string {
	return [
		"default-src 'none'",
		`script-src 'self' ${origin}`,
		`style-src 'self' ${origin}`,
		`img-src 'self' ${origin} data:`,
		`connect-src 'self' ${origin}`,
		"base-uri 'none'",
		"form-action 'none'",
		'frame-ancestors *'
	].join('; ');
}

/** By the id of a route. @param origin - of this server, as it was asked */
export function headersOf(route: string | null, origin: string): Headers {
	if (route?.startsWith('/embed/'))
		return { ...EMBED, 'content-security-policy': embedPolicy(origin) };
	return /\/(?:tiles|list|whole|oembed)(?:\/|$)|\[format=file\]$/.test(route ?? '')
		? { ...PAGE, ...SHARED }
		: PAGE;
}
