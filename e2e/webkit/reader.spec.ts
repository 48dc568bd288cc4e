/** Reading in WebKit: read, zoom, open, link, find, by keyboard, and in a frame. */
import { By, Key, Origin, until, type WebDriver } from 'selenium-webdriver';
import { cutTexts } from '../support/cut-texts';
import { frame } from '../support/host';
import { FIXTURES, SHIPPED } from '../support/timeline-page';
import { expect, test } from './test';

const STORY = () => `${SHIPPED()}/t/russia-north-korea`;
const MOST_MS = 20_000;
const BRUSH = By.css('figure.chart:has(.plot.live) .brush .selection');
const ZOOM_IN = By.css('.chart button[aria-label="Zoom in"]');

/** Opens a reading page, and waits until scripts have taken over. */
async function open(webkit: WebDriver, address: string): Promise<void> {
	await webkit.get(address);
	await webkit.wait(until.elementLocated(BRUSH), MOST_MS);
}

test('a reader reads, opens an event, and shares the address of it', async ({ webkit }) => {
	await open(webkit, STORY());
	expect(await webkit.findElement(By.id('list')).getText()).toContain('Tue 12 Aug');
	await webkit.findElement(By.css('#e-call h3 a')).click();
	await webkit.wait(until.urlContains('event=call'), MOST_MS);
	await webkit.wait(until.elementLocated(By.css('#e-call details[open]')), MOST_MS);
	const address = await webkit.getCurrentUrl();
	await webkit.navigate().back();
	await webkit.wait(async () => !(await webkit.getCurrentUrl()).includes('event='), MOST_MS);
	await open(webkit, address);
	expect(await webkit.findElements(By.css('#e-call details[open]'))).toHaveLength(1);
});

test('zooms by buttons and wheel, and finds', async ({ webkit }) => {
	await open(webkit, STORY());
	await webkit.findElement(ZOOM_IN).click();
	await webkit.wait(until.urlContains('from='), MOST_MS);
	const view = await webkit.getCurrentUrl();
	// Its WebDriver has no wheel: the page creates the event.
	await webkit.executeScript(
		'document.querySelector(".chart .plot").dispatchEvent(new WheelEvent("wheel", arguments[0]))',
		{ deltaY: -400, ctrlKey: true, bubbles: true, cancelable: true, clientX: 600, clientY: 300 }
	);
	await webkit.wait(async () => (await webkit.getCurrentUrl()) !== view, MOST_MS);
	await webkit.findElement(By.css('.chart input[type=search]')).sendKeys('Alaska');
	await webkit.wait(until.urlContains('q=Alaska'), MOST_MS);
	const listed = async () => {
		const articles = await webkit.findElements(By.css('#list article'));
		return (await Promise.all(articles.map((one) => one.isDisplayed()))).filter(Boolean).length;
	};
	await expect.poll(listed).toBeLessThan(5);
});

test('drags the chart, and goes from event to event by keyboard', async ({ webkit }) => {
	await open(webkit, STORY());
	await webkit.findElement(ZOOM_IN).click();
	await webkit.wait(until.urlContains('from='), MOST_MS);
	const view = await webkit.getCurrentUrl();
	const plot = await webkit.findElement(By.css('.chart .plot'));
	const drag = webkit.actions().move({ origin: plot, x: 100, y: 80 }).press();
	await drag.move({ origin: Origin.POINTER, x: -120, y: 0, duration: 300 }).release().perform();
	await webkit.wait(async () => (await webkit.getCurrentUrl()) !== view, MOST_MS);
	await webkit.executeScript('document.querySelector(".plot a.label").focus()');
	const focused = () => webkit.executeScript('return document.activeElement.dataset.event');
	const first = await focused();
	await webkit.actions().sendKeys(Key.ARROW_RIGHT).perform();
	await expect.poll(focused).not.toBe(first);
	await webkit.actions().sendKeys(Key.ENTER).perform();
	await webkit.wait(until.urlContains('event='), MOST_MS);
});

test('a timeline from right to left and one of 5,000 events are whole', async ({ webkit }) => {
	for (const path of ['/t/arabic', '/t/five-thousand']) {
		await open(webkit, FIXTURES() + path);
		for (const width of [1280, 480]) {
			await webkit.manage().window().setRect({ width, height: 960 });
			const cut = await webkit.executeScript<string[]>(`return (${cutTexts.toString()})()`);
			expect(cut, `${path} at ${width} px`).toEqual([]);
		}
	}
});

test('an embed lives in a sandbox, zooms and tells its height', async ({ webkit, host }) => {
	const address = `${SHIPPED()}/embed/russia-north-korea`;
	const loader = `<script async src="${SHIPPED()}/embed/v1.js"></script>`;
	const { url } = await host({ body: frame(address, 'sandbox="allow-scripts"') + loader });
	await webkit.get(url);
	const iframe = await webkit.findElement(By.css('iframe'));
	const height = async () => (await iframe.getRect()).height;
	await expect.poll(height).not.toBe(480);
	await webkit.switchTo().frame(iframe);
	await webkit.findElement(ZOOM_IN).click();
	const count = By.xpath('//*[contains(text(), " of 5 events")]');
	await webkit.wait(until.elementLocated(count), MOST_MS);
});

test('<date-line> draws a file in a strict page', async ({ webkit, host }) => {
	const { url } = await host({
		body: `<date-line src="${SHIPPED()}/t/russia-north-korea.json"></date-line>
			<script type="module" src="${SHIPPED()}/embed/v1/date-line.js"></script>`,
		headers: {
			'content-security-policy': `default-src 'none'; script-src ${SHIPPED()}; connect-src ${SHIPPED()}; img-src data:`
		}
	});
	await webkit.get(url);
	const root = await webkit.findElement(By.css('date-line')).getShadowRoot();
	await webkit.wait(async () => (await root.findElements(BRUSH)).length === 1, MOST_MS);
	expect(await root.findElements(By.css('article'))).toHaveLength(5);
});

test('shows pictures of this site, and opens one large', async ({ webkit }) => {
	await open(webkit, `${FIXTURES()}/t/pictures/valley`);
	const opener = await webkit.findElement(By.css('a[aria-label^="Enlarge: The harbour"] img'));
	// Its WebDriver scrolls an element to the edge of the window, where the chart covers it.
	await webkit.executeScript('arguments[0].scrollIntoView({ block: "center" })', opener);
	await opener.click();
	const large = await webkit.wait(
		until.elementLocated(By.css('dialog[open] img[alt="A grey harbour"]')),
		MOST_MS
	);
	await webkit.wait(
		() => webkit.executeScript<boolean>('return arguments[0].naturalWidth > 0', large),
		MOST_MS
	);
	await webkit.actions().sendKeys(Key.ESCAPE).perform();
	await webkit.wait(
		async () => (await webkit.findElements(By.css('dialog[open]'))).length === 0,
		MOST_MS
	);
});
