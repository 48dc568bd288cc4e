/** Five thousand events with every form of a date, loaded in tiles: each can be reached, whatever fails. */
import type { Page } from '@playwright/test';
import { random } from './support/generate.js';
import { expect, test } from './support/test';
import { FIXTURES, overlapping, type TimelinePage } from './support/timeline-page';

const LONG = () => `${FIXTURES()}/t/five-thousand`;

test('no label overlaps another at 5 random views', async ({ page, timeline }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' }); // where labels stand, not how they come there
	await timeline.open(LONG());
	const next = random(30);
	for (let i = 0; i < 5; i++) {
		const years = 120 / 2 ** (next() * 9);
		const from = 1900 + next() * (120 - years);
		const text = (year: number) =>
			new Date(Date.UTC(Math.floor(year), 0, 1 + Math.floor((year % 1) * 365)))
				.toISOString()
				.slice(0, 10);
		await timeline.from.fill(text(from));
		await timeline.from.press('Enter');
		await timeline.to.fill(text(from + Math.max(years, 0.02)));
		await timeline.to.press('Enter');
		await timeline.settled();
		await expect(timeline.from).toHaveAttribute('aria-invalid', 'false');
		await timeline.plot.locator('a.label:visible').first().waitFor(); // its tiles may still be loading
		const boxes = await timeline.labelBoxes();
		expect(overlapping(boxes), page.url()).toEqual([]);
	}
});

test('the list shows a block of what is in the view, and ways to the others', async ({
	page,
	timeline
}) => {
	await timeline.open(`${LONG()}?from=1950-01-01&to=1950-12-31`);
	await expect(page.getByText(/^[\d,]+ of 5,000 events, /)).toBeVisible();
	const list = timeline.list.locator('ol');
	await expect(list.locator('[data-entry]')).toHaveCount(64);
	const start = Number(await list.getAttribute('start'));
	await timeline.list.getByRole('link', { name: 'Later' }).first().click();
	await expect(list).toHaveAttribute('start', String(start + 64));
	await expect(timeline.list).toBeFocused();
	await timeline.list.getByRole('link', { name: 'Earlier' }).first().click();
	await expect(list).toHaveAttribute('start', String(start));
});

test('find reaches an event by its words, among all of them', async ({ page, timeline }) => {
	await timeline.open(LONG());
	await timeline.chart.getByRole('searchbox', { name: 'Find' }).fill(' 4321');
	await expect(page.getByText('1 of 5,000 events, matching')).toBeVisible();
	await expect(page.locator('#e-e4321')).toBeVisible();
	await expect(timeline.plot.locator('a.label:visible')).toHaveCount(1);
});

test('a label opens its event in the list, with its sources', async ({ page, timeline }) => {
	await timeline.open(LONG());
	const label = timeline.plot.locator('a.label:visible').last();
	const id = (await label.getAttribute('data-event')) ?? '';
	await label.click();
	const article = page.locator(`#e-${id}`);
	await expect(article.locator('details')).toHaveAttribute('open');
	await expect(article).toBeInViewport();
	await expect(page).toHaveURL(new RegExp(`event=${id}`));
});

test('[F100] five thousand events are no five thousand stops of the Tab key', async ({
	page,
	timeline
}) => {
	await timeline.open(`${FIXTURES()}/t/five-thousand`);
	const stops = page.locator('a[href], button, input, select, summary').filter({ visible: true });
	const inOrder = await stops.evaluateAll(
		(elements) => elements.filter((element) => (element as HTMLElement).tabIndex >= 0).length
	);
	expect(inOrder).toBeLessThan(400);
	const labels = await timeline.plot
		.locator('a.label')
		.evaluateAll((all) => all.filter((label) => (label as HTMLElement).tabIndex >= 0).length);
	expect(labels).toBe(1);
});

test('an event has a page of its own, with the list around it', async ({ page, timeline }) => {
	await timeline.open(`${LONG()}/e4321`);
	await expect(page.locator('#e-e4321 details')).toHaveAttribute('open');
	await expect(page.locator('#e-e4321')).toBeInViewport();
});

test('arrow keys go through all events, one after another', async ({ page, timeline }) => {
	await timeline.open(LONG());
	await timeline.plot.locator('a.label:visible').first().focus();
	await page.keyboard.press('Home');
	const position = timeline.chart.locator('.position');
	await expect(position).toContainText('1 of 5,000');
	await page.keyboard.press('ArrowRight');
	await expect(position).toContainText('2 of 5,000');
	await page.keyboard.press('End');
	await expect(position).toContainText('5,000 of 5,000');
	await page.keyboard.press('ArrowLeft');
	await expect(position).toContainText('4,999 of 5,000');
});

test('the counts of a view and its labels are all of its events, down to the last', async ({
	timeline
}) => {
	await timeline.open(LONG());
	const counted = async () => {
		const more = await timeline.plot.locator('a.more').allTextContents();
		const labels = (await timeline.labelBoxes()).length;
		return labels + more.reduce((sum, text) => sum + Number(text.replace('+', '')), 0);
	};
	expect(await counted()).toBe(5000);
	/** In one step, because labels of late tiles may replace it. */
	const openFirst = () =>
		timeline.plot.locator('a.more').evaluateAll(([first]) => {
			(first as HTMLElement | undefined)?.click();
			return first?.textContent;
		});
	for (let depth = 0; depth < 12; depth++) {
		const text = await openFirst();
		if (text === undefined) break;
		const count = Number(text.replace('+', ''));
		await timeline.settled();
		await expect.poll(counted).toBeGreaterThanOrEqual(count);
	}
	expect((await timeline.labelBoxes()).length).toBeGreaterThan(0);
});

