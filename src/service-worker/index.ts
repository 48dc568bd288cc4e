/**
 * Stores pages that were opened, for a reader without a network. A page comes from the server if that answers in
 * time; otherwise its stored copy is shown, with a line that says how old it is (components/site/KeptNote.svelte).
 * The parts of a page have their version in their address, so a copy runs with its own scripts, even if
 * the site has changed since. docs/reliability.md
 */
import { base } from '$service-worker';
import {
	dropTimeline,
	findNone,
	findPage,
	isLasting,
	storePage,
	storePart,
	takePart
} from './copies';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** No pages to read later; an embed stores nothing on its readers' devices. */
const NOT_STORED = /^\/(?:embed|bench|oembed|healthz|sign-in)\b/;
/** A page or a part of one timeline. */
const TIMELINE = /^\/t\/[^/]+/;
/** The longest wait for the server before a reader gets a copy. */
const PATIENCE_MS = 3_000;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
	// Requests the page while the worker starts.
	event.waitUntil(
		Promise.all([worker.registration.navigationPreload.enable(), worker.clients.claim()])
	);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	// A stream would keep the worker running, and ends with its page.
	if (request.headers.get('accept') === 'text/event-stream') return;
	if (request.mode !== 'navigate') event.respondWith(answerPart(event));
	else if (isStored(pathname)) event.respondWith(answerPage(event));
});

/** A page that was loaded before the worker, or by navigation without a request for the whole page. */
worker.addEventListener('message', (event: ExtendableMessageEvent) => {
	const { page, parts } = event.data as { page?: string; parts: readonly string[] };
	const isPage = page !== undefined && isStored(new URL(page).pathname);
	event.waitUntil(
		Promise.all([isPage && checkPage(page), ...parts.map((part) => storePart(part))])
	);
});

function isStored(pathname: string): boolean {
	return !NOT_STORED.test(pathname.slice(base.length));
}

async function answerPage(event: FetchEvent): Promise<Response> {
	const { url } = event.request;
	const asked = askServer(event);
	const answer = await Promise.race([asked, wait(PATIENCE_MS)]);
	if (answer instanceof Response) return answer;
	// The request may go on: a late answer becomes the next copy.
	const isLate = answer === 'late';
	return (await findPage(url, isLate)) ?? (await asked) ?? (await findNone()) ?? Response.error();
}

/** @returns undefined if the server cannot be reached */
function askServer(event: FetchEvent): Promise<Response | undefined> {
	const asked = (async () => {
		try {
			const early = (await event.preloadResponse) as Response | undefined;
			return early ?? (await fetch(event.request));
		} catch {
			return undefined;
		}
	})();
	const copied = asked.then((response) => response?.clone());
	event.waitUntil(copied.then((copy) => copy && takePage(event.request.url, copy)));
	return asked;
}

/** Stores a page, or drops its copy if the server says that it no longer exists. */
async function takePage(url: string, response: Response): Promise<void> {
	const { pathname } = new URL(url);
	if (!(await storePage(url, response))) return;
	// It no longer exists. The page of an event may be missing because its timeline is.
	const timeline = timelineOf(pathname);
	if (timeline !== undefined && timeline !== pathname) await checkPage(timeline);
	else if (timeline !== undefined) await dropTimeline(timeline);
}

async function checkPage(url: string): Promise<void> {
	await takePage(new URL(url, worker.location.origin).href, await fetch(url));
}

/** Scripts, styles, fonts, pictures and data: content that never changes comes from the copy, if there is one. */
async function answerPart(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const stored = await takePart(request);
	if (stored) return stored;
	const response = await fetch(request);
	if (isLasting(response)) event.waitUntil(storePart(request.url, response.clone()));
	const timeline = timelineOf(new URL(request.url).pathname);
	// Its data may be missing because the timeline is.
	if (isGone(response) && timeline !== undefined) event.waitUntil(checkPage(timeline));
	return response;
}

/** Path of the page of a timeline, of anything that belongs to it. */
function timelineOf(pathname: string): string | undefined {
	const [found] = TIMELINE.exec(pathname.slice(base.length)) ?? [];
	return found === undefined ? undefined : base + found;
}

function isGone({ status }: Response): boolean {
	return status === 404 || status === 410;
}

function wait(ms: number): Promise<'late'> {
	return new Promise((resolve) => setTimeout(() => resolve('late'), ms));
}
