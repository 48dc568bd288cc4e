/** Without scripts: the whole list, a real chart, working links and details. */
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED, overlapping } from './support/timeline-page';

test.use({ javaScriptEnabled: false });

test('the list is whole and opens', async ({ page, timeline }) => {
	await page.goto(`${SHIPPED()}/t/russia-north-korea`);
	await expect(timeline.list.getByRole('article')).toHaveCount(5);
	const call = timeline.article(/Putin and Kim speak/);
	await call.getByText('4 more quotes, 3 sources').click();
	await expect(call.getByText('warm, comradely atmosphere')).toBeVisible();
});

test('labels lead to their events', async ({ page, timeline }) => {
	await page.goto(`${SHIPPED()}/t/russia-north-korea`);
	await timeline.label(/Kursk deployment confirmed/).click();
	await expect(page).toHaveURL(/\/t\/russia-north-korea\/kursk-confirmed#e-kursk-confirmed$/);
	await expect(
		timeline.article(/North Korea confirms/).getByText('Agence France-Presse')
	).toBeVisible();
});

test('a linked view is drawn by the server, and the form sends a new one', async ({
	page,
	timeline
}) => {
	await page.goto(`${SHIPPED()}/t/russia-north-korea?from=2025-08-10&to=2025-08-18`);
	expect(await timeline.listed()).toHaveLength(3);
	await expect(timeline.from).toHaveValue('10 Aug 2025');
	await timeline.from.fill('1 Apr 2025');
	await page.getByRole('button', { name: 'Apply' }).click();
	expect(await timeline.listed()).toHaveLength(4);
	await timeline.chart.getByRole('searchbox').fill('spillover');
	await page.getByRole('button', { name: 'Apply' }).click();
	expect(await timeline.listed()).toEqual(['Trump and Putin due to meet in Alaska']);
});

test('labels are right at 660 to 1700 px by style sheet alone', async ({ page, timeline }) => {
	await page.goto(`${FIXTURES()}/t/days`);
	for (const width of [660, 700, 768, 900, 1010, 1280, 1700]) {
		await page.setViewportSize({ width, height: 900 });
		const boxes = await timeline.labelBoxes();
		expect(overlapping(boxes), `${width} px`).toEqual([]);
		expect(boxes.length, `${width} px`).toBeGreaterThan(5);
	}
});

test('from the first page, a form leads into the timeline', async ({ page, timeline }) => {
	await page.goto(`${SHIPPED()}/`);
	await timeline.from.fill('1 Apr 2025');
	await page.getByRole('button', { name: 'Apply' }).click();
	await expect(page).toHaveURL(/\/t\/russia-north-korea\?/);
	expect(await timeline.listed()).toHaveLength(4);
});

for (const [name, show] of [
	['days', 'chart'],
	['five-thousand', 'both']
] as const)
	test(`[F140] links inside a pinned embed of ${name} keep its version and look`, async ({
		page,
		request
	}) => {
		const html = await (await request.get(`${FIXTURES()}/t/${name}`)).text();
		const rev = /revision:"([0-9a-f]{16})"/.exec(html)?.[1] ?? '';
		const look = { ...(show === 'chart' && { show }), theme: 'dark', rev };
		const here = `/embed/${name}`;
		await page.goto(`${FIXTURES()}${here}?${new URLSearchParams(look).toString()}`);
		const links = page.locator(`a[href^="${here}"], a[href^="?"]`);
		const looks = await links.evaluateAll((all) =>
			all.map((link) => {
				const params = new URL((link as HTMLAnchorElement).href).searchParams;
				const kept = ['show', 'theme', 'rev'].flatMap((part) => {
					const value = params.get(part);
					return value === null ? [] : [[part, value]];
				});
				return JSON.stringify(Object.fromEntries(kept));
			})
		);
		expect([...new Set(looks)]).toEqual([JSON.stringify(look)]);
		await page.locator('.plot a.label:visible').first().click();
		await expect(page).toHaveURL(/event=.*theme=dark/);
		const id = new URL(page.url()).hash;
		await expect(page.locator(id).getByRole('article')).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	});
