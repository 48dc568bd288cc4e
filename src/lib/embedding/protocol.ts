/**
 * What an embed and the page around it say to each other, by `postMessage`. Pure.
 * Messages are only ever added: pages that were published with an older one must keep working.
 * docs/embedding.md lists them for those who write their own page.
 */

/** From the embed: its content is so many px high. */
export interface HeightMessage {
	readonly type: 'dateline:height';
	/** Of the timeline. */
	readonly id: string;
	readonly height: number;
}

/** From the embed: it hears now. */
export interface ReadyMessage {
	readonly type: 'dateline:ready';
	readonly id: string;
}

/** From the embed: what is looked at has changed, as the query of an address. */
export interface ViewMessage {
	readonly type: 'dateline:view';
	readonly id: string;
	/** Null: the embed as it opens. */
	readonly search: string | null;
}

/** From a page that links itself to an embed: its address, and the view that this asks for. */
export interface ShowMessage {
	readonly type: 'dateline:show';
	/** Of the embed, in that address. */
	readonly name: string;
	readonly address: string;
	/** Null: the embed as it opens. */
	readonly search: string | null;
}

/** From the page: say your height again. */
export const HELLO = { type: 'dateline:hello' } as const;

/** A thousand events in a narrow column are lower; an embed that asks for more is not believed. */
const MAX_HEIGHT = 500_000;

/** Whether a message is a height, and one that a page can believe. */
export function isHeight(data: unknown): data is HeightMessage {
	if (typeof data !== 'object' || data === null) return false;
	const { type, height } = data as Record<string, unknown>;
	return (
		type === 'dateline:height' &&
		typeof height === 'number' &&
		Number.isInteger(height) &&
		height > 0 &&
		height <= MAX_HEIGHT
	);
}

/** Longer queries are none of ours. */
const MAX_SEARCH = 2000;

/** Whether a message names an embed as ours do. */
function isNamed(data: unknown, type: string): data is Record<string, unknown> & { id: string } {
	return (
		typeof data === 'object' &&
		data !== null &&
		'type' in data &&
		data.type === type &&
		'id' in data &&
		typeof data.id === 'string' &&
		/^[a-z0-9-]{1,80}$/.test(data.id)
	);
}

export function isReady(data: unknown): data is ReadyMessage {
	return isNamed(data, 'dateline:ready');
}

export function isView(data: unknown): data is ViewMessage {
	return isNamed(data, 'dateline:view') && isSearch(data.search);
}

export function isShow(data: unknown): data is ShowMessage {
	if (typeof data !== 'object' || data === null) return false;
	const { type, name, address, search } = data as Record<string, unknown>;
	return (
		type === 'dateline:show' &&
		typeof name === 'string' &&
		typeof address === 'string' &&
		URL.canParse(address) &&
		isSearch(search)
	);
}

function isSearch(search: unknown): boolean {
	return (
		search === null ||
		(typeof search === 'string' && search.length <= MAX_SEARCH && /^(?:\?|$)/.test(search))
	);
}

export function isHello(data: unknown): boolean {
	return typeof data === 'object' && data !== null && 'type' in data && data.type === HELLO.type;
}

export interface Embed {
	/** Of the timeline. */
	readonly id: string;
	/** Its own address. */
	readonly address: string;
	/** Whole px. */
	readonly height: number;
}

/**
 * A height in every dialect that content systems listen to: ours, Datawrapper's, Flourish's, Medium's
 * and AMP's always; pym.js's and WordPress's where the address says that they listen.
 */
export function heightMessages({ id, address, height }: Embed): readonly unknown[] {
	const { searchParams, hash } = new URL(address);
	const pymId = searchParams.get('childId');
	const secret = new URLSearchParams(hash.replace(/^#\??/, '')).get('secret');
	const resize = { context: 'iframe.resize', height, src: address };
	const ours: HeightMessage = { type: 'dateline:height', id, height };
	return [
		ours,
		{ 'datawrapper-height': { [id]: height } },
		JSON.stringify({ ...resize, sender: 'Flourish', method: 'resize' }),
		JSON.stringify(resize),
		{ sentinel: 'amp', type: 'embed-size', height },
		...(pymId === null ? [] : [`pymxPYMx${pymId}xPYMxheightxPYMx${height}`]),
		...(secret === null ? [] : [{ message: 'height', value: height, secret }])
	];
}
