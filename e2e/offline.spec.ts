/** Pages that were opened before work without a network, and say how old they are. A newer site never runs with older scripts. */
import type { Page } from '@playwright/test';
import { serveBetween, type Between } from './support/between';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const STORY = '/t/russia-north-korea';

test.describe('without a network', () => {
	test.use({ serviceWorkers: 'allow', failing: true });

	/** What is between goes away: nobody answers any more, as where there is no network. */
	let server: Between;
	test.beforeEach(async () => {
		server = await serveBetween(SHIPPED());
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
			page.getByText(/You are offline\. This copy was stored on this device: /)
		).toContainText(String(year));
		await expect(page.getByRole('article', { name: /Putin and Kim speak by phone/ })).toBeVisible();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/from=/);
		await page.reload(); // another view of the stored page
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
		await expect(page.getByText(/This copy was stored/)).toBeVisible();
	});

	test('[F497] what stands behind the # of an address, as a key does, is stored nowhere', async ({
		page
	}) => {
		for (const path of [`${STORY}#first`, '/new#second']) {
			await page.goto(server.url + path);
			await kept(page, path.replace(/#.*/, ''));
			await page.reload();
			await page.locator('html[data-alive]').waitFor();
		}
		await page.goto(`${server.url}/sign-in#third`);
		await page.locator('html[data-alive]').waitFor();
		await page.goto(server.url);
		await kept(page, '/');
		const addresses = await page.evaluate(async () => {
			const copies = await caches.open('dateline-pages');
			return (await copies.keys()).map(({ url }) => url);
		});
		expect(addresses.filter((url) => /#|sign-in/.test(url))).toEqual([]);
		expect(addresses).toEqual(expect.arrayContaining([server.url + STORY, `${server.url}/new`]));
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

test.describe('with something between reader and server', () => {
	test.use({ serviceWorkers: 'allow', failing: true });

	let between: Between;
	test.beforeEach(async () => {
		between = await serveBetween(SHIPPED());
	});
	test.afterEach(() => between.stop());

	const copies = (page: Page) =>
		page.evaluate(async (path) => {
			const keys = await Promise.all(
				['dateline-pages', 'dateline-parts'].map(async (name) => (await caches.open(name)).keys())
			);
			return keys.flat().filter(({ url }) => new URL(url).pathname.startsWith(path)).length;
		}, STORY);

	test('[F135] a copy stands in for a server that does not answer, until it does', async ({
		page
	}) => {
		await page.goto(between.url + STORY);
		await kept(page, STORY);
		const waiting: (() => void)[] = [];
		between.answer = ({ url }, response) => {
			if (url !== STORY) return false;
			waiting.push(() =>
				response
					.writeHead(200, { 'content-type': 'text/html' })
					.end('<html lang="en"><meta name="generator" content="Timelines"><title>Late</title>')
			);
			return true;
		};
		await page.reload();
		await expect(
			page.getByText(/The server does not answer\. This copy was stored on this device: /)
		).toContainText(String(new Date().getFullYear()));
		await expect(page.getByRole('article', { name: /Putin and Kim speak/ })).toBeVisible();
		// A late answer becomes the next copy.
		expect(waiting.length).toBeGreaterThan(0);
		for (const answer of waiting) answer();
		const title = () =>
			page.evaluate(async (path) => {
				const html = await (await caches.match(path))?.text();
				return /<title>(.*?)<\/title>/.exec(html ?? '')?.[1];
			}, STORY);
		await expect.poll(title).toBe('Late');
	});

	test('[F136] a timeline that was withdrawn is withdrawn here too', async ({ page }) => {
		await page.goto(`${between.url}${STORY}/kursk-confirmed`);
		await kept(page, `${STORY}/kursk-confirmed`);
		await page.goto(between.url + STORY);
		await kept(page, STORY);
		await expect.poll(() => copies(page)).toBeGreaterThan(1);
		between.answer = (asked) => {
			asked.url = asked.url?.replace(STORY, '/t/withdrawn');
			return false;
		};
		// The address of an event is requested first, then that of its timeline.
		const response = await page.goto(`${between.url}${STORY}/kursk-confirmed`);
		expect(response?.status()).toBe(404);
		await expect.poll(() => copies(page)).toBe(0);
		await between.stop();
		await page.goto(between.url + STORY);
		await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
	});

	test('[F136] of an event that was withdrawn, the timeline stays', async ({ page }) => {
		await page.goto(`${between.url}${STORY}/kursk-confirmed`);
		await kept(page, `${STORY}/kursk-confirmed`);
		await page.goto(between.url + STORY);
		await kept(page, STORY);
		between.answer = (asked) => {
			asked.url = asked.url?.replace('kursk-confirmed', 'withdrawn');
			return false;
		};
		await page.goto(`${between.url}${STORY}/kursk-confirmed`);
		await expect.poll(() => keptPages(page)).not.toContain(`${STORY}/kursk-confirmed`);
		expect(await keptPages(page)).toContain(STORY);
	});

	for (const [name, status] of [
		['a page that asks for a login', 200],
		['a page that says that there is nothing', 404]
	] as const)
		test(`[F137] ${name}, of a network on the way, takes no copy`, async ({ page }) => {
			await page.goto(between.url + STORY);
			await kept(page, STORY);
			between.answer = (_, response) => {
				response
					.writeHead(status, { 'content-type': 'text/html' })
					.end('<html lang="en"><link rel="icon" href="data:,"><title>Log in</title>');
				return true;
			};
			await page.goto(between.url + STORY);
			await expect(page).toHaveTitle('Log in');
			await page.goto(`${between.url}/t/another`); // all of the first answer was read by now
			await between.stop();
			await page.goto(between.url + STORY);
			await expect(page.getByText(/You are offline/)).toBeVisible();
			await expect(page.getByRole('article', { name: /Putin and Kim speak/ })).toBeVisible();
		});
});

test.describe('an event that is called “offline”', () => {
	test.use({ serviceWorkers: 'allow', failing: true });

	test('[F138] is listed, and is not shown in place of others', async ({ page }) => {
		const between = await serveBetween(FIXTURES());
		const event = '/t/offline-event/offline';
		await page.goto(between.url + event);
		await kept(page, event);
		await between.stop();
		await page.goto(`${between.url}/t/days`);
		await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
		await page.getByRole('main').getByRole('link', { name: 'The office goes offline' }).click();
		await expect(page).toHaveURL(between.url + event);
		await expect(page.getByRole('article', { name: /The office goes offline/ })).toBeVisible();
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

/** Waits until a page is stored with all its parts. */
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
