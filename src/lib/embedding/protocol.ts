/**
 * The messages between an embed and the page around it, by `postMessage`. Pure.
 * Messages are only added: published pages with an older script must keep working.
 * docs/embedding.md lists them for people who write their own page.
 */

/** From the embed: the height of its content in px. */
export interface HeightMessage {
	readonly type: 'dateline:height';
	/** Of the timeline. */
	readonly id: string;
	readonly height: number;
}

/** From the embed: it listens now. */
export interface ReadyMessage {
	readonly type: 'dateline:ready';
	readonly id: string;
}

/** From the embed: the view has changed, given as the query of an address. */
export interface ViewMessage {
	readonly type: 'dateline:view';
	readonly id: string;
	/** Null: the initial view of the embed. */
	readonly search: string | null;
}

/** From a page with the view of an embed in its address: that address, and the view. */
export interface ShowMessage {
	readonly type: 'dateline:show';
	/** The name of the embed in that address. */
	readonly name: string;
	readonly address: string;
	/** Null: the initial view of the embed. */
	readonly search: string | null;
}

/** From the page: send your height again. */
export const HELLO = { type: 'dateline:hello' } as const;

/** A thousand events in a narrow column need less; greater heights are ignored. */
const MAX_HEIGHT = 500_000;

/** Whether a message is a height that a page can accept. */
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

/** Longer queries are not ours. */
const MAX_SEARCH = 2000;

/** Whether a message names an embed in our form. */
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
 * A height in the form of each content system: always ours, Datawrapper's, Flourish's, Medium's
 * and AMP's; pym.js's and WordPress's if the address says that they listen.
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
