import { expect, test } from './support/test';
import { FIXTURES, SHIPPED, type TimelinePage } from './support/timeline-page';

const story = (search = '') => `${SHIPPED()}/t/russia-north-korea${search}`;

/** The place of an event's label, as a part of the plot's width. */
async function placeOf(timeline: TimelinePage, name: RegExp): Promise<number> {
	const x = await timeline.label(name).evaluate((link) => link.closest('svg')?.getAttribute('x'));
	return parseFloat(x ?? '') / 100;
}

test('buttons zoom, move and fit', async ({ page, timeline }) => {
	await timeline.open(story('?scale=true'));
	await expect(timeline.from).toHaveValue('1 Jan 2024');
	await expect(timeline.to).toHaveValue('31 Aug 2025');
	await timeline.button('Zoom in').click();
	await expect(page).toHaveURL(/from=2024-06-/);
	await timeline.settled();
	const before = await timeline.from.inputValue();
	await timeline.button('Later').click();
	await timeline.settled();
	expect(await timeline.from.inputValue()).not.toBe(before);
	await timeline.button('Fit all').click();
	await expect(timeline.from).toHaveValue('1 Jan 2024');
	await expect(page).toHaveURL(story('?scale=true'));
});

test('a narrower view filters the list and says so', async ({ page, timeline }) => {
	await timeline.open(story('?from=2025-08-10&to=2025-08-18'));
	await expect(page.getByText('3 of 5 events, 10 – 18 Aug 2025')).toBeVisible();
	expect(await timeline.listed()).toEqual([
		'Putin and Kim speak by phone',
		'KCNA makes the call public',
		'Trump and Putin due to meet in Alaska'
	]);
	await page.getByRole('link', { name: 'show all' }).click();
	await expect(timeline.list.getByRole('article')).toHaveCount(5);
});

test('date fields move the view, in EDTF or in words, and refuse what is no date', async ({
	page,
	timeline
}) => {
	await timeline.open(story());
	await timeline.from.fill('April 2025');
	await timeline.from.press('Enter');
	await expect(page).toHaveURL(/from=2025-04-01&to=2025-08-31/);
	await timeline.to.fill('2025-08-20');
	await timeline.to.press('Enter');
	await expect(page).toHaveURL(/to=2025-08-20/);
	await timeline.to.fill('03/04/2024');
	await timeline.to.press('Enter');
	await expect(page.getByRole('alert')).toContainText('can be read in two ways');
	await timeline.to.fill('2020');
	await timeline.to.press('Enter');
	await expect(page.getByRole('alert')).toContainText('The end must be after the start');
});

test('the chart stays where it is when fields show clock times', async ({ page, timeline }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await timeline.open(`${FIXTURES()}/t/twice?from=2024-05-05&to=2024-05-07`);
	const top = () => timeline.plot.evaluate((plot) => plot.getBoundingClientRect().top);
	const before = await top();
	await timeline.from.fill('2024-05-06T09:05');
	await timeline.from.press('Enter');
	await expect(timeline.from).toHaveValue('May 6, 2024, 9:05 AM');
	expect(await top()).toBe(before);
});

test('back and forward go through the views', async ({ page, timeline }) => {
	await timeline.open(story());
	await timeline.button('Zoom in').click();
	await expect(page).toHaveURL(/from=/);
	await timeline.label(/Kursk deployment confirmed/).click();
	await expect(page).toHaveURL(/event=kursk-confirmed/);
	await page.goBack();
	await expect(page).not.toHaveURL(/event=/);
	await expect(
		timeline.article(/North Korea confirms/).getByText('Agence France-Presse')
	).toBeHidden();
	await page.goBack();
	await expect(timeline.from).toHaveValue('1 Jan 2024');
	await page.goForward();
	await page.goForward();
	await expect(
		timeline.article(/North Korea confirms/).getByText('Agence France-Presse')
	).toBeVisible();
});

test('[F96] ctrl and wheel zoom about the pointer; the plain wheel scrolls the page', async ({
	page,
	timeline
}) => {
	await timeline.open(story('?scale=true'));
	const point = await timeline.at(0.765);
	await page.mouse.move(point.x, point.y);
	const name = /Kursk deployment confirmed/;
	const before = await placeOf(timeline, name);
	await page.keyboard.down('Control');
	for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -100);
	await page.keyboard.up('Control');
	await timeline.settled();
	const after = await placeOf(timeline, name);
	expect((after - 0.765) / (before - 0.765)).toBeCloseTo(2 ** (500 * 0.004), 1);
	await expect(page).toHaveURL(/from=/);

	await page.mouse.wheel(0, 300);
	await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
});

