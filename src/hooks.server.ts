/** Runs around every request to the site: store, language, headers. */
import { parentPort } from 'node:worker_threads';
import { json, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { asset, resolve as resolvePath } from '$app/paths';
import { env } from '$env/dynamic/private';
import { messageOf, stackOf } from '$lib/base/error-text';
import { isAway } from '$lib/database/away';
import { hasDatabase, isOfDisk } from '$lib/database/sqlite';
import { revisionIn } from '$lib/embedding/parameters';
import {
	allowAnyAddress,
	allowOrigins,
	cacheControlOf,
	headersOf,
	neverFramed
} from '$lib/http/headers';
import { SITE_HEADERS } from '$lib/http/site-message';
import { movedPath } from '$lib/http/moved-path';
import { report } from '$lib/http/report';
import { MISSING, surfaceOf, trimSearch, type Surface } from '$lib/http/surface';
import { directionOf, localeOf, toLocale, type Locale } from '$lib/language/locale';
import { withLocale } from '$lib/language/with-locale';
import { iconOf, siteHead } from '$lib/site/head';
import type { Publishing } from '$lib/publishing/open-publishing';
import { mayDo, type Verb } from '$lib/publishing/rights';
import { publishSettings } from '$lib/publishing/settings';
import { openFolder, openLibrary } from '$lib/store/open-folder';
import type { Gone, Moved } from '$lib/store/publication';
import type { TimelineStore } from '$lib/store/store';

const library = openLibrary(env);
const folder = openFolder(env, library, report);
const settings = publishSettings(env);
let store: TimelineStore = folder;
let publishing: Publishing | undefined;

export const init: ServerInit = async () => {
	if (settings.mode !== 'off') await openDesk();
	void reportChanges();
	await folder.start();
};

/** A disk that cannot be written only ends publishing; a database that is in use, damaged or newer ends the start. */
async function openDesk(): Promise<void> {
	try {
		// Only loaded where something can be published.
		const [{ openPublishing }, { listenForCommands }] = await Promise.all([
			import('$lib/publishing/open-publishing'),
			import('$lib/publishing/control')
		]);
		publishing = await openPublishing({ settings, folder, library, report });
		({ store } = publishing);
		await listenForCommands(publishing);
		watchDatabase(publishing);
	} catch (error) {
		if (!isOfDisk(error)) throw error;
		report(messageOf(error));
		const mayHavePublished = settings.database !== undefined || hasDatabase(settings.folder);
		if (mayHavePublished) parentPort?.postMessage('database shut');
	}
}

/** The database is asked for a sign of life this often. */
const ALIVE_EVERY_MS = 5000;

/** Tells the main thread whether the database answers. */
function watchDatabase({ database }: Publishing): void {
	let isAway = false;
	setInterval(() => {
		const told = (now: boolean) => {
			if (now !== isAway) parentPort?.postMessage(now ? 'database away' : 'database back');
			isAway = now;
		};
		database.ping().then(
			() => told(false),
			() => told(true)
		);
	}, ALIVE_EVERY_MS).unref();
}

/** Reports each change of the store to the main thread, whose cache then knows what is outdated. */
async function reportChanges(): Promise<void> {
	const { signal } = new AbortController();
	for await (const change of store.changes(signal)) parentPort?.postMessage(change);
}

const siteAddress = (file: string) => resolvePath('/site/[file]', { file });

type Around = Parameters<Handle>[0];

/** A database that does not answer is asked again after this many seconds. */
const AGAIN_S = 5;

export const handle: Handle = async (around) => {
	const { event } = around;
	try {
		const response = await answer(around);
		return event.locals.isAway ? toAway(event, response) : response;
	} catch (error) {
		if (!isAway(error)) throw error;
		reportAway(event, error);
		return toAway(event);
	}
};

function reportAway({ request, url }: Around['event'], error: unknown): void {
	report(`${request.method} ${url.pathname} waits for the database: ${messageOf(error)}`);
}

/** @param response - an error page; undefined: there is none */
function toAway({ route, url }: Around['event'], response?: Response): Response {
	const row = surfaceOf(route.id);
	const isPage = response && !row?.personal;
	const answered = isPage
		? new Response(response.body, { status: 503, headers: response.headers })
		: json(
				{ why: 'busy' },
				{ status: 503, headers: headersOf(row?.headers ?? 'page', url.origin) }
			);
	answered.headers.set('retry-after', String(AGAIN_S));
	answered.headers.set('cache-control', 'no-store');
	return answered;
}

const answer = async ({ event, resolve }: Around): Promise<Response> => {
	const { locals, params, url, route } = event;
	const row = surfaceOf(route.id);
	if (row) url.search = trimSearch(row, url.searchParams).toString();
	locals.store = store;
	locals.publishing = publishing;
	locals.isStatic = env.DATELINE_STATIC !== undefined;
	// Once for the whole response, so that it never mixes two versions.
	const departed = params.slug === undefined ? undefined : store.departed(params.slug);
	locals.isGone = departed?.kind === 'gone';
	locals.found =
		params.slug === undefined || departed || row?.personal
			? undefined
			: await find(params.slug, url);
	// What changes while the response is made is not in it.
	const version = versionOf(event);
	const locale = localeFor(event);
	const refused = row?.personal ? await refusalFor(event, row.personal.verb) : undefined;
	const gone = row && !row.personal && departed ? departure(departed, row, event) : undefined;
	const response =
		refused ?? gone ?? (await withLocale(locale, () => makeResponse({ event, resolve }, locale)));
	const { headers, status } = response;
	const ours = headersOf(row?.headers ?? 'page', url.origin);
	const isFile = row?.headers === 'media' && status === 200; // it has its own
	for (const [name, value] of Object.entries(ours)) if (!isFile) headers.set(name, value);
	const policy = headers.get('content-security-policy');
	if ((row?.headers === 'maker' || row?.headers === 'editor') && policy)
		headers.set('content-security-policy', allowAnyAddress(policy));
	if (row?.headers === 'editor' && policy)
		headers.set('content-security-policy', neverFramed(allowAnyAddress(policy)));
	if ((row?.headers === 'page' || row?.headers === 'embed') && policy)
		headers.set('content-security-policy', allowOrigins(policy, originsIn(event)));
	const caching = event.isDataRequest ? 'revalidate' : (row?.caching ?? 'revalidate');
	headers.set('cache-control', cacheControlOf(caching, status));
	if (status >= 400) headers.delete('etag');
	const isCached =
		status === 200
			? row?.caching !== 'never' && !isFile
			: Object.values(MISSING).includes(url.pathname);
	if (isCached) headers.set(SITE_HEADERS.version, version);
	return response;
};

/** Who sends the request, and whether they may: undefined if so. */
async function refusalFor(
	{ locals, params, cookies, request }: Around['event'],
	verb: Verb
): Promise<Response | undefined> {
	if (!publishing) return verb === 'read' ? undefined : json({ why: 'off' }, { status: 404 });
	const { timeline } = publishing.published.find(params.slug ?? '') ?? {};
	const user = request.headers.get(SITE_HEADERS.user);
	locals.visitor = await publishing.visitors.visitorOf(
		(name) => cookies.get(name),
		user === null ? undefined : decodeURIComponent(user),
		timeline?.id
	);
	if (mayDo(locals.visitor, verb, settings.mode, timeline?.id)) return undefined;
	const isKnown = locals.visitor.kind !== 'nobody';
	return json({ why: isKnown ? 'not allowed' : 'not signed in' }, { status: isKnown ? 403 : 401 });
}

/** What was taken down, or has another address. Pages say it themselves. */
function departure(
	departed: Gone | Moved,
	{ headers }: Surface,
	{ params, url }: Around['event']
): Response | undefined {
	if (departed.kind === 'moved') {
		const path = movedPath(url.pathname, params.slug ?? '', departed.slug);
		return new Response(null, { status: 308, headers: { location: path + url.search } });
	}
	// In the workbench, its editor shows it again.
	if (headers === 'page' || headers === 'embed' || headers === 'editor') return undefined;
	return new Response('This timeline was taken down.\n', {
		status: 410,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}

/** The timeline in an address, in the revision of the address. */
async function find(slug: string, { searchParams }: URL): Promise<App.Locals['found']> {
	const rev = revisionIn(searchParams);
	if (rev === undefined) return store.get(slug);
	const pinned = await store.revision(slug, rev);
	// A pinned revision has to survive the next change.
	return pinned && !(await store.isStored(slug, rev)) ? { kind: 'unstored' } : pinned;
}

/** Where the media of a timeline are, if they are not here. */
function originsIn({ locals: { found } }: Around['event']): readonly string[] {
	if (found?.kind !== 'stored') return [];
	const { story } = found;
	return (story.kind === 'whole' ? story.timeline : story.timeline.head).origins ?? [];
}

function versionOf({ locals: { found } }: Around['event']): string {
	return found?.kind === 'stored' ? found.version : store.list().version;
}

/** A page of a timeline has the language of that; any other page has the language of its address. */
function localeFor({ params, locals: { found } }: Around['event']): Locale {
	const ofSite = store.site().lang;
	if (params.slug === undefined) return toLocale(params.lang) ?? ofSite;
	return found?.kind === 'stored' ? localeOf(found.story.document.lang) : ofSite;
}

function makeResponse({ event, resolve }: Around, locale: Locale): Promise<Response> | Response {
	const site = store.site();
	const icon = iconOf(site, siteAddress) ?? asset('/favicon.svg');
	const isOurs = { sans: site.text.length === 0, serif: site.display.length === 0 };
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', locale)
				.replace('%dir%', directionOf(locale))
				.replace('%site%', () => `<link rel="icon" href="${icon}" />${siteHead(site, siteAddress)}`)
				// Data for programs is never executed, and text of an author cannot end it.
				.replace('</head>', () => `${event.locals.head ?? ''}</head>`),
		// Fonts of other scripts are loaded for letters that need them; our own are not preloaded if a site has others.
		preload: ({ type, path }) => {
			if (type !== 'font') return type !== 'asset';
			const [, kind] = /source-(sans|serif)-\d-latin-wght-normal/.exec(path) ?? [];
			return (kind === 'sans' || kind === 'serif') && isOurs[kind];
		}
	});
}

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status < 500) return { message: status === 404 ? 'Not found' : 'Bad request' };
	if (event.request.signal.aborted) return { message: 'The client is gone' };
	if (isAway(error)) {
		event.locals.isAway = true;
		reportAway(event, error);
		return { message: 'The database does not answer' };
	}
	report(`${event.request.method} ${event.url.pathname} ${stackOf(error)}`);
	return { message: 'Internal error' };
};
