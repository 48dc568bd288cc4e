/**
 * Conditions for an embed in other sites' pages, and the expected results: one row each, by the number
 * in docs/embedding.md.
 */
import type { Browser, Page } from '@playwright/test';
import { alive, expectFitted, heights, LOADER, STORY } from './support/embeds';
import { frame, hostFixture, type ServeForTest } from './support/host';
import {
	recordedHeights,
	recordHeights,
	sayFromElsewhere,
	sayHostile
} from './support/hostile-messages';
import { expect, test as base } from './support/test';
import { SHIPPED } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });

interface Tools {
	readonly page: Page;
	readonly host: ServeForTest;
	readonly browser: Browser;
}

/** The frame of an embed, for code that runs inside it. */
function insideOf(page: Page) {
	const inside = page.frames().find((candidate) => candidate.url().includes(STORY));
	if (!inside) throw new Error('There is no embed');
	return inside;
}

/** The text of a working embed. */
async function readIn({ page, host }: Tools, attributes: string, headers = {}): Promise<string> {
	const { url } = await host({ body: frame(SHIPPED() + STORY, attributes) + LOADER(), headers });
	await page.goto(url);
	await alive(page.frameLocator('iframe'));
	await expectFitted(page);
	return page.frameLocator('iframe').locator('main').innerText();
}

/** Elements outside the edges of an embed, and buttons that cut their words. */
function findCut(main: Element): string[] {
	const { left, right } = main.getBoundingClientRect();
	return [...main.querySelectorAll<HTMLElement>('*')]
		.filter((element) => !element.closest('svg, .visually-hidden'))
		.filter((element) => {
			const box = element.getBoundingClientRect();
			const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
			return (
				box.right > right + 1 || box.left < left - 1 || (isCut && element.tagName === 'BUTTON')
			);
		})
		.map((element) => element.outerHTML.slice(0, 120));
}

/** @param root - attributes of the page around it */
const fitsIn =
	(width: number, root: string, style = '') =>
	async ({ page, host }: Tools) => {
		const { url } = await host({
			root,
			body: `<style>${style}</style><div style="width: ${width}px">${frame(SHIPPED() + STORY)}</div>${LOADER()}`
		});
		await page.setViewportSize({ width: width + 60, height: 900 });
		await page.goto(url);
		await expectFitted(page);
		expect(await page.frameLocator('iframe').locator('main').evaluate(findCut)).toEqual([]);
	};

const RTL = 'lang="ar" dir="rtl"';

const ROWS: readonly {
	readonly id: string;
	/** The condition and the expected result. */
	readonly name: string;
	/** Whether the host, or the test itself, causes an error. */
	readonly failing?: boolean;
	readonly run: (tools: Tools) => Promise<void>;
}[] = [
	{
		id: 'F48, F49',
		name: 'heights that are none, from the wrong window, orders to go somewhere: ignored',
		async run({ page, host }) {
			const { url } = await host({ body: frame(SHIPPED() + STORY) + LOADER() });
			await page.goto(url);
			await expectFitted(page);
			await page.evaluate(recordHeights);
			await insideOf(page).evaluate(sayHostile);
			await page.evaluate(sayFromElsewhere);
			// All messages have arrived once this one is answered.
			await insideOf(page).evaluate(() =>
				window.parent.postMessage({ type: 'dateline:height', id: 'x', height: 777 }, '*')
			);
			await expect.poll(async () => (await heights(page)).frame).toBe(777);
			expect(await page.evaluate(recordedHeights)).toEqual(['777px']);
			expect(page.url()).toBe(`${url}/`);
		}
	},
	{
		id: 'F50',
		name: 'a sandbox that allows scripts alone: it lives, though storage throws',
		async run(tools) {
			await readIn(tools, 'sandbox="allow-scripts"');
			const embed = tools.page.frameLocator('iframe');
			await embed.getByRole('button', { name: 'Zoom in' }).click();
			await expect(embed.getByText(/of 5 events/).first()).toBeVisible();
			const storage = () => {
				try {
					return localStorage.length;
				} catch (error) {
					return error instanceof DOMException ? error.name : error;
				}
			};
			expect(await insideOf(tools.page).evaluate(storage)).toBe('SecurityError');
		}
	},
	{
		id: 'F51',
		name: 'no script at all: the whole list, scrolled inside, with its title and a link out',
		async run({ browser, host }) {
			const { url } = await host({ body: frame(SHIPPED() + STORY) });
			const context = await browser.newContext({ javaScriptEnabled: false });
			const page = await context.newPage();
			await page.goto(url);
			await expect(page.locator('iframe')).toHaveAttribute('title', 'A timeline');
			const embed = page.frameLocator('iframe');
			await expect(embed.getByRole('article')).toHaveCount(5);
			await expect(embed.getByRole('link', { name: 'All 5 events and sources' })).toHaveAttribute(
				'href',
				'/t/russia-north-korea'
			);
			const last = embed.getByRole('article').last();
			await last.scrollIntoViewIfNeeded();
			await expect(last).toBeInViewport();
			// Controls that need scripts are hidden.
			await expect(embed.getByRole('button', { name: 'Fit all' })).toBeHidden();
			await context.close();
		}
	},
	{
		id: 'F52',
		name: 'a policy that lets neither frame nor script in: the link stays',
		failing: true,
		async run({ page, host }) {
			const link = (words: string) => `<a href="${SHIPPED()}/t/russia-north-korea">${words}</a>`;
			const { url } = await host({
				body: `${frame(SHIPPED() + STORY)}${LOADER()}<p>${link('below')}</p>
					<date-line src="${SHIPPED()}/t/russia-north-korea.json">${link('inside')}</date-line>
					<script type="module" src="${SHIPPED()}/embed/v1/date-line.js"></script>`,
				headers: { 'content-security-policy': "default-src 'none'; img-src data:" }
			});
			await page.goto(url);
			await expect(page.getByRole('link', { name: 'below' })).toBeVisible();
			await expect(page.getByRole('link', { name: 'inside' })).toBeVisible();
		}
	},
	...[240, 320, 640, 2560].map((width) => ({
		id: 'F56',
		name: `${width} px, in a page read from the right: nothing is cut off`,
		run: fitsIn(width, RTL)
	})),
	{
		id: 'F56',
		name: 'a dark page, everything twice as large: nothing is cut off',
		run: fitsIn(640, 'lang="en" style="color-scheme: dark"', 'body { zoom: 2 }')
	},
	{
		id: 'F62',
		name: 'storage and cookies blocked: it is the same, and keeps nothing where it could',
		async run(tools) {
			const allowed = await readIn(tools, '');
			expect(await tools.page.context().cookies()).toEqual([]);
			expect(
				await insideOf(tools.page).evaluate(() => [localStorage.length, sessionStorage.length])
			).toEqual([0, 0]);
			expect(await readIn(tools, 'sandbox="allow-scripts"')).toBe(allowed);
		}
	},
	{
		id: 'F63',
		name: 'nobody tells it where it stands: it is the same',
		async run(tools) {
			const told = await readIn(tools, '');
			const referers: (string | undefined)[] = [];
			tools.page.on('request', (request) => referers.push(request.headers().referer));
			expect(
				await readIn(tools, 'referrerpolicy="no-referrer"', { 'referrer-policy': 'no-referrer' })
			).toBe(told);
			expect(referers.filter((referer) => referer?.startsWith(tools.page.url()))).toEqual([]);
		}
	}
];

for (const { id, name, failing = false, run } of ROWS)
	test.describe(() => {
		test.use({ failing });
		test(`${id}: ${name}`, ({ page, host, browser }) => run({ page, host, browser }));
	});
