/** The test function with a page in Firefox and hosts to frame our pages in. */
import { test as base, expect } from '@playwright/test';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { findFirefox } from '../../src/cli/browser.js';
import { hostFixture, type ServeForTest } from '../support/host';

export const test = base.extend<{ firefox: Page; host: ServeForTest }, { browserOfAll: Browser }>({
	browserOfAll: [
		async ({}, use) => {
			const executablePath = findFirefox();
			if (executablePath === undefined)
				throw new Error('There is no Firefox: install one, or set DATELINE_FIREFOX to it.');
			const browser = await launch({ browser: 'firefox', executablePath, headless: true });
			await use(browser);
			await browser.close();
		},
		{ scope: 'worker' }
	],
	firefox: async ({ browserOfAll }, use) => {
		const context = await browserOfAll.createBrowserContext();
		const page = await context.newPage();
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(String(error)));
		await use(page);
		expect(faults).toEqual([]);
		await context.close();
	},
	host: hostFixture
});
export { expect };

/** The first frame whose address contains a text, once its scripts have taken over. */
export async function aliveFrame(page: Page, part: string): Promise<Frame> {
	const frame = await page.waitForFrame((candidate) => candidate.url().includes(part));
	await frame.waitForSelector('.chart:has(.plot.live) .brush .selection');
	return frame;
}
