/** The differences of a site as files: scripts do what a server would do. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { pdfOfLines } from '../support/article-files';
import { expect, test } from '../support/test';
import { FIXTURES, SHIPPED } from '../support/timeline-page';

const STORY = () => `${SHIPPED()}/t/russia-north-korea`;
const LONG = () => `${FIXTURES()}/t/five-thousand`;
const AUGUST = 'from=2025-08-10&to=2025-08-18';

test('a linked view, event and filter are shown, though one file stands for them all', async ({
	timeline,
	page
}) => {
	await timeline.open(`${STORY()}?${AUGUST}&event=alaska&scale=even`);
	await expect(timeline.from).toHaveValue('10 Aug 2025');
	await expect(page.locator('#e-alaska details')).toHaveAttribute('open');
	await expect(page.locator('#e-alaska')).toBeInViewport();
	await timeline.open(`${STORY()}?group=military`);
	await expect(page.getByText(/^1 of \d+ events/)).toBeVisible();
	await expect(page).toHaveURL(/\?group=military$/);
});

test('an embed shows what its address asks for', async ({ page }) => {
	await page.goto(`${SHIPPED()}/embed/russia-north-korea?show=list&theme=dark&event=call`);
	await expect(page.locator('#e-call details')).toHaveAttribute('open');
	await expect(page.locator('figure.chart')).toHaveCount(0);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const path of ['/t/pictures', '/embed/pictures'])
	test(`pictures are files of the site, in every size, on ${path}`, async ({ page, request }) => {
		await page.goto(FIXTURES() + path);
		const lead = page.getByRole('img', { name: /^Two green hills/ });
		await lead.scrollIntoViewIfNeeded();
		await expect
			.poll(() => lead.evaluate((picture: HTMLImageElement) => picture.naturalWidth))
			.toBeGreaterThan(300);
		expect((await mediaOf(page, request)).length).toBeGreaterThan(30);
	});

for (const path of ['/t/long-album', '/embed/long-album'])
	test(`[F500] pictures of a long timeline are files in every size, on ${path}`, async ({
		page,
		request
	}) => {
		await page.goto(`${FIXTURES()}${path}?event=last`);
		const lead = page.locator('#e-last').getByRole('img', { name: 'Two green hills' });
		await lead.scrollIntoViewIfNeeded();
		await expect
			.poll(() => lead.evaluate((picture: HTMLImageElement) => picture.currentSrc))
			.toMatch(/-\d+\.avif$/);
		await expect(page.locator('#e-last')).toContainText('The lost picture');
		// Two pictures in several sizes, one of which moves, and a document.
		expect((await mediaOf(page, request)).length).toBeGreaterThan(8);
	});

/** The addresses of all media on a page: each is a file of the site. */
async function mediaOf(page: Page, request: APIRequestContext): Promise<readonly string[]> {
	const named = await page
		.locator('[src^="/media/"], [srcset^="/media/"], a[href^="/media/"]')
		.evaluateAll((parts) =>
			parts.flatMap((part) => [
				part.getAttribute('src') ?? part.getAttribute('href') ?? '',
				...(part.getAttribute('srcset') ?? '').split(', ').map((one) => one.split(' ')[0] ?? '')
			])
		);
	const addresses = [...new Set(named.filter((address) => address !== ''))];
	for (const address of addresses)
		expect((await request.get(FIXTURES() + address)).status(), address).toBe(200);
	return addresses;
}

test('a file of media is also at its path beside its timeline', async ({ request }) => {
	const beside = await request.get(`${FIXTURES()}/t/pictures.media/valley.jpg`);
	expect([beside.status(), beside.headers()['content-type']]).toEqual([200, 'image/jpeg']);
});

