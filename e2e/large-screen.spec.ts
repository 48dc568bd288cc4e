/** Large windows and projectors: the chart uses the width, type grows with it, and slides can be read from far away. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { loadedWebFonts, painted, readShift, watchShifts } from './support/shifts';
import { expect, test } from './support/test';
import { FIXTURES, overlapping, SHIPPED } from './support/timeline-page';

const STORY = () => `${SHIPPED()}/t/russia-north-korea`;
const MOST_SHIFT = 0.02;

/** Windows, their zoom, and the part of their width that the plot takes at least. */
const WINDOWS = [
	{ width: 1280, height: 900, scale: 1, part: 0.8 },
	{ width: 1920, height: 1080, scale: 1.25, part: 0.92 },
	{ width: 1920, height: 800, scale: 1, part: 0.7 },
	{ width: 2560, height: 1440, scale: 1.5, part: 0.95, rows: 5 },
	{ width: 3840, height: 2160, scale: 2.25, part: 0.95, rows: 5 }
];
const LARGE = WINDOWS.filter(({ scale }) => scale > 1);
/** Of the chart at scale 1, px: its plot with four rows of labels, a row, and a date above a headline. */
const PLOT_PX = 330;
const ROW_PX = 52;
const DATE_PX = 16;

const isSideways = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** Runs in the page: the visible labels with their places in the plot, and headlines that are cut. */
const drawing = () => {
	const plot = document.querySelector('.plot')?.getBoundingClientRect();
	if (!plot) throw new Error('no plot');
	return [...document.querySelectorAll('.plot a.label, .plot a.more')].flatMap((link) => {
		const { x, y, width } = link.getBoundingClientRect();
		if (width === 0 || x + width < plot.left || x > plot.right) return [];
		const [left, top] = [x - plot.x, y - plot.y].map(Math.round);
		return [`${link.textContent} ${left} ${top}`];
	});
};
const cutHeadlines = (page: Page) =>
	page
		.locator('.plot a.label:visible .headline')
		.evaluateAll((all) =>
			all
				.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
				.map(({ textContent }) => textContent)
		);

