/**
 * An author types a headline at /new: the time from a key until the page beside the form shows the letter, for 10,
 * 300 and 1,500 events. `npm run bench -- typing`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.js';
import { generateTimeline } from '../support/generate.js';
import { quantile } from './median.js';
import { serve } from './serve.js';

const COUNTS = [10, 300, 1500];
const LETTERS = 30;

export async function benchTyping() {
	const content = mkdtempSync(join(tmpdir(), 'dateline-typing-'));
	const server = await serve(content);
	const browser = await chromium.launch(findBrowser());
	const rows = [];
	for (const count of COUNTS) {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${server.url}/new`);
		await page.getByLabel('Choose a file, or drop it here').setInputFiles({
			name: 'many.timeline.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify(generateTimeline(count)))
		});
		const times = await typeHeadline(page);
		rows.push({
			events: count,
			'key to page, ms: p50': quantile(times, 0.5).toFixed(0),
			p95: quantile(times, 0.95).toFixed(0)
		});
		await page.close();
	}
	await browser.close();
	server.stop();
	rmSync(content, { recursive: true });
	console.log('\nA letter of a headline at /new, until the page beside the form shows it');
	console.table(rows);
}

/**
 * Types into the headline of the event in the middle; each letter waits until the one before is shown.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>} ms
 */
async function typeHeadline(page) {
	await page.locator('.preview article h3 a').first().waitFor();
	const headlines = page.locator('.preview article h3 a');
	const headline = headlines.nth(Math.floor((await headlines.count()) / 2));
	await headline.click();
	const field = page
		.locator('form input[name$="headline"], form textarea[name$="headline"]')
		.first();
	await field.waitFor();
	await field.focus();
	await page.keyboard.press('End');
	const seen = await headline.evaluateHandle((link) => {
		const title = link.closest('h3');
		/** @type {number[]} */
		const times = [];
		let pressedMs = 0;
		let before = title?.textContent;
		addEventListener('keydown', ({ timeStamp }) => (pressedMs = timeStamp), { capture: true });
		const next = () => {
			if (title?.textContent !== before) times.push(performance.now() - pressedMs);
			before = title?.textContent;
			requestAnimationFrame(next);
		};
		requestAnimationFrame(next);
		return times;
	});
	for (let count = 1; count <= LETTERS; count++) {
		await page.keyboard.press('x');
		await page.waitForFunction(({ seen, count }) => seen.length >= count, { seen, count });
	}
	return seen.jsonValue();
}
