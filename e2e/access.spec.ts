/** axe on every page, in every colour scheme; valid HTML; nothing cut off. */
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
/** These pages use all colours; the others use some of them. */
const COLOURED = [
	'all timelines',
	'a reading page, opened',
	'a page with every form of a date',
	'the page that opens a file',
	'the statement on accessibility',
	'an embed',
	'an embed that is gone',
	'the 404 page'
];
const COLOURS = [
	{ name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
	{ name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' }
] as const;
/** All others have scripts, which complete the page. */
const SCRIPTLESS = ['the statement on accessibility', 'an embed that is gone'];

for (const [name, address] of PAGES)
	test(`${name} has no axe violation and nothing cut off, in any dress`, async ({ page }) => {
		await page.goto(address());
		if (!SCRIPTLESS.includes(name)) await page.locator('html[data-alive]').waitFor();
		const expectWhole = async (width: number) =>
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
		await test.step('light', async () => {
			await expectAccessible(page);
			await expectWhole(1280);
		});
		for (const { name: dress, ...colours } of COLOURED.includes(name) ? COLOURS : [])
			await test.step(dress, async () => {
				await page.emulateMedia(colours);
				await expectAccessible(page, { coloursAlone: true });
			});
		await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
		await test.step('320 px', async () => {
			await page.setViewportSize({ width: 320, height: 900 });
			await expectAccessible(page);
			await expectWhole(320);
		});
		await test.step('200 %', async () => {
			await page.setViewportSize({ width: 640, height: 450 });
			await expectWhole(640);
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

/** Runs in the page: texts outside of the chart that are not completely inside the window, or are cut by a box. */
const cutTexts = () => {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const cut: string[] = [];
	while (texts.nextNode()) {
		const text = texts.currentNode;
		const parent = text.parentElement;
		const range = document.createRange();
		range.selectNodeContents(text);
		const { left, right, width } = range.getBoundingClientRect();
		// A skip link and words for screen readers are never visible.
		if (!text.textContent?.trim() || width === 0 || parent?.closest('.plot, .skip')) continue;
		for (let box = parent; box; box = box.parentElement) {
			const { clientWidth } = box;
			if (clientWidth <= 1) break;
			const clips = box === document.body || getComputedStyle(box).overflowX !== 'visible';
			const from = box === document.body ? 0 : box.getBoundingClientRect().left;
			const to = box === document.body ? innerWidth : box.getBoundingClientRect().right;
			if (clips && (left < from - 1 || right > to + 1)) {
				cut.push(text.textContent.trim());
				break;
			}
		}
	}
	return cut;
};

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
