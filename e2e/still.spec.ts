/** Scripts that cannot take over, or fail later, never remove readable content. */
import type { Browser, Page } from '@playwright/test';
import { hostFixture, type ServeForTest } from './support/host';
import { expect, test as base } from './support/test';
import { SHIPPED } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });

const STORY = '/t/russia-north-korea';
const EMBED = '/embed/russia-north-korea';
const NOTE = 'The controls of this page did not start. You can read all of it without them.';

/** Breaks a browser before any script of the page runs. */
const FAULTS: Readonly<Record<string, () => void>> = {
	'Array.prototype.at is missing': () => {
		Reflect.deleteProperty(Array.prototype, 'at');
	},
	'ResizeObserver is missing': () => {
		Reflect.deleteProperty(window, 'ResizeObserver');
	},
	'ResizeObserver cannot be made': () => {
		Object.assign(window, { ResizeObserver: () => undefined }); // no constructor
	},
	'ResizeObserver cannot observe': () => {
		ResizeObserver.prototype.observe = () => {
			throw new Error('broken');
		};
	},
	'IntersectionObserver is missing': () => {
		Reflect.deleteProperty(window, 'IntersectionObserver');
	},
	'IntersectionObserver cannot observe': () => {
		IntersectionObserver.prototype.observe = () => {
			throw new Error('broken');
		};
	},
	'numbers cannot be formatted': () => {
		Object.assign(Intl, { NumberFormat: () => undefined });
	},
	'pictures cannot be changed': () => {
		SVGElement.prototype.setAttribute = function (name, value) {
			if (name === 'class' || name === 'x') throw new Error('broken');
			this.setAttributeNS(null, name, value);
		};
	}
};

/** A page whose console is not checked, because errors are expected. */
async function open(browser: Browser, address: string, fault?: () => void): Promise<Page> {
	const page = await browser.newPage();
	if (fault) await page.addInitScript(fault);
	await gone(page, SHIPPED() + address);
	return page;
}

/** Goes to an address and waits until scripts have taken over, or have given up, or have not come. */
async function gone(page: Page, address: string): Promise<void> {
	await page.addInitScript(() => {
		const onmissed = ({ target }: Event) => {
			if (target instanceof HTMLScriptElement) document.documentElement.dataset.missed = '';
		};
		window.addEventListener('error', onmissed, true);
	});
	const broken = page.waitForEvent('pageerror');
	const started = page.locator('html:is([data-alive], [data-still], [data-missed])').waitFor();
	// The one that loses ends with its page.
	broken.catch(() => undefined);
	started.catch(() => undefined);
	await page.goto(address);
	await Promise.race([started, broken]);
}

/** All events can be read and opened, and the page says that its controls did not start. */
async function expectReadable(page: Page): Promise<void> {
	// The line waits for slow scripts; this test does not.
	await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
	await expect(page.getByText(NOTE)).toBeVisible();
	await expect(page.getByRole('article', { name: /\d{4}, / })).toHaveCount(5);
	await expect(page.locator('.plot a.label').first()).toBeAttached();
	const call = page.getByRole('article', { name: /Putin and Kim speak by phone/ });
	await call.locator('summary').first().click();
	await expect(call.getByText('warm, comradely atmosphere')).toBeVisible();
	await page.close();
}

/** One of each kind: a part is missing, one breaks down as scripts start, or as they draw. */
const KINDS = [
	'Array.prototype.at is missing',
	'ResizeObserver cannot observe',
	'pictures cannot be changed'
];

// What is done when scripts break is the same in a page and in an embed: an embed is tried with one of each kind.
for (const [name, fault] of Object.entries(FAULTS))
	for (const address of KINDS.includes(name) ? [STORY, EMBED] : [STORY])
		test(`[F130] ${name}: all of ${address} can be read`, async ({ browser }) => {
			await expectReadable(await open(browser, address, fault));
		});

test('[F130] the first page keeps its chart and its list', async ({ browser }) => {
	const page = await open(browser, '/', FAULTS['Array.prototype.at is missing']);
	await expect(page.getByText(NOTE)).toBeVisible();
	await expect(page.locator('.plot a.label').first()).toBeVisible();
	await expect(page.getByRole('heading', { name: 'All timelines' })).toBeVisible();
	await page.close();
});