test('is read without scripts, a block at a time', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${LONG()}?from=1950-01-01&to=1950-12-31`);
	await expect(page.locator('[data-entry]')).toHaveCount(64);
	const first = await page.locator('[data-entry]').first().getAttribute('id');
	await page.getByRole('link', { name: 'Later' }).first().click();
	await expect(page.locator('[data-entry]').first()).not.toHaveAttribute('id', first ?? '');
	await page.getByRole('link', { name: 'Earlier' }).first().click();
	await expect(page.locator('[data-entry]').first()).toHaveAttribute('id', first ?? '');
	await page.close();
});

test.describe('when tiles', () => {
	test.use({ failing: true });
	const TILES = '**/tiles/**';
	const labels = (page: Page) => page.locator('.plot a.label:visible');
	const zoom = (timeline: TimelinePage) => timeline.button('Zoom in').click();

	test('are missing or cut off, the chart says so, stays, and mends itself', async ({
		page,
		timeline
	}) => {
		await timeline.open(LONG());
		let tries = 0;
		await page.route(TILES, async (route) => {
			tries++;
			if (tries % 2 === 0) await route.abort();
			else
				await route.fulfill({ body: '{"whole":true,"events":[', contentType: 'application/json' });
		});
		for (let i = 0; i < 4; i++) await zoom(timeline);
		await expect(page.getByText('Part of the timeline could not be loaded.')).toBeVisible();
		expect(await labels(page).count()).toBeGreaterThan(0);
		const before = await labels(page).count();
		await page.unroute(TILES);
		await expect(page.getByText('Part of the timeline could not be loaded.')).toBeHidden();
		await expect.poll(() => labels(page).count()).toBeGreaterThan(before);
	});

	test('are late, the chart shows what it has until they come', async ({ page, timeline }) => {
		await timeline.open(LONG());
		let release = () => {};
		const late = new Promise<void>((resolve) => (release = resolve));
		await page.route(TILES, async (route) => {
			await late;
			await route.continue();
		});
		for (let i = 0; i < 4; i++) await zoom(timeline);
		await timeline.settled();
		const before = await labels(page).count();
		expect(before).toBeGreaterThan(0);
		release();
		await expect.poll(() => labels(page).count()).toBeGreaterThan(before);
	});

	test('[F141] are of a filter that was left, the trouble is left with it', async ({
		page,
		timeline
	}) => {
		await page.clock.install();
		await timeline.open(LONG());
		await page.route(/\/tiles\/.*[?&]q=/, (route) => route.abort());
		const find = timeline.chart.getByRole('searchbox');
		await find.fill('a');
		const trouble = page.getByText('Part of the timeline could not be loaded.');
		await expect(trouble).toBeVisible();
		await find.fill('');
		await expect(trouble).toBeHidden();
		// Nobody repeats the request.
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.clock.runFor(60_000);
		expect(asked.filter((address) => /[?&]q=/.test(address))).toEqual([]);
	});

	test('[F142] or blocks fail after they were left, nothing is said of it', async ({
		page,
		timeline
	}) => {
		await timeline.open(`${LONG()}?from=1950-01-01&to=1950-12-31`);
		let isHeld = true;
		const late: (() => Promise<void>)[] = [];
		await page.route(/\/(?:tiles|list)\//, (route) => {
			if (isHeld) late.push(() => route.abort());
			else return route.continue();
		});
		const find = timeline.chart.getByRole('searchbox');
		await timeline.list.getByRole('link', { name: 'Later' }).first().click();
		await find.fill('a');
		await timeline.plot.getByRole('link').first().press('End');
		await expect.poll(() => late.length).toBeGreaterThan(3);
		isHeld = false;
		await find.fill('');
		for (const fail of late) await fail();
		await page.getByRole('link', { name: 'All timelines' }).click();
		await expect(page).toHaveURL(`${FIXTURES()}/`);
		// The test itself reports exceptions, errors and logs of a page.
		await expect(page.getByText('could not be loaded')).toHaveCount(0);
	});

	test('are of another revision, the reader is told', async ({ page, timeline }) => {
		await timeline.open(LONG());
		await page.route(TILES, (route) => route.fulfill({ status: 410, body: '{}' }));
		for (let i = 0; i < 4; i++) await zoom(timeline);
		await expect(page.getByText('This timeline has changed since you opened it.')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Reload' })).toBeVisible();
	});
});

test('a tile that does not exist, or of another revision, is an error that says so', async ({
	request
}) => {
	const revision = /revision:"(\w+)"/.exec(await (await request.get(LONG())).text())?.[1] ?? '';
	const status = async (path: string) => (await request.get(`${LONG()}/${path}`)).status();
	expect(await status(`tiles/${revision}/0/0.json`)).toBe(200);
	expect(await status(`tiles/${revision}/1/2.json`)).toBe(404);
	expect(await status(`tiles/${revision}/99/0.json`)).toBe(404);
	expect(await status(`tiles/${revision}/0/-1.json`)).toBe(404);
	expect(await status('tiles/0123456789abcdef/0/0.json')).toBe(410);
	expect(await status('list/0123456789abcdef.json')).toBe(410);
	expect(await status(`list/${revision}.json?at=999999&from=x&to=y`)).toBe(200);
});

test('zooming by the counts reaches events that had no label', async ({ page, timeline }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await timeline.open(`${FIXTURES()}/t/days`);
	for (let depth = 0; depth < 12 && (await timeline.plot.locator('a.more').count()) > 0; depth++) {
		const more = timeline.plot.locator('a.more').first();
		await more.click();
		await timeline.settled();
	}
	await expect(timeline.plot.locator('a.more')).toHaveCount(0);
	expect((await timeline.labelBoxes()).length).toBeGreaterThan(0);
	expect(await page.locator('[data-entry]:not([hidden])').count()).toBeGreaterThan(0);
});
