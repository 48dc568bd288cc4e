/** What was read is there without a network, and says of when it is. A newer site never meets older scripts. */
import type { Page } from '@playwright/test';
import { serve, type Server } from './support/serve';
import { expect, test } from './support/test';
import { SHIPPED } from './support/timeline-page';

const STORY = '/t/russia-north-korea';

test.describe('without a network', () => {
	test.use({ serviceWorkers: 'allow', failing: true });

	let server: Server;
	test.beforeEach(async () => {
		server = await serve();
	});
	test.afterEach(() => server.stop());

	test('[F93] a timeline that was read can be read, used, and says of when it is', async ({
		page
	}) => {
		await page.goto(server.url + STORY);
		await kept(page, STORY);
		await server.stop();
		await page.reload();
		const year = new Date().getFullYear();
		await expect(
			page.getByText(/You are offline\. This copy was kept on this device: /)
		).toContainText(String(year));
		await expect(page.getByRole('article', { name: /Putin and Kim speak by phone/ })).toBeVisible();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/from=/);
		await page.reload(); // another view of what is kept
		await expect(page.getByText(/You are offline/)).toBeVisible();
	});

	test('a page that was gone to from another is kept as well', async ({ page }) => {
		await page.goto(server.url);
		await kept(page, '/');
		await page
			.getByRole('article')
			.getByRole('link', { name: 'Russia and North Korea: from pact to phone call' })
			.click();
		await expect(page).toHaveURL(server.url + STORY);
		await kept(page, STORY);
		await server.stop();
		await page.goto(server.url + STORY);
		await expect(page.getByText(/You are offline/)).toBeVisible();
		await page.getByRole('link', { name: 'All timelines' }).click();
		await expect(page).toHaveURL(`${server.url}/`);
		await expect(page.getByText(/You are offline/)).toBeVisible();
	});

	test('in place of any other stands a list of what is kept', async ({ page }) => {
		await page.goto(server.url + STORY);
		await kept(page, STORY);
		await server.stop();
		await page.goto(`${server.url}/t/russia-north-korea-record`);
		await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
		await page
			.getByRole('main')
			.getByRole('link', { name: /from pact to phone call/ })
			.click();
		await expect(page).toHaveURL(server.url + STORY);
		await expect(page.getByText(/This copy was kept/)).toBeVisible();
	});

	test('a page that is there is never a copy, and an embed is not kept', async ({ page }) => {
		await page.goto(server.url + STORY);
		await kept(page, STORY);
		await page.reload();
		await expect(page.getByRole('button', { name: 'Zoom in' })).toBeEnabled();
		await expect(page.getByText(/You are offline/)).toHaveCount(0);
		await page.goto(`${server.url}/embed/russia-north-korea`);
		await expect(page.getByRole('button', { name: 'Zoom in' })).toBeEnabled();
		expect((await keptPages(page)).filter((path) => path.startsWith('/embed'))).toEqual([]);
	});
});

test.describe('when a newer site has come', () => {
	test.use({ failing: true });

	test('[F93] a page whose parts are gone is loaded anew, in the view it had', async ({
		page,
		timeline
	}) => {
		await timeline.open(`${SHIPPED()}${STORY}`);
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/from=/);
		const view = page.url();
		await page.route('**/_app/version.json', (route) =>
			route.fulfill({ json: { version: 'newer' } })
		);
		await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404, body: '' }), {
			times: 1
		});
		const loaded = page.waitForEvent('load');
		await page.getByRole('button', { name: 'Keys' }).click();
		await loaded;
		await timeline.ready();
		expect(page.url()).toBe(view);
		await page.getByRole('button', { name: 'Keys' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
	});

	test('an open page learns of it, and loads the next one as a whole', async ({ page }) => {
		await page.clock.install();
		await page.goto(`${SHIPPED()}${STORY}`);
		await expect(page.getByRole('button', { name: 'Zoom in' })).toBeEnabled();
		await page.route('**/_app/version.json', (route) =>
			route.fulfill({ json: { version: 'newer' } })
		);
		const learned = page.waitForResponse('**/_app/version.json');
		await page.clock.fastForward(300_000);
		await learned;
		const loaded = page.waitForEvent('load');
		await page.getByRole('link', { name: 'All timelines' }).click();
		await loaded;
		await expect(page).toHaveURL(`${SHIPPED()}/`);
	});
});

const keptPages = (page: Page) =>
	page.evaluate(async () => {
		const keys = await (await caches.open('dateline-pages')).keys();
		return keys.map(({ url }) => new URL(url).pathname);
	});

/** A page is kept, with all that it is made of. */
async function kept(page: Page, path: string): Promise<void> {
	await expect.poll(() => keptPages(page)).toEqual(expect.arrayContaining([path, '/offline']));
	const missing = () =>
		page.evaluate(async () => {
			const names = performance.getEntriesByType('resource').map(({ name }) => name);
			const parts = names.filter((name) => name.includes('/_app/immutable/'));
			const found = await Promise.all(parts.map((part) => caches.match(part)));
			return parts.filter((_, i) => !found[i]);
		});
	await expect.poll(missing).toEqual([]);
}
