/** Marks of the chart that are close together, and the overview: each event can be selected and found. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { openForTouch } from './support/fingers';
import { hostFixture, type ServeForTest } from './support/host';
import { serve, type Server } from './support/serve';
import { painted, readShift, watchShifts } from './support/shifts';
import { expect, test as base } from './support/test';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });
test.describe.configure({ mode: 'default' });

/** Two years, in which a day is a pixel and a half of a wide chart. */
const DAYS: readonly (readonly [date: string, headline: string])[] = [
	['2023-01-01', 'The first day'],
	['2023-01-02', 'The day after it'],
	['2023-06-15', 'A day alone'],
	...Array.from({ length: 10 }, (_, i): [string, string] => [
		`2023-10-${String(i + 1).padStart(2, '0')}`,
		`Day ${i + 1} of ten`
	]),
	['2024-03-04', 'The motion is tabled'],
	['2024-03-05', 'The vote is lost'],
	['2024-03-06', 'The minister leaves'],
	...Array.from({ length: 5 }, (_, i): [string, string] => [
		'2024-08-12',
		`Number ${i + 1} on one day`
	]),
	['2024-12-30', 'The day before it'],
	['2024-12-31', 'The last day']
];
const BARS: readonly (readonly [date: string, headline: string])[] = [
	['2000/2020', 'A reign'],
	['2003/2016', 'A war'],
	['2006/2012', 'A siege'],
	['2009-06-15', 'A battle']
];
const timelineOf = (events: typeof DAYS, lang = 'en-GB') => ({
	version: 1,
	title: 'Close together',
	lang,
	events: events.map(([date, headline], i) => ({ id: `e${i}`, date, headline }))
});

let folder: string;
let server: Server;
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-marks-'));
	cpSync('e2e/fixtures/gallery', folder, { recursive: true });
	const write = (name: string, data: unknown) =>
		writeFileSync(join(folder, `${name}.timeline.json`), JSON.stringify(data));
	write('days', timelineOf(DAYS));
	write('bars', timelineOf(BARS));
	write('arabic', timelineOf(DAYS, 'ar'));
	server = await serve(folder);
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

const START = Date.parse('2023-01-01');
const END = Date.parse('2024-12-31');
const fanOf = (within: Page | Locator) => within.locator('.plot [data-fan]');

/** The place of an event's dot on the screen. @param index - in order of time */
async function placeOf(within: Locator, index: number): Promise<[x: number, y: number]> {
	const rail = within.locator('.plot .rail');
	const box = await rail.boundingBox();
	const dots = await rail
		.locator('path.dot')
		.evaluateAll((all) => all.map((one) => one.getAttribute('d') ?? ''));
	const [, x = ''] = /^M([\d.]+)/.exec(dots[index] ?? '') ?? [];
	if (!box) throw new Error('no rail');
	expect(dots).toHaveLength(DAYS.length);
	return [box.x + (box.width * Number(x)) / 1000, box.y + box.height - 6];
}
const names = (fan: Locator) => fan.locator('.headline').allTextContents();

test('[F310] three neighbouring days in two years: each is named, and opens', async ({
	page,
	timeline
}) => {
	await page.addInitScript(watchShifts);
	await timeline.open(`${server.url}/t/days?scale=true`);
	const [x, y] = await placeOf(timeline.chart, 14);
	const fan = fanOf(page);
	for (const [nth, headline] of [
		'The motion is tabled',
		'The vote is lost',
		'The minister leaves'
	].entries()) {
		await page.mouse.move(x, y);
		await expect(fan).toBeVisible();
		expect(await names(fan)).toEqual([
			'The motion is tabled',
			'The vote is lost',
			'The minister leaves'
		]);
		expect(await fan.locator('.date').allTextContents()).toEqual([
			'Mon 4 Mar 2024',
			'Tue 5 Mar 2024',
			'Wed 6 Mar 2024'
		]);
		const link = fan.getByRole('link').nth(nth);
		const box = await link.boundingBox();
		expect(box?.height).toBeGreaterThanOrEqual(24);
		// The list stays while the pointer moves to it.
		await page.mouse.move(x, (box?.y ?? 0) + 10, { steps: 12 });
		await link.click();
		await expect(page).toHaveURL(new RegExp(`event=e${13 + nth}(&|$)`));
		await expect(timeline.article(headline).getByRole('heading')).toBeInViewport();
		await expect(fan).toHaveCount(0);
		await page.goBack();
	}
	await page.evaluate(painted);
	expect(await page.evaluate(readShift)).toBeLessThanOrEqual(0.02);
});

