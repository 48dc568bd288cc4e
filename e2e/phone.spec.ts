import type { Locator, Page } from '@playwright/test';
import { openForTouch } from './support/fingers';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED, overlapping } from './support/timeline-page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('the chart is a strip of 75 px below a line that says where it stands', async ({
	page,
	timeline
}) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	expect((await timeline.plot.boundingBox())?.height).toBeLessThanOrEqual(48 + 75);
	await page.evaluate(() => document.getElementById('e-call')?.scrollIntoView());
	await expect(timeline.plot.getByText('3 of 5')).toBeVisible();
	await expect(
		timeline.plot.getByRole('link', { name: 'Tue 12 Aug 2025 Putin and Kim speak by phone' })
	).toBeVisible();
});

test('scrubbing along the strip scrolls the list', async ({ page, timeline }) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea?scale=true`);
	await page.evaluate(() => document.getElementById('list')?.scrollIntoView());
	const box = await timeline.plot.boundingBox();
	if (!box) throw new Error('no strip');
	const fingers = await openForTouch(page);
	const [x, y] = [box.x + box.width * 0.776, box.y + 80];
	await fingers('touchStart', [x - 30, y]);
	for (let i = 1; i <= 5; i++) await fingers('touchMove', [x - 30 + i * 6, y]);
	await fingers('touchEnd');
	await expect(timeline.plot.getByText('2 of 5')).toBeVisible();
	await expect(timeline.article(/North Korea confirms/).getByRole('heading')).toBeInViewport();
});

test('the whole chart is one tap away', async ({ timeline }) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	await timeline.chart.getByRole('checkbox', { name: 'Full chart' }).check();
	await expect(timeline.label(/Putin and Kim speak/)).toBeVisible();
	expect(overlapping(await timeline.labelBoxes())).toEqual([]);
	await expect(timeline.chart.getByRole('searchbox', { name: 'Find' })).toBeVisible();
});

test('the tools of the whole chart fit 320 px, whatever is typed', async ({ page, timeline }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await timeline.open(`${FIXTURES()}/t/twice?from=2024-05-05T09:05&to=2024-05-05T21:30`);
	await timeline.chart.getByRole('checkbox', { name: 'Full chart' }).check();
	const width = () => page.evaluate(() => document.documentElement.scrollWidth);
	await expect(timeline.from).toHaveValue('May 5, 2024, 9:05 AM');
	expect(await width()).toBe(320);
	await timeline.from.fill('x'.repeat(300));
	expect(await width()).toBe(320);
});

test('two fingers pinch the whole chart, one finger moves it sideways', async ({
	page,
	timeline
}) => {
	await timeline.open(`${FIXTURES()}/t/days`);
	await timeline.chart.getByRole('checkbox', { name: 'Full chart' }).check();
	await timeline.plot.locator('a.label:visible').first().waitFor(); // it is the whole chart now
	await timeline.plot.scrollIntoViewIfNeeded();
	await timeline.settled();
	const box = await timeline.plot.boundingBox();
	if (!box) throw new Error('no plot');
	const session = await page.context().newCDPSession(page);
	const y = box.y + 120;
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: xs.map((x, id) => ({ x, y, id }))
		});
	await touch('touchStart', 180, 200);
	for (let i = 1; i <= 8; i++) await touch('touchMove', 180 - i * 10, 200 + i * 10);
	await touch('touchEnd');
	// Waited for, not expected: see TimelinePage.ready.
	await page.waitForURL(/from=/);
	const pinched = page.url();
	await touch('touchStart', 250);
	for (let i = 1; i <= 8; i++) await touch('touchMove', 250 - i * 12);
	await touch('touchEnd');
	await page.waitForURL((url) => url.href !== pinched);
	expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
});

test('a finger that moves up scrolls the page, over the whole chart as well', async ({
	page,
	timeline
}) => {
	await timeline.open(`${FIXTURES()}/t/days`);
	await timeline.chart.getByRole('checkbox', { name: 'Full chart' }).check();
	const box = await timeline.plot.boundingBox();
	if (!box) throw new Error('no plot');
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: y === undefined ? [] : [{ x: box.x + 150, y }]
		});
	const before = await page.evaluate(() => window.scrollY);
	await touch('touchStart', box.y + 150);
	for (let i = 1; i <= 10; i++) await touch('touchMove', box.y + 150 - i * 15);
	await touch('touchEnd');
	await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 50);
});

test.describe('a gesture on the whole chart goes on, whatever it began on', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	/** Where a finger can begin, by what is there. */
	const STARTS = {
		'a label': (page: Page) => page.locator('.plot a.label:visible'),
		'a “+n”': (page: Page) => page.locator('.plot a.more:visible')
	};

	type Fingers = Awaited<ReturnType<typeof openForTouch>>;
	const GESTURES = {
		pinch: async (fingers: Fingers, x: number, y: number) => {
			await fingers('touchStart', [x, y]);
			await fingers('touchStart', [x, y], [x + 30, y]);
			for (let i = 1; i <= 10; i++)
				await fingers('touchMove', [x - i * 3, y], [x + 30 + i * 12, y]);
			await fingers('touchEnd');
		},
		// As far as the chart is wide: what was touched leaves it.
		'drag of one finger': async (fingers: Fingers, x: number, y: number) => {
			await fingers('touchStart', [x, y]);
			for (let i = 1; i <= 20; i++) await fingers('touchMove', [x - i * 20, y]);
			await fingers('touchEnd');
		}
	};

	for (const [name, find] of Object.entries(STARTS))
		for (const [gesture, perform] of Object.entries(GESTURES))
			test(`[F134] a ${gesture} that begins on ${name}`, async ({ page, timeline }) => {
				const fingers = await openForTouch(page);
				const first = `${FIXTURES()}/t/days?from=1950-01-01&to=1969-12-31`;
				/** @returns the view that it ends in */
				const viewAfter = async (place: (label: Box) => number) => {
					await page.goto(first);
					await timeline.ready();
					await timeline.chart.getByRole('checkbox', { name: 'Full chart' }).check();
					await timeline.plot.scrollIntoViewIfNeeded();
					await timeline.settled();
					const label = await boxInside(find(page), 60);
					await perform(fingers, label.x + label.width / 2, place(label));
					await timeline.settled();
					return `${await timeline.from.inputValue()} – ${await timeline.to.inputValue()}`;
				};
				const plot = () => boxInside(timeline.plot, 0);
				const onIt = await viewAfter(({ y, height }) => y + height / 2);
				const { y, height } = await plot();
				expect(onIt).toBe(await viewAfter(() => y + height - 6)); // on the axis
				expect(onIt).not.toBe('1 Jan 1950 – 31 Dec 1969');
				expect(page.url()).not.toContain('event=');
			});
});

type Box = Awaited<ReturnType<typeof boxInside>>;

/** Of the first that is so far from the left edge of the window. */
async function boxInside(found: Locator, leastPx: number) {
	for (const one of await found.all()) {
		const box = await one.boundingBox();
		if (box && box.x >= leastPx) return box;
	}
	throw new Error('There is none.');
}
