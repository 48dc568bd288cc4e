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

/** From the page: say your height again. */
export const HELLO = { type: 'dateline:hello' } as const;

/** Higher than any screen is wide; an embed that asks for more is not believed. */
const MAX_HEIGHT = 30_000;

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