test('[F310] a mark alone is named, and a click opens it', async ({ page, timeline }) => {
	await timeline.open(`${server.url}/t/days?scale=true`);
	const [x, y] = await placeOf(timeline.chart, 2);
	await page.mouse.move(x, y);
	await expect(fanOf(page)).toHaveCount(0);
	await page.mouse.click(x, y);
	await expect(page).toHaveURL(/event=e2(&|$)/);
});

test('[F311] of ten days beside each other eight are listed, and the others are a press away', async ({
	page,
	timeline
}) => {
	await timeline.open(`${server.url}/t/days?scale=true`);
	const [x, y] = await placeOf(timeline.chart, 7);
	await page.mouse.click(x, y);
	const fan = fanOf(page);
	await expect(fan).toBeVisible();
	expect(await names(fan)).toEqual(Array.from({ length: 8 }, (_, i) => `Day ${i + 1} of ten`));
	await expectAccessible(page);
	await fan
		.getByRole('button', { name: 'Zoom to 2 more events, Mon 9 Oct 2023 – Tue 10 Oct 2023' })
		.click();
	await expect(fan).toHaveCount(0);
	await expect(page).toHaveURL(/from=2023-0?9|from=2023-10/);
	await timeline.settled();
	await expect(timeline.label(/Day 10 of ten/)).toBeVisible();
});

test('[F312] Escape and a press elsewhere close the list alone; the focus stays in the chart', async ({
	page,
	timeline
}) => {
	await timeline.open(`${server.url}/t/days?scale=true&event=e2`);
	const [x, y] = await placeOf(timeline.chart, 14);
	const fan = fanOf(page);
	await page.mouse.click(x, y);
	await page.mouse.move(x, y - 300);
	await expect(fan).toBeVisible(); // opened by a press, so it stays when the pointer leaves
	await page.keyboard.press('Escape');
	await expect(fan).toHaveCount(0);
	await expect(page).toHaveURL(/event=e2(&|$)/);
	await page.mouse.click(x, y);
	await fan.getByRole('link').first().focus();
	await page.keyboard.press('Escape');
	await expect(fan).toHaveCount(0);
	await expect(timeline.plot.locator(':focus')).toHaveCount(1);
	await page.mouse.click(x, y);
	await expect(fan).toBeVisible();
	await page.mouse.click(x, y - 420);
	await expect(fan).toHaveCount(0);
	await expect(page).toHaveURL(/event=e2(&|$)/);
});

test('[F312] by arrow keys each of the neighbours is reached, named and opened', async ({
	page,
	timeline
}) => {
	await timeline.open(`${server.url}/t/days?scale=true`);
	await timeline.plot.getByRole('link').first().focus();
	await page.keyboard.press('Home');
	const said: string[] = [];
	for (let i = 0; i < DAYS.length; i++) {
		const focused = timeline.plot.locator(':focus');
		const id = (await focused.getAttribute('data-event')) ?? '';
		const isLabelled = (await timeline.plot.locator(`.label[data-event=${id}]`).count()) > 0;
		await expect(timeline.plot.locator('.tip b')).toHaveCount(isLabelled ? 0 : 1);
		said.push((await focused.locator('.headline').textContent()) ?? '');
		await page.keyboard.press('ArrowRight');
	}
	expect(said).toEqual(DAYS.map(([, headline]) => headline));
	for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
	const name = (await timeline.plot.locator(':focus .headline').textContent()) ?? '';
	await page.keyboard.press('Enter');
	await expect(timeline.article(name).getByRole('heading')).toBeInViewport();
});

test('[F313] more dots at one place than there are rows say that there are more', async ({
	page,
	timeline
}) => {
	await timeline.open(`${server.url}/t/days?scale=true`);
	const signs = page.locator('.plot .rail .pile');
	const xs = () =>
		signs.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x)));
	const [x] = await placeOf(timeline.chart, 18);
	// Two of the five hide another.
	await expect.poll(async () => (await xs()).filter((one) => Math.abs(one - x) < 8).length).toBe(2);
});

test('[F310] bars over one another are listed where they are', async ({ page, timeline }) => {
	await timeline.open(`${server.url}/t/bars`);
	const box = await timeline.plot.locator('.rail').boundingBox();
	if (!box) throw new Error('no rail');
	const y = box.y + box.height - 6;
	await page.mouse.move(box.x + box.width * 0.58, y);
	await expect(fanOf(page)).toBeVisible();
	expect(await names(fanOf(page))).toEqual(['A reign', 'A war', 'A siege']);
	await page.mouse.click(box.x + box.width * 0.9, y);
	await expect(page).toHaveURL(/event=e0(&|$)/);
});

