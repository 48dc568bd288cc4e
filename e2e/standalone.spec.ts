/** A timeline as one HTML file, opened from the disk: whole without scripts, alive with them, and silent. */
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { APIRequestContext, Page, TestInfo } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const STORY = () => `${SHIPPED()}/t/russia-north-korea.page.html`;
const HOSTILE = () => `${FIXTURES()}/t/hostile.page.html`;

/** @returns the address of the file, on this disk */
async function download(request: APIRequestContext, address: string, info: TestInfo) {
	const answer = await request.get(address);
	expect(answer.status()).toBe(200);
	const path = info.outputPath('timeline.html');
	await writeFile(path, await answer.body());
	return pathToFileURL(path).href;
}

/** Everything that a page asks for; nothing can be reached. */
async function listen(page: Page): Promise<string[]> {
	await page.context().setOffline(true);
	const asked: string[] = [];
	page.on('request', (asking) => asked.push(asking.url()));
	return asked;
}

const article = (page: Page, headline: string) =>
	page.getByRole('article').filter({ hasText: headline });

test('it opens with no network, asks for nothing, and an event opens', async ({
	page,
	request
}, info) => {
	const file = await download(request, STORY(), info);
	const asked = await listen(page);
	await page.goto(file);
	const label = page.getByRole('link', { name: 'Putin and Kim speak by phone' }).first();
	await label.click();
	await expect(page).toHaveURL(`${file}#e-call`);
	await expect(article(page, 'Putin and Kim speak by phone')).toBeInViewport();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(
		page.getByRole('heading', { level: 1, name: /^Russia and North Korea/ })
	).toHaveCount(1);
	expect(asked).toEqual([file]);
});

test('its address leads to an event, and follows', async ({ page, request }, info) => {
	const file = await download(request, STORY(), info);
	await page.goto(`${file}#e-alaska`);
	const alaska = article(page, 'Trump and Putin due to meet in Alaska');
	await expect(alaska.getByRole('group').first()).toHaveAttribute('open', '');
	await expect(alaska).toBeInViewport();
	await page.evaluate(() => (location.hash = '#e-pact'));
	await expect(article(page, 'a mutual defence pact is signed')).toBeInViewport();
});

test('saved by the browser it is the same again', async ({ page, request }, info) => {
	await page.goto(await download(request, STORY(), info));
	await expect(page.getByRole('button', { name: 'Fit all' })).toBeVisible();
	const path = info.outputPath('saved.html');
	await writeFile(path, await page.content());
	await page.goto(pathToFileURL(path).href);
	await expect(page.getByRole('button', { name: 'Fit all' })).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(5);
	expect(await readFile(path, 'utf8')).toContain('<article id="e-pact">');
});

test('what an author wrote is text', async ({ page, request }, info) => {
	await page.goto(await download(request, HOSTILE(), info));
	await expect(page.getByRole('button', { name: 'Fit all' })).toBeVisible();
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	await expect(page).toHaveTitle(/^<\/title><\/script>/);
	await expect(page.locator('main img, main iframe')).toHaveCount(0);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('it is whole', async ({ page, request }, info) => {
		const file = await download(request, STORY(), info);
		const asked = await listen(page);
		await page.goto(`${file}#e-call`);
		await expect(page.getByRole('article')).toHaveCount(5);
		const call = article(page, 'Putin and Kim speak by phone');
		await expect(call).toBeInViewport();
		await expect(call).toContainText('warm, comradely atmosphere');
		await expect(call.getByRole('link', { name: '[2]' })).toHaveAttribute('href', '#s-2');
		await expect(page.getByRole('listitem').filter({ hasText: 'Cited in AFP' })).toHaveCount(3);
		expect(asked).toEqual([file]);
	});
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`it can be used by everybody, ${colorScheme}`, async ({ page, request }, info) => {
		await page.emulateMedia({ colorScheme });
		await page.goto(await download(request, STORY(), info));
		await expect(page.getByRole('button', { name: 'Fit all' })).toBeVisible();
		await expectAccessible(page, { coloursAlone: colorScheme === 'dark' });
	});
