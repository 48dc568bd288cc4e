/** A chart at first sight: complete dates on labels, labels that grow if there is room, and gestures at once. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve, type Server } from './support/serve';
import { painted } from './support/shifts';
import { expect, test } from './support/test';
import { SHIPPED } from './support/timeline-page';

test.describe.configure({ mode: 'default' });

let folder: string;
let server: Server;
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-first-sight-'));
	cpSync('e2e/fixtures/gallery', folder, { recursive: true }); // a server stores revisions beside them
	server = await serve(folder);
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

/** Visible labels with a cut date or headline, and pairs that overlap. */
function faultsOf(page: Page) {
	return page.locator('.plot').evaluate((plot) => {
		const labels = [...plot.querySelectorAll<HTMLElement>('a.label')].filter(
			(label) => label.getClientRects().length > 0
		);
		const cut = labels.flatMap((label) =>
			[...label.querySelectorAll<HTMLElement>('.date, .headline')].filter(
				// Letters may reach a little out of their line; a cut line reaches out more.
				(line) =>
					line.scrollWidth > line.clientWidth + 1 || line.scrollHeight > line.clientHeight + 8
			)
		);
		const boxes = labels.map((label) => label.getBoundingClientRect());
		const overlaps = boxes.flatMap((a, i) =>
			boxes
				.slice(i + 1)
				.filter(
					(b) =>
						a.left < b.right - 1 &&
						b.left < a.right - 1 &&
						a.top < b.bottom - 1 &&
						b.top < a.bottom - 1
				)
		);
		return {
			count: labels.length,
			cut: cut.map((line) => line.textContent),
			overlaps: overlaps.length
		};
	});
}

for (const [path, atLeast] of [
	['titanic', 8],
	['space-telescopes', 10],
	['covid-19-2020', 8],
	['rome-and-carthage', 7],
	['apollo-11?from=1969-07-20T20:00&to=1969-07-21T06:00', 5]
] as const)
	test(`[F322] at 768 to 2560 px no date or headline is cut, and no label stands on another: ${path}`, async ({
		page,
		timeline
	}) => {
		await timeline.open(`${server.url}/t/${path}`);
		for (const width of [1280, 768, 2560]) {
			await page.setViewportSize({ width, height: 900 });
			await timeline.settled();
			const { count, ...faults } = await faultsOf(page);
			expect(faults, `${width} px`).toEqual({ cut: [], overlaps: 0 });
			expect(count, `${width} px`).toBeGreaterThanOrEqual(atLeast);
		}
	});

test('[F321] the date of a label follows the zoom, that of the list does not', async ({
	timeline
}) => {
	await timeline.open(`${server.url}/t/apollo-11?scale=true`);
	await expect(timeline.label(/^20 Jul 1969 ?, The Eagle lands/)).toBeVisible();
	await timeline.open(
		`${server.url}/t/apollo-11?scale=true&from=1969-07-20T18:00&to=1969-07-20T22:00`
	);
	await expect(timeline.label(/^20 Jul, 20:17(:40)? ?, The Eagle lands/)).toBeVisible();
	await expect(timeline.article(/Eagle lands in the Sea/)).toContainText('Sun 20 Jul, 20:17 UTC');
});

test('[F323] a label with room says its first words; its name stays short', async ({
	page,
	timeline
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	const call = timeline.label('12 Aug 2025 , Putin and Kim speak by phone');
	await expect(call.locator('.lead')).toContainText('fully support all measures');
	await expect(timeline.plot.locator('.lead')).toHaveCount(3);
	// Other labels grow as the view zooms in, and none shrinks.
	await timeline.button('Zoom in').click();
	await expect(call.locator('.lead')).toBeVisible();
});

test('[F324] the first gesture counts, though what zooms comes with it', async ({
	page,
	timeline
}) => {
	let asked = 0;
	await page.route('**/*.js', async (route) => {
		asked++;
		await route.continue();
	});
	await timeline.open(`${SHIPPED()}/t/russia-north-korea?scale=true`);
	const atRest = asked;
	const box = await timeline.plot.boundingBox();
	if (!box) throw new Error('There is no plot.');
	await page.keyboard.down('Control');
	await page.mouse.move(box.x + box.width / 2, box.y + 60);
	await page.mouse.wheel(0, -300);
	await expect(page).toHaveURL(/from=/);
	expect(asked).toBeGreaterThan(atRest);
	await page.keyboard.up('Control');

	await timeline.open(`${SHIPPED()}/t/russia-north-korea?scale=true&from=2025-01-01&to=2025-06-30`);
	await page.mouse.move(box.x + box.width / 2, box.y + 60);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2 + 120, box.y + 60, { steps: 4 });
	await page.mouse.up();
	await expect(page).toHaveURL(/from=2024-1/);
});

test('[F328] a wheel without a key before that scrolls the page, and the hint comes', async ({
	page,
	timeline
}) => {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	const box = await timeline.plot.boundingBox();
	if (!box) throw new Error('There is no plot.');
	await page.route('**/*.js', (route) => released.then(() => route.continue()));
	const asked = page.waitForRequest('**/*.js');
	await page.mouse.move(box.x + box.width / 2, box.y + 60);
	await asked;
	await page.mouse.wheel(0, 60);
	await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(30);
	await expect(timeline.plot.locator('.hint')).toHaveCount(0);
	release();
	await expect(timeline.plot.locator('.hint')).toBeAttached();
});

test('[F324] a press that ended elsewhere before that drags nothing', async ({
	page,
	timeline
}) => {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await timeline.open(`${SHIPPED()}/t/russia-north-korea?scale=true&from=2025-01-01&to=2025-06-30`);
	const address = page.url();
	const box = await timeline.plot.boundingBox();
	if (!box) throw new Error('There is no plot.');
	// From here on scripts wait: the code of zooming is not loaded while the button is pressed.
	await page.route('**/*.js', (route) => released.then(() => route.continue()));
	const [x, y] = [box.x + box.width / 2, box.y + 60];
	const asked = page.waitForRequest('**/*.js');
	await page.mouse.move(x, y);
	await asked;
	await page.mouse.down();
	await page.mouse.move(x, box.y - 40);
	await page.mouse.up();
	release();
	// A wheel event works as soon as gestures are loaded.
	await page.mouse.move(x, y);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -100);
	await page.keyboard.up('Control');
	await expect(page).not.toHaveURL(address);
	const from = await timeline.from.inputValue();
	await page.mouse.move(x + 150, y, { steps: 4 });
	await page.evaluate(painted);
	expect(await timeline.from.inputValue()).toBe(from);
});
