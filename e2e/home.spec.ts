/** The page of all timelines: few, many and none; found by words and by topic, with scripts and without. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from './support/axe';
import { cutTexts } from './support/cut-texts';
import { generateTimeline } from './support/generate.js';
import { serve, type Server } from './support/serve';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'serial' });

let folder: string;
let server: Server;

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-home-'));
	for (let i = 0; i < 500; i++) {
		const tags = [i % 2 === 0 ? 'Harbours' : 'Storms', ...(i % 100 === 0 ? ['قناة'] : [])];
		writeFileSync(
			join(folder, `t${i}.timeline.json`),
			JSON.stringify({ ...generateTimeline(8, { seed: i }), title: `Timeline ${i}.`, tags })
		);
	}
	server = await serve(folder);
	await expect(async () => {
		expect(await (await fetch(server.url)).text()).toContain('/ 500');
	}).toPass();
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });
		test('[F246] a timeline is found by its words and its topic, and pages keep both', async ({
			page
		}) => {
			await page.goto(server.url);
			await page.getByRole('searchbox', { name: 'Find a timeline' }).fill('timeline 13');
			await page.getByRole('button', { name: 'Find', exact: true }).click();
			await expect(page).toHaveURL(/\?q=timeline\+13$/);
			const list = page.getByRole('region', { name: /^All timelines/ }).getByRole('listitem');
			await expect(list.first()).toContainText(/Timeline \d*13/);
			await page.getByRole('link', { name: 'show all' }).click();
			await expect(page).toHaveURL(`${server.url}/`);
			await page
				.getByRole('navigation', { name: 'Topics' })
				.getByRole('link', { name: /^Storms/ })
				.click();
			await expect(page).toHaveURL(/\?topic=Storms$/);
			const pages = page.getByRole('navigation', { name: 'Parts of the list' });
			await expect(pages).toContainText('1–48 / 250');
			await pages.getByRole('link', { name: 'Earlier' }).click();
			await expect(page).toHaveURL(/\?topic=Storms&page=2$/);
			await expect(pages).toContainText('49–96 / 250');
			await page.goto(`${server.url}/?q=nothing+at+all`);
			await expect(page.getByText('Nothing matches.')).toBeVisible();
		});
	});

for (const scheme of ['light', 'dark'] as const)
	test(`nothing is cut off at 320, 768 and 2560 px, ${scheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto(`${server.url}/?topic=${encodeURIComponent('قناة')}`);
		for (const width of [320, 768, 2560]) {
			await page.setViewportSize({ width, height: 900 });
			// All but colours is the same in the dark, and all but lengths at 768 px.
			if (scheme === 'light' || width === 320)
				await expectAccessible(page, { coloursAlone: scheme === 'dark' });
			expect(await page.evaluate(cutTexts), `${width} px`).toEqual([]);
		}
	});

test('a card says what it is, and all of it leads there; from right to left as well', async ({
	page
}) => {
	await page.goto(`${server.url}/ar?q=499`);
	const card = page.getByRole('article');
	await expect(card).toHaveCount(1);
	await expect(card.getByRole('link')).toHaveAttribute('href', '/t/t499');
	await expect(card.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
	await expect(card.locator('svg path.column').first()).toBeVisible();
	await expectAccessible(page);
});

test('500 timelines are one page of at most 25 kB on the wire', async ({ request }) => {
	const response = await request.get(server.url, { headers: { 'accept-encoding': 'br' } });
	expect(Number(response.headers()['content-length'])).toBeLessThan(25_000);
	for (const feed of ['atom', 'feed.json'])
		expect((await request.get(`${server.url}/timelines.${feed}`)).status()).toBe(200);
	const html = await response.text();
	expect(html).toContain('type="application/atom+xml" href="/timelines.atom"');
});

test('a site without timelines says how the first one comes', async ({
	page,
	folder: empty,
	serve: serveForTest
}) => {
	const other = await serveForTest(empty);
	await page.goto(other.url);
	await expect(page.getByRole('heading', { name: 'The first timeline' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('main').getByRole('link', { name: 'Make one' }).click();
	await expect(page).toHaveURL(`${other.url}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
});