test('parts of a long timeline are made in the browser: find, zoom, list', async ({
	page,
	timeline
}) => {
	await timeline.open(`${LONG()}?from=1950-01-01&to=1950-12-31`);
	await expect(timeline.list.locator('[data-entry]')).toHaveCount(64);
	const inView = await page.getByText(/^[\d,]+ of 5,000 events, /).textContent();
	await timeline.button('Zoom in').click();
	await expect(page.getByText(/^[\d,]+ of 5,000 events, /)).not.toHaveText(inView ?? '');
	await timeline.open(LONG());
	await timeline.chart.getByRole('searchbox', { name: 'Find' }).fill(' 4321');
	await expect(page.locator('#e-e4321')).toBeVisible();
	await expect(timeline.plot.locator('a.label:visible')).toHaveCount(1);
});

test.describe('the file of a long timeline', () => {
	test.use({ failing: true });
	test('is missing: the chart says so, stays, and mends itself', async ({ page, timeline }) => {
		await page.route('**/whole/**', (route) => route.abort());
		await timeline.open(LONG());
		for (let i = 0; i < 4; i++) await timeline.button('Zoom in').click();
		const told = page.getByText('Part of the timeline could not be loaded.');
		await expect(told).toBeVisible();
		const labels = timeline.plot.locator('a.label:visible');
		const before = await labels.count();
		expect(before).toBeGreaterThan(0);
		await page.unroute('**/whole/**');
		await expect(told).toBeHidden();
		await expect.poll(() => labels.count()).toBeGreaterThan(before);
	});
});

test('an event of a long timeline has an address, which leads into its page', async ({
	page,
	timeline
}) => {
	await timeline.open(`${LONG()}/e4321`);
	await expect(page).toHaveURL(/five-thousand\?event=e4321#e-e4321$/);
	await expect(page.locator('#e-e4321 details')).toHaveAttribute('open');
});

test('an article in a PDF is reviewed, and becomes a draft: nothing of it needs a server', async ({
	page
}) => {
	await page.goto(`${SHIPPED()}/new?article=`);
	await page.locator('html[data-alive]').waitFor();
	await page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name: 'ferry.pdf',
		mimeType: 'application/pdf',
		buffer: pdfOfLines(['The ferry sank on', '3 May 1931.'])
	});
	await expect(page.getByLabel('Text of the article')).toHaveValue(/sank on 3 May 1931\./);
	await page.getByLabel('Published on').fill('1931-05-10');
	await page.getByRole('button', { name: 'Find events' }).click();
	await page.getByRole('button', { name: 'Accept', exact: true }).click();
	await page.getByRole('button', { name: 'Go on with 1 event' }).click();
	await expect(page.getByRole('article', { name: 'Preview', exact: true })).toContainText('1931');
	await page.reload();
	await expect(page.getByRole('article', { name: 'Preview', exact: true })).toContainText('1931');
});

test('[F490] an open page learns that the site was uploaded again with a newer version', async ({
	timeline,
	page
}) => {
	const unchanged = page.waitForResponse('**/changes.json*');
	await timeline.open(STORY());
	expect((await unchanged).status()).toBe(200);
	const news = page.getByRole('button', { name: 'Show what is new' });
	await expect(news).toHaveCount(0);
	// What the next upload changes: the file that says which version is the newest.
	await page.route('**/changes.json*', (route) => route.fulfill({ json: { revision: 'another' } }));
	await page.reload();
	await expect(news).toBeVisible();
});

test('what only a server could answer is not offered', async ({ timeline, page }) => {
	await timeline.open(STORY());
	const downloads = page.getByRole('region', { name: 'Download' });
	await expect(downloads.getByRole('link', { name: 'YAML' })).toBeVisible();
	await expect(downloads.getByLabel('What is shown here')).toHaveCount(0);
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByLabel('Code to paste')).toHaveValue(/<iframe/);
	await expect(dialog.getByLabel(/^Stays as it is now/)).toHaveCount(0);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('the page is whole, and has no form that leads nowhere', async ({ page }) => {
		await page.goto(`${STORY()}/alaska`);
		await expect(page.locator('#e-alaska details')).toHaveAttribute('open');
		await expect(page.locator('[data-entry]').first()).toBeVisible();
		await expect(page.locator('form:visible button[type=submit]:visible')).toHaveCount(0);
	});
});

