/** The worst that a file can hold: shown as written, never run. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { hostFixture, type ServeForTest } from './support/host';
import { ENDLESS, everyField, NAUGHTY, naughtyTimeline } from './support/hostile-texts.js';
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
		// The timeline's own calendar is a link for programs that subscribe to it.
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

	for (const [name, text] of Object.entries(ENDLESS)) {
		test(`${name}: no page is wider than its window`, async ({ page, timeline }) => {
			for (const path of [`/t/${name}`, `/embed/${name}`]) {
				await timeline.open(FIXTURES() + path);
				await expectNoWider(page, path);
			}
		});

		test(`${name}: nothing is painted over the chart`, async ({ page, timeline }) => {
			await timeline.open(`${FIXTURES()}/t/${name}`);
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

		// There a tower of one mark is drawn as one of many is.
		if (name === 'tower') continue;
		test(`${name}: neither is a page with it as an element, as a file, or as a draft`, async ({
			page,
			host
		}, info) => {
			const { url } = await host({
				body: `<script type="module" src="${FIXTURES()}/embed/v1/date-line.js"></script><date-line src="${FIXTURES()}/t/${name}.json"></date-line>`
			});
			await page.goto(url);
			await page.locator('date-line .plot').waitFor();
			await expectNoWider(page, 'an element');
			const whole = info.outputPath('timeline.html');
			const answer = await page.request.get(`${FIXTURES()}/t/${name}.page.html`);
			writeFileSync(whole, await answer.body());
			await page.goto(pathToFileURL(whole).href);
			await expectNoWider(page, 'a file');
			await page.goto(`${FIXTURES()}/new`);
			await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
			await page.getByLabel('Choose a file, or drop it here').setInputFiles({
				name: `${name}.timeline.json`,
				mimeType: 'application/json',
				buffer: Buffer.from(JSON.stringify(everyField(text)))
			});
			await page.locator('.plot').waitFor();
			await expectNoWider(page, 'a draft');
		});
	}

	test('all of them: neither is the page of all timelines', async ({ page }) => {
		await page.goto(FIXTURES());
		const newest = page.getByRole('region', { name: /^(?:W{20}|a\u0301{20}|Z\u0301\u0316)/ });
		await expect(newest.getByRole('figure', { name: 'Chart of the timeline' })).toBeVisible();
		await expectNoWider(page, '/');
	});

	test('a headline of them is no higher than its lines', async ({ page, timeline }) => {
		await timeline.open(`${FIXTURES()}/t/tower`);
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
	expect(NAUGHTY.length).toBeGreaterThan(450);
	page.on('dialog', () => {
		throw new Error('A dialog was opened');
	});
	await timeline.open(`${FIXTURES()}/t/naughty`);
	await expect(page.locator('#list article')).toHaveCount(NAUGHTY.length);
	expect(await page.locator('main img, main script, main iframe').count()).toBe(0);
	const answer = await page.request.get(`${FIXTURES()}/t/naughty.json`);
	const back = (await answer.json()) as ReturnType<typeof naughtyTimeline>;
	expect(back.events.map(({ headline }) => headline)).toEqual(NAUGHTY);
	expect(back.events.map(({ quotes }) => quotes[0]?.speaker)).toEqual(NAUGHTY);
});
