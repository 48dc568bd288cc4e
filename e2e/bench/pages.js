/** The chart in Chromium, beside a bare canvas with the same events and gestures. */
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.js';
import { writeDays } from './content.js';
import { median, quantile, RUNS } from './median.js';

const SIZE = { width: 1280, height: 720 };
/** A frame that takes longer is counted. */
const LONG_MS = 100;

/** @param {number[]} counts */
export async function benchPages(counts) {
	const content = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
	for (const count of counts)
		writeFileSync(join(content, `limit-${count}.json`), JSON.stringify(writeDays(content, count)));
	const [ours, limit] = [await serveOurs(content), await serveLimit(content)];
	const browser = await chromium.launch(findBrowser());
	const rows = [];
	for (const count of counts) {
		const pages = {
			limit: { url: `${limit.url}/limit.html?file=/limit-${count}.json`, ready: '[data-ready]' },
			dateline: { url: `${ours.url}/bench?n=${count}&data=days`, ready: '.brush .selection' }
		};
		await untilServed(pages.dateline.url);
		/** @type {Record<string, Awaited<ReturnType<typeof measure>>[]>} */
		const runs = { limit: [], dateline: [] };
		for (let run = 0; run < RUNS; run++)
			for (const [name, page] of Object.entries(pages))
				runs[name]?.push(await measure(browser, page));
		const of = (
			/** @type {string} */ name,
			/** @type {'ready' | 'p95' | 'longest' | 'long' | 'heapMb' | 'labels' | 'overlaps'} */ key
		) => median((runs[name] ?? []).map((figures) => figures[key]));
		for (const name of Object.keys(pages))
			rows.push({
				page: name,
				events: count,
				'ready ms': of(name, 'ready').toFixed(0),
				'/ limit': (of(name, 'ready') / of('limit', 'ready')).toFixed(2),
				'frame p95 ms': of(name, 'p95').toFixed(1),
				'p95 / limit': (of(name, 'p95') / of('limit', 'p95')).toFixed(2),
				'longest ms': of(name, 'longest').toFixed(0),
				[`over ${LONG_MS} ms`]: of(name, 'long'),
				'heap MB': of(name, 'heapMb').toFixed(1),
				labels: of(name, 'labels'),
				overlaps: of(name, 'overlaps'),
				'data kB gzip': name === 'dateline' ? await dataSize(ours.url, count) : ''
			});
	}
	await browser.close();
	ours.stop();
	limit.stop();
	rmSync(content, { recursive: true });
	console.log('\nThe chart, beside a bare canvas with 11 px labels in one line; medians of five');
	console.table(rows);
}

/** @param {string} content */
function serveOurs(content) {
	const child = spawn(process.execPath, ['--max-old-space-size=4096', 'src/cli/start.js'], {
		env: { ...process.env, PORT: '4400', DATELINE_CONTENT: content, DATELINE_BENCH: '1' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((resolve) => {
		child.stdout.on('data', (chunk) => {
			const url = /(http:\S+)/.exec(String(chunk))?.[1];
			if (url) resolve({ url, stop: () => child.kill() });
		});
	});
}

/** @param {string} content */
async function serveLimit(content) {
	const server = createServer((request, response) => {
		const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname);
		if (name === 'limit.html')
			response
				.setHeader('content-type', 'text/html')
				.end(readFileSync(new URL('limit.html', import.meta.url)));
		else
			createReadStream(join(content, name))
				.once('error', () => response.writeHead(404).end())
				.pipe(response);
	});
	await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	return { url: `http://localhost:${port}`, stop: () => server.close() };
}

/** A long timeline is read first. @param {string} url */
async function untilServed(url) {
	for (;;) {
		const { status } = await fetch(url);
		if (status === 200) return;
		if (status !== 503) throw new Error(`${url}: ${status}`);
		await new Promise((resolve) => setTimeout(resolve, 2000));
	}
}

/** Ready, then zoomed in, dragged, and zoomed out again. */
async function measure(
	/** @type {import('@playwright/test').Browser} */ browser,
	/** @type {{ url: string, ready: string }} */ { url, ready }
) {
	const page = await browser.newPage({ viewport: SIZE });
	await page.addInitScript((selector) => {
		const seen = Object.assign(window, { readyMs: 0, frames: /** @type {number[]} */ ([]) });
		let last = performance.now();
		const next = (/** @type {number} */ now) => {
			if (!seen.readyMs && document.querySelector(selector)) seen.readyMs = performance.now();
			seen.frames.push(now - last);
			last = now;
			requestAnimationFrame(next);
		};
		requestAnimationFrame(next);
	}, ready);
	await page.goto(url);
	await page.locator(ready).waitFor({ state: 'attached' });
	await page.waitForLoadState('networkidle');
	const { readyMs } = await look(page);
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	await session.send('Performance.enable');
	const { metrics } = await session.send('Performance.getMetrics');
	const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
	const { labels, overlaps } = await page.evaluate(readLabels);
	await page.evaluate(() => {
		/** @type {Window & { frames: number[] }} */ (/** @type {unknown} */ (window)).frames.length =
			0;
	});
	await gesture(page);
	const { frames } = await look(page);
	await page.close();
	return {
		ready: readyMs,
		p95: quantile(frames, 0.95),
		longest: Math.max(...frames),
		long: frames.filter((ms) => ms > LONG_MS).length,
		heapMb: heap / 2 ** 20,
		labels,
		overlaps
	};
}

/** @param {import('@playwright/test').Page} page */
function look(page) {
	return page.evaluate(() => {
		const { readyMs, frames } = /** @type {Window & { readyMs: number, frames: number[] }} */ (
			/** @type {unknown} */ (window)
		);
		return { readyMs, frames: [...frames] };
	});
}

/** Labels that are drawn whole, and pairs of them that share a pixel. */
function readLabels() {
	const boxes = [...document.querySelectorAll('.plot a.label')]
		.map((label) => label.getBoundingClientRect())
		.filter(({ width, left, right }) => width > 0 && left >= 0 && right <= innerWidth);
	const overlaps = boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter(
				(b) =>
					a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
			)
	);
	return { labels: boxes.length, overlaps: overlaps.length };
}

/** @param {import('@playwright/test').Page} page */
async function gesture(page) {
	const [x, y] = [SIZE.width * 0.6, 300];
	const wheel = async (/** @type {number} */ delta) => {
		await page.keyboard.down('Control');
		for (let i = 0; i < 40; i++) {
			await page.mouse.wheel(0, delta);
			await nextFrame(page);
		}
		await page.keyboard.up('Control');
	};
	await page.mouse.move(x, y);
	await wheel(-30);
	await page.mouse.down();
	for (let i = 1; i <= 40; i++) {
		await page.mouse.move(x - i * 10, y);
		await nextFrame(page);
	}
	await page.mouse.up();
	await wheel(30);
}

/** @param {import('@playwright/test').Page} page */
function nextFrame(page) {
	return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** What the first view of a long timeline is made of: tiles and the first block of the list. */
async function dataSize(/** @type {string} */ url, /** @type {number} */ count) {
	const html = await (await fetch(`${url}/bench?n=${count}&data=days`)).text();
	const data = /data: \[.*/s.exec(html)?.[0] ?? '';
	return (gzipSync(data).length / 1024).toFixed(1);
}