test('one page leads to the next by its data, and back', async ({ page, timeline }) => {
	await timeline.open(`${SHIPPED()}/`);
	await page.evaluate(() => Object.assign(window, { isSame: true }));
	await page.locator('main a[href^="/t/russia-north-korea"]').first().click();
	await expect(page).toHaveURL(STORY());
	await timeline.ready();
	expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
	await page.goBack();
	await expect(page).toHaveURL(`${SHIPPED()}/`);
	await expect(page.locator('main a[href^="/t/"]').first()).toBeVisible();
});

for (const path of ['/t/nowhere', '/nowhere/at/all'])
	test(`in place of ${path} stands a page that says so`, async ({ page }) => {
		const response = await page.goto(SHIPPED() + path);
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const home = page.getByRole('link', { name: /timelines/i }).first();
		await home.click();
		await expect(page.locator('main a[href^="/t/"]').first()).toBeVisible();
	});

test('a page says how it is unfolded, in a file', async ({ request }) => {
	const html = await (await request.get(`${STORY()}/call`)).text();
	const [, asked = ''] = /json\+oembed" href="([^"]+)"/.exec(html) ?? [];
	const said = (await (await request.get(asked)).json()) as { title: string; html: string };
	expect(said.title).toBe('Tue 12 Aug 2025: Putin and Kim speak by phone');
	expect(said.html).toContain(`${SHIPPED()}/embed/russia-north-korea?event=call`);
});

test('hosts are told the headers of each class', async ({ request }) => {
	const headersOf = async (url: string) => (await request.get(url)).headers();
	const html = await (await request.get(STORY())).text();
	expect(html).toMatch(
		/<meta http-equiv="content-security-policy" content="default-src 'none'; (?!.*unsafe-inline)/
	);
	expect(await headersOf(STORY())).toMatchObject({
		'content-security-policy': "frame-ancestors 'self'",
		'x-content-type-options': 'nosniff',
		'cross-origin-opener-policy': 'same-origin'
	});
	expect(await headersOf(`${SHIPPED()}/embed/russia-north-korea`)).not.toHaveProperty(
		'content-security-policy'
	);
	const [, script = ''] = /"(\/_app\/immutable\/[^"]+\.js)"/.exec(html) ?? [];
	expect(await headersOf(SHIPPED() + script)).toMatchObject({
		'cache-control': 'public, max-age=31536000, immutable'
	});
});

test.describe('the command', () => {
	let folder: string;
	test.beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dateline-export-'))));
	test.afterEach(() => rmSync(folder, { recursive: true }));

	function run(args: string[], content: Record<string, string>) {
		for (const [name, text] of Object.entries(content)) writeFileSync(join(folder, name), text);
		const { status, stderr } = spawnSync(process.execPath, ['src/cli/export.js', ...args], {
			env: { ...process.env, DATELINE_CONTENT: folder },
			encoding: 'utf8'
		});
		return { status, stderr };
	}
	const good = 'version: 1\ntitle: Good\nevents:\n  - {id: a, headline: One, date: 2024-05-01}\n';

	test('names the address that leads nowhere, and writes the rest', () => {
		const site = join(folder, 'site');
		const { status, stderr } = run(['https://example.org', site], {
			'good.timeline.yaml': good,
			'bad.timeline.yaml': good.replace('05-01', '02-30')
		});
		expect(status).toBe(1);
		expect(stderr).toContain('bad.timeline.yaml:4:');
		expect(stderr).toContain('/t/bad: answered with 404');
		expect(readFileSync(join(site, 't', 'good.html'), 'utf8')).toContain('https://example.org/');
	});

	test('leaves a folder alone that no export has written, and says what it needs', () => {
		expect(run([], {})).toMatchObject({ status: 2 });
		expect(run(['example.org'], {}).stderr).toContain('“example.org” is no origin');
		expect(run(['https://example.org/timelines'], {}).stderr).toContain('“https://example.org”');
		const { status, stderr } = run(['https://example.org', folder], { 'thesis.txt': 'mine' });
		expect(status).toBe(2);
		expect(stderr).toContain('holds something else');
		expect(readdirSync(folder)).toEqual(['thesis.txt']);
		expect(existsSync(`${folder}.part`)).toBe(false);
	});
});
