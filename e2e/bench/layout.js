/** The layout in Node, compared with sorting the same number of random doubles. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { random } from '../support/generate.js';
import { median, RUNS } from './median.js';

/** As on the page. */
const LANES = 4;

/** @param {() => void} work @returns {number} ms, the median of five after one to warm up */
function time(work) {
	work();
	return median(
		Array.from({ length: RUNS }, () => {
			const start = performance.now();
			work();
			return performance.now() - start;
		})
	);
}

const YEAR_MS = 31_556_952_000;
const WHOLE_MS = 40 * YEAR_MS;
const DAY_MS = 86_400_000;

/**
 * The start of an event, by kind of document.
 *
 * @type {Record<string, (next: () => number) => number>}
 */
const KINDS = {
	'any moment': (next) => next() * WHOLE_MS,
	'days of forty years': (next) => Math.floor((next() * WHOLE_MS) / DAY_MS) * DAY_MS,
	'half of them in one day': (next) =>
		next() < 0.5 ? WHOLE_MS / 2 + next() * DAY_MS : next() * WHOLE_MS,
	'a third of them spans': (next) => next() * WHOLE_MS,
	'one instant': () => WHOLE_MS / 2
};

/**
 * Columns for the layout, see src/lib/chart/columns.ts.
 *
 * @param {string} kind
 * @param {number} count
 */
function generateColumns(kind, count) {
	const next = random(count);
	const startOf = /** @type {(next: () => number) => number} */ (KINDS[kind]);
	const start = new Float64Array(count).map(() => startOf(next)).sort();
	const exact = new Uint8Array(count).fill(1);
	const end = start.map((at) => at + DAY_MS);
	if (kind === 'a third of them spans')
		for (let i = 0; i < count; i += 3) {
			exact[i] = 0;
			end[i] = Math.min(WHOLE_MS, (start[i] ?? 0) + next() * 0.3 * WHOLE_MS);
		}
	const rank = new Uint32Array(count).map((_, i) => i);
	for (let i = count - 1; i > 0; i--) {
		const j = Math.floor(next() * (i + 1));
		[rank[i], rank[j]] = [rank[j] ?? 0, rank[i] ?? 0];
	}
	return {
		start,
		end,
		anchor: start.map((at, i) => (exact[i] ? at + DAY_MS / 2 : at)),
		width: new Uint16Array(count).map(() => 60 + next() * 200),
		rank,
		exact,
		hue: new Uint8Array(count).map(() => next() * 8)
	};
}

/** The layout as in the site's build, because a development server slows every import down. */
async function bundle() {
	const outDir = mkdtempSync(join(tmpdir(), 'dateline-layout-'));
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
		build: { outDir, ssr: fileURLToPath(new URL('layout-entry.ts', import.meta.url)) }
	});
	const built = await import(pathToFileURL(join(outDir, 'layout-entry.js')).href);
	rmSync(outDir, { recursive: true });
	return built;
}

export async function benchLayout() {
	const { byteLengthOf, countCell, drain, layOut } = await bundle();
	const rows = [];
	for (const kind of Object.keys(KINDS))
		for (const count of [1000, 10_000, 100_000, 1_000_000]) {
			const events = generateColumns(kind, count);
			const fit = { u0: 0, u1: WHOLE_MS + DAY_MS };
			const layoutMs = time(() => drain(layOut(events, fit, LANES)));
			const doubles = Float64Array.from({ length: count }, () => Math.random());
			const sortMs = time(() => doubles.slice().sort());
			const laid = drain(layOut(events, fit, LANES));
			rows.push({
				document: kind,
				events: count,
				'layout ms': layoutMs.toFixed(1),
				'sort ms': sortMs.toFixed(2),
				'layout / sort': (layoutMs / sortMs).toFixed(1),
				'bytes an event': (byteLengthOf(laid) / count).toFixed(0),
				'counting all ms': time(() => countCell(laid, { level: 0, at: 0 })).toFixed(1)
			});
		}
	console.log('\nLayout, beside sorting as many random doubles');
	console.table(rows);
}