async function boxOf(locator: Locator) {
	const box = await locator.boundingBox();
	if (!box) throw new Error('It is not on the page.');
	return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

for (const { width, height, scale, part, rows = 4 } of WINDOWS)
	test.describe(`[F272] ${width} × ${height}`, () => {
		test.use({ viewport: { width, height } });

		test('the chart is as wide and its type as large as the window allows, and as the server draws it', async ({
			browser,
			page,
			timeline
		}) => {
			const address = `${FIXTURES()}/t/days`;
			const still = await browser.newContext({
				javaScriptEnabled: false,
				viewport: { width, height }
			});
			const stillPage = await still.newPage();
			await stillPage.goto(address);
			const drawn = await stillPage.evaluate(drawing);
			await still.close();
			await timeline.open(address);
			expect(await page.evaluate(drawing)).toEqual(drawn);
			expect(drawn.length).toBeGreaterThan(8);
			const box = await boxOf(timeline.plot);
			expect(box.width / width).toBeGreaterThanOrEqual(part);
			expect(box.right).toBeLessThanOrEqual(width);
			expect(box.height).toBeCloseTo((PLOT_PX + (rows - 4) * ROW_PX) * scale, 0);
			const boxes = await timeline.labelBoxes();
			expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(rows);
			expect(overlapping(boxes)).toEqual([]);
			const date = await boxOf(timeline.plot.locator('a.label:visible .date').first());
			expect(date.height).toBeCloseTo(DATE_PX * scale, 0);
			expect(await isSideways(page)).toBe(false);
		});
	});

test('[F272] a wider plot shows more labels', async ({ page, timeline }) => {
	const labels = async () => (await timeline.labelBoxes()).length;
	await page.setViewportSize({ width: 1280, height: 900 });
	await timeline.open(`${FIXTURES()}/t/days`);
	const at1280 = await labels();
	await page.setViewportSize({ width: 1920, height: 1080 });
	await expect.poll(labels).toBeGreaterThan(at1280);
	await timeline.settled();
	const at1920 = await labels();
	await page.setViewportSize({ width: 2560, height: 1440 });
	await expect.poll(labels).toBeGreaterThan(at1920);
});

test('[F272] a larger headline breaks where it was measured, and is not cut', async ({
	page,
	timeline
}) => {
	// The same plot, not enlarged and enlarged by a quarter.
	const seen: unknown[] = [];
	for (const height of [800, 1080]) {
		await page.setViewportSize({ width: 1920, height });
		await timeline.open(`${FIXTURES()}/t/days`);
		await page.evaluate(() => document.fonts.ready);
		seen.push(await cutHeadlines(page));
	}
	expect(seen[1]).toEqual(seen[0]);
});

for (const { width, height } of LARGE)
	test(`[F272] nothing moves at ${width} × ${height}, though its fonts come last`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.addInitScript(watchShifts);
		let release = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/*.woff2', (route) => released.then(() => route.continue()));
		await page.goto(STORY(), { waitUntil: 'domcontentloaded' });
		await expect(page.locator('.brush')).toBeAttached();
		expect(await page.evaluate(loadedWebFonts)).toEqual([]);
		release();
		await page.evaluate(() => document.fonts.ready);
		await page.evaluate(painted);
		expect(await page.evaluate(readShift)).toBeLessThanOrEqual(MOST_SHIFT);
	});

test.describe('[F272] at 1920 × 1080', () => {
	test.use({ viewport: { width: 1920, height: 1080 } });

	test('words keep their measure, and the evidence stands beside them', async ({
		page,
		timeline
	}) => {
		await timeline.open(`${FIXTURES()}/t/slides`);
		const article = timeline.article(/A headline of usual length/);
		const [words, quote] = [
			await boxOf(article.locator('.words > p:not(.tags)')),
			await boxOf(article.locator('figure'))
		];
		const { lines, letters } = await article.locator('.words > p:not(.tags)').evaluate((text) => ({
			lines: text.clientHeight / parseFloat(getComputedStyle(text).lineHeight),
			letters: text.textContent.length
		}));
		expect(letters / lines).toBeGreaterThan(60);
		expect(letters / lines).toBeLessThan(80);
		expect(quote.x).toBeGreaterThan(words.right);
		expect(quote.y).toBeLessThan(words.y);
		await timeline.list.getByRole('link', { name: /A headline of usual length/ }).click();
		await expect(article.locator('details')).toHaveAttribute('open');
		expect(await isSideways(page)).toBe(false);
	});

	test('what is chosen on the chart is read right below it', async ({ timeline }) => {
		await timeline.open(STORY());
		await timeline.label(/Kursk deployment/).click();
		const article = timeline.article(/confirms its deployment/);
		await expect(article.locator('details')).toHaveAttribute('open');
		const stage = await boxOf(timeline.page.locator('.stage'));
		const { y } = await boxOf(article.locator('h3'));
		expect(stage.y).toBeCloseTo(0, 0);
		expect(y).toBeGreaterThanOrEqual(stage.bottom);
		expect(y).toBeLessThan(stage.bottom + 60);
	});

	test('what is dragged stays under the pointer, on the plot and on the overview', async ({
		page,
		timeline
	}) => {
		await timeline.open(`${STORY()}?scale=true`);
		await timeline.button('Zoom in').click();
		await timeline.settled();
		const label = timeline.label(/Mutual defence pact/);
		const before = await boxOf(label);
		const { x, y } = await timeline.at(0.6);
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + 150, y, { steps: 5 });
		await page.mouse.up();
		await timeline.settled();
		expect((await boxOf(label)).x).toBeCloseTo(before.x + 150, -0.5);
		const part = timeline.chart.locator('.selection');
		const whole = await boxOf(part);
		await page.mouse.move(whole.x + whole.width / 2, whole.y + 12);
		await page.mouse.down();
		await page.mouse.move(whole.x + whole.width / 2 + 120, whole.y + 12, { steps: 5 });
		await page.mouse.up();
		await timeline.settled();
		expect((await boxOf(part)).x).toBeCloseTo(whole.x + 120, -0.5);
	});

	for (const colorScheme of ['light', 'dark'] as const)
		test(`no rule of accessibility is broken, ${colorScheme}`, async ({ page, timeline }) => {
			await page.emulateMedia({ colorScheme });
			await timeline.open(STORY());
			await expectAccessible(page, { coloursAlone: colorScheme === 'dark' });
		});

	test('paper is as it is from any window', async ({ page, timeline }) => {
		await timeline.open(STORY());
		await page.emulateMedia({ media: 'print' });
		const zoom = await page.locator('article.wrap').evaluate((all) => getComputedStyle(all).zoom);
		expect(zoom).toBe('1');
	});
});

for (const { width, height, scale } of LARGE)
	test(`[F272] a mark is where it is seen at ${width} × ${height}`, async ({ page, timeline }) => {
		await page.setViewportSize({ width, height });
		await timeline.open(`${FIXTURES()}/t/slides`);
		const rail = await boxOf(timeline.plot.locator('.rail'));
		const { x } = await boxOf(timeline.label(/Short/));
		// A label stands 8 px right of its mark, whose middle is 5 px above the line.
		await page.mouse.click(x - 8 * scale, rail.bottom - 5 * scale);
		await expect(page).toHaveURL(/event=short/);
		await page.mouse.click(x - 30 * scale, rail.bottom - 5 * scale);
		await expect(page).toHaveURL(/event=short/);
	});

test('[F272] dialogs stay inside large windows', async ({ page, timeline }) => {
	await timeline.open(STORY());
	for (const name of ['Embed', 'Keys']) {
		await page.getByRole('button', { name, exact: true }).first().click();
		const dialog = page.locator('dialog[open]');
		await expect(dialog).toBeVisible();
		for (const { width, height } of [...LARGE, { width: 2560, height: 1080 }]) {
			await page.setViewportSize({ width, height });
			const box = await boxOf(dialog);
			expect(Math.min(box.x, box.y), `${name} ${width} × ${height}`).toBeGreaterThanOrEqual(0);
			expect(box.right).toBeLessThanOrEqual(width);
			expect(box.bottom).toBeLessThanOrEqual(height);
		}
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
	}
});

test.describe('presentation', () => {
	const slide = (page: Page) => page.locator('dialog.present .slide');
	/** Runs in the page: the visible sizes of all letters of a slide and of the axis above. */
	const letterSizes = () => {
		const stage = document.querySelector('dialog.present');
		if (!stage) throw new Error('nothing is presented');
		const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
		const sizes: number[] = [];
		while (texts.nextNode()) {
			const parent = texts.currentNode.parentElement;
			if (!parent?.closest('.slide, .axis') || !texts.currentNode.textContent?.trim()) continue;
			const zoom = parent.closest('.strip')
				? getComputedStyle(stage.querySelector('.strip') ?? stage).zoom
				: '1';
			sizes.push(parseFloat(getComputedStyle(parent).fontSize) * Number(zoom));
		}
		return sizes;
	};

	for (const event of ['long', 'short', 'japanese', 'endless'])
		test(`[F273] every letter of “${event}” is 24 px at least at 1920 × 1080`, async ({ page }) => {
			await page.setViewportSize({ width: 1920, height: 1080 });
			await page.goto(`${FIXTURES()}/t/slides?present&event=${event}`);
			await expect(slide(page)).toBeVisible();
			const sizes = await page.evaluate(letterSizes);
			expect(sizes.length).toBeGreaterThan(4);
			expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
		});

	test('[F273] it can be read on a phone and on projectors, and fits', async ({ page }) => {
		await page.goto(`${FIXTURES()}/t/slides?present&event=short`);
		await expect(slide(page)).toBeVisible();
		for (const [width, height, least] of [
			[390, 844, 12],
			[844, 390, 12],
			[1024, 768, 12.8],
			[1280, 720, 16],
			[3840, 2160, 48]
		] as const)
			await test.step(`${width} × ${height}`, async () => {
				await page.setViewportSize({ width, height });
				// Type is fitted, and ticks are chosen, once the box is measured.
				await expect
					.poll(async () => Math.min(...(await page.evaluate(letterSizes))))
					.toBeGreaterThanOrEqual(least);
				const box = await boxOf(slide(page));
				expect(box.x).toBeGreaterThanOrEqual(0);
				expect(box.right).toBeLessThanOrEqual(width);
				await expect
					.poll(async () => {
						const ticks = await page
							.locator('dialog.present .axis .minor')
							.evaluateAll((all) => all.map((tick) => tick.getBoundingClientRect()));
						ticks.sort((a, b) => a.x - b.x);
						const isApart = ticks.slice(1).every((tick, i) => tick.x > (ticks[i]?.right ?? 0));
						return isApart ? ticks.length : 0;
					})
					.toBeGreaterThan(1);
			});
	});

	test('[F274] type fits each event anew; what is longer than the screen is turned part by part', async ({
		page
	}) => {
		await page.setViewportSize({ width: 1920, height: 1080 });
		await page.goto(`${FIXTURES()}/t/slides?present&event=short`);
		const size = () =>
			page
				.locator('dialog.present .slide')
				.evaluate((all) => parseFloat(getComputedStyle(all).fontSize));
		const headline = page.locator('dialog.present h2');
		await expect(headline).toHaveText('Short');
		expect(await size()).toBeCloseTo(53.76, 1);
		await page.keyboard.press('ArrowLeft');
		await expect(headline).toContainText('usual length');
		await expect.poll(size).toBeLessThan(40);
		const stage = page.locator('dialog.present .stage');
		const isWhole = () =>
			stage.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight);
		expect(await isWhole()).toBe(true);

		await page.keyboard.press('End');
		await expect(headline).toHaveText('A text as long as a chapter');
		await expect.poll(isWhole).toBe(false);
		await expectAccessible(page, { within: 'dialog.present' });
		const place = () => stage.evaluate(({ scrollTop }) => scrollTop);
		expect(await place()).toBe(0);
		await page.keyboard.press('ArrowRight');
		expect(await place()).toBeGreaterThan(200);
		await expect(headline).toHaveText('A text as long as a chapter');
		await page.keyboard.press('ArrowLeft');
		expect(await place()).toBe(0);
		await page.keyboard.press('ArrowLeft');
		await expect(headline).toContainText('おおすみ');
	});

	for (const colorScheme of ['light', 'dark'] as const)
		test(`no rule of accessibility is broken, ${colorScheme}`, async ({ page }) => {
			await page.setViewportSize({ width: 1920, height: 1080 });
			await page.emulateMedia({ colorScheme });
			await page.goto(`${FIXTURES()}/t/arabic?present`);
			await expect(slide(page)).toBeVisible();
			await expectAccessible(page, {
				within: 'dialog.present',
				coloursAlone: colorScheme === 'dark'
			});
		});
});
