/** Pictures as PNG, in the site's own fonts: the same on every machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Regular and semi-bold sans, bold serif: for each the Latin, Greek and Cyrillic letters. */
const FACES = [
	['source-sans-3', 400],
	['source-sans-3', 600],
	['source-serif-4', 700]
] as const;
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic'];

/** The first file of a face is used, the others only for letters that it lacks. */
const SCRIPTS = {
	latin: /\p{Script=Latin}/gu,
	cyrillic: /\p{Script=Cyrillic}/gu,
	greek: /\p{Script=Greek}/gu
};

const { resolve } = createRequire(import.meta.url);
/** @param path - in a package */
const bytesOf = async (path: string) => new Uint8Array(await readFile(resolve(path)));

let ready: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** Fonts by the names of their files. */
async function prepare(): Promise<ReadonlyMap<string, Uint8Array>> {
	await initWasm(await bytesOf('@resvg/resvg-wasm/index_bg.wasm'));
	const paths = FACES.flatMap(([face, weight]) =>
		SUBSETS.map((subset) => `@fontsource/${face}/files/${face}-${subset}-${weight}-normal.woff2`)
	);
	return new Map(
		await Promise.all(paths.map(async (path) => [path, await bytesOf(path)] as const))
	);
}

/** The greatest side of a picture, px. */
const MOST_PX = 8192;

export interface PngOptions {
	/** Pixels for each px of it, fewer if it is very large. */
	readonly scale?: number;
	/** Font files in addition to ours. */
	readonly fonts?: readonly Uint8Array[];
}

/** @param svg - letters of other scripts become boxes */
export async function toPng(
	svg: string,
	{ scale = 1, fonts = [] }: PngOptions = {}
): Promise<Uint8Array<ArrayBuffer>> {
	ready ??= prepare();
	const files = await ready;
	const script = mostUsed(svg.replaceAll(/<[^>]*>/g, ''));
	const isFirst = (name: string) => Number(new RegExp(`-${script}-\\d`).test(name));
	const ours = [...files].sort(([a], [b]) => isFirst(b) - isFirst(a)).map(([, bytes]) => bytes);
	const fontBuffers = [...fonts, ...ours];
	const font = { fontBuffers, defaultFontFamily: 'Source Sans 3' };
	const drawing = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scaleFor(svg, scale) } });
	try {
		// Its pixels are outside of the heap.
		const pixels = drawing.render();
		try {
			return new Uint8Array(pixels.asPng());
		} finally {
			pixels.free();
		}
	} finally {
		drawing.free();
	}
}

/** The requested size, or the largest that is allowed. */
function scaleFor(svg: string, requested: number): number {
	const [, width, height] = /^[^]{0,200}? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
	return Math.min(requested, MOST_PX / Number(width ?? 1), MOST_PX / Number(height ?? 1));
}

/** The subset with the most letters of a text. */
function mostUsed(text: string): string {
	const counts = Object.entries(SCRIPTS).map(
		([name, letter]) => [name, text.match(letter)?.length ?? 0] as const
	);
	return counts.sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'latin';
}
