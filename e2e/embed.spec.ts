/** A timeline in other sites' pages: framed, sized, sandboxed, hidden, removed. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sumKb, watchScripts } from './support/scripts';
import { readShift, watchShifts } from './support/shifts';
import { alive, expectFitted, heights, LOADER, STORY } from './support/embeds';
import { frame, hostFixture, type ServeForTest } from './support/host';
import { expect, test as base } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({
	host: hostFixture
});

/** Stores the messages to a page; runs before its own scripts. */
function recordMessages(page: Page) {
	return page.addInitScript(() => {
		const told: { data: unknown; at: number }[] = [];
		Object.assign(window, { told });
		if (window.parent === window)
			window.addEventListener('message', ({ data }) => {
				told.push({ data, at: performance.now() });
			});
	});
}

function messages(page: Page) {
	return page.evaluate(() => (window as unknown as { told: { data: unknown; at: number }[] }).told);
}

test('any page may frame an embed, none of the others', async ({ request }) => {
	const embed = await request.get(SHIPPED() + STORY);
	const policy = embed.headers()['content-security-policy'] ?? '';
	expect(policy).toContain('frame-ancestors *');
	expect(policy).toContain("connect-src 'self'");
	expect(policy).toContain("form-action 'none'");
	expect(embed.headers()).not.toHaveProperty('x-frame-options');
	expect(embed.headers()).not.toHaveProperty('set-cookie');
	expect(embed.headers()).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin' });
	const html = await embed.text();
	expect(html).toContain('<meta name="robots" content="noindex, indexifembedded" />');
	expect(html).toContain(`<link rel="canonical" href="${SHIPPED()}/t/russia-north-korea" />`);
	const page = await request.get(`${SHIPPED()}/t/russia-north-korea`);
	expect(page.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
	for (const file of ['/embed/v1.js', /src="(\/embed\/assets\/[^"]+)"/.exec(html)?.[1] ?? '']) {
		const response = await request.get(SHIPPED() + file);
		expect(response.headers(), file).toMatchObject({
			'access-control-allow-origin': '*',
			'cross-origin-resource-policy': 'cross-origin',
			'x-content-type-options': 'nosniff'
		});
	}
});

test('the loader makes a frame as high as its content, and follows it', async ({ page, host }) => {
	const { url } = await host({
		body: `<div id="column">${frame(SHIPPED() + STORY)}</div>${LOADER()}`
	});
	await recordMessages(page);
	await page.goto(url);
	await expectFitted(page);
	const before = await heights(page);
	// The frame no longer scrolls, so it cannot know what is being read.
	await expect(page.frameLocator('iframe').locator('article.active')).toHaveCount(0);
	await page.frameLocator('iframe').getByText('4 more quotes, 3 sources').click();
	await expect.poll(async () => (await heights(page)).frame).toBeGreaterThan(before.frame + 50);
	await expectFitted(page);
	const opened = await heights(page);
	// In a narrow frame the list is brief, so the embed is lower, although lines are shorter.
	await page.locator('#column').evaluate((column) => column.setAttribute('style', 'width: 340px'));
	await expect.poll(async () => (await heights(page)).frame).toBeLessThan(opened.frame - 50);
	await expectFitted(page);
	const ours = (await messages(page)).filter(({ data }) =>
		JSON.stringify(data).includes('"dateline:height"')
	);
	const busiest = Math.max(
		...ours.map(({ at }) => ours.filter((other) => Math.abs(other.at - at - 500) <= 500).length)
	);
	expect(busiest).toBeLessThanOrEqual(5);
});

test('a long timeline brings its tiles into a sandbox', async ({ page, host }) => {
	const { url } = await host({
		body: frame(`${FIXTURES()}/embed/five-thousand`, 'sandbox="allow-scripts"')
	});
	await page.goto(url);
	const embed = page.frameLocator('iframe');
	await alive(embed);
	const tile = page.waitForResponse((response) => response.url().includes('/tiles/'));
	for (let i = 0; i < 4; i++) await embed.getByRole('button', { name: 'Zoom in' }).click();
	expect((await tile).status()).toBe(200);
	await expect(embed.getByText(/of 5,000 events/).first()).toBeVisible();
});

test('a host with a strict policy needs to allow the frame and the loader, nothing else', async ({
	page,
	host
}) => {
	const { url } = await host({
		body: frame(SHIPPED() + STORY) + LOADER(),
		headers: {
			'content-security-policy': `default-src 'none'; img-src data:; script-src ${SHIPPED()}; frame-src ${SHIPPED()}`
		}
	});
	await page.goto(url); // the check fails at a violation
	await expectFitted(page);
});