test('zooming keeps the moment under the pointer to half a pixel', async ({ page, timeline }) => {
	await timeline.open(`${FIXTURES()}/t/far?scale=true`);
	const name = /A landing on the Moon/;
	const box = await timeline.plot.boundingBox();
	if (!box) throw new Error('no plot');
	const xOf = async () => box.x + (await placeOf(timeline, name)) * box.width;
	const pointer = Math.round(await xOf()); // a mouse has whole pixels
	const apart = (await xOf()) - pointer;
	await page.mouse.move(pointer, box.y + 60);
	await page.keyboard.down('Control');
	for (let turns = 1; turns <= 8; turns++) {
		await page.mouse.wheel(0, -250);
		await timeline.settled();
		expect(Math.abs((await xOf()) - pointer - apart * 2 ** turns)).toBeLessThan(0.5);
	}
	await page.keyboard.up('Control');
});

test('dragging pans, and shift and wheel do', async ({ page, timeline }) => {
	await timeline.open(story('?from=2025-03-01&to=2025-08-31&scale=true'));
	const name = /Kursk deployment confirmed/;
	const before = await placeOf(timeline, name);
	const from = await timeline.at(0.6);
	await page.mouse.move(from.x, from.y + 150);
	await page.mouse.down();
	await page.mouse.move(from.x + 120, from.y + 150, { steps: 6 });
	await page.mouse.up();
	await timeline.settled();
	const dragged = await placeOf(timeline, name);
	const box = await timeline.plot.boundingBox();
	expect((dragged - before) * (box?.width ?? 0)).toBeCloseTo(120, -1);
	await page.keyboard.down('Shift');
	await page.mouse.wheel(0, 100);
	await page.keyboard.up('Shift');
	await timeline.settled();
	expect(await placeOf(timeline, name)).toBeLessThan(dragged);
});

test('a double click zooms in, a click on a mark opens its event', async ({ page, timeline }) => {
	await timeline.open(story('?scale=true'));
	const point = await timeline.at(0.3);
	await page.mouse.dblclick(point.x, point.y - 40);
	await expect(page).toHaveURL(/from=/);
	await timeline.open(story('?scale=true'));
	const box = await timeline.plot.boundingBox();
	if (!box) throw new Error('no plot');
	await page.mouse.click(box.x + box.width * 0.2, box.y + box.height - 50);
	await expect(page).toHaveURL(/event=pact/);
});

test('the overview drags, resizes and clicks', async ({ page, timeline }) => {
	await timeline.open(story('?from=2025-03-01&to=2025-05-31&scale=true'));
	const brush = page.locator('.overview .brush');
	const selection = await brush.locator('.selection').boundingBox();
	const strip = await page.locator('.overview-picture').boundingBox();
	if (!selection || !strip) throw new Error('no brush');
	const y = selection.y + selection.height / 2;
	await page.mouse.move(selection.x + selection.width / 2, y);
	await page.mouse.down();
	await page.mouse.move(selection.x + selection.width / 2 - 200, y, { steps: 5 });
	await page.mouse.up();
	await expect(page).toHaveURL(/from=2024-11-/);
	await page.mouse.click(strip.x + 20, y);
	await expect(timeline.from).toHaveValue(/2023|Jan 2024/);
	const moved = await brush.locator('.selection').boundingBox();
	if (!moved) throw new Error('no brush');
	await page.mouse.move(moved.x + moved.width, y);
	await page.mouse.down();
	await page.mouse.move(moved.x + moved.width + 300, y, { steps: 5 });
	await page.mouse.up();
	await expect
		.poll(async () => (await brush.locator('.selection').boundingBox())?.width ?? 0)
		.toBeGreaterThan(moved.width + 250);
});

test('even scale gives equal steps and names the gaps; it is in the address', async ({
	page,
	timeline
}) => {
	await timeline.open(story());
	await timeline.button('Even').click();
	await expect(page).toHaveURL(/scale=even/);
	await expect(timeline.button('Even')).toHaveAttribute('aria-pressed', 'true');
	const places = await Promise.all(
		[/KCNA makes/, /Putin and Kim speak/, /Trump and Putin due/].map((name) =>
			placeOf(timeline, name)
		)
	);
	const [disclosure = 0, call = 0, alaska = 0] = places;
	expect(disclosure - call).toBeCloseTo(alaska - disclosure, 3);
	await expect(timeline.plot.getByText('at least 3 months')).toHaveCount(2);
});

test('a long gap can be cut, and says how long it was', async ({ page, timeline }) => {
	await timeline.open(`${FIXTURES()}/t/gaps`);
	await expect(timeline.button('Cut gaps')).toHaveAttribute('aria-pressed', 'true');
	await timeline.button('True scale').click();
	await expect(page).toHaveURL(/scale=true/);
	await timeline.button('Cut gaps').click();
	await expect(page).not.toHaveURL(/scale=/);
	await expect(timeline.plot.getByText(/^(59|60) years cut$/)).toHaveCount(2);
});

