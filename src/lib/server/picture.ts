/** Pictures as PNG, in the site's own fonts: the same on every machine. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import { read } from '$app/server';

/** Regular and half bold sans, bold serif: of each the Latin, Greek and Cyrillic letters. */
const fonts = import.meta.glob<string>(
	[
		'/node_modules/@fontsource/source-sans-3/files/source-sans-3-{latin,latin-ext,greek,cyrillic}-{400,600}-normal.woff2',
		'/node_modules/@fontsource/source-serif-4/files/source-serif-4-{latin,latin-ext,greek,cyrillic}-700-normal.woff2'
	],
	{ query: '?url', import: 'default', eager: true }
);

/** Of the files of a face the first is taken, the others only where a letter is not in it. */
const SCRIPTS = {
	latin: /\p{Script=Latin}/gu,
	cyrillic: /\p{Script=Cyrillic}/gu,
	greek: /\p{Script=Greek}/gu
};

const bytesOf = async (address: string) => new Uint8Array(await read(address).arrayBuffer());

let ready: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

async function prepare(): Promise<ReadonlyMap<string, Uint8Array>> {
	await initWasm(await bytesOf(wasm));
	const files = Object.entries(fonts).map(
		async ([name, address]) => [name, await bytesOf(address)] as const
	);
	return new Map(await Promise.all(files));
}

/** No side of a picture is longer, px. */
const MOST_PX = 8192;

/**
 * @param svg - letters of other scripts become boxes
 * @param scale - pixels for each px of it, fewer where it is very large
 */
export async function toPng(svg: string, scale = 1): Promise<Uint8Array<ArrayBuffer>> {
	ready ??= prepare();
	const files = await ready;
	const script = mostUsed(svg.replaceAll(/<[^>]*>/g, ''));
	const isFirst = (name: string) => Number(new RegExp(`-${script}-\\d`).test(name));
	const fontBuffers = [...files]
		.sort(([a], [b]) => isFirst(b) - isFirst(a))
		.map(([, bytes]) => bytes);
	const font = { fontBuffers, defaultFontFamily: 'Source Sans 3' };
	const drawing = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scaleFor(svg, scale) } });
	try {
		return new Uint8Array(drawing.render().asPng());
	} finally {
		drawing.free();
	}
}

/** As large as is asked for, or as there is room. */
function scaleFor(svg: string, wished: number): number {
	const [, width, height] = /^[^]{0,200}? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
	return Math.min(wished, MOST_PX / Number(width ?? 1), MOST_PX / Number(height ?? 1));
}

/** The subset that has most letters of a text. */
function mostUsed(text: string): string {
	const counts = Object.entries(SCRIPTS).map(
		([name, letter]) => [name, text.match(letter)?.length ?? 0] as const
	);
	return counts.sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'latin';
}
