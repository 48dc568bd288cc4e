/** The worst that a file can hold: shown as written, never run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { hostFixture, type ServeForTest } from './support/host';
import { ENDLESS, everyField } from './support/hostile-texts.js';
import { serve, type Server } from './support/serve';
import { expect, test as base } from './support/test';
import { FIXTURES } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });

for (const path of ['/t/hostile', '/embed/hostile'])
	test(`[F1] [F2] [F3] [F4] [F5] [F6] markup in every field is text, on ${path} and in its head`, async ({
		page,
		timeline
	}) => {
		await timeline.open(`${FIXTURES()}${path}?event=constructor`);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		await expect(page).toHaveTitle(/^<\/title><\/script>/);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(
			'{@html x} {{7*7}} ${x} %sveltekit.head%'
		);
		const article = page.locator('#e-constructor');
		for (const text of [
			'<s>stated</s>',
			'<em>display</em>',
			'<b>Speaker</b>',
			'<script>window.hacked=1</script>',
			'<b>Publisher</b>',
			'<b>caption</b>',
			'<b>place</b>',
			'[x](javascript:window.hacked=1)',
			'<p>note</p>'
		])
			await expect(article).toContainText(text);
		await expect(page.locator('main img, main script, main iframe')).toHaveCount(0);
	});

for (const path of ['/t/hostile', '/embed/hostile'])
	test(`[F17] [F21] only web addresses are links on ${path}, and none of them trusts the page`, async ({
		page,
		timeline
	}) => {
		await timeline.open(`${FIXTURES()}${path}?event=constructor`);
		// Its own calendar is a link for programs that subscribe to it.
		const hrefs = await page
			.locator('a:not([href^="webcal:"])')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
		expect(new Set(hrefs)).toEqual(new Set(['http:', 'https:']));
		const outward = await page
			.locator('a[href^="https://"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('rel')));
		expect(outward.length).toBeGreaterThan(0);
		for (const rel of outward) expect(rel).toContain('noopener');
		await expect(
			page.locator('#e-constructor').getByText('(javascript:window.hacked=1)', { exact: true })
		).toBeVisible();
		await expect(
			page.locator('#e-constructor').getByRole('link', { name: 'example.org', exact: true }).first()
		).toHaveAttribute('href', 'https://example.org/?a=1&b=2');
	});

for (const path of ['/t/hostile', '/embed/hostile'])
	test(`[F115] a link of a summary shows where it leads, on ${path}`, async ({
		page,
		timeline
	}) => {
		await timeline.open(`${FIXTURES()}${path}?event=constructor`);
		const article = page.locator('#e-constructor');
		await expect(article).toContainText('your bank (xn--pple-43d.com)');
		await expect(article.getByRole('link', { name: 'your bank' })).toHaveAttribute(
			'href',
			'https://xn--pple-43d.com/x'
		);
	});

test('[F115] a file that is taken away shows it too', async ({ request }) => {
	for (const format of ['md', 'page.html', 'atom', 'feed.json'])
		expect(await (await request.get(`${FIXTURES()}/t/hostile.${format}`)).text(), format).toMatch(
			/your bank[^]{0,60}\(xn--pple-43d\.com\)/
		);
});

test('[F11] direction controls are marks, and neighbours keep their order', async ({
	page,
	timeline
}) => {
	await timeline.open(`${FIXTURES()}/t/hostile`);
	await expect(page.locator('#e-cookie')).toContainText('Reversed ⟦U+202E⟧evil⟦U+202C⟧ text');
	await expect(page.locator('#e-attributes h3 a')).toHaveAttribute('dir', 'auto');
});

test.describe('[F14] a word without end, and a tower of accents, in every field', () => {
	let folder = '';
	let server: Server;
	test.beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'dateline-endless-'));
		for (const [name, text] of Object.entries(ENDLESS))
			writeFileSync(join(folder, `${name}.timeline.json`), JSON.stringify(everyField(text)));
		server = await serve(folder);
	});
	test.afterAll(async () => {
		await server.stop();
		rmSync(folder, { recursive: true });
	});

	/** Opened on a phone, then in a window of a desk. */
	const WIDTHS = [390, 1280];
	test.use({ viewport: { width: 390, height: 900 } });

	async function expectNoWider(page: Page, where: string): Promise<void> {
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 900 });
			const scrollWidth = await page.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
				return document.documentElement.scrollWidth;
			});
			expect(scrollWidth, `${where} at ${width} px`).toBeLessThanOrEqual(width);
		}
		await page.setViewportSize({ width: 390, height: 900 });
	}

	for (const name of Object.keys(ENDLESS)) {
		test(`${name}: no page is wider than its window`, async ({ page, timeline }) => {
			for (const path of [`/t/${name}`, `/t/${name}?event=e1`, `/embed/${name}`]) {
				await timeline.open(server.url + path);
				await expectNoWider(page, path);
			}
			await page.goto(server.url);
			await expectNoWider(page, '/');
		});

		test(`${name}: nothing is painted over the chart`, async ({ page, timeline }) => {
			await timeline.open(`${server.url}/t/${name}`);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 900 });
				await timeline.settled();
				await timeline.plot.scrollIntoViewIfNeeded();
				const box = await timeline.plot.boundingBox();
				if (!box) throw new Error('The plot is not on the page.');
				const clip = { ...box, height: Math.min(box.height, 900 - box.y) };
				const painted = await page.screenshot({ clip, animations: 'disabled' });
				const sheets = await page.evaluateHandle(() => {
					const before = document.adoptedStyleSheets;
					const others = new CSSStyleSheet();
					others.replaceSync(
						'body * { visibility: hidden } .stage, .stage * { visibility: visible }'
					);
					document.adoptedStyleSheets = [...before, others];
					return before;
				});
				const alone = await page.screenshot({ clip, animations: 'disabled' });
				expect(painted.equals(alone), `${width} px`).toBe(true);
				await sheets.evaluate((before) => (document.adoptedStyleSheets = [...before]));
			}
		});

		test(`${name}: neither is a page with it as an element, as a file, or as a draft`, async ({
			page,
			host
		}, info) => {
			const { url } = await host({
				body: `<script type="module" src="${server.url}/embed/v1/date-line.js"></script><date-line src="${server.url}/t/${name}.json"></date-line>`
			});
			await page.goto(url);
			await page.locator('date-line .plot').waitFor();
			await expectNoWider(page, 'an element');
			const whole = info.outputPath('timeline.html');
			const answer = await page.request.get(`${server.url}/t/${name}.page.html`);
			writeFileSync(whole, await answer.body());
			await page.goto(pathToFileURL(whole).href);
			await expectNoWider(page, 'a file');
			await page.goto(`${server.url}/new`);
			await expect(page.getByRole('button', { name: 'Begin with nothing' })).toBeEnabled();
			await page
				.getByLabel('Choose a file, or drop it here')
				.setInputFiles(join(folder, `${name}.timeline.json`));
			await page.locator('.plot').waitFor();
			await expectNoWider(page, 'a draft');
		});
	}

	test('a headline of them is no higher than its lines', async ({ page, timeline }) => {
		await timeline.open(`${server.url}/t/tower`);
		const heading = await page
			.locator('#e-e1 h3')
			.evaluate((element) => element.getBoundingClientRect().height);
		expect(heading).toBeLessThan(80);
	});
});

