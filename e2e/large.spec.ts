/** Five thousand events with every form of a date: no label overlaps, and each can be reached. */
import { random } from './support/generate.js';
import { expect, test } from './support/test';
import { FIXTURES, overlapping } from './support/timeline-page';

test.describe.configure({ timeout: 300_000 });
// A trace keeps a picture of the page for each step: with five thousand articles that is most of the time.
test.use({ trace: 'off' });

test('no label overlaps another at 30 random views', async ({ page, timeline }) => {
	await timeline.open(`${FIXTURES()}/t/five-thousand`);
	const next = random(30);
	for (let i = 0; i < 30; i++) {
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
		const boxes = await timeline.labelBoxes();
		expect(boxes.length, page.url()).toBeGreaterThan(0);
		expect(overlapping(boxes), page.url()).toEqual([]);
	}
});

test('every event is in the list, and a view lists just those in it', async ({
	page,
	timeline
}) => {
	await timeline.open(`${FIXTURES()}/t/five-thousand?from=1950-01-01&to=1950-01-31`);
	expect(await page.locator('[data-entry]').count()).toBe(5000);
	const shown = await page.locator('[data-entry]:not([hidden])').count();
	await page.getByText(`${shown} of 5000 events`).waitFor();
});

test('find reaches an event by its words', async ({ page, timeline }) => {
	await timeline.open(`${FIXTURES()}/t/five-thousand`);
	await timeline.chart.getByRole('searchbox', { name: 'Find' }).fill(' 4321');
	await page.getByText('1 of 5000 events, matching').waitFor();
	await expect(page.locator('#e-e4321')).toBeVisible();
});

test('zooming by the counts reaches events that had no label', async ({ page, timeline }) => {
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
