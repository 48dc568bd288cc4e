/**
 * Keeps what was read, for when there is no network. A page always comes from the server where that can
 * be reached; else the copy that was kept, which says of when it is (components/site/KeptNote.svelte).
 * What a page is made of has its version in its address, so a copy is shown with its own scripts, however
 * many versions of the site have followed. docs/reliability.md
 */
import { base } from '$service-worker';
import { baseLocale } from '../messages/project.inlang/settings.json';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** So many are kept; what was kept first goes first. */
const PAGES = { name: 'dateline-pages', most: 60 };
const PARTS = { name: 'dateline-parts', most: 600 };

/** Shown in place of a page that was never kept; after its language, where that is said. */
const NONE = /\/offline$/;
/** No page to read later; an embed keeps nothing on the devices of its readers. */
const NOT_KEPT = /^\/(?:embed|bench|oembed|healthz)\b/;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
	// The server is asked while this starts.
	event.waitUntil(
		Promise.all([worker.registration.navigationPreload.enable(), worker.clients.claim()])
	);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (request.mode !== 'navigate') event.respondWith(answerPart(event));
	else if (!NOT_KEPT.test(pathname.slice(base.length))) event.respondWith(answerPage(event));
});

/** Of a page that was there before this was, or that was gone to without being asked for as a whole. */
worker.addEventListener('message', (event: ExtendableMessageEvent) => {
	const { page, parts } = event.data as { page?: string; parts: readonly string[] };
	event.waitUntil(Promise.all([page && keepPage(page), ...parts.map(keepPart)]));
});

async function answerPage(event: FetchEvent): Promise<Response> {
	const { url } = event.request;
	try {
		const early = (await event.preloadResponse) as Response | undefined;
		const response = early ?? (await fetch(event.request));
		event.waitUntil(keepPage(url, response.clone()));
		return response;
	} catch {
		return (await findPage(url)) ?? (await findNone()) ?? Response.error();
	}
}

/** Scripts, styles, fonts, pictures and data: what never changes need not be asked for again. */
async function answerPart(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const kept = await caches.match(request, { cacheName: PARTS.name });
	if (kept) return kept;
	const response = await fetch(request);
	if (isLasting(response)) event.waitUntil(keep(PARTS, request.url, response.clone()));
	return response;
}

async function keepPage(url: string, response?: Response): Promise<void> {
	const found = response ?? (await fetch(url));
	if (!found.ok || found.redirected || !isHtml(found)) return;
	const html = await found.clone().text();
	await keep(PAGES, url, found);
	const lang = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? '';
	const none = `${base}${lang === baseLocale ? '' : `/${lang}`}/offline`;
	if (isNone(url) || (await caches.match(none))) return;
	const instead = await fetch(none);
	const styles = (await instead.clone().text()).matchAll(/<link href="([^"]+\.css)"/g);
	await keep(PAGES, none, instead);
	await Promise.all([...styles].map(([, path = '']) => keepPart(new URL(path, instead.url).href)));
}

async function keepPart(url: string): Promise<void> {
	if (await caches.match(url, { cacheName: PARTS.name })) return;
	const response = await fetch(url);
	if (isLasting(response)) await keep(PARTS, url, response);
}

async function keep({ name, most }: typeof PAGES, url: string, response: Response): Promise<void> {
	const shelf = await caches.open(name);
	await shelf.delete(url); // the newest is the last
	await shelf.put(url, response);
	const all = await shelf.keys();
	await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((old) => shelf.delete(old)));
}

/** The copy of a page, in this view or another. Its first tag says of when it is. */
async function findPage(url: string): Promise<Response | undefined> {
	const pages = await caches.open(PAGES.name);
	const kept = (await pages.match(url)) ?? (await pages.match(url, { ignoreSearch: true }));
	if (!kept) return undefined;
	const html = await kept.text();
	const date = new Date(kept.headers.get('date') ?? Date.now()).toISOString();
	return new Response(
		html
			.replace('<html ', () => `<html data-kept="${date}" `)
			.replace(/(<ul[^>]* data-kept[^>]*>)/, `$1${await listKept()}`),
		{ headers: kept.headers }
	);
}

/** What to read instead. Its addresses are relative, so it is gone to. */
async function findNone(): Promise<Response | undefined> {
	const pages = await caches.open(PAGES.name);
	const last = (await pages.keys()).findLast(({ url }) => isNone(url));
	return last && Response.redirect(last.url);
}

/** Items of a list; titles and addresses are HTML as the server has written them. */
async function listKept(): Promise<string> {
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
	return NONE.test(new URL(url).pathname);
}

function isHtml(response: Response): boolean {
	return (response.headers.get('content-type') ?? '').startsWith('text/html');
}

/** Its address names its content. */
function isLasting(response: Response): boolean {
	return response.ok && /\bimmutable\b/.test(response.headers.get('cache-control') ?? '');
}