test('a single event makes a whole page', async ({ page, timeline }) => {
	await timeline.open(`${FIXTURES()}/t/single`);
	await expect(timeline.label(/The only event/)).toBeVisible();
	await expect(page.locator('#e-only')).toContainText('No source given');
});

test('page answers carry their policy, files theirs', async ({ request }) => {
	const page = (await request.get(`${FIXTURES()}/t/hostile`)).headers();
	expect(page['content-security-policy']).toContain("default-src 'none'");
	expect(page['content-security-policy']).toContain("frame-ancestors 'self'");
	expect(page['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline/);
	expect(page['referrer-policy']).toBe('strict-origin-when-cross-origin');
	for (const path of [
		'/t/hostile',
		'/t/nowhere',
		'/robots.txt',
		'/favicon.svg',
		'/schema/timeline-1.json',
		'/healthz'
	])
		expect((await request.get(FIXTURES() + path)).headers()['x-content-type-options'], path).toBe(
			'nosniff'
		);
	expect(
		(await request.get(`${FIXTURES()}/favicon.svg`)).headers()['content-security-policy']
	).toContain("default-src 'none'");
});

test('[F16] five hundred naughty strings are shown, say nothing else, and come back as they were', async ({
	page,
	timeline
}) => {
	// A headline must be seen: what is blank is refused, and that is tested with the document.
	const list = JSON.parse(readFileSync('e2e/fixtures/naughty-strings.json', 'utf8')) as string[];
	const strings = list.filter((text) => /[^\p{C}\p{Z}\p{M}]/u.test(text));
	expect(strings.length).toBeGreaterThan(450);
	const source = { title: 'Big List of Naughty Strings' };
	const events = strings.map((text, i) => ({
		id: `n${i}`,
		date: 1500 + i,
		headline: text,
		summary: text,
		quotes: [{ text, speaker: text, sources: ['list'] }]
	}));
	const file = { version: 1, title: 'Naughty strings', sources: { list: source }, events };
	const folder = mkdtempSync(join(tmpdir(), 'dateline-naughty-'));
	writeFileSync(join(folder, 'naughty.timeline.json'), JSON.stringify(file));
	const server = await serve(folder);
	try {
		page.on('dialog', () => {
			throw new Error('A dialog was opened');
		});
		await timeline.open(`${server.url}/t/naughty`);
		await expect(page.locator('#list article')).toHaveCount(strings.length);
		expect(await page.locator('main img, main script, main iframe').count()).toBe(0);
		const back = (await (
			await page.request.get(`${server.url}/t/naughty.json`)
		).json()) as typeof file;
		expect(back.events.map(({ headline }) => headline)).toEqual(strings);
		expect(back.events.map(({ quotes }) => quotes[0]?.speaker)).toEqual(strings);
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true });
	}
});
