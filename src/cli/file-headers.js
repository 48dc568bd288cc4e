/**
 * Headers of what is served as files, past SvelteKit: scripts, styles, fonts, pictures. Pages and
 * answers have theirs from `src/lib/server/headers.ts`.
 */

/** On every response, and the policy where one brings none of its own: it is no page, and does nothing. */
export const EVERYWHERE = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'content-security-policy':
		"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
};

/** Addresses of files by what is said of them; a file may be in several classes. */
export const FILE_CLASSES = [
	{
		// A worker has the policy of its own file: it fetches the parts of itself, and nothing else.
		paths: /^\/_app\/immutable\/workers\//,
		headers: {
			'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'self'"
		}
	},
	{
		// It keeps what was read: it asks this server, and nobody else.
		paths: /^\/service-worker\.js$/,
		headers: {
			'content-security-policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'self'",
			'cache-control': 'no-cache'
		}
	},
	{
		// What an embed is made of: its frame may have no origin, and its host may demand the permission.
		paths: /^\/(?:_app|embed|schema)\/.*\.[a-z0-9]+$/,
		headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
	},
	{
		// Their address lasts, but not what is in them: they are asked for again each time.
		paths: /^\/(?:embed\/v1.*|schema\/.*|favicon\.svg|robots\.txt)$/,
		headers: { 'cache-control': 'no-cache' }
	},
	{
		// Their names change with what is in them.
		paths: /^\/embed\/assets\//,
		headers: { 'cache-control': 'public, max-age=31536000, immutable' }
	}
];

/**
 * @param {string} path - of an address
 * @returns {Record<string, string>}
 */
export function fileHeaders(path) {
	const classes = FILE_CLASSES.filter(({ paths }) => paths.test(path));
	return Object.assign({}, EVERYWHERE, ...classes.map(({ headers }) => headers));
}
