/** The scale in which a timeline opens, its cuts, and the change to another scale. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { hostFixture, type ServeForTest } from './support/host';
import { expect, test as base } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });

const STORY = (query = '') => `${SHIPPED()}/t/russia-north-korea${query}`;
const EVENTS = [
	/Mutual defence pact/,
	/Kursk deployment/,
	/Putin and Kim/,
	/KCNA/,
	/Trump and Putin/
];

/** Boxes of the visible words, from left to right. */
function boxesOf(page: Page, selector: string) {
	return page.evaluate((wanted) => {
		const boxes = [...document.querySelectorAll<SVGTextElement>(wanted)]
			.filter((element) => element.checkVisibility())
			.map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 0)
			.map(({ words, box: { left, right, top } }) => ({ words, left, right, top }));
		return boxes.sort((a, b) => a.left - b.left);
	}, selector);
}

test('a story opens with its long stretches cut, and the address says only what was chosen', async ({
	page,
	timeline
}) => {
	await timeline.open(STORY());
	await expect(timeline.button('Cut gaps')).toHaveAttribute('aria-pressed', 'true');
	for (const name of EVENTS) await expect(timeline.label(name)).toBeVisible();
	await expect(timeline.plot.locator('.cut')).toHaveCount(4);
	const figure = page.getByRole('figure', { name: 'Chart of the timeline' });
	await expect(figure).toHaveAccessibleDescription(
		/in this order: 12 months, 3 months, 4 weeks,? and 3 months/
	);
	await expectAccessible(page);

	await timeline.button('True scale').click();
	await expect(page).toHaveURL(STORY('?scale=true'));
	await expect(timeline.plot.locator('.cut')).toHaveCount(0);
	await expect(timeline.chart.getByRole('status')).toHaveText(/equal times are equally wide/);
	await page.reload();
	await timeline.ready();
	await expect(timeline.button('True scale')).toHaveAttribute('aria-pressed', 'true');
	await timeline.button('Cut gaps').click();
	await expect(page).toHaveURL(STORY());
	await expect(timeline.chart.getByRole('status')).toHaveText(/12 months, 3 months/);
});

for (const [name, address] of [
	['the story', () => STORY()],
	['gaps', () => `${FIXTURES()}/t/gaps`],
	['the deep past', () => `${FIXTURES()}/t/far`]
] as const)
	test(`at 320 to 2560 px the words of cuts and ticks stand clear of each other: ${name}`, async ({
		page,
		timeline
	}) => {
		await timeline.open(address());
		for (const width of [1280, 320, 390, 768, 2560]) {
			await page.setViewportSize({ width, height: 900 });
			await timeline.settled();
			const words = await boxesOf(page, '.axis .cut-words, .axis .minor, .axis .major');
			expect(words.some(({ words: text }) => /\d/.test(text))).toBe(true);
			for (const [i, one] of words.entries())
				for (const other of words.slice(i + 1))
					if (Math.abs(one.top - other.top) < 10)
						expect(other.left, `${width} px: ${one.words} | ${other.words}`).toBeGreaterThanOrEqual(
							one.right - 0.5
						);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		}
	});

test('“+” comes closer until there is no closer, and always shows an event', async ({
	page,
	timeline
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' }); // where it leads, not how
	await timeline.open(STORY());
	const closer = timeline.button('Zoom in');
	for (let i = 0; i < 12 && (await closer.getAttribute('aria-disabled')) !== 'true'; i++) {
		await closer.click();
		await timeline.settled();
		await expect(timeline.list.getByRole('article')).not.toHaveCount(0);
	}
	await expect(closer).toHaveAttribute('aria-disabled', 'true');
	await expect(page).toHaveURL(/from=2025-08-1/);
});

test('dates that are cut are shown on the true scale, and the address says so', async ({
	page,
	timeline
}) => {
	await timeline.open(STORY('?from=2024-02-01&to=2024-03-31'));
	await expect(timeline.button('True scale')).toHaveAttribute('aria-pressed', 'true');
	await expect(timeline.from).toHaveValue('1 Feb 2024');
	await expect(timeline.plot.locator('.minor').first()).toBeVisible();
	await timeline.open(STORY('?from=2025-08-10&to=2025-08-16'));
	await expect(timeline.button('Cut gaps')).toHaveAttribute('aria-pressed', 'true');
	await expect(timeline.from).toHaveValue('10 Aug 2025');
	await page.getByRole('button', { name: 'Embed' }).click();
	const code = page.getByRole('dialog').getByRole('textbox', { name: 'Code to paste' });
	await expect(code).toHaveValue(/from=2025-08-10&(?:amp;)?to=2025-08-16["&]/);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('the cuts have their words, and another scale is another page', async ({
		page,
		timeline
	}) => {
		await page.goto(STORY());
		const words = timeline.plot.locator('.cut-words').filter({ visible: true });
		await expect(words.filter({ hasText: /^12 months$/ })).toHaveCount(1);
		await page.getByRole('link', { name: 'True scale' }).click();
		await expect(page).toHaveURL(STORY('?scale=true'));
		await expect(timeline.plot.locator('.cut')).toHaveCount(0);
		await page.getByRole('link', { name: 'Cut gaps' }).click();
		await expect(page).toHaveURL(STORY());
		await expect(timeline.plot.locator('.cut')).toHaveCount(4);
	});
});

test('embeds, elements and pictures open in the scale of the story, or the one they are given', async ({
	page,
	host,
	request
}) => {
	const embed = `${SHIPPED()}/embed/russia-north-korea`;
	await page.goto(embed);
	await expect(page.locator('.plot .cut')).toHaveCount(4);
	await page.goto(`${embed}?scale=true`);
	await expect(page.locator('.plot .cut')).toHaveCount(0);

	const element = (more: string) => `<date-line src="${STORY()}.json" ${more}></date-line>`;
	const { url } = await host({
		body: `<script type="module" src="${SHIPPED()}/embed/v1/date-line.js"></script>${element('')}${element('scale="true"')}`
	});
	await page.goto(url);
	await expect(page.locator('date-line').first().locator('.plot .cut')).toHaveCount(4);
	await expect(
		page.locator('date-line').last().getByText('as reported', { exact: true })
	).toBeVisible();
	await expect(page.locator('date-line').last().locator('.plot .cut')).toHaveCount(0);

	const picture = async (query: string) => (await request.get(`${STORY()}.svg${query}`)).text();
	expect(await picture('')).toContain('12 months cut');
	expect(await picture('?scale=true')).not.toContain('12 months cut');
	const asked = encodeURIComponent(STORY('?scale=true'));
	const { html } = (await (await request.get(`${SHIPPED()}/oembed?url=${asked}`)).json()) as {
		html: string;
	};
	expect(html).toContain('/embed/russia-north-korea?scale=true"');
});
