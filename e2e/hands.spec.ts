/** A timeline by touch, keys and buttons: what each does, and that nothing else happens. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { drag, openForTouch } from './support/fingers';
import { alive, expectFitted, heights } from './support/embeds';
import { frame, hostFixture, type ServeForTest } from './support/host';
import { readPdf } from './support/pdf-text';
import { painted } from './support/shifts';
import { expect, test as base } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });
const STORY = () => `${SHIPPED()}/t/russia-north-korea`;
const SIXTY = () => `${FIXTURES()}/t/sixty`;
const scrollY = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Words of an article that are no event's, but of what can be done with it. */
const OF_THE_INTERFACE =
	/^(Copy|with|citation|Open|these|words|Link|this|event|more|quotes|sources|Relayed|said|reported|speech|Direct|quote|Original|paraphrase)$/i;

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('[F280] a swipe up that begins on the strip scrolls the page by as much', async ({
		page,
		timeline
	}) => {
		await timeline.open(SIXTY());
		const box = await timeline.plot.locator('.rail').boundingBox();
		if (!box) throw new Error('no strip');
		const fingers = await openForTouch(page);
		const before = await scrollY(page);
		const [x, y] = [box.x + 200, box.y + 30];
		await fingers('touchStart', [x, y]);
		for (let i = 1; i <= 12; i++) await fingers('touchMove', [x + i / 3, y - (160 * i) / 12]);
		// The finger rests before it is lifted, because the duration of a fling depends on the machine.
		for (let i = 0; i < 10; i++) {
			await page.evaluate(painted);
			await fingers('touchMove', [x + 4 + (i % 2), y - 160]);
		}
		await fingers('touchEnd');
		await expect.poll(() => scrollY(page)).toBeGreaterThan(before + 80);
		expect(await scrollY(page)).toBeLessThanOrEqual(before + 200);
		await expect(timeline.plot.locator('.position')).toHaveCount(0);
	});

	test('two fingers enlarge the page, on the strip as well', async ({ page, timeline }) => {
		await timeline.open(SIXTY());
		const box = await timeline.plot.locator('.rail').boundingBox();
		if (!box) throw new Error('no strip');
		const session = await page.context().newCDPSession(page);
		const scale = () => page.evaluate(() => window.visualViewport?.scale ?? 0);
		for (const y of [box.y + 30, 200]) {
			const before = await scale();
			await session.send('Input.synthesizePinchGesture', { x: 200, y, scaleFactor: 1.5 });
			await expect.poll(scale).toBeGreaterThan(before * 1.2);
		}
	});

	test('[F281] a tap on the strip names the event and moves nothing; its name opens it', async ({
		page,
		timeline
	}) => {
		await timeline.open(SIXTY());
		const box = await timeline.plot.locator('.rail').boundingBox();
		if (!box) throw new Error('no strip');
		const named = timeline.plot.locator('.readout .named.active');
		for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
			await page.touchscreen.tap(box.x + box.width * part, box.y + 40);
			await expect(named).toBeVisible();
			expect([await scrollY(page), page.url()]).toEqual([0, SIXTY()]);
		}
		const name = await named.locator('.headline').textContent();
		await page.getByRole('button', { name: 'Previous event' }).tap();
		await expect(named.locator('.headline')).not.toHaveText(name ?? '');
		await page.getByRole('button', { name: 'Next event' }).tap();
		await expect(named.locator('.headline')).toHaveText(name ?? '');
		await named.tap();
		await expect(page).toHaveURL(/event=e\d+/);
		await expect(timeline.article(name ?? '').getByRole('heading')).toBeInViewport();
		await page.goBack();
		await expect.poll(() => scrollY(page)).toBe(0);
	});

	test('a drag along the strip goes through the events, and a swipe on the line to the next', async ({
		page,
		timeline
	}) => {
		await timeline.open(STORY());
		const fingers = await openForTouch(page);
		const box = await timeline.plot.locator('.rail').boundingBox();
		const line = await timeline.plot.locator('.readout').boundingBox();
		if (!box || !line) throw new Error('no strip');
		await drag(fingers, [box.x + 40, box.y + 30], [box.width - 42, 2]);
		await expect(timeline.plot.getByText('5 of 5')).toBeVisible();
		await drag(fingers, [line.x + 140, line.y + 22], [120, 3]);
		await expect(timeline.plot.getByText('4 of 5')).toBeVisible();
		await drag(fingers, [line.x + 260, line.y + 22], [-120, 3]);
		await expect(timeline.plot.getByText('5 of 5')).toBeVisible();
		expect(await scrollY(page)).toBe(0);
	});

	test('[F283] find and groups are at hand, and the strip says what it shows', async ({
		page,
		timeline
	}) => {
		await timeline.open(SIXTY());
		await expect(timeline.chart.getByRole('searchbox', { name: 'Find' })).toBeInViewport();
		await expect(page.getByRole('button', { name: 'north' })).toBeVisible();
		for (let i = 0; i < 2; i++) await timeline.button('Zoom in').tap();
		await expect(page).toHaveURL(/from=/);
		await timeline.settled();
		await expect(timeline.plot.locator('.range')).toHaveText(/^\d.* – .*\d$/);
		expect(await timeline.plot.locator('.axis text:visible').count()).toBeGreaterThan(1);
		await expectAccessible(page);
	});

	test('[F282] a chart alone, 350 px wide, names its events and opens them below', async ({
		page
	}) => {
		await page.setViewportSize({ width: 350, height: 700 });
		await page.goto(`${FIXTURES()}/embed/sixty?show=chart`);
		await page.locator('.brush .selection').waitFor({ state: 'attached' });
		await page.getByRole('button', { name: 'Next event' }).tap();
		const named = page.locator('.readout .named');
		await expect(named).toBeVisible();
		const name = (await named.locator('.headline').textContent()) ?? '';
		await named.press('Enter');
		await expect(page.getByRole('article', { name })).toBeVisible();
		await expect(page.getByRole('searchbox', { name: 'Find' })).toBeVisible();
		await expectAccessible(page, { within: '#dateline' });
	});

	test('a finger that goes up over the overview scrolls the page, two pinch it', async ({
		page,
		timeline
	}) => {
		await timeline.open(SIXTY());
		await timeline.chart.getByRole('checkbox', { name: 'Full chart' }).check();
		const overview = timeline.chart.locator('.overview-picture');
		await overview.scrollIntoViewIfNeeded();
		const fingers = await openForTouch(page);
		const boxOf = async () => {
			const box = await overview.boundingBox();
			if (!box) throw new Error('no overview');
			return box;
		};
		let box = await boxOf();
		await fingers('touchStart', [box.x + 150, box.y + 10]);
		await fingers('touchStart', [box.x + 150, box.y + 10], [box.x + 190, box.y + 10]);
		for (let i = 1; i <= 10; i++)
			await fingers(
				'touchMove',
				[box.x + 150 - i * 5, box.y + 10],
				[box.x + 190 + i * 5, box.y + 10]
			);
		await fingers('touchEnd');
		await page.waitForURL(/from=/);
		const address = page.url();
		box = await boxOf();
		const before = await scrollY(page);
		await drag(fingers, [box.x + 170, box.y + 12], [2, -150]);
		await expect.poll(() => scrollY(page)).toBeGreaterThan(before + 60);
		expect(page.url()).toBe(address);
	});
});

