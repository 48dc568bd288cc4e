/** Everything that a site links to, as its server sends it: each page with its data, each file, each picture. */

/**
 * @typedef {object} Answer
 * @property {string} path
 * @property {Readonly<Record<string, string>>} headers - by name in small letters
 * @property {string | Buffer} body - text, where it is a page
 * @property {boolean} isPage
 */
/**
 * @typedef {object} Missing
 * @property {string} path
 * @property {number} status
 * @property {string | undefined} from - the page that links to it
 */

/** Attributes with links: of readers, and pictures for other sites. */
const ADDRESSES = /\s(href|src|srcset|poster|content)="([^"#]+)/g;
/** Pictures of labels that are only drawn in a closer view: in the data of a page, by the last part of their address. */
const SQUARES = /"([\da-f]{32}-square(?:-\d\d)?\.webp)"/g;
/** The file of a long timeline, which is read together with what is known of its media. */
const WHOLE = /^(\/t\/[^/]+)\/whole\/([^/]+\.json)$/;
const MEDIA_OF_WHOLE = /^\/t\/[^/]+\/media\/[^/]+\.json$/;
/** Relative addresses of fonts in a style sheet. */
const IN_STYLES = /url\(([\w.-]+)\)/g;
/** Pages that scripts navigate to: they request only the data of such a page. */
const HAS_DATA = /__sveltekit_\w+ =/;
const DATA = '__data.json';
const SECOND_MS = 1000;

/**
 * @param {object} site
 * @param {string} site.server - origin of the server
 * @param {string} site.origin - origin in its pages
 * @param {Iterable<string>} site.from - paths
 * @param {(path: string) => boolean} site.isKnown - the file already exists
 * @param {typeof import('../../lib/document/media-facts.ts').namesOf} site.namesOf
 * @returns {AsyncGenerator<Answer | Missing>}
 */
export async function* crawl({ server, origin, from, isKnown, namesOf }) {
	/** By path: the page that links to it. @type {Map<string, string | undefined>} */
	const found = new Map([...from].map((path) => [path, undefined]));
	for (const [path, leading] of found) {
		const response = await ask(server + path);
		if (!response.ok) {
			yield { path, status: response.status, from: leading };
			continue;
		}
		const headers = Object.fromEntries(response.headers);
		const isPage =
			/^text\/html/.test(headers['content-type'] ?? '') && !headers['content-disposition'];
		if (!isPage) {
			const body = Buffer.from(await response.arrayBuffer());
			yield { path, headers, body, isPage };
			/** @type {(string | undefined)[]} */
			let next = [];
			if (/^text\/css/.test(headers['content-type'] ?? ''))
				next = [...String(body).matchAll(IN_STYLES)].map(([, written = '']) =>
					pathOf(`./${written}`, origin + path, origin)
				);
			else if (WHOLE.test(path)) next = [path.replace(WHOLE, '$1/media/$2')];
			else if (MEDIA_OF_WHOLE.test(path))
				next = Object.values(JSON.parse(String(body)))
					.flatMap(namesOf)
					.map((name) => `/media/${name}`);
			follow(path, next);
			continue;
		}
		const body = await response.text();
		yield { path, headers, body, isPage };
		const next = [...body.matchAll(ADDRESSES)].flatMap(([, name, written = '']) =>
			(name === 'srcset' ? candidatesOf(written) : [written]).map((one) =>
				pathOf(one.replaceAll('&amp;', '&'), origin + path, origin)
			)
		);
		if (HAS_DATA.test(body)) next.push(dataOf(path));
		for (const [, name] of body.matchAll(SQUARES)) next.push(`/media/${name}`);
		follow(path, next);
	}

	/** @param {string} path @param {readonly (string | undefined)[]} next - to which it leads */
	function follow(path, next) {
		for (const to of next) if (to && !found.has(to) && !isKnown(to)) found.set(to, path);
	}
}

/** The addresses of a picture in several sizes. @param {string} srcset */
function candidatesOf(srcset) {
	return srcset.split(/,\s+/).map((one) => one.trim().split(/\s/)[0] ?? '');
}

/** Repeats requests while a timeline is being read. @param {string} address */
async function ask(address) {
	for (;;) {
		const response = await fetch(address);
		const wait = Number(response.headers.get('retry-after'));
		if (response.status !== 503 || !(wait > 0)) return response;
		await response.body?.cancel();
		await new Promise((resolve) => setTimeout(resolve, wait * SECOND_MS));
	}
}

/**
 * Without the query: a static host has one response for all queries.
 *
 * @param {string} written @param {string} base @param {string} origin
 * @returns {string | undefined} undefined: another site, or not an address
 */
function pathOf(written, base, origin) {
	if (!/^(?:\/|\.|https?:)/.test(written) || !URL.canParse(written, base)) return undefined;
	const address = new URL(written, base);
	const isOEmbed = address.pathname === '/oembed';
	return address.origin === origin
		? address.pathname + (isOEmbed ? address.search : '')
		: undefined;
}

/** @param {string} path */
function dataOf(path) {
	return path === '/' ? `/${DATA}` : `${path}/${DATA}`;
}
