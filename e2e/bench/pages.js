/** The chart in Chromium, compared with a bare canvas with the same events and gestures. */
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.js';
import { SHAPES, writeTimeline } from './content.js';
import { measureFirst, measureUse } from './measure-page.js';
import { median, RUNS } from './median.js';

/** A port that is free beside servers of tests and readers. */
const PORT = process.env.BENCH_PORT ?? '4400';
/** A million events need 4.6 GB while they are read. */
const HEAP = '--max-old-space-size=6144';

/** @typedef {Awaited<ReturnType<typeof measureFirst>> & Awaited<ReturnType<typeof measureUse>>} Figures */

/**
 * @param {number[]} counts
 * @param {import('./content.js').Options} [options] of the shape `bursts`; the seed of both
 */
export async function benchPages(counts, options = {}) {
	const content = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
	const cases = Object.keys(SHAPES).flatMap((shape) =>
		counts.map((count) => ({ shape, count, events: writeTimeline(content, shape, count, options) }))
	);
	for (const { shape, count, events } of cases)
		writeFileSync(join(content, `limit-${shape}-${count}.json`), JSON.stringify(events));
	const [ours, limit] = [await serveOurs(content), await serveLimit(content)];
	const browser = await chromium.launch(findBrowser());
	const [speed, reading] = [/** @type {object[]} */ ([]), /** @type {object[]} */ ([])];
	for (const { shape, count, events } of cases) {
		const pages = {
			limit: {
				url: `${limit.url}/limit.html?file=/limit-${shape}-${count}.json`,
				ready: '[data-ready]'
			},
			dateline: {
				url: `${ours.url}/bench?n=${count}&data=${shape}`,
				ready: '.plot.live + .overview .brush .selection'
			}
		};
		await untilServed(pages.dateline.url);
		/** @type {Record<keyof typeof pages, Figures[]>} */
		const runs = { limit: [], dateline: [] };
		for (let run = 0; run < RUNS; run++)
			for (const name of /** @type {(keyof typeof pages)[]} */ (Object.keys(pages)))
				runs[name].push({
					...(await measureFirst(browser, pages[name])),
					...(await measureUse(browser, pages[name], events))
				});
		for (const name of /** @type {(keyof typeof pages)[]} */ (Object.keys(pages)))
			speed.push({ shape, events: count, page: name, ...speedOf(runs[name], runs.limit) });
		reading.push({
			shape,
			events: count,
			...readingOf(runs.dateline),
			'data kB gzip': await dataSize(pages.dateline.url)
		});
		// The longest take minutes: what is measured is not lost if they are ended.
		console.log(JSON.stringify([...speed.slice(-2), reading.at(-1)]));
	}
	await browser.close();
	ours.stop();
	limit.stop();
	rmSync(content, { recursive: true });
	console.log('\nThe chart, beside a bare canvas with 11 px labels in one line; medians of five');
	console.table(speed);
	console.log(
		'\nWhat can be read, at fit and eight times closer; stretches: sixteenths of the axis that have a label, of those that have events'
	);
	console.table(reading);
}

/** @param {Figures[]} runs @param {Figures[]} limits */
function speedOf(runs, limits) {
	/** @param {(figures: Figures) => number} of @param {number} digits @param {number} ratioDigits */
	const beside = (of, digits = 0, ratioDigits = 2) => {
		const [value, limit] = [median(runs.map(of)), median(limits.map(of))];
		return `${value.toFixed(digits)} (${(value / limit).toFixed(ratioDigits)})`;
	};
	return {
		'first event ms (/ limit)': beside(({ first }) => first),
		'zoom answered after ms': beside(({ answer }) => answer),
		'… at ms': beside(({ answeredAt }) => answeredAt),
		'ready ms': beside(({ ready }) => ready),
		'zoom in p95 ms': beside(({ zoomIn }) => zoomIn.p95, 1),
		'worst zoom in': beside(({ zoomIn }) => zoomIn.worst),
		'pan p95': beside(({ pan }) => pan.p95, 1),
		'worst pan': beside(({ pan }) => pan.worst),
		'zoom out p95': beside(({ zoomOut }) => zoomOut.p95, 1),
		'worst zoom out': beside(({ zoomOut }) => zoomOut.worst),
		'heap MB': median(runs.map(({ heapMb }) => heapMb)).toFixed(1)
	};
}

/** @param {Figures[]} runs */
function readingOf(runs) {
	/** @param {'fit' | 'eightfold'} view @param {string} name */
	const at = (view, name) => {
		/** @param {keyof Figures['fit']} key */
		const of = (key) => median(runs.map((figures) => figures[view][key]));
		return {
			[`labels${name}`]: of('labels'),
			[`stretches${name}`]: `${of('stretches')} of ${of('full')}`,
			[`cut dates${name}`]: of('cut'),
			[`overlaps${name}`]: of('overlaps')
		};
	};
	return { ...at('fit', ''), ...at('eightfold', ' × 8') };
}

/** @param {string} content */
function serveOurs(content) {
	const child = spawn(process.execPath, [HEAP, 'src/cli/start.js'], {
		env: {
			...process.env,
			PORT,
			DATELINE_CONTENT: content,
			DATELINE_BENCH: '1',
			DATELINE_PUBLISH: 'off'
		},
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

/** Waits until a long timeline is read. @param {string} url */
async function untilServed(url) {
	for (;;) {
		const { status } = await fetch(url);
		if (status === 200) return;
		if (status !== 503) throw new Error(`${url}: ${status}`);
		await new Promise((resolve) => setTimeout(resolve, 2000));
	}
}

/** The data of a long timeline's first view: tiles and the first block of the list. @param {string} url */
async function dataSize(url) {
	const html = await (await fetch(url)).text();
	const data = /data: \[.*/s.exec(html)?.[0] ?? '';
	return (gzipSync(data).length / 1024).toFixed(1);
}
