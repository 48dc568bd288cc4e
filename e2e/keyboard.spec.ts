import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

test.beforeEach(({ timeline }) => timeline.open(`${SHIPPED()}/t/russia-north-korea`));

/** The focused event. */
const focused = (page: import('@playwright/test').Page) =>
	page.evaluate(() => (document.activeElement as HTMLElement).dataset.event);

test('[F95] every command of the chart, by keyboard alone', async ({ page, timeline }) => {
	await timeline.label(/Mutual defence pact/).focus();
	await page.keyboard.press('ArrowRight');
	expect(await focused(page)).toBe('kursk-confirmed');
	await page.keyboard.press('End');
	expect(await focused(page)).toBe('alaska');
	await page.keyboard.press('ArrowLeft');
	expect(await focused(page)).toBe('disclosure');
	await page.keyboard.press('Home');
	expect(await focused(page)).toBe('pact');
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowUp');
	expect(await focused(page)).not.toBe('alaska');
	await page.keyboard.press('ArrowDown');
	expect(await focused(page)).toBe('alaska');

	await page.keyboard.press('+');
	await expect(page).toHaveURL(/from=2025-/);
	const zoomed = page.url();
	await page.keyboard.press('Shift+ArrowLeft');
	await expect(page).not.toHaveURL(zoomed);
	await page.keyboard.press('-');
	await page.keyboard.press('0');
	await expect(page).toHaveURL(`${SHIPPED()}/t/russia-north-korea`);

	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys on the chart' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();

	await timeline.label(/Putin and Kim speak/).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/event=call/);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/event=/);
	await page.keyboard.press('Escape');
	expect(await focused(page)).toBeUndefined();
});

test('PageUp and PageDown turn the chart by a screen, less a little that stays in sight', async ({
	page,
	timeline
}) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea?from=2025-01-01&to=2025-01-31&scale=true`);
	/** Days from the start of the year, as the address has them. */
	const shown = () =>
		['from', 'to'].map((name) => {
			const date = new URL(page.url()).searchParams.get(name) ?? '';
			return (Date.parse(date) - Date.UTC(2025, 0, 1)) / 86_400_000;
		});
	const days = 31;
	await timeline.plot.focus();
	for (const [key, from] of [
		['PageDown', 0.9 * days],
		['PageUp', 0],
		['PageUp', -0.9 * days]
	] as const) {
		await page.keyboard.press(key);
		await expect.poll(() => Math.abs((shown()[0] ?? NaN) - from)).toBeLessThanOrEqual(1);
		const [start = NaN, end = NaN] = shown();
		expect(Math.abs(end - start - (days - 1))).toBeLessThanOrEqual(1);
	}
});

test('the chart is one tab stop behind its ways, and Tab leaves it both ways', async ({
	page,
	timeline
}) => {
	await timeline.button('Next event').focus();
	await page.keyboard.press('Tab');
	expect(await focused(page)).toBe('pact');
	await page.keyboard.press('Tab');
	expect(await focused(page)).toBeUndefined();
	await page.keyboard.press('Shift+Tab');
	expect(await focused(page)).toBe('pact');
	await page.keyboard.press('Shift+Tab');
	await expect(timeline.button('Next event')).toBeFocused();
});

test('the window follows an event that is outside, and names one without a label', async ({
	page,
	timeline
}) => {
	await timeline.open(`${FIXTURES()}/t/days?from=1950-01-01&to=1950-12-31`);
	await timeline.plot.getByRole('link').first().focus();
	for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
	const id = await focused(page);
	expect(id).toBeDefined();
	await expect(page.locator('.plot :focus')).toBeInViewport();
	await expect(page).not.toHaveURL(/from=1950-01-01&/); // the address contains the new view
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`event=${id ?? ''}`));
});

test('every control is reached by Tab', async ({ page, timeline }) => {
	await page.locator('body').focus();
	const reached: string[] = [];
	for (let i = 0; i < 60; i++) {
		await page.keyboard.press('Tab');
		reached.push(
			await page.evaluate(() => {
				const { activeElement: at } = document;
				return (
					at?.getAttribute('aria-label') ??
					at?.getAttribute('name') ??
					at?.textContent.trim().slice(0, 30) ??
					''
				);
			})
		);
	}
	for (const name of [
		'Skip the chart',
		'Earlier',
		'Zoom in',
		'Later',
		'from',
		'to',
		'Even',
		'Find',
		'Present',
		'Keys',
		'Next event',
		'group',
		'4 more quotes, 3 sources',
		'Copy with citation'
	])
		expect(reached, reached.join(' | ')).toContain(name);
	await expect(timeline.chart).toBeVisible();
});

test('[F99] speaks once after a run of presses, and never of a gesture', async ({
	page,
	timeline
}) => {
	const status = timeline.chart.getByRole('status');
	const said: string[] = [];
	await page.exposeFunction('hear', (text: string) => said.push(text));
	await status.evaluate((element) => {
		new MutationObserver(() =>
			(window as unknown as { hear: (text: string) => void }).hear(element.textContent)
		).observe(element, { childList: true, characterData: true, subtree: true });
	});
	const { x, y } = await timeline.at(0.5);
	await page.mouse.move(x, y);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -100);
	await page.keyboard.up('Control');
	await expect(page).toHaveURL(/from=/);
	// So few that the closest view is not reached, where the button is off.
	for (let i = 0; i < 3; i++) await timeline.button('Zoom in').click();
	await expect(status).toHaveText(/of 5 events$/);
	expect(said).toHaveLength(1);
});

test('keys of the browser are left alone, and those of the page outside the chart', async ({
	page,
	timeline
}) => {
	await timeline.list.focus();
	await page.keyboard.press('0');
	await page.keyboard.press('+');
	await expect(page).toHaveURL(`${SHIPPED()}/t/russia-north-korea`);
	await timeline.chart.getByRole('searchbox').focus();
	await page.keyboard.type('Home-0+');
	await expect(timeline.chart.getByRole('searchbox')).toHaveValue('Home-0+');
});

test('the keyboard reaches an empty view, and leaves it', async ({ page, timeline }) => {
	await timeline.open(`${FIXTURES()}/t/gaps?from=1930-01-01&to=1940-12-31`);
	await timeline.button('Keys').focus();
	await page.keyboard.press('Tab');
	await expect(timeline.plot).toBeFocused();
	await page.keyboard.press('0');
	await expect(timeline.label(/First/)).toBeVisible();
});

test('[F329] a label that has the keyboard before scripts has it after them', async ({ page }) => {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', (route) => released.then(() => route.continue()));
	await page.goto(`${SHIPPED()}/t/russia-north-korea`, { waitUntil: 'commit' });
	const label = page.locator('.plot a[data-event=call]');
	await label.first().waitFor({ state: 'attached' });
	// Before its styles have come a page shows the labels of all widths.
	await page.waitForFunction(() =>
		[...document.querySelectorAll('link')].every(({ rel, sheet }) => rel !== 'stylesheet' || sheet)
	);
	await label.filter({ visible: true }).first().focus();
	release();
	await page.locator('html[data-alive]').waitFor();
	await expect(page.locator('.plot.live a[data-event=call]:focus')).toHaveCount(1);
});
