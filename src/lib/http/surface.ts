/**
 * A row for every address of this site: the parameters that it reads, its headers, how
 * long a response may be cached, and its cost. The server, SvelteKit's hooks, the export, the tests
 * of headers and docs/addresses.md read this table. Data only.
 */

import { EDITOR_SURFACE } from './editor-surface';
import type { Surface } from './surface-row';

export type { CacheClass, CostClass, HeaderClass, Surface } from './surface-row';

/** The parameters of a filter and of a view. */
const FILTER = ['q', 'group'];
const VIEW = ['from', 'to', ...FILTER];
/** In the order in which viewer/location.ts writes them. */
const READING = ['from', 'to', 'event', ...FILTER, 'scale', 'at', 'present'];
const LANGUAGE = '/[[lang=language]]';
const TIMELINE = '/t/[slug=slug]';
export const SURFACE: readonly Surface[] = [
	{
		id: LANGUAGE,
		what: 'all timelines, the newest live at the top',
		parameters: ['q', 'topic', 'page'],
		headers: 'page',
		caching: 'revalidate',
		cost: 'cheap',
		hasData: true
	},
	{
		id: `${LANGUAGE}/new`,
		what: 'makes a timeline of a file, in the author’s browser',
		parameters: [],
		headers: 'maker',
		caching: 'revalidate',
		cost: 'cheap',
		hasData: true
	},
	{
		id: `${LANGUAGE}/accessibility`,
		what: 'what is promised to every reader',
		parameters: [],
		headers: 'page',
		caching: 'revalidate',
		cost: 'cheap',
		hasData: true
	},
	{
		id: `${LANGUAGE}/offline`,
		what: 'shown by the service worker instead of a page without a copy',
		parameters: [],
		headers: 'page',
		caching: 'revalidate',
		cost: 'cheap',
		hasData: true
	},
	{
		id: `${TIMELINE}/[[event]]`,
		what: 'the reading page of a timeline, or of one event',
		parameters: [...READING, 'rev'],
		headers: 'page',
		caching: 'revalidate',
		cost: 'cheap',
		hasData: true
	},
	{
		id: `${TIMELINE}/[[event]]/card.png`,
		what: 'its picture for links, 1200 × 630',
		parameters: [],
		headers: 'picture',
		caching: 'hour',
		cost: 'expensive'
	},
	{
		id: `${TIMELINE}.[format=file]`,
		what: 'the timeline as a file',
		parameters: [...VIEW, 'scale', 'rev'],
		headers: 'download',
		caching: 'revalidate',
		cost: 'expensive'
	},
	{
		id: `${TIMELINE}/tiles/[revision]/[level=whole]/[at=whole].json`,
		what: 'of a long timeline: what its chart shows of one stretch',
		parameters: [...FILTER, 'lanes'],
		headers: 'answer',
		caching: 'immutable',
		cost: 'cheap'
	},
	{
		id: `${TIMELINE}/list/[revision].json`,
		what: 'of a long timeline: 64 events of its list',
		parameters: [...VIEW, 'at', 'near'],
		headers: 'answer',
		caching: 'immutable',
		cost: 'cheap'
	},
	{
		id: `${TIMELINE}/whole/[revision].json`,
		what: 'of a long timeline: all of it, for a static host',
		parameters: [],
		headers: 'answer',
		caching: 'immutable',
		cost: 'expensive'
	},
	{
		id: `${TIMELINE}/media/[revision].json`,
		what: 'of a long timeline: what is known of its media, for a static host',
		parameters: [],
		headers: 'answer',
		caching: 'revalidate', // its pictures can change without it
		cost: 'expensive'
	},
	{
		id: `${TIMELINE}/changes`,
		what: 'what was changed since a timeline was published, and why',
		parameters: [],
		headers: 'page',
		caching: 'revalidate',
		cost: 'cheap'
	},
	{
		id: `${TIMELINE}/changes.[feed=feed]`,
		what: 'the same as a feed',
		parameters: [],
		headers: 'answer',
		caching: 'revalidate',
		cost: 'cheap'
	},
	{
		id: `${TIMELINE}/changes.json`,
		what: 'what was changed since the version `since`, for an open page',
		parameters: ['since'],
		headers: 'answer',
		caching: 'revalidate',
		cost: 'cheap'
	},
	{
		id: `${TIMELINE}/changes.stream`,
		what: 'tells an open page of each new version: server-sent events',
		parameters: [],
		headers: 'process',
		caching: 'never',
		cost: 'none'
	},
	...EDITOR_SURFACE,
	{
		id: '/embed/[slug]',
		what: 'the timeline for a frame in another page',
		parameters: [...READING, 'show', 'theme', 'rev', 'first'],
		headers: 'embed',
		caching: 'revalidate',
		cost: 'cheap'
	},
	{
		id: '/timelines.[feed=feed]',
		what: 'a feed of new timelines',
		parameters: [],
		headers: 'answer',
		caching: 'revalidate',
		cost: 'cheap'
	},
	{
		id: '/site/[file]',
		what: 'the style sheet, logos and fonts of the site',
		parameters: [],
		headers: 'answer',
		caching: 'immutable',
		cost: 'cheap'
	},
	{
		id: '/media/[file]',
		what: 'a picture in a size, a recording or a document, by its content',
		parameters: [],
		headers: 'media',
		caching: 'immutable',
		cost: 'media'
	},
	{
		id: '/t/[folder=media]/[...path]',
		what: 'the same by its path beside a timeline: leads to its address by content',
		parameters: [],
		headers: 'media',
		caching: 'revalidate',
		// A file that no timeline names is opened for this answer.
		cost: 'media'
	},
	{
		id: '/oembed',
		what: 'oEmbed 1.0 of an address of a timeline or event',
		parameters: ['url', 'format', 'maxwidth', 'maxheight'],
		headers: 'answer',
		caching: 'hour',
		cost: 'cheap'
	},
	{
		id: '/bench',
		what: 'a chart alone, for the benchmark',
		parameters: ['n', 'data'],
		headers: 'page',
		caching: 'revalidate',
		cost: 'cheap'
	},
	{
		id: '/metrics',
		what: 'figures for Prometheus, for those who have the token',
		parameters: [],
		headers: 'process',
		caching: 'never',
		cost: 'none'
	},
	{
		id: '/healthz',
		what: '`ok` while the process runs',
		parameters: [],
		headers: 'process',
		caching: 'never',
		cost: 'none'
	},
	{
		id: '/readyz',
		what: '`ready` when the timelines are read, until then 503',
		parameters: [],
		headers: 'process',
		caching: 'never',
		cost: 'none'
	}
];

/** Parameters that search or filter: such pages never delay one without them. */
export const SEARCHES: readonly string[] = [...FILTER, 'lanes'];

/** Routes whose 404 page is used for all unknown addresses outside of timelines. */
export const MISSING = { page: '/404', embed: '/embed/-' };

/** The ids of routes, as in src/routes, with their rows. */
const byId = new Map(SURFACE.map((row) => [row.id, row]));

/** The row of a route. @param id - SvelteKit's id; null: there is no such route */
export function surfaceOf(id: string | null): Surface | undefined {
	return id === null ? undefined : byId.get(id);
}

/** The part of a query that a route reads, each parameter once, in the order of its row. */
export function trimSearch({ parameters }: Surface, search: URLSearchParams): URLSearchParams {
	const trimmed = new URLSearchParams();
	for (const name of parameters) {
		const value = search.get(name);
		if (value !== null) trimmed.set(name, value);
	}
	return trimmed;
}
