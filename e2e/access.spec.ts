/** axe on every page, in every dress; valid HTML; nothing cut off. */
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { expectAccessible } from './support/axe';
import { cutTexts } from './support/cut-texts';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

/** Kinds of look that a page is tried in. A page has those that another of its kind does not stand for. */
const DRESSES = {
	light: { width: 1280, colorScheme: 'light', forcedColors: 'none' },
	dark: { width: 1280, colorScheme: 'dark', forcedColors: 'none' },
	forced: { width: 1280, colorScheme: 'dark', forcedColors: 'active' },
	narrow: { width: 320, colorScheme: 'light', forcedColors: 'none' }
} as const;
type Dress = keyof typeof DRESSES;
const COLOURS: readonly Dress[] = ['dark', 'forced'];
const ALL: readonly Dress[] = ['light', ...COLOURS, 'narrow'];

const PAGES: readonly [name: string, address: () => string, dresses: readonly Dress[]][] = [
	['all timelines', () => `${SHIPPED()}/`, ALL],
	['a reading page', () => `${SHIPPED()}/t/russia-north-korea`, []],
	['a reading page, opened', () => `${SHIPPED()}/t/russia-north-korea-record?event=call`, ALL],
	['an event’s page', () => `${SHIPPED()}/t/russia-north-korea/alaska`, []],
	[
		'a page with every form of a date',
		() => `${FIXTURES()}/t/forms?event=disputed`,
		['light', ...COLOURS]
	],
	['a page with hostile words', () => `${FIXTURES()}/t/hostile?event=constructor`, ['narrow']],
	['a long timeline', () => `${FIXTURES()}/t/five-thousand?event=e4321`, ['light']],
	['the page that opens a file', () => `${SHIPPED()}/new`, ALL],
	['the statement on accessibility', () => `${SHIPPED()}/accessibility`, ALL],
	['an embed', () => `${SHIPPED()}/embed/russia-north-korea?event=call`, ALL],
	[
		'an embed of the chart alone',
		() => `${SHIPPED()}/embed/russia-north-korea?show=chart&event=call`,
		['narrow']
	],
	['an embed of a long timeline', () => `${FIXTURES()}/embed/five-thousand`, ['light']],
	[
		'an embed with hostile words',
		() => `${FIXTURES()}/embed/hostile?event=constructor`,
		['narrow']
	],
	['an embed that is gone', () => `${SHIPPED()}/embed/nowhere`, ALL],
	['the 404 page', () => `${SHIPPED()}/t/nowhere`, ALL]
];
/** All others have scripts, which finish the page. */
const SCRIPTLESS = ['the statement on accessibility', 'an embed that is gone'];

/** No text is cut off, or outside the window. The page itself is never wider: it ends what is too wide. */
async function expectNothingCut(page: Page, width: number): Promise<void> {
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
		width
	);
	expect(await page.evaluate(cutTexts), `at ${width} px`).toEqual([]);
}

for (const [name, address, dresses] of PAGES.filter(([, , { length }]) => length > 0))
	test(`${name} has no axe violation and nothing cut off, in any dress`, async ({ page }) => {
		await page.goto(address());
		if (!SCRIPTLESS.includes(name)) await page.locator('html[data-alive]').waitFor();
		for (const dress of dresses)
			await test.step(dress, async () => {
				const { width, ...colours } = DRESSES[dress];
				await page.emulateMedia(colours);
				await page.setViewportSize({ width, height: 900 });
				const coloursAlone = COLOURS.includes(dress);
				await expectAccessible(page, { coloursAlone });
				if (!coloursAlone) await expectNothingCut(page, width);
			});
		await test.step('200 %', async () => {
			await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
			await page.setViewportSize({ width: 640, height: 450 });
			await expectNothingCut(page, 640);
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
	// Review changes of this text before you accept them: `npm run test:e2e -- access --update-snapshots`.
	await timeline.open(`${SHIPPED()}/t/russia-north-korea?event=call`);
	const read = await page.locator('body').ariaSnapshot();
	const here = new URL(SHIPPED()).host;
	expect(`${read.replaceAll(here, 'example.org')}\n`).toMatchSnapshot('reading-page.yml');
});

test('[F98] zoomed to 200 % nothing is hidden or cut off', async ({ page, timeline }) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea?event=call`);
	const wordsOfList = async () => (await timeline.list.innerText()).match(/\S+/g);
	const before = await wordsOfList();
	expect(before?.length).toBeGreaterThan(200);
	await page.setViewportSize({ width: 640, height: 450 }); // 1280 × 900 at 200 %
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
	expect(await page.evaluate(cutTexts)).toEqual([]);
	expect(await wordsOfList()).toEqual(before);
	for (const name of ['Zoom in', 'Earlier', 'Later', 'Fit all'])
		await expect(timeline.button(name)).toBeVisible();
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
