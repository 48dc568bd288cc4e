/**
 * A reader types into the search of a timeline that is sent whole: the time from a key until the chart is painted
 * with what matches, beside a key in a field that filters nothing. `npm run bench -- search`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.js';
import { generateTimeline } from '../support/generate.js';
import { median } from './median.js';
import { serve } from './serve.js';

const COUNTS = [1000, 2000];
const WORD = 'river';
const ROUNDS = 8;

export async function benchSearch() {
	const content = mkdtempSync(join(tmpdir(), 'dateline-search-'));
	for (const count of COUNTS)
		writeFileSync(
			join(content, `of-${count}.timeline.json`),
			JSON.stringify(generateTimeline(count))
		);
	const server = await serve(content);
	const browser = await chromium.launch(findBrowser());
	const rows = [];
	for (const count of COUNTS) {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${server.url}/t/of-${count}`);
		await page.locator('.plot.live + .overview .brush .selection').waitFor({ state: 'attached' });
		const idle = await typeInto(page, page.locator('.chart input[name=from]'), '2');
		const search = page.locator('.chart input[type=search]');
		/** @type {number[][]} by letter */
		const times = [];
		for (let round = 0; round < ROUNDS; round++)
			for (const [at, ms] of (await typeInto(page, search, WORD)).entries())
				(times[at] ??= []).push(ms);
		rows.push({
			events: count,
			'no search, ms': idle[0]?.toFixed(0),
			...Object.fromEntries(times.map((ms, at) => [`${at + 1} ${WORD[at]}`, median(ms).toFixed(0)]))
		});
		await page.close();
	}
	await browser.close();
	server.stop();
	rmSync(content, { recursive: true });
	console.log(`\nA letter of a search, until the chart is painted; medians of ${ROUNDS}`);
	console.table(rows);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} field
 * @param {string} word
 * @returns {Promise<number[]>} ms for each letter
 */
async function typeInto(page, field, word) {
	await field.fill('');
	await field.focus();
	await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
	const seen = await field.evaluateHandle((input) => {
		/** @type {number[]} */
		const times = [];
		input.addEventListener('input', ({ timeStamp }) =>
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => times.push(performance.now() - timeStamp);
				port2.postMessage(undefined);
			})
		);
		return times;
	});
	for (let count = 1; count <= word.length; count++) {
		await page.keyboard.press(word[count - 1] ?? '');
		await page.waitForFunction(({ seen, count }) => seen.length >= count, { seen, count });
	}
	return seen.jsonValue();
}
