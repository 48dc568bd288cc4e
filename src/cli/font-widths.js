/**
 * Measures the advance widths of the self-hosted font in a browser and prints
 * src/lib/chart/labels/font-widths.ts. Run after the font package changes:
 * `node src/cli/font-widths.js > src/lib/chart/labels/font-widths.ts && npm run format`
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.js';

const FAMILY = 'source-sans-3';
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];
const WEIGHTS = { date: 400, headline: 600 };
const RANGES = [
	[0x20, 0x7e],
	[0xa0, 0x24f],
	[0x370, 0x3ff],
	[0x400, 0x45f],
	[0x1e00, 0x1eff],
	[0x2010, 0x2026],
	[0x2030, 0x203a],
	[0x20a0, 0x20bf]
];

const folder = join(
	dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${FAMILY}/package.json`)),
	'files'
);
const css = readFileSync(join(folder, '..', 'index.css'), 'utf8').replace(
	/url\(\.\/files\/([^)]+)\)/g,
	(_, file) => `url(data:font/woff2;base64,${readFileSync(join(folder, file), 'base64')})`
);

const browser = await chromium.launch(await findBrowser());
const page = await browser.newPage();
await page.setContent(`<style>${css}</style>`);
const widths = await page.evaluate(
	async ({ weights, ranges, count }) => {
		const context = document.createElement('canvas').getContext('2d');
		if (!context) throw new Error('no canvas');
		/** @type {Record<string, number[][]>} */
		const result = {};
		for (const [name, weight] of Object.entries(weights)) {
			const font = `${weight} 1000px "Source Sans 3 Variable"`;
			for (const sample of ['a', 'ő', 'я', 'α', 'ạ'].slice(0, count))
				await document.fonts.load(font, sample);
			context.font = font;
			result[name] = ranges.map(([from = 0, to = 0]) =>
				Array.from({ length: to - from + 1 }, (_, i) =>
					Math.round(context.measureText(String.fromCodePoint(from + i)).width)
				)
			);
		}
		return result;
	},
	{ weights: WEIGHTS, ranges: RANGES, count: SUBSETS.length }
);
await browser.close();

process.stdout.write(`/**
 * Advance widths of Source Sans 3 in 1/1000 em, for the two weights of a label, by ranges of code
 * points. Made by src/cli/font-widths.js; do not edit.
 */

export const RANGES: readonly (readonly [from: number, to: number])[] = ${JSON.stringify(RANGES)};

${Object.entries(widths)
	.map(
		([name, lists]) =>
			`export const ${name.toUpperCase()}_WIDTHS: readonly (readonly number[])[] = ${JSON.stringify(lists)};`
	)
	.join('\n\n')}
`);
