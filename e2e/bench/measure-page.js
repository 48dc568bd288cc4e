/**
 * Figures of one page in Chromium: when its first event is visible, when the first zoom is answered, how long frames
 * take under real wheel and mouse, and which labels are readable.
 */
import { quantile } from './median.js';

export const SIZE = { width: 1280, height: 720 };
const STRETCHES = 16;
/** The number of steps in a gesture. */
const STEPS = 40;
/** Three doublings: ten turns that zoom by 0.3 each, see src/lib/interaction/wheel.ts. */
const EIGHTFOLD = { steps: 10, delta: -25 };

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ url: string, ready: string }} Address `ready`: a selector of what exists once the page can be used */
/** @typedef {{ firstMs: number, readyMs: number, pressedMs: number, answeredMs: number, frames: number[] }} Seen */

/** Runs in the page, from its start: checks each frame. @param {string} ready */
function watch(ready) {
	/** @type {Seen} */
	const seen = { firstMs: 0, readyMs: 0, pressedMs: 0, answeredMs: 0, frames: [] };
	Object.assign(window, { seen });
	// A label, a mark or a column of marks of ours; the canvas of the limit once it is drawn.
	const drawn = '.plot a.label, .plot .rail path:not(.sign path), [data-ready]';
	const isSeen = () =>
		[...document.querySelectorAll(drawn)].some((element) => {
			const { left, right, top, bottom } = element.getBoundingClientRect();
			const hasSize = right > left || bottom > top;
			return hasSize && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
		});
	/** The view, as the page draws it. */
	const viewOf = () =>
		document.body?.dataset.view ??
		document.querySelector('.overview .selection')?.getAttribute('width');
	/** @type {string | null | undefined} */
	let before;
	addEventListener(
		'wheel',
		({ timeStamp }) => {
			if (seen.pressedMs > 0) return;
			seen.pressedMs = timeStamp;
			before = viewOf();
		},
		{ capture: true, passive: true }
	);
	let last = performance.now();
	const next = (/** @type {number} */ now) => {
		if (!seen.firstMs && isSeen()) seen.firstMs = performance.now();
		if (!seen.readyMs && document.querySelector(ready)) seen.readyMs = performance.now();
		if (seen.pressedMs && !seen.answeredMs && viewOf() !== before)
			seen.answeredMs = performance.now();
		seen.frames.push(now - last);
		last = now;
		requestAnimationFrame(next);
	};
	requestAnimationFrame(next);
}

/**
 * Begins to count what a page asks for.
 *
 * @param {Page} page
 * @returns a wait until all of it has come, and the page had so many frames to ask for more
 */
function watchRequests(page) {
	const framesAlike = 8;
	/** @type {Set<import('@playwright/test').Request>} */
	const open = new Set();
	page.on('request', (request) => open.add(request));
	page.on('requestfinished', (request) => open.delete(request));
	page.on('requestfailed', (request) => open.delete(request));
	return async () => {
		for (let still = 0; still < framesAlike; still = open.size === 0 ? still + 1 : 0)
			await nextFrame(page);
	};
}

/** @param {Page} page @returns {Promise<Seen>} */
const look = (page) =>
	page.evaluate(() => /** @type {{ seen: Seen }} */ (/** @type {unknown} */ (window)).seen);

/** @param {Page} page */
const nextFrame = (page) =>
	page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

/**
 * The first event, and a turn of the wheel at that moment, repeated each frame until the chart has moved.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Address} address
 */
export async function measureFirst(browser, { url, ready }) {
	const page = await browser.newPage({ viewport: SIZE });
	await page.addInitScript(watch, ready);
	await page.mouse.move(SIZE.width * 0.6, 300);
	await page.goto(url, { waitUntil: 'commit' });
	await page.waitForFunction(
		() => /** @type {{ seen?: Seen }} */ (/** @type {unknown} */ (window)).seen?.firstMs
	);
	await page.keyboard.down('Control');
	while ((await look(page)).answeredMs === 0) {
		await page.mouse.wheel(0, -30);
		await nextFrame(page);
	}
	await page.keyboard.up('Control');
	const { firstMs, pressedMs, answeredMs } = await look(page);
	await page.close();
	return { first: firstMs, answer: answeredMs - pressedMs, answeredAt: answeredMs };
}

/**
 * Ready, then zoom in, pan, and zoom out; after that the readable labels at fit and eight times closer.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Address} address
 * @param {[startMs: number, headline: string, endMs?: number][]} events of `e0`, `e1` and so on
 */