test('two embeds on a page each have their own height', async ({ page, host }) => {
	const { url } = await host({
		body: `${frame(SHIPPED() + STORY)}${frame(`${SHIPPED()}${STORY}?show=chart`)}${LOADER()}${LOADER()}`
	});
	await page.goto(url);
	await expectFitted(page, 0);
	await expectFitted(page, 1);
	const [whole, chart] = [await heights(page, 0), await heights(page, 1)];
	expect(chart.frame).toBeLessThan(whole.frame / 2);
});

test('frames come and go, and leave nothing', async ({ page, host }) => {
	const { url } = await host({ body: LOADER() });
	await page.goto(url);
	await page.waitForFunction(() => 'datelineEmbed' in window);
	const session = await page.context().newCDPSession(page);
	const listeners = async () => {
		const { result } = await session.send('Runtime.evaluate', {
			expression: 'getEventListeners(window).message.length',
			includeCommandLineAPI: true
		});
		return result.value as unknown;
	};
	const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
	const [listenersBefore, nodesBefore] = [await listeners(), await nodes()];
	// Five at a time, each taken away once it has its height.
	for (let round = 0; round < 3; round++) {
		await page.evaluate((src) => {
			for (let i = 0; i < 5; i++) {
				const element = document.createElement('iframe');
				element.src = src;
				document.body.append(element);
			}
		}, `${SHIPPED()}${STORY}?show=list`);
		await page.waitForFunction(() =>
			[...document.querySelectorAll('iframe')].every(({ style }) => style.height !== '')
		);
		await page.evaluate(() => {
			for (const element of document.querySelectorAll('iframe')) element.remove();
		});
	}
	expect(await listeners()).toBe(listenersBefore);
	expect(await nodes()).toBe(nodesBefore);
	// One that stays is still updated.
	await page.evaluate((src) => {
		const element = document.createElement('iframe');
		element.src = src;
		element.width = '600';
		document.body.append(element);
	}, SHIPPED() + STORY);
	await expectFitted(page);
	expect(
		await page.evaluate(() => Object.keys(window).filter((key) => /dateline/i.test(key)))
	).toEqual(['datelineEmbed']);
});

test('a frame in a hidden tab gets its height when the tab opens', async ({ page, host }) => {
	const { url } = await host({
		body: `<div id="tab" hidden>${frame(SHIPPED() + STORY)}</div>${LOADER()}`
	});
	await page.goto(url);
	await expect(page.frameLocator('iframe').locator('figure.chart')).toBeAttached();
	await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'));
	await expectFitted(page);
	await alive(page.frameLocator('iframe'));
});

test('an embed says its height in every dialect', async ({ page, host }) => {
	const { url } = await host({
		body: frame(`${SHIPPED()}${STORY}?childId=pym-1#?secret=s3cret`)
	});
	await recordMessages(page);
	await page.goto(url);
	await expect.poll(async () => (await messages(page)).length).toBeGreaterThanOrEqual(7);
	const { content } = await heights(page);
	const told = (await messages(page)).map(({ data }) => data).slice(-7);
	const height: unknown = expect.any(Number);
	const src: unknown = expect.stringContaining(STORY);
	expect(told[0]).toEqual({ type: 'dateline:height', id: 'russia-north-korea', height });
	expect(told[1]).toEqual({ 'datawrapper-height': { 'russia-north-korea': height } });
	expect(JSON.parse(String(told[2]))).toEqual({
		sender: 'Flourish',
		context: 'iframe.resize',
		method: 'resize',
		height,
		src
	});
	expect(JSON.parse(String(told[3]))).toEqual({ context: 'iframe.resize', height, src });
	expect(told[4]).toEqual({ sentinel: 'amp', type: 'embed-size', height });
	expect(told[5]).toBe(`pymxPYMxpym-1xPYMxheightxPYMx${content}`);
	expect(told[6]).toEqual({ message: 'height', value: content, secret: 's3cret' });
});

for (const [name, javaScriptEnabled] of [
	['with scripts', true],
	['without', false]
] as const)
	test(`in a narrow embed an event is brief until it is opened, ${name}`, async ({ browser }) => {
		const context = await browser.newContext({
			javaScriptEnabled,
			viewport: { width: 320, height: 700 }
		});
		const page = await context.newPage();
		await page.goto(SHIPPED() + STORY);
		const call = page.locator('#e-call');
		await expect(call.getByRole('heading')).toBeVisible();
		await expect(call.locator('blockquote').first()).toBeHidden();
		await call.getByText('5 quotes, 3 sources').click();
		await expect(call.locator('blockquote')).toHaveCount(5);
		await expect(call.locator('blockquote').first()).toBeVisible();
		await expect(call.getByText('Confirmed', { exact: true })).toBeVisible();
		await context.close();
	});

