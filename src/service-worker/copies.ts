/** The copies on this device: of pages, of their parts, and of the page that lists them. */
import { base } from '$service-worker';
import { baseLocale, locales } from '../messages/project.inlang/settings.json';

/** The number of copies; the oldest goes first. */
const PAGES = { name: 'dateline-pages', most: 60 };
const PARTS = { name: 'dateline-parts', most: 600 };

/** From src/app.html. Pages of others, such as the login page of a network, lack it. */
const OURS = '<meta name="generator" content="Timelines"';

/** Shown instead of a page without a copy: by language. */
const NONE: ReadonlyMap<string, string> = new Map(
	locales.map((locale) => [locale, `${base}${locale === baseLocale ? '' : `/${locale}`}/offline`])
);
const NONES: ReadonlySet<string> = new Set(NONE.values());

/**
 * Stores a page from our server. Any other response leaves the copy unchanged.
 *
 * @returns whether the page no longer exists; then its copies are removed too
 */
export async function storePage(url: string, response: Response): Promise<boolean> {
	const { ok, status, redirected } = response;
	if (redirected || !isHtml(response)) return false;
	const html = await response.clone().text();
	if (!html.includes(OURS)) return false;
	if (status === 404 || status === 410) {
		await drop(PAGES.name, (path) => path === new URL(url).pathname);
		return true;
	}
	if (!ok) return false;
	await store(PAGES, url, response);
	if (!isNone(url)) await storeNone(/<html lang="([\w-]+)"/.exec(html)?.[1]);
	return false;
}

async function storeNone(lang = baseLocale): Promise<void> {
	const none = NONE.get(lang) ?? `${base}/offline`;
	if (await caches.match(none)) return;
	const response = await fetch(none);
	const html = await response.clone().text();
	if (!response.ok || !html.includes(OURS)) return;
	const styles = html.matchAll(/<link href="([^"]+\.css)"/g);
	await store(PAGES, none, response);
	await Promise.all(
		[...styles].map(([, path = '']) => storePart(new URL(path, response.url).href))
	);
}

/** Drops all copies of a withdrawn timeline. @param page - path of its page */
export async function dropTimeline(page: string): Promise<void> {
	const isOfIt = (path: string) => path === page || path.startsWith(`${page}/`);
	await Promise.all([drop(PAGES.name, isOfIt), drop(PARTS.name, isOfIt)]);
}

async function drop(name: string, isDropped: (path: string) => boolean): Promise<void> {
	const copies = await caches.open(name);
	const found = (await copies.keys()).filter(({ url }) => isDropped(new URL(url).pathname));
	await Promise.all(found.map((request) => copies.delete(request)));
}

export function takePart(request: Request): Promise<Response | undefined> {
	return caches.match(request, { cacheName: PARTS.name });
}

/** Stores a response that never changes. */
export async function storePart(url: string, response?: Response): Promise<void> {
	if (!response && (await caches.match(url, { cacheName: PARTS.name }))) return;
	const found = response ?? (await fetch(url));
	if (isLasting(found)) await store(PARTS, url, found);
}

async function store({ name, most }: typeof PAGES, url: string, response: Response): Promise<void> {
	const copies = await caches.open(name);
	const [address = url] = url.split('#'); // behind it may be a key
	await copies.delete(address); // the newest is the last
	await copies.put(address, response);
	const all = await copies.keys();
	await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((old) => copies.delete(old)));
}

/**
 * The copy of a page, in this view or another. Its first tag has its date.
 *
 * @param isLate - the server may be there, but does not answer
 */
export async function findPage(url: string, isLate: boolean): Promise<Response | undefined> {
	const pages = await caches.open(PAGES.name);
	const found = (await pages.match(url)) ?? (await pages.match(url, { ignoreSearch: true }));
	if (!found) return undefined;
	const html = await found.text();
	const date = new Date(found.headers.get('date') ?? Date.now()).toISOString();
	const marks = `data-kept="${date}"${isLate ? ' data-late' : ''}`;
	return new Response(
		html
			.replace('<html ', () => `<html ${marks} `)
			.replace(/(<ul[^>]* data-kept[^>]*>)/, `$1${await listPages()}`),
		{ headers: found.headers }
	);
}

/** The list of stored pages. Its addresses are relative, so this is a redirect. */
export async function findNone(): Promise<Response | undefined> {
	const pages = await caches.open(PAGES.name);
	const last = (await pages.keys()).findLast(({ url }) => isNone(url));
	return last && Response.redirect(last.url);
}

/** Items of a list; titles and addresses are HTML from the server. */
async function listPages(): Promise<string> {
	const pages = await caches.open(PAGES.name);
	const items = [...(await pages.keys())].reverse().map(async (request) => {
		const { pathname, search } = new URL(request.url);
		if (isNone(request.url)) return '';
		const html = (await (await pages.match(request))?.text()) ?? '';
		const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? pathname;
		const href = (pathname + search).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
		return `<li><a href="${href}">${title}</a></li>`;
	});
	return (await Promise.all(items)).join('');
}

function isNone(url: string): boolean {
	return NONES.has(new URL(url).pathname);
}

function isHtml(response: Response): boolean {
	return (response.headers.get('content-type') ?? '').startsWith('text/html');
}

/** Whether its address contains a hash or version of the content. */
export function isLasting(response: Response): boolean {
	return response.ok && /\bimmutable\b/.test(response.headers.get('cache-control') ?? '');
}
