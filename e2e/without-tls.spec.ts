/** A site without TLS, for example inside an office: browsers offer its pages less, but no work is lost. */
import { expect, test, type Page } from '@playwright/test';
import { findBrowser } from '../src/cli/browser.js';
import { SHIPPED } from './support/timeline-page';

const HOST = 'timelines.example';
const { args, ...browser } = findBrowser();
test.use({
	launchOptions: { ...browser, args: [...args, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`] }
});

const preview = (page: Page) => page.getByRole('article', { name: 'Preview', exact: true });
async function rename(page: Page, headline: string) {
	await page.getByRole('button', { name: /^Change “/ }).click();
	await page.getByRole('textbox', { name: 'Headline', exact: true }).fill(headline);
	await expect(preview(page).getByRole('article', { name: headline })).toBeVisible();
	await expect(page.getByText('Draft saved in this browser')).toBeVisible();
}

test('[F492] a draft is made and stored, and a second tab works on a copy', async ({
	page,
	context
}) => {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	await page.goto(`${SHIPPED().replace('localhost', HOST)}/new`);
	expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
	await page.locator('html[data-alive]').waitFor();
	await page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name: 'one.timeline.yaml',
		mimeType: 'application/yaml',
		buffer: Buffer.from(
			'version: 1\ntitle: One day\nevents:\n  - {id: a, date: 2024-05-01, headline: The first}\n'
		)
	});
	await expect(page).toHaveURL(/draft=/);
	const second = await context.newPage();
	await second.goto(page.url());
	await expect(second.getByText('Another tab works on this draft')).toBeVisible();
	await rename(page, 'In the first tab');
	await rename(second, 'In the second tab');
	for (const [tab, headline] of [
		[page, 'In the first tab'],
		[second, 'In the second tab']
	] as const) {
		await tab.reload();
		await expect(preview(tab).getByRole('article', { name: headline })).toBeVisible();
	}
	expect(faults).toEqual([]);
});
