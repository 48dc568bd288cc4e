/** The first paint is the page: nothing moves when scripts arrive, and little has to arrive. */
import { sumKb, watchScripts } from './support/scripts';
import { loadedWebFonts, painted, readShift, watchShifts } from './support/shifts';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const BUDGET_KB = 95;
const MOST_SHIFT = 0.02;

test(`the reading page needs at most ${BUDGET_KB} kB of script`, async ({ page, timeline }) => {
	const { scripts, arrived } = watchScripts(page);
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	await page.locator('html[data-alive]').waitFor();
	await arrived();
	const kB = sumKb(scripts.values());
	test.info().annotations.push({
		type: 'script',
		description: `${kB.toFixed(1)} kB gzip in ${scripts.size} files`
	});
	expect(scripts.size).toBeGreaterThan(1);
	expect(kB).toBeLessThanOrEqual(BUDGET_KB);
});

for (const width of [390, 1280])
	for (const path of [
		'/t/russia-north-korea',
		'/t/russia-north-korea?from=2025-08-10&to=2025-08-18',
		'/'
	])
		test(`nothing moves at ${width} px on ${path}, though its fonts come last${path.includes('?') ? '' : ''}`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 900 });
			await page.addInitScript(watchShifts);
			let release = () => {};
			const released = new Promise<void>((resolve) => (release = resolve));
			await page.route('**/*.woff2', (route) => released.then(() => route.continue()));
			await page.goto(SHIPPED() + path, { waitUntil: 'domcontentloaded' });
			await expect(page.locator('.brush')).toBeAttached();
			await page.evaluate(painted);
			expect(await page.evaluate(loadedWebFonts)).toEqual([]);
			release();
			await page.evaluate(() => document.fonts.ready);
			expect(await page.evaluate(loadedWebFonts)).toEqual([
				'Source Sans 3 Variable',
				'Source Serif 4 Variable'
			]);
			await page.evaluate(painted);
			expect(await page.evaluate(readShift)).toBeLessThanOrEqual(MOST_SHIFT);
		});

test.describe('for a reader in Tokyo', () => {
	test.use({ timezoneId: 'Asia/Tokyo', viewport: { width: 390, height: 900 } });
	test('their own clock times move nothing', async ({ page, timeline }) => {
		await page.addInitScript(watchShifts);
		await timeline.open(`${FIXTURES()}/t/twice`);
		await expect(timeline.list.getByText(/your time: .*16:00/)).toBeVisible();
		expect(await page.evaluate(readShift)).toBeLessThanOrEqual(MOST_SHIFT);
	});
});

test('the server draws what the browser draws', async ({ browser, timeline, page }) => {
	const address = `${FIXTURES()}/t/days?from=1950-01-01&to=1969-12-31`;
	const still = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 1280, height: 900 }
	});
	const stillPage = await still.newPage();
	await stillPage.goto(address);
	const places = () => {
		const plot = document.querySelector('.plot')?.getBoundingClientRect();
		if (!plot) throw new Error('no plot');
		return [...document.querySelectorAll('.plot a.label, .plot a.more')].flatMap((link) => {
			const { x, y, width } = link.getBoundingClientRect();
			const isIn = width > 0 && x + width > plot.left && x < plot.right;
			return isIn ? [[link.textContent, Math.round(x), Math.round(y - plot.y)].join(' ')] : [];
		});
	};
	const drawn = await stillPage.evaluate(places);
	await still.close();
	await timeline.open(address);
	expect(await page.evaluate(places)).toEqual(drawn);
	expect(drawn.length).toBeGreaterThan(8);
});

test('the page of an author begins with at most 120 kB of script; readers of formats come when they are needed', async ({
	page
}) => {
	// Also the script of a worker, which the browser counts as something else.
	const { scripts, arrived } = watchScripts(page, (url) => /\.js(?:\?|$)/.test(url));
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
	await arrived();
	const kB = sumKb(scripts.values());
	test.info().annotations.push({ type: 'script', description: `${kB.toFixed(1)} kB gzip` });
	expect(kB).toBeLessThanOrEqual(120);
	const first = scripts.size;
	await page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name: 't.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('date,headline\n2024,x\n')
	});
	await expect(page.locator('[data-entry]')).toHaveCount(1);
	expect(scripts.size).toBeGreaterThan(first);
});