test('a timeline that is gone leaves a polite note of the same size', async ({ page, host }) => {
	const { url } = await host({ body: frame(`${SHIPPED()}/embed/never-was`) + LOADER() });
	await page.goto(url);
	const embed = page.frameLocator('iframe');
	await expect(embed.getByRole('heading')).toHaveText('This timeline is no longer here');
	expect((await page.request.get(`${SHIPPED()}/embed/never-was`)).status()).toBe(404);
	expect(await page.locator('iframe').evaluate((element) => element.clientHeight)).toBe(480);
});

test('the host page scrolls on over the chart; a hint says how to zoom', async ({ page, host }) => {
	const { url } = await host({
		body: `${frame(SHIPPED() + STORY)}<div style="height: 3000px"></div>${LOADER()}`
	});
	await page.goto(url);
	const embed = page.frameLocator('iframe');
	await alive(embed);
	await expectFitted(page);
	const box = await embed.locator('.plot').boundingBox();
	if (!box) throw new Error('The plot is not on the page.');
	await page.mouse.move(box.x + box.width / 2, box.y + 80);
	await page.mouse.wheel(0, 200);
	await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
	await expect(embed.locator('.hint')).toBeAttached();
});

test('choosing an event stays inside, and the page around it does not move', async ({
	page,
	host
}) => {
	const { url } = await host({ body: frame(`${SHIPPED()}${STORY}?show=chart`) + LOADER() });
	await page.goto(url);
	const embed = page.frameLocator('iframe');
	await alive(embed);
	await expectFitted(page);
	await embed.locator('.plot').getByRole('link', { name: 'Putin and Kim speak by phone' }).click();
	await expect(embed.getByRole('article', { name: 'Putin and Kim speak by phone' })).toBeVisible();
	await expectFitted(page);
	expect(await page.evaluate(() => window.scrollY)).toBe(0);
	expect(page.url()).toBe(`${url}/`);
	await embed.getByText('4 more quotes, 3 sources').click();
	const link = embed.getByRole('link', { name: 'Link to this event' });
	await expect(link).toHaveAttribute('target', '_blank');
	await expect(link).toHaveAttribute('href', /^\/t\/russia-north-korea\/[^/]+#e-/);
});

test.describe('a page whose address carries what is looked at', () => {
	const linked = (src: string, more = '') =>
		frame(src, `data-dateline-link sandbox="allow-scripts" ${more}`);
	const event = 'Putin and Kim speak by phone';

	test('leads back to it, each embed by itself', async ({ page, context, host }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const { url } = await host({
			body: `${linked(SHIPPED() + STORY, 'allow="clipboard-write"')}${linked(`${SHIPPED()}/embed/russia-north-korea-record`)}${LOADER()}`
		});
		await page.goto(`${url}/article?id=7#top`);
		const [first, second] = [0, 1].map((at) => page.locator('iframe').nth(at).contentFrame());
		if (!first || !second) throw new Error('There are no frames.');
		await alive(first);
		await alive(second);
		await first.getByRole('link', { name: event }).first().click();
		await expect(page).toHaveURL(/dateline-russia-north-korea=event/);
		await expectFitted(page); // the second one is at its final place
		await second.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/dateline-russia-north-korea-record=from/);
		await expect(page).toHaveURL(/dateline-russia-north-korea=event/);
		const shared = new URL(page.url());
		expect([shared.pathname, shared.searchParams.get('id'), shared.hash]).toEqual([
			'/article',
			'7',
			'#top'
		]);
		await first.getByRole('button', { name: 'Copy link' }).click();
		await expect(first.getByRole('button', { name: 'Copied' })).toBeVisible();
		await page.bringToFront();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(copied).searchParams.get('dateline-russia-north-korea')).toBe('event=call');
		await page.goto('about:blank');
		await page.goto(shared.href);
		await expect(
			page
				.locator('iframe')
				.first()
				.contentFrame()
				.getByRole('article', { name: event })
				.locator('details')
		).toHaveAttribute('open');
		await expect(
			page
				.locator('iframe')
				.nth(1)
				.contentFrame()
				.getByText(/of \d+ events/)
				.first()
		).toBeVisible();
	});

	test('[F501] leads back to an event that the list of a long timeline does not have yet', async ({
		page,
		host
	}) => {
		const loader = `<script src="${FIXTURES()}/embed/v1.js" async></script>`;
		const { url } = await host({ body: linked(`${FIXTURES()}/embed/five-thousand`) + loader });
		await page.goto(`${url}/?dateline-five-thousand=event%3De4321`);
		const article = page.frameLocator('iframe').locator('#e-e4321');
		await expect(article.locator('details')).toHaveAttribute('open');
	});

	test('does not undo what was looked at before it was there', async ({ page, host }) => {
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/embed/v1.js', async (route) => {
			await held;
			await route.continue();
		});
		const { url } = await host({ body: linked(SHIPPED() + STORY) + LOADER() });
		await page.goto(url, { waitUntil: 'commit' });
		const embed = page.frameLocator('iframe');
		await alive(embed);
		await embed.getByRole('button', { name: 'Zoom in' }).click();
		await expect(embed.getByText(/of 5 events/).first()).toBeVisible();
		release();
		await expect(page).toHaveURL(/dateline-russia-north-korea=from/);
		await expect(embed.getByText(/of 5 events/).first()).toBeVisible();
	});

	test('says that all is shown, where the embed opens with less; back is followed', async ({
		page,
		host
	}) => {
		const opening = `${SHIPPED()}${STORY}?from=2025-08-10&to=2025-08-16`;
		const { url } = await host({ body: `${linked(opening)}${linked(opening)}${LOADER()}` });
		await page.goto(`${url}/?list[]=a%20b`);
		const [first, second] = [0, 1].map((at) => page.locator('iframe').nth(at).contentFrame());
		if (!first || !second) throw new Error('There are no frames.');
		await alive(first);
		await alive(second);
		await second.getByRole('button', { name: 'Fit all' }).click();
		await expect(page).toHaveURL(`${url}/?list[]=a%20b&dateline-russia-north-korea.2=`);
		await page.reload();
		await expect(first.getByText('3 of 5 events')).toBeVisible();
		await expect(second.getByText(/of 5 events/)).toHaveCount(0);
		await expect(second.getByRole('article')).toHaveCount(5);
		// A history entry of the host, changed, and back.
		await page.evaluate(() => {
			history.pushState(null, '', '#toc');
		});
		await first.getByRole('button', { name: 'Fit all' }).click();
		await expect(page).toHaveURL(/dateline-russia-north-korea=&|dateline-russia-north-korea=#/);
		await page.goBack();
		await expect(page).toHaveURL(`${url}/?list[]=a%20b&dateline-russia-north-korea.2=`);
		await expect(first.getByText('3 of 5 events')).toBeVisible();
	});

	test('is changed by frames that ask for it alone, and by nothing that is no view', async ({
		page,
		host
	}) => {
		const { url } = await host({
			body: `${frame(SHIPPED() + STORY)}${linked(`${SHIPPED()}${STORY}?show=chart`)}${LOADER()}`
		});
		await page.goto(url);
		const plain = page.locator('iframe').first().contentFrame();
		await alive(plain);
		await plain.getByRole('link', { name: event }).first().click();
		await expect(plain.locator('details[open]')).toHaveCount(1);
		const unlinked = page.frames().find((candidate) => candidate.url().endsWith(STORY));
		await unlinked?.evaluate(() =>
			window.parent.postMessage({ type: 'dateline:view', id: 'x', search: '?event=plain' }, '*')
		);
		const inside = page.frames().find((candidate) => candidate.url().includes('show=chart'));
		await inside?.evaluate(() => {
			const say = (message: unknown) => window.parent.postMessage(message, '*');
			for (const id of ['../x', 'A', '', 7, null, 'x'.repeat(81)])
				say({ type: 'dateline:view', id, search: '?event=hostile' });
			for (const search of [
				null,
				7,
				'event=hostile',
				'https://example.org',
				`?${'x'.repeat(2001)}`
			])
				say({ type: 'dateline:view', id: 'hostile', search });
			say({ type: 'dateline:view', id: 'x', search: '?event=heard' });
		});
		await expect(page).toHaveURL(`${url}/?dateline-russia-north-korea=event%3Dheard`);
	});
});

