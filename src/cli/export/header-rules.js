/**
 * What a static host has to send with the files of a site, as rules for all hosts. Every rule that fits an
 * address holds; where hosts put several policies together, a browser keeps to all of them. The values are
 * those of the server (src/lib/server/headers.ts, src/cli/file-headers.js): `missingHeaders` compares.
 */

/** @typedef {Readonly<Record<string, string>>} Headers - by name in small letters */
/**
 * @typedef {object} HeaderRule
 * @property {string} at - path; one `*` stands for anything, `:name` for one part
 * @property {Headers} headers
 */

const SHARED = {
	'access-control-allow-origin': '*',
	'cross-origin-resource-policy': 'cross-origin'
};
const LASTING = { 'cache-control': 'public, max-age=31536000, immutable' };
const NO_DEVICES = { 'permissions-policy': 'camera=(), microphone=(), geolocation=()' };
/** The rest of its policy stands in the page: it has a hash of the script in it. */
const PAGE = {
	...NO_DEVICES,
	'cross-origin-opener-policy': 'same-origin',
	'content-security-policy': "frame-ancestors 'self'"
};
/** A file that is taken away, and never shown. */
const TAKEN = {
	...SHARED,
	'content-disposition': 'attachment',
	'content-security-policy': "default-src 'none'; sandbox"
};
/** How files of a timeline end, with their types where hosts may know none. */
const ENDINGS = {
	csv: 'text/csv; charset=utf-8',
	ics: 'text/calendar; charset=utf-8',
	atom: 'application/atom+xml; charset=utf-8',
	yaml: 'application/yaml; charset=utf-8',
	bib: 'application/x-bibtex; charset=utf-8',
	ris: 'application/x-research-info-systems; charset=utf-8',
	jsonld: 'application/ld+json',
	md: 'text/markdown; charset=utf-8',
	json: undefined,
	svg: undefined,
	png: undefined, // that of a link as well: where it is shown it is shown
	'page.html': undefined,
	page: undefined // as hosts name it that leave “.html” away
};
const DOUBLE_ENDINGS = {
	'feed.json': 'application/feed+json',
	'csl.json': 'application/vnd.citationstyles.csl+json'
};

/**
 * From the general to the particular.
 *
 * @param {readonly string[]} languages - that stand in addresses
 * @returns {HeaderRule[]}
 */
export function headerRules(languages) {
	const pages = ['/', '/new', '/accessibility', '/offline', '/t/*'];
	const inLanguages = languages.flatMap((lang) => [`/${lang}`, `/${lang}/*`]);
	return [
		{
			at: '/*',
			headers: {
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'strict-origin-when-cross-origin'
			}
		},
		...[...pages, ...inLanguages].map((at) => ({ at, headers: PAGE })),
		...Object.entries(ENDINGS).map(([ending, type]) => ({
			at: `/t/*.${ending}`,
			headers: { ...TAKEN, ...(type === undefined ? {} : { 'content-type': type }) }
		})),
		...Object.entries(DOUBLE_ENDINGS).map(([ending, type]) => ({
			at: `/t/*.${ending}`,
			headers: { 'content-type': type }
		})),
		{ at: '/t/:timeline/whole/*', headers: LASTING },
		{ at: '/embed/*', headers: { ...SHARED, ...NO_DEVICES } },
		{ at: '/embed/assets/*', headers: LASTING },
		{ at: '/oembed/*', headers: SHARED },
		{ at: '/schema/*', headers: SHARED },
		{ at: '/_app/*', headers: SHARED },
		{ at: '/_app/immutable/*', headers: LASTING },
		{
			at: '/_app/immutable/workers/*',
			headers: {
				'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'self'"
			}
		},
		{
			at: '/service-worker.js',
			headers: {
				'content-security-policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'self'"
			}
		}
	];
}

/** @param {string} at @returns {string} a regular expression */
export function patternOf(at) {
	const parts = at.split(/(\*|:\w+)/).map((part, i) => {
		if (i % 2 === 1) return part === '*' ? '.*' : '[^/]+';
		return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
	});
	return `^${parts.join('')}$`;
}

/**
 * Headers for an address, by rules; several values of one are put together with commas.
 *
 * @param {readonly HeaderRule[]} rules @param {string} path
 * @returns {Record<string, string>}
 */
export function headersAt(rules, path) {
	/** @type {Record<string, string>} */
	const found = {};
	for (const { at, headers } of rules) {
		if (!new RegExp(patternOf(at)).test(path)) continue;
		for (const [name, value] of Object.entries(headers))
			found[name] = name in found && found[name] !== value ? `${found[name]}, ${value}` : value;
	}
	return found;
}

/** Headers that matter wherever a file is … */
const ANY = [
	'x-content-type-options',
	'referrer-policy',
	'access-control-allow-origin',
	'cross-origin-resource-policy',
	'content-security-policy'
];
/** … and of a page. */
const OF_PAGES = ['permissions-policy', 'cross-origin-opener-policy'];

/**
 * What the server sends and a host with these rules would not.
 *
 * @param {readonly HeaderRule[]} rules @param {string} path
 * @param {Headers} sent - by the server; without the part of a policy that stands in the page
 * @param {boolean} [isPage]
 * @returns {string[]} names
 */
export function missingHeaders(rules, path, sent, isPage = false) {
	const given = headersAt(rules, path);
	return [...ANY, ...(isPage ? OF_PAGES : [])].filter((name) => {
		const wanted = sent[name];
		return wanted && !`, ${given[name]}, `.includes(`, ${wanted}, `);
	});
}