export async function measureUse(browser, { url, ready }, events) {
	const page = await browser.newPage({ viewport: SIZE });
	await page.addInitScript(watch, ready);
	const arrived = watchRequests(page);
	await page.goto(url);
	await page.locator(ready).waitFor({ state: 'attached' });
	await arrived();
	const { readyMs } = await look(page);
	const heapMb = await readHeap(page);
	const fit = await readLabels(page, events);
	const [x, y] = [SIZE.width * 0.6, 300];
	await page.mouse.move(x, y);
	const zoomIn = await timeFrames(page, () => wheel(page, STEPS, -30));
	const pan = await timeFrames(page, () => drag(page, x, y));
	const zoomOut = await timeFrames(page, () => wheel(page, STEPS, 30));
	await page.goto(url);
	await page.locator(ready).waitFor({ state: 'attached' });
	await arrived();
	await page.mouse.move(x, y);
	await wheel(page, EIGHTFOLD.steps, EIGHTFOLD.delta);
	await arrived();
	const eightfold = await readLabels(page, events);
	await page.close();
	return { ready: readyMs, heapMb, zoomIn, pan, zoomOut, fit, eightfold };
}

/** @param {Page} page */
async function readHeap(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	await session.send('Performance.enable');
	const { metrics } = await session.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 2 ** 20;
}

/** @param {Page} page @param {() => Promise<void>} gesture */
async function timeFrames(page, gesture) {
	await page.evaluate(() => {
		/** @type {{ seen: Seen }} */ (/** @type {unknown} */ (window)).seen.frames.length = 0;
	});
	await gesture();
	const { frames } = await look(page);
	return { p95: quantile(frames, 0.95), worst: Math.max(...frames) };
}

/** @param {Page} page @param {number} steps @param {number} delta */
async function wheel(page, steps, delta) {
	await page.keyboard.down('Control');
	for (let i = 0; i < steps; i++) {
		await page.mouse.wheel(0, delta);
		await nextFrame(page);
	}
	await page.keyboard.up('Control');
}

/** @param {Page} page @param {number} x @param {number} y */
async function drag(page, x, y) {
	await page.mouse.down();
	for (let i = 1; i <= STEPS; i++) {
		await page.mouse.move(x - i * 10, y);
		await nextFrame(page);
	}
	await page.mouse.up();
}

/**
 * Labels that are completely visible, pairs that overlap, dates that are cut, and the number of
 * parts of the axis with events that have labels.
 *
 * @param {Page} page
 * @param {[startMs: number, headline: string, endMs?: number][]} events
 */
async function readLabels(page, events) {
	const { labels, overlaps } = await page.evaluate(() => {
		const labels = [...document.querySelectorAll('.plot a.label')].flatMap((label) => {
			const { width, left, right, top, bottom } = label.getBoundingClientRect();
			if (width === 0 || left < 0 || right > innerWidth) return [];
			const date = label.querySelector('.date');
			return {
				...{ left, right, top, bottom },
				id: label.getAttribute('data-event') ?? '',
				/** Where its mark is, 0–1. */
				at: parseFloat(label.closest('.labels > svg')?.getAttribute('x') ?? '') / 100,
				isCut: date !== null && date.scrollWidth > date.clientWidth
			};
		});
		const overlaps = labels.flatMap((a, i) =>
			labels
				.slice(i + 1)
				.filter(
					(b) =>
						a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
				)
		);
		return { labels, overlaps: overlaps.length };
	});
	/** @param {number} at */
	const stretchOf = (at) => Math.min(STRETCHES - 1, Math.max(0, Math.floor(at * STRETCHES)));
	const labelled = new Set(labels.map(({ at }) => stretchOf(at)));
	const toAt = placesOf(
		labels.map(({ id, at }) => ({ at, startMs: events[Number(id.slice(1))]?.[0] ?? NaN }))
	);
	const places = events.map(([startMs]) => toAt(startMs)).filter((at) => at >= 0 && at < 1);
	return {
		labels: labels.length,
		overlaps,
		cut: labels.filter(({ isCut }) => isCut).length,
		stretches: labelled.size,
		full: new Set([...labelled, ...places.map(stretchOf)]).size
	};
}

/**
 * Maps moments to places in the view: its ends follow from the two labels that are farthest apart.
 *
 * @param {{ at: number, startMs: number }[]} known
 */
function placesOf(known) {
	const sorted = known.toSorted((a, b) => a.at - b.at);
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (!first || !last || first.at === last.at) return () => NaN;
	const perMs = (last.at - first.at) / (last.startMs - first.startMs);
	return (/** @type {number} */ ms) => first.at + (ms - first.startMs) * perMs;
}