test.describe('zoom', () => {
	test('[F284] “+” never leads to a view without an event, and stays with the open one', async ({
		page,
		timeline
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' }); // where it leads, not how
		await timeline.open(`${STORY()}?event=kursk-confirmed&scale=true`);
		for (let i = 0; i < 6; i++) await timeline.button('Zoom in').click();
		await expect(page).toHaveURL(/from=2025-0[34]/);
		await expect(timeline.label(/Kursk/)).toBeVisible();
		await timeline.open(`${STORY()}?scale=true`);
		for (let i = 0; i < 8; i++) {
			await timeline.button('Zoom in').click();
			await timeline.settled();
			const empty = await page
				.getByText('There are no events in this part of the timeline.')
				.count();
			expect(empty).toBe(0);
		}
		// From an empty view back to events.
		await timeline.open(`${FIXTURES()}/t/gaps?from=1930-01-01&to=1940-12-31`);
		await timeline.button('Zoom in').click();
		await expect(timeline.list.getByRole('article')).not.toHaveCount(0);
	});

	test('[F285] the date fields show what the chart shows, whatever was typed', async ({
		page,
		timeline
	}) => {
		await timeline.open(STORY());
		const first = await timeline.from.inputValue();
		await timeline.from.fill('1 Jan 1200');
		await timeline.from.press('Enter');
		await expect(timeline.from).toHaveValue(first);
		await timeline.to.fill('31 Dec 2999');
		await timeline.to.press('Enter');
		await expect(timeline.from).toHaveValue(first);
		await expect(page).toHaveURL(STORY());
	});

	test('[F286] the overview takes a sideways wheel, a zooming wheel, and ends held from outside', async ({
		page,
		timeline
	}) => {
		await timeline.open(`${SIXTY()}?from=1920-01-01&to=1920-12-31`);
		const selection = timeline.chart.locator('.brush .selection');
		const boxOf = async () => {
			const box = await selection.boundingBox();
			if (!box) throw new Error('no window');
			return box;
		};
		const start = await boxOf();
		const y = start.y + start.height / 2;
		await page.mouse.move(start.x + start.width / 2, y);
		await page.mouse.wheel(60, 0);
		await expect.poll(async () => (await boxOf()).x).toBeGreaterThan(start.x + 30);
		const moved = await boxOf();
		await page.mouse.move(moved.x + moved.width + 15, y); // 15 px outside
		await page.mouse.down();
		await page.mouse.move(moved.x + moved.width + 115, y, { steps: 5 });
		await page.mouse.up();
		await expect.poll(async () => (await boxOf()).width).toBeGreaterThan(moved.width + 80);
		const wide = await boxOf();
		await page.keyboard.down('Control');
		await page.mouse.move(wide.x + wide.width / 2, y);
		await page.mouse.wheel(0, -120);
		await page.keyboard.up('Control');
		await expect.poll(async () => (await boxOf()).width).toBeLessThan(wide.width - 10);
		await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
	});

	test('[F287] a mark without a label says its name and date where it is pointed at', async ({
		page,
		timeline
	}) => {
		await timeline.open(SIXTY());
		const rail = await timeline.plot.locator('.rail').boundingBox();
		if (!rail) throw new Error('no rail');
		const tip = timeline.plot.locator('.tip');
		let named = 0;
		for (let x = 4; x < rail.width; x += 12) {
			await page.mouse.move(rail.x + x, rail.y + rail.height - 6);
			const isNamed = await tip.count();
			named += isNamed;
		}
		expect(named).toBeGreaterThan(5);
		await page.mouse.move(rail.x + 20, rail.y - 200);
		await expect(tip).toHaveCount(0);
		// And at the focused mark.
		await timeline.plot.getByRole('link').first().focus();
		for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
		const here = await page.evaluate(
			() => (document.activeElement as HTMLElement).dataset.event ?? ''
		);
		const isLabelled = await timeline.plot.locator(`.label[data-event=${here}]`).count();
		await expect(tip).toHaveCount(isLabelled > 0 ? 0 : 1);
	});
});

test.describe('focus', () => {
	test('[F288] Enter on a label goes to the event, Escape back to the label; “Even” says what it did', async ({
		page,
		timeline
	}) => {
		await timeline.open(STORY());
		await timeline.label(/Putin and Kim speak/).focus();
		await page.keyboard.press('Enter');
		const headline = timeline
			.article(/Putin and Kim speak/)
			.getByRole('heading')
			.getByRole('link');
		await expect(headline).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(page).not.toHaveURL(/event=/);
		await expect(timeline.label(/Putin and Kim speak/)).toBeFocused();
		await timeline.button('Even').click();
		await expect(timeline.chart.getByRole('status')).toHaveText(/^Even: each event/);
	});

	test('[F289] a button at its limit keeps the focus; a list of close events begins at the first', async ({
		page,
		timeline
	}) => {
		await timeline.open(STORY());
		await timeline.button('Zoom in').click();
		await timeline.button('Zoom out').focus();
		await page.keyboard.press('Enter');
		await expect(timeline.button('Zoom out')).toHaveAttribute('aria-disabled', 'true');
		await expect(timeline.button('Zoom out')).toBeFocused();
		await timeline.open(`${FIXTURES()}/t/together`);
		const more = timeline.plot.getByRole('link', { name: /3\d more events/ });
		await more.press('Enter');
		const dialog = page.getByRole('dialog', { name: /events close together/ });
		await expect(dialog.getByRole('link').first()).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(more).toBeFocused();
		await more.press('Enter');
		await dialog.getByRole('link').nth(2).press('Enter');
		await expect(
			timeline
				.article(/Event number 2$/)
				.getByRole('heading')
				.getByRole('link')
		).toBeFocused();
	});

	test('[F295] J and K go along the list, also from the chart, and letters can be turned off', async ({
		page,
		timeline
	}) => {
		await timeline.open(STORY());
		await page.keyboard.press('j');
		await expect(timeline.plot.getByText('1 of 5')).toBeVisible();
		await page.keyboard.press('j');
		await page.keyboard.press('j');
		await expect(timeline.plot.getByText('3 of 5')).toBeVisible();
		await page.keyboard.press('k');
		await expect(timeline.plot.getByText('2 of 5')).toBeVisible();
		await expect(timeline.chart.getByRole('status')).toHaveText(
			'April 2025: North Korea confirms its deployment to Kursk for the first time'
		);
		expect(await scrollY(page)).toBe(0);
		await timeline.article(/Kursk/).getByRole('heading').getByRole('link').click();
		await page.keyboard.press('j');
		await expect(page).toHaveURL(/event=call/);
		await timeline.button('Keys').click();
		await page.getByRole('checkbox', { name: 'Use single letters as shortcuts' }).uncheck();
		await page.keyboard.press('Escape');
		await page.keyboard.press('j');
		await page.keyboard.press('p');
		await expect(page).toHaveURL(/event=call$/);
	});
});

test.describe('navigation', () => {
	test('[F290] back leads to just where the list stood', async ({ page, timeline }) => {
		await timeline.open(SIXTY());
		const open = async (at: number) => {
			const article = page.locator('[data-entry]').nth(at).locator('summary');
			await article.scrollIntoViewIfNeeded();
			await article.click();
			await expect(page.locator('[data-entry]').nth(at).locator('details')).toHaveAttribute('open');
		};
		const topOf = (at: number) =>
			page
				.locator('[data-entry]')
				.nth(at)
				.evaluate((entry) => Math.round(entry.getBoundingClientRect().top));
		await open(20);
		await page.locator('[data-entry]').nth(24).locator('summary').scrollIntoViewIfNeeded();
		await page.evaluate(() => window.scrollBy(0, 37));
		const stood = await topOf(20);
		await page.locator('[data-entry]').nth(24).locator('summary').click();
		await expect(page.locator('[data-entry]').nth(24).locator('details')).toHaveAttribute('open');
		await page.evaluate(() => window.scrollBy(0, 300));
		await page.goBack();
		await expect(page.locator('[data-entry]').nth(20).locator('details')).toHaveAttribute('open');
		await expect.poll(() => topOf(20)).toBe(stood);
	});

	for (const height of [650, 900])
		test(`[F297] in a window of ${height} px the chart and any year are one press away, and back leads to the place`, async ({
			page,
			timeline
		}) => {
			await page.setViewportSize({ width: 1366, height });
			await timeline.open(SIXTY());
			await page.locator('[data-entry]').nth(40).scrollIntoViewIfNeeded();
			const ways = page.locator('nav.ways');
			await expect(ways).toBeVisible();
			const place = await scrollY(page);
			await ways.getByRole('link', { name: 'Chart' }).click();
			await expect(timeline.plot).toBeInViewport({ ratio: 0.9 });
			await expect(timeline.plot.locator(':focus')).toHaveCount(1);
			await page.goBack();
			await expect.poll(() => scrollY(page)).toBe(place);
			await ways.getByText('Jump to').click();
			const year = ways.getByRole('listitem').nth(1).getByRole('link');
			const words = await year.textContent();
			await year.click();
			await expect(
				timeline.list.getByRole('heading', { name: words ?? '', exact: true })
			).toBeInViewport();
			if (height === 900) await expectAccessible(page);
			await page.goBack();
			await expect.poll(() => scrollY(page)).toBe(place);
		});

	test('[F296] a group in the key is shown alone, with Ctrl several, in words and in the address', async ({
		page,
		timeline
	}) => {
		await timeline.open(SIXTY());
		const group = (name: string) => page.getByRole('button', { name, exact: true });
		await group('north').click();
		await expect(group('north')).toHaveAttribute('aria-pressed', 'true');
		await expect(page).toHaveURL(/group=north$/);
		await expect(page.getByText(/^\d+ of 63 events, north ·/)).toBeVisible();
		await group('east').click({ modifiers: ['Control'] });
		await expect(page).toHaveURL(/group=north,east$/);
		await expect(page.getByText(/^\d+ of 63 events, north and east ·/)).toBeVisible();
		const both = await timeline.listed();
		await timeline.open(page.url());
		expect(await timeline.listed()).toEqual(both);
		await group('north').click();
		await expect(page).toHaveURL(/group=north$/);
		await group('north').click();
		await expect(page).toHaveURL(SIXTY());
		await page.goto(`${FIXTURES()}/embed/sixty`);
		await group('south').click();
		await expect(page.getByText(/^\d+ of 63 events, south ·/)).toBeVisible();
	});

	test('[F293] find searches all that is shown, and offers what is outside the view', async ({
		page,
		timeline
	}) => {
		await timeline.open(`${STORY()}?from=2024-01-01&to=2024-12-31`);
		const find = timeline.chart.getByRole('searchbox', { name: 'Find' });
		await find.fill('spillover');
		await page
			.getByRole('link', { name: 'At other times: 1 more' })
			.or(page.getByRole('link', { name: '1 more at other times' }))
			.click();
		expect(await timeline.listed()).toEqual(['Trump and Putin due to meet in Alaska']);
		// Every word of an article is found: short names of publishers, roles, ways of reporting.
		await find.fill('');
		await expect(page).toHaveURL(STORY());
		const article = timeline.article(/Putin and Kim speak/);
		await article
			.getByText(/sources/)
			.first()
			.click();
		const words = new Set(
			(await article.innerText())
				.split(/\s+/)
				.filter((word) => /^[\p{L}]{4,}$/u.test(word) && !OF_THE_INTERFACE.test(word))
		);
		expect(words.size).toBeGreaterThan(20);
		// An event is found that has every word of the query.
		for (let from = 0; from < 30; from += 6) {
			const query = [...words].slice(from, from + 6).join(' ');
			if (query === '') break;
			await find.fill(query);
			await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(query);
			await expect.poll(() => timeline.listed()).toContain('Putin and Kim speak by phone');
		}
		await find.fill(`${[...words][0]} zebra`);
		await expect(page).toHaveURL(/zebra/);
		await expect.poll(() => timeline.listed()).toEqual([]);
	});
});

test.describe('presentation', () => {
	test.use({ hasTouch: true });

	test('[F298] one event at a time, by keys, clicker and buttons; Escape leaves it where it stands', async ({
		page,
		timeline
	}) => {
		await timeline.open(STORY());
		await page.keyboard.press('p');
		const dialog = page.getByRole('dialog', { name: 'Presentation' });
		const headline = dialog.getByRole('heading');
		await expect(headline).toHaveText(/Putin visits North Korea/);
		await expect(page).toHaveURL(/present/);
		for (const [key, words] of [
			['ArrowRight', /Kursk/],
			[' ', /Putin and Kim speak/],
			['PageDown', /KCNA|public/],
			['PageUp', /Putin and Kim speak/],
			['End', /Alaska/],
			['Home', /Putin visits/],
			['ArrowRight', /Kursk/]
		] as const) {
			await page.keyboard.press(key);
			await expect(headline).toHaveText(words);
		}
		await expect(dialog.getByText('2 of 5')).toBeVisible();
		await expect(dialog.locator('.active-bar, .active-mark')).toHaveCount(1);
		await expectAccessible(page);
		await dialog.getByRole('button', { name: 'Next event' }).click();
		await expect(headline).toHaveText(/Putin and Kim speak/);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(page).toHaveURL(/event=call$/);
		await expect(timeline.article(/Putin and Kim speak/).getByRole('heading')).toBeInViewport();
		await page.goto(`${STORY()}?event=alaska&present`);
		await expect(headline).toHaveText(/Alaska/);
	});

	test('it goes on by itself until it is paused, and swipes go on as well', async ({
		page,
		timeline
	}) => {
		await page.clock.install();
		await timeline.open(`${STORY()}?present`);
		const dialog = page.getByRole('dialog', { name: 'Presentation' });
		const headline = dialog.getByRole('heading');
		await expect(headline).toHaveText(/Putin visits/);
		await dialog.getByRole('button', { name: 'Play automatically' }).click();
		await page.clock.fastForward(10_500);
		await expect(headline).toHaveText(/Kursk/);
		await dialog.getByRole('button', { name: 'Pause' }).click();
		await page.clock.fastForward(60_000);
		await expect(headline).toHaveText(/Kursk/);
		const fingers = await openForTouch(page);
		await drag(fingers, [800, 400], [-200, 4]);
		await expect(headline).toHaveText(/Putin and Kim speak/);
	});

	test('[F299] slides are printed one event a page', async ({ page, timeline }) => {
		await page.addInitScript(() => {
			window.print = () => {
				document.documentElement.dataset.printed = String(
					document.querySelectorAll('.slides section').length
				);
			};
		});
		await timeline.open(`${STORY()}?present`);
		await page.getByRole('button', { name: 'Print slides' }).click();
		await expect(page.locator('html')).toHaveAttribute('data-printed', '5');
		const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
		expect(pages).toHaveLength(5);
		for (const { width, height, texts } of pages) {
			expect(width).toBeGreaterThan(height);
			expect(texts.length).toBeGreaterThan(3);
		}
		await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
		await expect(page.locator('.slides')).toHaveCount(0);
	});
});

test('[F292] nothing leaves the page at 320 px, however long a name is', async ({
	page,
	timeline
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await timeline.open(`${FIXTURES()}/t/hostile`);
	expect(await widthOf(page)).toBe(320);
	await timeline.open(`${FIXTURES()}/t/names`);
	expect(await widthOf(page)).toBe(320);
});

test('[F291] an embed begins with chart and first events, and grows when all are asked for', async ({
	page,
	host
}) => {
	const { url } = await host({
		body: `<div style="width: 640px">${frame(`${FIXTURES()}/embed/sixty?first=5`)}</div><script async src="${FIXTURES()}/embed/v1.js"></script>`
	});
	await page.goto(url);
	const embed = page.frameLocator('iframe');
	await alive(embed);
	await expectFitted(page);
	const before = await heights(page);
	expect(before.frame).toBeLessThan(1200);
	await expect(embed.locator('[data-entry]:visible')).toHaveCount(5);
	// An event that is chosen on the chart is shown.
	await embed.locator('.plot .label').last().click();
	await expect(embed.locator('[data-entry]:visible details[open]')).toHaveCount(1);
	await expect(embed.locator('[data-entry]:visible')).toHaveCount(5);
	await embed.getByRole('button', { name: 'Show all 63' }).click();
	await expect(embed.locator('[data-entry]:visible')).toHaveCount(63);
	await expectFitted(page);
	expect((await heights(page)).frame).toBeGreaterThan(before.frame * 3);
	await embed.getByRole('button', { name: 'Show fewer' }).click();
	await expect(embed.locator('[data-entry]:visible')).toHaveCount(5);
});

test('[F291] the dialog offers the first events of a long timeline, and says how high that is', async ({
	page,
	timeline
}) => {
	await timeline.open(SIXTY());
	await page.getByRole('button', { name: 'Embed' }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this timeline' });
	const code = dialog.getByRole('textbox', { name: 'Code to paste' });
	await expect(code).toHaveValue(/embed\/sixty\?first=3"/);
	const height = dialog.getByText(/In the preview it is \d+ px high/);
	await expect(height).toBeVisible();
	const px = Number(/\d+/.exec(await height.innerText())?.[0]);
	expect(px).toBeLessThan(1200);
	await expect(code).toHaveValue(new RegExp(`height="${px}"`));
	await dialog.getByLabel('Events shown at first').fill('');
	await expect(code).not.toHaveValue(/first=/);
	await expect(code).toHaveValue(/height="\d{4,}"/);
});

test.describe('where scripts are blocked', () => {
	test.use({ failing: true });

	test('[F300] nothing is offered that only they can do', async ({ page }) => {
		await page.route('**/*.js', (route) => route.abort());
		await page.goto(STORY());
		await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
		await expect(page.getByRole('button', { name: 'Present' })).toBeHidden();
		await page.goto(`${FIXTURES()}/embed/sixty?first=5`);
		await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
		await expect(page.locator('[data-entry]:visible')).toHaveCount(63);
	});
});

test('[F300] code is written from the left in Arabic too', async ({ page, timeline }) => {
	await timeline.open(`${FIXTURES()}/t/arabic`);
	await page.locator('li.embed button').click();
	const code = page.getByRole('dialog').locator('textarea');
	expect(await code.evaluate((area) => getComputedStyle(area).direction)).toBe('ltr');
});

test('[F294] what is copied from the list says each date once', async ({ page, timeline }) => {
	await timeline.open(STORY());
	const copied = await page.evaluate(() => {
		const list = document.querySelector('#e-call');
		if (list) window.getSelection()?.selectAllChildren(list);
		return window.getSelection()?.toString() ?? '';
	});
	expect(copied.match(/12 Aug/g)).toHaveLength(1);
	expect(copied).not.toContain('Tuesday 12 August');
});