for (const [name, width] of [
	['wide', 1280],
	['narrow', 640]
] as const)
	test(`[F314] at both edges of a ${name} plot the list stays in it`, async ({
		page,
		timeline
	}) => {
		await page.setViewportSize({ width, height: 900 });
		for (const path of ['/t/days?scale=true', '/t/arabic?scale=true']) {
			await timeline.open(server.url + path);
			const plot = await timeline.plot.boundingBox();
			if (!plot) throw new Error('no plot');
			for (const index of [0, DAYS.length - 1]) {
				const [x, y] = await placeOf(timeline.chart, index);
				await page.mouse.click(x, y);
				await expect(fanOf(page)).toBeVisible();
				const box = await fanOf(page).boundingBox();
				if (!box) throw new Error('no list');
				expect(box.x).toBeGreaterThanOrEqual(plot.x - 1);
				expect(box.x + box.width).toBeLessThanOrEqual(plot.x + plot.width + 1);
				expect(box.y).toBeGreaterThanOrEqual(plot.y - 1);
				// The same rows stand at the other edge; and in a wide plot, where [F311] looks at them.
				if (index === 0 && name === 'narrow' && path.includes('arabic'))
					await expectAccessible(page);
				await page.keyboard.press('Escape');
			}
		}
	});

test.describe('by touch', () => {
	test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

	test('[F315] a tap opens rows of 44 px, a tap elsewhere closes them', async ({
		page,
		timeline
	}) => {
		await timeline.open(`${server.url}/t/days?scale=true`);
		const [x, y] = await placeOf(timeline.chart, 14);
		const fingers = await openForTouch(page);
		const tap = async (...place: [number, number]) => {
			await fingers('touchStart', place);
			await fingers('touchEnd');
		};
		await tap(x, y);
		const fan = fanOf(page);
		await expect(fan).toBeVisible();
		for (const link of await fan.getByRole('link').all())
			expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		expect(await page.evaluate(() => window.scrollY)).toBe(0);
		await tap(x - 300, y - 220);
		await expect(fan).toHaveCount(0);
		// On a slow machine a tap may last as long as a long press, which opens nothing.
		await expect(async () => {
			if (!(await fan.isVisible())) await tap(x, y);
			await expect(fan).toBeVisible({ timeout: 1000 });
		}).toPass();
		await fan.getByRole('link', { name: 'The vote is lost' }).tap();
		await expect(page).toHaveURL(/event=e14(&|$)/);
		// There are more than fit: the link to the others is visible without scrolling.
		await page.goto(`${server.url}/t/covid-19-2020`);
		await timeline.ready();
		const rail = await timeline.plot.locator('.rail').boundingBox();
		if (!rail) throw new Error('no rail');
		await tap(rail.x + rail.width * 0.245, rail.y + rail.height - 6);
		await expect(fan.getByRole('link')).toHaveCount(8);
		const more = await fan.getByRole('button', { name: /^Zoom to 1 more event/ }).boundingBox();
		const list = await fan.boundingBox();
		expect((more?.y ?? 0) + (more?.height ?? 0)).toBeLessThanOrEqual(
			(list?.y ?? 0) + (list?.height ?? 0)
		);
		await expectAccessible(page);
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('[F315] each of three neighbouring days is reached on the strip', async ({
		page,
		timeline
	}) => {
		await timeline.open(`${server.url}/t/days?scale=true`);
		const box = await timeline.plot.locator('.rail').boundingBox();
		if (!box) throw new Error('no strip');
		const part = (Date.parse('2024-03-05') - START) / (END - START);
		await page.touchscreen.tap(box.x + box.width * part, box.y + box.height - 8);
		const named = timeline.plot.locator('.readout .named.active .headline');
		await expect(named).toBeVisible();
		const seen = new Set<string>();
		await page.getByRole('button', { name: 'Previous event' }).tap();
		await page.getByRole('button', { name: 'Previous event' }).tap();
		for (let i = 0; i < 5; i++) {
			seen.add((await named.textContent()) ?? '');
			await page.getByRole('button', { name: 'Next event' }).tap();
		}
		expect([...seen]).toEqual(
			expect.arrayContaining(['The motion is tabled', 'The vote is lost', 'The minister leaves'])
		);
		await expect(fanOf(page)).toHaveCount(0);
	});
});

test('[F316] the list works in a frame without rights, and in an element of another page', async ({
	page,
	host
}) => {
	const { url } = await host({
		body: `<iframe sandbox="allow-scripts" title="In a frame" src="${server.url}/embed/days?scale=true" width="900" height="700"></iframe>
<script type="module" src="${server.url}/embed/v1/date-line.js"></script>
<date-line src="${server.url}/t/days.json" scale="true"></date-line>`,
		headers: {}
	});
	await page.setViewportSize({ width: 1000, height: 1600 });
	await page.goto(url);
	const frame = page.frameLocator('iframe').locator('body');
	for (const within of [frame, page.locator('date-line')]) {
		await within.locator('.plot.live').waitFor();
		await within.locator('.plot').scrollIntoViewIfNeeded();
		const [x, y] = await placeOf(within, 14);
		await page.mouse.click(x, y);
		const fan = within.locator('.plot [data-fan]');
		await expect(fan).toBeVisible();
		await fan.getByRole('link', { name: 'The vote is lost' }).click();
		await expect(fan).toHaveCount(0);
		await expect(within.getByRole('article', { name: 'The vote is lost' })).toBeVisible();
	}
});

test.describe('the overview', () => {
	test('[F317] shows where the list stands', async ({ page, timeline }) => {
		await timeline.open(`${server.url}/t/days?scale=true`);
		const here = timeline.chart.locator('.overview .here');
		await expect(here).toHaveCount(0);
		const strip = await timeline.chart.locator('.overview-picture').boundingBox();
		if (!strip) throw new Error('no overview');
		const x = async () => {
			const box = await here.boundingBox();
			return box ? (box.x + box.width / 2 - strip.x) / strip.width : NaN;
		};
		await timeline.label('A day alone').click();
		const part = (Date.parse('2023-06-15') - START) / (END - START);
		await expect.poll(x).toBeCloseTo(part, 1);
		// And as the list is read.
		await timeline.article('The last day').scrollIntoViewIfNeeded();
		await page.mouse.wheel(0, 4000);
		await page.keyboard.press('End');
		await expect.poll(x).toBeGreaterThan(part + 0.2);
	});

	test('[F318] both ends of the shortest view are held by 24 px, and what is between moves all', async ({
		page,
		timeline
	}) => {
		await timeline.open(`${server.url}/t/days?scale=true&from=2024-03-04&to=2024-03-06`);
		const selection = timeline.chart.locator('.brush .selection');
		const boxOf = async () => {
			const box = await selection.boundingBox();
			if (!box) throw new Error('no window');
			return box;
		};
		const holds = timeline.chart.locator('.brush .hold');
		await expect(holds).toHaveCount(2);
		for (const hold of await holds.all()) {
			const box = await hold.boundingBox();
			expect(box?.width).toBeGreaterThanOrEqual(24);
			expect(box?.height).toBeGreaterThanOrEqual(24);
			await expect(hold).toHaveCSS('cursor', 'ew-resize');
		}
		const before = await boxOf();
		const y = before.y + before.height / 2;
		for (const [from, by] of [
			[before.x - 20, -200],
			[before.x + before.width + 20, 100]
		] as const) {
			const { width } = await boxOf();
			await page.mouse.move(from, y);
			await page.mouse.down();
			await page.mouse.move(from + by, y, { steps: 5 });
			await page.mouse.up();
			await expect.poll(async () => (await boxOf()).width).toBeCloseTo(width + Math.abs(by), -1);
		}
		const wide = await boxOf();
		await page.mouse.move(wide.x + wide.width / 2, y);
		await page.mouse.down();
		await page.mouse.move(wide.x + wide.width / 2 - 150, y, { steps: 5 });
		await page.mouse.up();
		await expect.poll(async () => (await boxOf()).x).toBeCloseTo(wide.x - 150, -1);
		expect((await boxOf()).width).toBeCloseTo(wide.width, -1);
	});

	test('[F318] an end at the edge of the strip is held from inside', async ({ page, timeline }) => {
		await timeline.open(`${server.url}/t/days?scale=true&from=2022-12-01&to=2023-06-30`);
		const holds = timeline.chart.locator('.brush .hold');
		for (const hold of await holds.all())
			expect((await hold.boundingBox())?.width).toBeGreaterThanOrEqual(24);
		const selection = timeline.chart.locator('.brush .selection');
		const before = await selection.boundingBox();
		if (!before) throw new Error('no window');
		const y = before.y + before.height / 2;
		await page.mouse.move(before.x + 20, y);
		await page.mouse.down();
		await page.mouse.move(before.x + 80, y, { steps: 5 });
		await page.mouse.up();
		await expect
			.poll(async () => (await selection.boundingBox())?.width ?? 0)
			.toBeLessThan(before.width - 50);
	});
});