test('[F130] a frame that cannot start is as high as its content all the same', async ({
	browser,
	host
}) => {
	const page = await browser.newPage();
	await page.addInitScript(() => {
		if (window.parent !== window) Reflect.deleteProperty(Array.prototype, 'at');
	});
	const src = SHIPPED() + EMBED;
	const { url } = await host({
		body: `<iframe src="${src}" height="200"></iframe><script async src="${SHIPPED()}/embed/v1.js"></script>`
	});
	await page.goto(url);
	const frame = page.locator('iframe');
	await expect.poll(() => frame.evaluate((element) => element.clientHeight)).toBeGreaterThan(600);
	await page.close();
});

test('[F130] what scripts do not need may be missing', async ({ browser }) => {
	for (const address of [STORY, EMBED]) {
		const page = await open(browser, address, () => {
			Reflect.deleteProperty(window, 'structuredClone');
			Reflect.deleteProperty(window, 'requestIdleCallback');
			Reflect.deleteProperty(window, 'matchMedia'); // a view then changes at once
		});
		const selection = page.locator('.overview .selection');
		const before = await selection.getAttribute('width');
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(selection).not.toHaveAttribute('width', before ?? '');
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page.getByText(NOTE)).toBeHidden();
		await page.close();
	}
});

for (const address of [STORY, EMBED])
	test(`[F131] whatever script does not come, all of ${address} can be read`, async ({
		browser
	}) => {
		test.slow();
		const scripts = new Set<string>();
		const whole = await browser.newPage();
		whole.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.add(request.url());
		});
		await gone(whole, SHIPPED() + address);
		await whole.close();
		expect(scripts.size).toBeGreaterThan(1);
		// The error page is only loaded after an error.
		for (const script of [...scripts].filter((address) => !/\/nodes\/1\./.test(address))) {
			const page = await browser.newPage();
			await page.route(script, (route) => route.fulfill({ status: 404, body: '' }));
			await gone(page, SHIPPED() + address);
			// The code of gestures is loaded later: buttons do the same.
			if ((await page.locator('html[data-alive]').count()) === 0) await expectReadable(page);
			else {
				await page.getByRole('button', { name: 'Zoom in' }).click();
				await expect(page.getByRole('button', { name: 'Zoom out' })).toHaveAttribute(
					'aria-disabled',
					'false'
				);
				await page.close();
			}
		}
	});

test.describe('a chart that breaks down while it is used', () => {
	/** From now on the chart cannot be drawn. */
	const breakPictures = () => {
		SVGElement.prototype.setAttribute = function (name, value) {
			if (this.closest('figure.chart')) throw new Error('broken');
			this.setAttributeNS(null, name, value);
		};
	};

	test('[F132] leaves the list, which goes on to work', async ({ browser }) => {
		const page = await open(browser, STORY);
		await page.evaluate(breakPictures);
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page.getByText('The chart has stopped working.')).toBeVisible();
		await expect(page.getByRole('article', { name: /\d{4}, / })).toHaveCount(5);
		await page.getByRole('link', { name: /Putin and Kim speak by phone/ }).click();
		await expect(page.getByText('warm, comradely atmosphere')).toBeVisible();
		await expect(page).toHaveURL(/event=/);
		await page.close();
	});

	test('[F132] leaves a list where there was none', async ({ browser }) => {
		const page = await open(browser, `${EMBED}?show=chart`);
		await page.evaluate(breakPictures);
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page.getByText('The chart has stopped working.')).toBeVisible();
		await expect(page.getByRole('article')).toHaveCount(5);
		await page.close();
	});
});

test.describe('a <date-line> that cannot run', () => {
	for (const [name, fault] of Object.entries(FAULTS))
		test(`[F133] shows what is inside, else a link: ${name}`, async ({ browser, host }) => {
			const src = `${SHIPPED()}${STORY}`;
			const { url } = await host({
				body: `<script type="module" src="${SHIPPED()}/embed/v1/date-line.js"></script>
<date-line src="${src}.json" href="${src}"></date-line>
<date-line src="${src}.json" href="${src}"><a href="${src}">The timeline</a></date-line>`
			});
			const page = await browser.newPage();
			await page.addInitScript(fault);
			await page.goto(url);
			await expect(
				page.locator('date-line').first().getByRole('link', { name: src })
			).toBeVisible();
			await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible();
			await expect(page.locator('date-line figure')).toHaveCount(0);
			await page.close();
		});
});
