/** Reading in Firefox: read, zoom, open, link, find, by keyboard, and without scripts. */
import type { Page } from 'puppeteer-core';
import { cutTexts } from '../support/cut-texts';
import { FIXTURES, SHIPPED } from '../support/timeline-page';
import { expect, test } from './test';

const STORY = () => `${SHIPPED()}/t/russia-north-korea`;

/**
 * Opens a reading page, and waits until scripts have taken over. Leaves the previous page only when all its
 * requests have ended: if a request through a service worker is aborted, this browser reports that
 * the worker has failed.
 */
async function open(firefox: Page, address: string): Promise<void> {
	await firefox.waitForNetworkIdle();
	await firefox.goto(address);
	await firefox.waitForSelector('figure.chart:has(.plot.live) .brush .selection');
}

test('a reader reads, opens an event, and shares the address of it', async ({ firefox }) => {
	await open(firefox, STORY());
	const texts = () => document.querySelector('#list')?.textContent ?? '';
	expect(await firefox.evaluate(texts)).toContain('Tue 12 Aug');
	await firefox.locator('#e-call h3 a').click();
	await firefox.waitForFunction(() => location.search.includes('event=call'));
	await firefox.waitForSelector('#e-call details[open]');
	const address = firefox.url();
	await firefox.goBack();
	await firefox.waitForFunction(() => !location.search.includes('event='));
	await open(firefox, address);
	expect(await firefox.$('#e-call details[open]')).not.toBeNull();
});

test('zooms by buttons and wheel, finds, and shows all again', async ({ firefox }) => {
	await open(firefox, STORY());
	await firefox.locator('.chart button[aria-label="Zoom in"]').click();
	await firefox.waitForFunction(() => location.search.includes('from='));
	const view = firefox.url();
	const box = await (await firefox.waitForSelector('.chart .plot'))?.boundingBox();
	if (!box) throw new Error('The plot has no box');
	await firefox.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await firefox.keyboard.down('Control');
	await firefox.mouse.wheel({ deltaY: -400 });
	await firefox.keyboard.up('Control');
	await firefox.waitForFunction((before) => location.href !== before, {}, view);
	await firefox.locator('.chart input[type=search]').fill('Alaska');
	await firefox.waitForFunction(() => location.search.includes('q=Alaska'));
	const listed = () =>
		[...document.querySelectorAll<HTMLElement>('#list article')].filter(
			(one) => one.offsetHeight > 0
		).length;
	await expect.poll(() => firefox.evaluate(listed)).toBeLessThan(5);
});

test('goes from event to event by keyboard alone', async ({ firefox }) => {
	await open(firefox, STORY());
	await firefox.focus('.plot a.label');
	const focused = () => document.activeElement?.textContent ?? '';
	const first = await firefox.evaluate(focused);
	await firefox.keyboard.press('ArrowRight');
	await expect.poll(() => firefox.evaluate(focused)).not.toBe(first);
	await firefox.keyboard.press('Enter');
	await firefox.waitForFunction(() => location.search.includes('event='));
	await firefox.keyboard.press('?');
	await firefox.waitForSelector('dialog[open]');
	await firefox.keyboard.press('Escape');
	await firefox.waitForFunction(() => !document.querySelector('dialog[open]'));
});

test('[F281] on a strip a finger points, scrubs, or is the page’s', async ({ firefox }) => {
	await firefox.setViewport({ width: 390, height: 844 });
	await open(firefox, STORY());
	const box = await (await firefox.waitForSelector('.plot .rail'))?.boundingBox();
	if (!box) throw new Error('There is no strip');
	const named = () => document.querySelector('.readout .named.active')?.textContent ?? '';
	const swipe = async (dx: number, dy: number) => {
		const [x, y] = [box.x + 180, box.y + 30];
		const touch = await firefox.touchscreen.touchStart(x, y);
		for (let i = 1; i <= 8; i++) await touch.move(x + (dx * i) / 8, y + (dy * i) / 8);
		await touch.end();
	};
	await swipe(2, -120);
	expect(await firefox.evaluate(named)).toBe('');
	await firefox.touchscreen.tap(box.x + box.width - 2, box.y + 30);
	await firefox.waitForSelector('.readout .named.active');
	expect(await firefox.evaluate(named)).toContain('Trump and Putin due to meet in Alaska');
	await swipe(-170, 3);
	await firefox.waitForFunction(
		() => document.querySelector('.readout .position')?.textContent === '1 of 5'
	);
	expect(await firefox.evaluate(() => window.scrollY)).toBeLessThan(200);
});

test('a timeline from right to left and one of 5,000 events are whole', async ({ firefox }) => {
	for (const path of ['/t/arabic', '/t/five-thousand']) {
		await firefox.setViewport({ width: 390, height: 900 });
		await open(firefox, FIXTURES() + path);
		expect(await firefox.evaluate(cutTexts), `${path} at 390 px`).toEqual([]);
		await firefox.setViewport({ width: 1280, height: 900 });
		expect(await firefox.evaluate(cutTexts), `${path} at 1280 px`).toEqual([]);
	}
});

test('without scripts the page is whole', async ({ firefox }) => {
	// The same page without its scripts: WebDriver BiDi cannot turn them off in this browser.
	const html = await (await fetch(STORY())).text();
	const still = html.replaceAll(/<script\b[^]*?<\/script>/g, '');
	await firefox.setRequestInterception(true);
	firefox.on('request', (request) => {
		const isPage = request.url() === STORY();
		void (isPage
			? request.respond({ contentType: 'text/html; charset=utf-8', body: still })
			: request.continue());
	});
	await firefox.goto(STORY());
	expect(await firefox.content()).toContain('Trump and Putin due to meet in Alaska');
	// Labels of a large window are also in the page, but hidden.
	const seen = (labels: Element[]) =>
		labels.filter((label) => label.getBoundingClientRect().width > 0).length;
	expect(await firefox.$$eval('figure.chart .plot a.label', seen)).toBe(5);
	expect(await firefox.$('figure.chart .brush')).toBeNull();
	const plot = () => document.querySelector('figure.chart .plot')?.clientHeight ?? 0;
	expect(await firefox.evaluate(plot)).toBeGreaterThan(200);
});

test('shows pictures of this site, opens one large, and asks no other site', async ({
	firefox
}) => {
	const asked: string[] = [];
	firefox.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (protocol.startsWith('http')) asked.push(hostname);
	});
	await open(firefox, `${FIXTURES()}/t/pictures/valley`);
	await firefox.locator('a[aria-label="Enlarge: The harbour below"]').click();
	const large = 'dialog[open] img[alt="A grey harbour"]';
	const isThere = (selector: string) => {
		const picture = document.querySelector<HTMLImageElement>(selector);
		return picture?.complete === true && picture.naturalWidth > 0;
	};
	await firefox.waitForFunction(isThere, {}, large);
	await firefox.keyboard.press('ArrowLeft');
	await firefox.waitForSelector('dialog[open] img[alt^="A lamp"]');
	await firefox.keyboard.press('Escape');
	await firefox.waitForFunction(() => !document.querySelector('dialog[open]'));
	await firefox.waitForFunction(
		() => document.activeElement?.getAttribute('aria-label') === 'Enlarge: The harbour below'
	);
	expect([...new Set(asked)]).toEqual(['localhost']);
});