test('find and group filter chart, list and address; the overview keeps all', async ({
	page,
	timeline
}) => {
	await timeline.open(story());
	await timeline.chart.getByRole('searchbox', { name: 'Find' }).fill('spillover');
	await expect(page).toHaveURL(/q=spillover/);
	await expect(page.getByText('1 of 5 events, matching “spillover”')).toBeVisible();
	expect(await timeline.listed()).toEqual(['Trump and Putin due to meet in Alaska']);
	await expect(timeline.label(/Kursk/)).toHaveCount(0);
	await timeline.chart.getByRole('searchbox', { name: 'Find' }).fill('');
	await page.getByRole('button', { name: 'Military' }).click();
	await expect(page).toHaveURL(/group=military/);
	await expect
		.poll(() => timeline.listed())
		.toEqual(['North Korea confirms its deployment to Kursk for the first time']);
});

test('a bar that runs through the view is named though its label is outside', async ({
	timeline
}) => {
	await timeline.open(story('?from=2024-10-01&to=2024-12-31'));
	await expect(timeline.label(/Mutual defence pact/)).toBeVisible();
});

test('counts zoom to what they count, and list what no zoom can part', async ({
	page,
	timeline
}) => {
	await timeline.open(`${FIXTURES()}/t/together`);
	const more = timeline.plot.getByRole('link', { name: /Zoom to 3\d more events/ });
	await more.click();
	const dialog = page.getByRole('dialog', { name: /events close together/ });
	await expect(dialog.getByRole('listitem')).toHaveCount(40);
	await page.keyboard.press('0'); // keys of the chart are not for a dialog over it
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await more.click();
	await dialog.getByRole('link', { name: /Event number 17/ }).click();
	await expect(page).toHaveURL(/event=e17/);
	await expect(dialog).toBeHidden();
});

test('a linked minute in the deep past, and back to all of it', async ({ timeline }) => {
	await timeline.open(`${FIXTURES()}/t/far?from=1969-07-20T18:00&to=1969-07-21T06:00`);
	await expect(timeline.label(/A landing on the Moon/)).toBeVisible();
	await expect(timeline.label(/A step on the Moon/)).toBeVisible();
	await expect(timeline.label(/The universe begins/)).toHaveCount(0);
	await timeline.button('Fit all').click();
	await expect(timeline.label(/The universe begins/)).toBeVisible();
});

test('a gesture after “back” is a step of its own', async ({ page, timeline }) => {
	await timeline.open(story());
	const drag = async () => {
		const { x, y } = await timeline.at(0.5);
		await page.mouse.move(x, y + 120);
		await page.mouse.down();
		await page.mouse.move(x + 150, y + 120, { steps: 5 });
		await page.mouse.up();
	};
	await timeline.button('Zoom in').click();
	await expect(page).toHaveURL(/from=/);
	const zoomed = page.url();
	await drag();
	await expect(page).not.toHaveURL(zoomed);
	await page.goBack();
	await expect(page).toHaveURL(zoomed);
	await drag();
	await expect(page).not.toHaveURL(zoomed);
	await page.goBack();
	await expect(page).toHaveURL(zoomed);
});

test('what changes nothing is no step', async ({ page, timeline }) => {
	await page.goto(SHIPPED());
	await timeline.open(story());
	for (let i = 0; i < 3; i++) await timeline.button('Fit all').click();
	await page.goBack();
	await expect(page).toHaveURL(`${SHIPPED()}/`);
});

test('a search that was typed while leaving does not follow to the next page', async ({
	page,
	timeline
}) => {
	await timeline.open(story());
	await timeline.chart.getByRole('searchbox').fill('zz');
	await page.getByRole('link', { name: 'All timelines' }).click();
	await expect(page.getByRole('region', { name: 'All timelines' })).toBeVisible();
	await timeline.ready();
	await timeline.button('Zoom in').click();
	await timeline.settled();
	await expect(page).toHaveURL(`${SHIPPED()}/`);
});

test('a refused date is forgotten when the view changes', async ({ page, timeline }) => {
	await timeline.open(story());
	await timeline.from.fill('nonsense');
	await timeline.from.press('Enter');
	await expect(timeline.from).toHaveAttribute('aria-invalid', 'true');
	await expect(timeline.to).toHaveAttribute('aria-invalid', 'false');
	await timeline.button('Zoom in').click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(timeline.from).toHaveAttribute('aria-invalid', 'false');
});