const PUBLISHED = readdirSync('e2e/fixtures/snippets').filter((name) => !name.includes('element'));
for (const name of PUBLISHED)
	test(`the code of ${name}, once published, keeps working`, async ({ page, host }) => {
		const code = readFileSync(`e2e/fixtures/snippets/${name}`, 'utf8');
		const { url } = await host({
			body: `<div style="width: 700px">${code.replaceAll('https://timelines.example.org', SHIPPED())}</div>`
		});
		await page.goto(url);
		await alive(page.frameLocator('iframe'));
		if (name.includes('plain')) expect((await heights(page)).frame).toBe(420);
		else await expectFitted(page);
		await expect(page.getByRole('link', { name: /timeline and sources/ })).toBeVisible();
	});

test('an embed that has its room from the start moves nothing', async ({ page, host }) => {
	const embed = SHIPPED() + STORY;
	const column = (height: number) =>
		`<div style="width: 700px"><iframe src="${embed}" title="A timeline" width="100%" height="${height}" frameborder="0"></iframe></div>${LOADER()}`;
	const before = await host({ body: column(480) });
	await page.goto(before.url);
	await expectFitted(page);
	const { frame: height } = await heights(page);
	const { url } = await host({ body: column(height) });
	await page.setViewportSize({ width: 1280, height: height + 400 });
	await page.addInitScript(watchShifts);
	await page.goto(url);
	await alive(page.frameLocator('iframe'));
	await expectFitted(page);
	expect(await page.evaluate(readShift)).toBe(0);
});

