/** axe on every page, in every dress; valid HTML; nothing cut off. */
import { HtmlValidate } from 'html-validate';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const PAGES: [name: string, address: () => string][] = [
	['all timelines', () => `${SHIPPED()}/`],
	['a reading page', () => `${SHIPPED()}/t/russia-north-korea`],
	['a reading page, opened', () => `${SHIPPED()}/t/russia-north-korea-record?event=call`],
	['an event’s page', () => `${SHIPPED()}/t/russia-north-korea/alaska`],
	['a page with every form of a date', () => `${FIXTURES()}/t/forms?event=disputed`],
	['a page with hostile words', () => `${FIXTURES()}/t/hostile?event=constructor`],
	['a long timeline', () => `${FIXTURES()}/t/five-thousand?event=e4321`],
	['the page that opens a file', () => `${SHIPPED()}/new`],
	['the statement on accessibility', () => `${SHIPPED()}/accessibility`],
	['an embed', () => `${SHIPPED()}/embed/russia-north-korea?event=call`],
	[
		'an embed of the chart alone',
		() => `${SHIPPED()}/embed/russia-north-korea?show=chart&event=call`
	],
	['an embed of a long timeline', () => `${FIXTURES()}/embed/five-thousand`],
	['an embed with hostile words', () => `${FIXTURES()}/embed/hostile?event=constructor`],
	['an embed that is gone', () => `${SHIPPED()}/embed/nowhere`],
	['the 404 page', () => `${SHIPPED()}/t/nowhere`]
];
const DRESSES = [
	{ name: 'light', width: 1280, colorScheme: 'light', forcedColors: 'none' },
	{ name: 'dark', width: 1280, colorScheme: 'dark', forcedColors: 'none' },
	{ name: 'forced colours', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
	{ name: '320 px', width: 320, colorScheme: 'light', forcedColors: 'none' },
	{ name: '200 %', width: 640, colorScheme: 'light', forcedColors: 'none' }
] as const;

/** A long page has the parts of the others, many times: it is tried as it comes, and narrow. */
const dressesOf = (name: string) =>
	name.includes('long timeline')
		? DRESSES.filter(({ name: dress }) => dress === 'light' || dress === '320 px')
		: DRESSES;

for (const [name, address] of PAGES)
	test(`${name} has no axe violation and nothing cut off, in any dress`, async ({ page }) => {
		await page.goto(address());
		await page.waitForLoadState('networkidle');
		for (const { name: dress, width, colorScheme, forcedColors } of dressesOf(name))
			await test.step(dress, async () => {
				await page.emulateMedia({ colorScheme, forcedColors });
				await page.setViewportSize({ width, height: width === 640 ? 450 : 900 });
				await expectAccessible(page);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
					width
				);
			});
	});

for (const [name, address] of PAGES)
	test(`${name} is valid HTML`, async ({ request }) => {
		const html = await (await request.get(address())).text();
		const validator = new HtmlValidate({
			extends: ['html-validate:standard'],
			rules: {
				'long-title': 'off',
				'no-inline-style': 'error',
				'element-permitted-content': 'error',
				'no-dup-id': 'error'
			}
		});
		const report = await validator.validateString(html);
		expect(
			report.results.flatMap(({ messages }) =>
				messages.map(
					({ line, column, message, ruleId }) => `${line}:${column} ${ruleId}: ${message}`
				)
			)
		).toEqual([]);
	});

test('what a screen reader is given of a reading page is as it was read last', async ({
	page,
	timeline
}) => {
	// Read the text before you accept a change of it: `npm run test:e2e -- access --update-snapshots`.
	await timeline.open(`${SHIPPED()}/t/russia-north-korea?event=call`);
	const read = await page.locator('body').ariaSnapshot();
	const here = new URL(SHIPPED()).host;
	expect(`${read.replaceAll(here, 'example.org')}\n`).toMatchSnapshot('reading-page.yml');
});

test('[F98] zoomed to 200 % nothing is hidden or cut off', async ({ page, timeline }) => {
	await page.setViewportSize({ width: 640, height: 450 }); // 1280 × 900 at 200 %
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
	await expect(timeline.article(/Putin and Kim speak/)).toBeVisible();
});

test('reduced motion jumps', async ({ page, timeline }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	const place = () =>
		page
			.locator('.labels a.label')
			.first()
			.evaluate((link) => link.closest('svg')?.getAttribute('x'));
	const places = new Set([await place()]);
	await timeline.button('Zoom in').click();
	for (let frame = 0; frame < 8; frame++)
		places.add(
			await page.evaluate(
				() =>
					new Promise<string>((resolve) =>
						requestAnimationFrame(() =>
							resolve(
								document.querySelector('.labels a.label')?.closest('svg')?.getAttribute('x') ?? ''
							)
						)
					)
			)
		);
	expect(places.size).toBeLessThanOrEqual(2);
});

test('print has every event with its quotes and the addresses of its sources', async ({
	page,
	timeline
}) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea-record?from=2025-08-10&to=2025-08-18`);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await expect(timeline.list.getByRole('article')).toHaveCount(6);
	await expect(timeline.list.getByText('It is really a breakthrough document')).toBeVisible();
	await expect(timeline.list.getByText('completely liberate')).toBeVisible();
	await expect(
		page.getByRole('region', { name: 'Sources' }).getByText('https://www.arabnews.pk/node/2611652')
	).toBeVisible();
	await expect(timeline.chart.getByRole('button', { name: 'Earlier' })).toBeHidden();
});
