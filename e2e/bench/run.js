/**
 * Figures for this machine, each beside a baseline of the same run. Needs a build (`npm run build`).
 * See docs/performance.md. No figure decides a test.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { findBrowser } from '../../src/cli/browser.js';
import { DATE_FORMS, generateTimeline, random } from '../support/generate.js';

const RUNS = 5;
/** As on the page. */
const LANES = 4;

/** @param {number[]} values */
function median(values) {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

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
 * Where events begin, by kind of document.
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
 * Columns as the layout takes them, see src/lib/layout/columns.ts.
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

async function benchLayout() {
	const vite = await createServer({
		server: { middlewareMode: true, ws: false },
		appType: 'custom',
		logLevel: 'error'
	});
	const { drain } = await vite.ssrLoadModule('/src/lib/base/drain.ts');
	const { byteLengthOf, layOut } = await vite.ssrLoadModule('/src/lib/layout/columns.ts');
	const { countCell } = await vite.ssrLoadModule('/src/lib/layout/density.ts');
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
	await vite.close();
	console.log('\nLayout, beside sorting as many random doubles');
	console.table(rows);
}

/** @param {string} content */
function serve(content) {
	const child = spawn(process.execPath, ['src/cli/start.js'], {
		env: { ...process.env, PORT: '4400', DATELINE_CONTENT: content },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((resolve) => {
		child.stdout.on('data', (chunk) => {
			const url = /(http:\S+)/.exec(String(chunk))?.[1];
			if (url) resolve({ url, stop: () => child.kill() });
		});
	});
}

/** Frame intervals and long tasks while a page is zoomed, dragged and zoomed out. */
async function measureGestures(
	/** @type {import('@playwright/test').Browser} */ browser,
	/** @type {string} */ address,
	/** @type {string} */ selector
) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.addInitScript(() => {
		const seen = Object.assign(window, {
			longTasks: /** @type {number[]} */ ([]),
			frames: /** @type {number[]} */ ([])
		});
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
		}).observe({ type: 'longtask' });
	});
	await page.goto(address);
	await page.locator(selector).waitFor();
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => {
		const seen = /** @type {Window & { longTasks: number[], frames: number[] }} */ (
			/** @type {unknown} */ (window)
		);
		seen.longTasks.length = 0;
		let last = performance.now();
		const next = (/** @type {number} */ now) => {
			seen.frames.push(now - last);
			last = now;
			requestAnimationFrame(next);
		};
		requestAnimationFrame(next);
	});
	const box = await page.locator(selector).boundingBox();
	const { x = 0, y = 0, width = 1000 } = box ?? {};
	await page.mouse.move(x + width * 0.6, y + 150);
	await page.keyboard.down('Control');
	for (let i = 0; i < 40; i++) await page.mouse.wheel(0, -60);
	await page.keyboard.up('Control');
	await page.mouse.down();
	for (let i = 0; i < 40; i++) await page.mouse.move(x + width * 0.6 - i * 10, y + 150);
	await page.mouse.up();
	await page.keyboard.down('Control');
	for (let i = 0; i < 40; i++) await page.mouse.wheel(0, 60);
	await page.keyboard.up('Control');
	await page.waitForTimeout(600); // the list follows once the view rests
	const seen = await page.evaluate(() => {
		const { longTasks, frames } =
			/** @type {Window & { longTasks: number[], frames: number[] }} */ (
				/** @type {unknown} */ (window)
			);
		return { longTasks, frames };
	});
	await page.close();
	const frames = seen.frames.toSorted((a, b) => a - b);
	return {
		p95: frames[Math.floor(frames.length * 0.95)] ?? NaN,
		most: frames.at(-1) ?? NaN,
		longTasks: seen.longTasks.length
	};
}

async function benchFrames() {
	const content = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
	const write = (/** @type {string} */ name, /** @type {unknown} */ data) =>
		writeFileSync(join(content, `${name}.timeline.json`), JSON.stringify(data));
	write('days', generateTimeline(1000, { forms: DATE_FORMS.slice(0, 1) }));
	write('forms', generateTimeline(1000));
	const server = await serve(content);
	const browser = await chromium.launch(findBrowser());
	const pages = [
		{
			name: 'an empty page',
			address: 'data:text/html,<main style="height:600px">empty</main>',
			selector: 'main'
		},
		{ name: '1,000 exact days', address: `${server.url}/t/days`, selector: '.plot' },
		{ name: '1,000 of every form', address: `${server.url}/t/forms`, selector: '.plot' }
	];
	const rows = [];
	for (const { name, address, selector } of pages) {
		const runs = [];
		for (let i = 0; i < RUNS; i++) runs.push(await measureGestures(browser, address, selector));
		rows.push({
			page: name,
			'frame p95 ms': median(runs.map(({ p95 }) => p95)).toFixed(1),
			'longest frame ms': median(runs.map(({ most }) => most)).toFixed(1),
			'long tasks': median(runs.map(({ longTasks }) => longTasks))
		});
	}
	await browser.close();
	server.stop();
	rmSync(content, { recursive: true });
	console.log('\nFrames while zooming and panning, beside an empty page under the same gestures');
	console.table(rows);
}

await benchLayout();
await benchFrames();
process.exit(0);