test('an embed needs at most 80 kB of script, the page around it 2 kB', async ({ page, host }) => {
	const { scripts, arrived } = watchScripts(page);
	const { url } = await host({ body: frame(SHIPPED() + STORY) + LOADER() });
	await page.goto(url);
	await alive(page.frameLocator('iframe'));
	await arrived();
	const loader = scripts.get(`${SHIPPED()}/embed/v1.js`)?.kB ?? Infinity;
	const kB = sumKb(scripts.values()) - loader;
	test.info().annotations.push({ type: 'script', description: `${kB.toFixed(1)} kB gzip` });
	expect(loader).toBeLessThanOrEqual(2);
	expect(kB).toBeGreaterThan(10);
	expect(kB).toBeLessThanOrEqual(80);
});

test('a scroll bar that comes with a height and goes with the next ends nowhere but at rest', async ({
	page,
	host
}) => {
	// Like a scroll bar: a high frame makes its column narrower, so that it becomes a low strip.
	const { url } = await host({
		body: `<div id="column"><iframe src="${SHIPPED()}${STORY}?show=chart" title="A timeline" width="100%" height="480" frameborder="0"></iframe></div>${LOADER()}
			<script>
				const frame = document.querySelector('iframe');
				new ResizeObserver(() => {
					document.querySelector('#column').style.width = frame.clientHeight > 400 ? '558px' : '575px';
				}).observe(frame);
			</script>`
	});
	await recordMessages(page);
	await page.goto(url);
	await alive(page.frameLocator('iframe'));
	const told = async () =>
		(await messages(page)).filter(({ data }) => JSON.stringify(data).includes('"dateline:height"'))
			.length;
	/** Runs in the page: waits for this many frames. */
	const frames = (left: number) =>
		new Promise<void>((resolve) => {
			const next = () => (--left > 0 ? requestAnimationFrame(next) : resolve());
			next();
		});
	// At rest: no message for two thirds of a second, which is twice the pause between two heights.
	await expect
		.poll(
			async () => {
				const before = await told();
				await page.evaluate(frames, 40);
				return (await told()) - before;
			},
			{ timeout: 30_000 }
		)
		.toBe(0);
	expect(await told()).toBeGreaterThan(1);
	expect((await heights(page)).frame).toBeGreaterThan(400);
});

test('a host’s borders and padding leave the content its room', async ({ page, host }) => {
	const { url } = await host({
		body: `<style>* { box-sizing: border-box } iframe { border: 3px solid; padding: 10px }</style>
			<iframe src="${SHIPPED()}${STORY}" title="A timeline" width="640" height="480"></iframe>
			<script type="module" src="${SHIPPED()}/embed/v1.js"></script>`
	});
	await page.goto(url);
	const inside = page.frameLocator('iframe').locator('html');
	await expect
		.poll(() => inside.evaluate(({ clientHeight, scrollHeight }) => scrollHeight - clientHeight))
		.toBe(0);
	await expectFitted(page, 0, 20);
});

test.describe('a page that lets no frame copy', () => {
	test.use({ failing: true });

	test('still gives the address to be taken by hand', async ({ page, host }) => {
		const { url } = await host({
			body: frame(`${SHIPPED()}${STORY}?event=call`, 'sandbox="allow-scripts"')
		});
		await page.goto(url);
		const embed = page.frameLocator('iframe');
		await alive(embed);
		await embed.getByRole('button', { name: 'Copy link' }).click();
		const address = embed.getByRole('textbox', { name: 'Address to copy' });
		await expect(address).toHaveValue(`${SHIPPED()}/t/russia-north-korea?event=call`);
	});
});
