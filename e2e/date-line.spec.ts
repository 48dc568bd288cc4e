/** `<date-line>`: a timeline as a part of another site's page, from a file at any address. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { hostFixture, type ServeForTest } from './support/host';
import { sumKb, watchScripts } from './support/scripts';
import { readShift, watchShifts } from './support/shifts';
import { expect, test as base } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });

const MODULE = () => `<script type="module" src="${SHIPPED()}/embed/v1/date-line.js"></script>`;
const STORY = () => `${SHIPPED()}/t/russia-north-korea`;
const CALL = 'Putin and Kim speak by phone';
const SHARED = { 'access-control-allow-origin': '*' };

/** @param attributes - in addition to the address of the shipped story */
function element(attributes = '', src = `${STORY()}.json`): string {
	return `<date-line src="${src}" ${attributes}><a href="${STORY()}">The timeline</a></date-line>`;
}

/** Stores the events that elements of a page fire; runs before its own scripts. */
function recordEvents(page: Page) {
	return page.addInitScript(() => {
		const told: { type: string; detail: unknown }[] = [];
		Object.assign(window, { told });
		for (const type of ['ready', 'error', 'select', 'viewport'])
			document.addEventListener(`dateline:${type}`, (event) => {
				told.push({ type, detail: event instanceof CustomEvent ? event.detail : undefined });
			});
	});
}
const events = (page: Page) =>
	page.evaluate(
		() => (window as unknown as { told: { type: string; detail: Record<string, unknown> }[] }).told
	);

/** Levels and names, as the browser gives them to a screen reader. */
async function headings(page: Page): Promise<(readonly [unknown, unknown])[]> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	return nodes
		.filter(({ role }) => role?.value === 'heading')
		.map(({ name, properties }) => [
			properties?.find((property) => property.name === 'level')?.value.value as unknown,
			name?.value as unknown
		]);
}

test('stands in a page of the strictest policy, without a frame', async ({ page, host }) => {
	const { url } = await host({
		body: MODULE() + element(`href="${STORY()}"`),
		headers: {
			'content-security-policy': `default-src 'none'; script-src ${SHIPPED()}; connect-src ${SHIPPED()}; img-src data:`
		}
	});
	await page.goto(url);
	const line = page.locator('date-line');
	await expect(line.getByRole('article')).toHaveCount(5);
	await expect(line.locator('.plot').getByRole('link', { name: CALL })).toBeVisible();
	await expect(page.locator('iframe')).toHaveCount(0);
	// Styled: the chart has its sizes, and the page around it is not affected.
	expect(await line.evaluate((host) => getComputedStyle(host).fontSize)).toBe('16px');
	await expect(line.getByRole('link', { name: 'The timeline' })).toHaveCount(0);
	await line.getByText('4 more quotes, 3 sources').click();
	await expect(line.getByText('warm, comradely atmosphere')).toBeVisible();
	expect(await page.context().cookies()).toEqual([]);
	expect(
		await page.evaluate(() => [
			localStorage.length,
			sessionStorage.length,
			Object.keys(window).filter((key) => /dateline/i.test(key)).length
		])
	).toEqual([0, 0, 0]);
});

test('tells its page what is chosen and looked at, and does what it is told', async ({
	page,
	host
}) => {
	await recordEvents(page);
	const { url } = await host({ body: MODULE() + element() });
	await page.goto(url);
	const line = page.locator('date-line');
	await line.locator('.plot').getByRole('link', { name: CALL }).click();
	await expect
		.poll(() => events(page))
		.toEqual([
			{ type: 'ready', detail: {} },
			{ type: 'select', detail: { id: 'call' } }
		]);
	await line.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(async () => (await events(page)).length).toBe(3);
	const { type, detail } = (await events(page))[2] ?? {};
	expect(type).toBe('viewport');
	expect(detail?.from).toMatch(/^\d{4}-\d\d-\d\d/);

	/** Runs in the page. */
	const call = (name: string, ...args: unknown[]) =>
		line.evaluate(
			(host, [name, args]) => {
				const method = (host as unknown as Record<string, (...args: unknown[]) => void>)[name];
				method?.call(host, ...args);
				return (host as HTMLElement & { view: string }).view;
			},
			[name, args] as const
		);
	expect(await call('showRange', '2025-08-01', '2025-08-31')).toContain('from=2025-08-01');
	await expect(line.locator('[data-entry]:visible')).toHaveCount(3);
	await call('fitAll');
	await expect(line.locator('[data-entry]:visible')).toHaveCount(5);
	await call('select', 'alaska');
	await expect(line.locator('#e-alaska details')).toHaveAttribute('open');
	await call('select', null);
	await expect(line.locator('details[open]')).toHaveCount(0);
	// Changes by the page itself fire no events.
	expect(await events(page)).toHaveLength(3);
});

test('begins as its attributes say, and follows them', async ({ page, host }) => {
	const { url } = await host({
		body:
			MODULE() +
			element(
				'show="chart" theme="dark" heading-level="3" event="call" from="2025-04-01" to="2025-08-14"'
			)
	});
	await page.goto(url);
	const line = page.locator('date-line');
	await expect(line.getByRole('article', { name: CALL })).toBeVisible();
	await expect(line.getByRole('article')).toHaveCount(1);
	expect((await headings(page)).sort()).toEqual([
		[1, 'An article'],
		[3, 'Russia and North Korea: from pact to phone call'],
		[4, 'The open event'],
		[5, 'Tuesday 12 August 2025, Putin and Kim speak by phone']
	]);
	const paper = () =>
		line.locator('.embed').evaluate((embed) => getComputedStyle(embed).backgroundColor);
	expect(await paper()).toBe('rgb(20, 23, 28)');
	await line.evaluate((host) => {
		host.setAttribute('event', 'alaska');
	});
	await expect(line.getByRole('article', { name: /due to meet in Alaska/ })).toBeVisible();
	await line.evaluate((host) => {
		host.setAttribute('theme', 'light');
		host.setAttribute('show', 'list');
	});
	await expect(line.locator('[data-entry]:visible')).toHaveCount(3); // in that range
	await expect(line.locator('.plot')).toHaveCount(0);
	expect(await paper()).toBe('rgb(255, 255, 255)');
});

test('takes the fonts and colours of its page, and keeps what it has of its own', async ({
	page,
	host
}) => {
	const { url } = await host({
		body: `<style>
				body { font-size: 30px; letter-spacing: 3px; text-transform: uppercase; line-height: 3 }
				h3, article { display: none }
				date-line { --sans: 'Courier New', monospace; --paper: rgb(255, 250, 240); --radius: 0 }
				date-line::part(headline) { font-style: italic }
			</style>${MODULE()}${element()}`
	});
	await page.goto(url);
	const line = page.locator('date-line');
	const headline = line.getByRole('heading', { name: CALL });
	await expect(headline).toBeVisible();
	expect(
		await headline.evaluate((heading) => {
			const { fontFamily, fontStyle, letterSpacing, textTransform } = getComputedStyle(heading);
			return { fontFamily, fontStyle, letterSpacing, textTransform };
		})
	).toEqual({
		fontFamily: '"Courier New", monospace',
		fontStyle: 'italic',
		letterSpacing: '-0.17px',
		textTransform: 'none'
	});
	expect(
		await line.locator('.embed').evaluate((embed) => getComputedStyle(embed).backgroundColor)
	).toBe('rgb(255, 250, 240)');
	// Labels are wide enough for the page's font: no date is cut.
	const cut = await line
		.locator('.label .date')
		.evaluateAll((dates) =>
			dates.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(String)
		);
	expect(cut).toEqual([]);
});

const WIDTHS = [240, 320, 560, 561, 1280];
test('fits columns of 240 to 1280 px in a wide window, also in a page read from the right', async ({
	page,
	host
}) => {
	const { url } = await host({
		body: `${WIDTHS.map((width) => `<div style="width: ${width}px" title="${width}">${element()}</div>`).join('')}${MODULE()}`,
		root: 'lang="ar" dir="rtl"'
	});
	await page.goto(url);
	for (const width of WIDTHS) {
		const line = page.getByTitle(String(width), { exact: true }).locator('date-line');
		await line.locator('.brush .selection').waitFor({ state: 'attached' });
		expect(await line.evaluate((host) => host.getBoundingClientRect().width)).toBe(width);
		const over = await line.evaluate((host) => {
			const { left, right } = host.getBoundingClientRect();
			return [...(host.shadowRoot?.querySelectorAll('.embed *') ?? [])]
				.filter((part) => !part.closest('svg, .visually-hidden, .labels'))
				.map((part) => ({ part: part.className, box: part.getBoundingClientRect() }))
				.filter(({ box }) => box.width > 0 && (box.left < left - 1 || box.right > right + 1))
				.map(({ part }) => part);
		});
		expect(over, `${width} px`).toEqual([]);
		await expect(line.locator('.plot.strip')).toHaveCount(width <= 560 ? 1 : 0);
		// Labels without room in a strip are not shown.
		await expect(line.locator('.labels')).toBeVisible({ visible: width > 560 });
	}
});

test('reads YAML from any server that lets it', async ({ page, host }) => {
	const yaml = readFileSync('src/content/russia-north-korea.timeline.yaml', 'utf8');
	const elsewhere = await host({
		body: '',
		files: { '/story.yaml': { text: yaml, headers: SHARED } }
	});
	const { url } = await host({ body: MODULE() + element('', `${elsewhere.url}/story.yaml`) });
	await page.goto(url);
	const line = page.locator('date-line');
	await expect(line.getByRole('article')).toHaveCount(5);
	// Without an address of the reading page there are no links to it.
	await expect(line.getByRole('link', { name: /All 5 events/ })).toHaveCount(0);
	await expect(line.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
});

test('reads a table', async ({ page, host }) => {
	const elsewhere = await host({
		body: '',
		files: {
			'/missile-tests.csv': {
				text: 'Date;Headline;Category\n13/08/2025;Second test;Military\n2025-07;First test;Military\n',
				headers: SHARED
			}
		}
	});
	const { url } = await host({
		body: MODULE() + element('', `${elsewhere.url}/missile-tests.csv`)
	});
	await page.goto(url);
	const line = page.locator('date-line');
	await expect(line.getByRole('heading', { name: 'missile tests' })).toBeVisible();
	await expect(line.getByRole('article')).toHaveCount(2);
	await expect(line.getByRole('article').first()).toContainText(
		/July 2025[^]*First test[^]*Military/
	);
});

test.describe('what cannot be shown', () => {
	test.use({ failing: true });

	const broken = 'version: 1\ntitle: T\nevents:\n  - {id: a, date: 2024-02-30, headline: A}\n';
	for (const [name, file, says] of [
		['a file with a fault', { text: broken, headers: SHARED }, /4:\d+ events\[0\]\.date: /],
		['no timeline', { text: 'just: text', headers: SHARED }, /“version” is missing/],
		[
			'a web page',
			{ text: '<p>', headers: { ...SHARED, 'content-type': 'text/html' } },
			/is a web page\. Give the address of a timeline file/
		],
		[
			'a file of a server that lets no other page read it',
			{ text: broken, headers: {} },
			/Access-Control-Allow-Origin/
		]
	] as const)
		test(`is told, and what the page has put there stays: ${name}`, async ({ page, host }) => {
			await recordEvents(page);
			const elsewhere = await host({ body: '', files: { '/file': file } });
			const { url } = await host({ body: MODULE() + element('', `${elsewhere.url}/file`) });
			await page.goto(url);
			const line = page.locator('date-line');
			await expect(line.getByText('This timeline cannot be shown')).toBeVisible();
			await expect(line.getByRole('listitem').first()).toHaveText(says);
			await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible();
			const [told] = await events(page);
			expect(told?.type).toBe('error');
			// An element recovers: another address brings another timeline.
			await line.evaluate((host, src) => {
				host.setAttribute('src', src);
			}, `${STORY()}.json`);
			await expect(line.getByRole('article')).toHaveCount(5);
			await expect(line.getByText('This timeline cannot be shown')).toHaveCount(0);
		});

	test('is told: an address that is not there, or is none', async ({ page, host }) => {
		const { url } = await host({
			body: `${MODULE()}${element('', `${SHIPPED()}/t/nothing.json`)}${element('', 'http://[')}`
		});
		await page.goto(url);
		await expect(page.locator('date-line').first()).toContainText(/nothing\.json answered 404/);
		await expect(page.locator('date-line').last()).toContainText('“http://[” is no address.');
	});
});

test('parts of ours that do not come are told, and what the page has put there stays', async ({
	browser,
	host
}) => {
	const page = await browser.newPage(); // its console is not checked
	await recordEvents(page);
	await page.route('**/embed/assets/*', (route) => route.abort());
	const { url } = await host({ body: MODULE() + element() });
	await page.goto(url);
	await expect.poll(async () => (await events(page))[0]?.type).toBe('error');
	await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible();
	await page.close();
});

test('without an address it waits for one, and asks for nothing', async ({ page, host }) => {
	const asked: string[] = [];
	const { url } = await host({ body: `${element('', '')}${MODULE()}` });
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(url);
	await page.waitForFunction(() => customElements.get('date-line'));
	const line = page.locator('date-line');
	await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible();
	expect(asked.filter((address) => address.startsWith(url))).toHaveLength(1);
	// No page has this name: the timeline works without it.
	await line.evaluate((host, src) => {
		host.setAttribute('href', 'mailto:desk@example.org');
		host.setAttribute('src', src);
	}, `${STORY()}.json`);
	await expect(line.getByRole('article')).toHaveCount(5);
	await expect(line.getByRole('link', { name: /All 5 events/ })).toHaveCount(0);
});

test('what a page has set before the element is there holds', async ({ page, host }) => {
	const { url } = await host({
		body: `${element()}<script>document.querySelector('date-line').view = 'event=call&from=2025-08-01&to=2025-08-31#top'</script>${MODULE()}`
	});
	await page.goto(url);
	const line = page.locator('date-line');
	await expect(line.locator('#e-call details')).toHaveAttribute('open');
	await line.evaluate((host) => {
		(host as HTMLElement & { select: (id: unknown) => void }).select(undefined);
	});
	await expect(line.locator('details[open]')).toHaveCount(0);
	expect(await line.evaluate((host) => (host as HTMLElement & { view: string }).view)).toMatch(
		/^from=2025-08-01&to=[^&]+$/
	);
});

const PARENTS = {
	'a flex row': 'display: flex',
	'a centred flex column': 'display: flex; flex-direction: column; align-items: center',
	'a centred grid': 'display: grid; justify-items: center',
	'a float': 'float: left',
	'an inline block': 'display: inline-block',
	'a box that fits its content': 'width: fit-content'
};
test('has a width in parents that ask for one, with 360 and with 900 px', async ({
	page,
	host
}) => {
	const rooms = [360, 900].flatMap((room) =>
		Object.entries(PARENTS).map(([name, style]) => ({ room, name: `${name}, ${room} px`, style }))
	);
	const boxes = rooms.map(
		({ room, name, style }) =>
			`<div style="width: ${room}px; overflow: auto"><div style="${style}" title="${name}">${element('show="list"')}</div></div>`
	);
	const { url } = await host({ body: boxes.join('') + MODULE() });
	await page.goto(url);
	for (const { room, name } of rooms) {
		const line = page.getByTitle(name).locator('date-line');
		await line.getByRole('article').first().waitFor();
		const width = await line.evaluate((host) => host.getBoundingClientRect().width);
		expect(width, name).toBeGreaterThan(340);
		expect(width, name).toBeLessThanOrEqual(room);
	}
});

test('[F295] J and K go along the list inside it, Escape closes what is open', async ({
	page,
	host
}) => {
	const { url } = await host({ body: MODULE() + element() });
	await page.goto(url);
	const line = page.locator('date-line');
	await line.getByRole('button', { name: 'Next event' }).focus();
	await page.keyboard.press('j');
	await expect(line.getByText('1 of 5')).toBeVisible();
	await page.keyboard.press('j');
	await expect(line.getByText('2 of 5')).toBeVisible();
	await page.keyboard.press('k');
	await expect(line.getByText('1 of 5')).toBeVisible();
	const article = line.getByRole('article', { name: /Putin and Kim speak/ });
	await article.getByRole('heading').getByRole('link').click();
	await expect(article.locator('details')).toHaveAttribute('open');
	await page.keyboard.press('Escape');
	await expect(article.locator('details')).not.toHaveAttribute('open');
});

test('what a page says of every element does not reach inside', async ({ page, host }) => {
	const { url } = await host({
		body: `<style>* { font-family: Georgia, serif; letter-spacing: 3px; line-height: 3; text-align: center; text-transform: uppercase }</style>${MODULE()}${element()}`
	});
	await page.goto(url);
	const line = page.locator('date-line');
	await line.locator('.label').first().waitFor();
	expect(
		await line.locator('.label .headline, .label .date, article p').evaluateAll((texts) => [
			...new Set(
				texts.map((text) => {
					const { fontFamily, letterSpacing, textTransform } = getComputedStyle(text);
					return [fontFamily, letterSpacing, textTransform].join();
				})
			)
		])
	).toEqual(['Georgia, serif,normal,none']); // its font is the page's, nothing else
	expect(
		await line
			.locator('.label')
			.evaluateAll(
				(labels) => labels.filter((label) => label.scrollHeight > label.clientHeight + 1).length
			)
	).toBe(0);
});

for (const style of ['zoom: 1.7', 'transform: scale(0.6); transform-origin: 0 0'])
	test(`zooms about the pointer where the page has ${style}`, async ({ page, host }) => {
		const { url } = await host({
			body: `<div style="width: 700px; ${style}">${element()}</div>${MODULE()}`
		});
		await page.goto(url);
		await page.locator('date-line .brush .selection').waitFor({ state: 'attached' });
		const line = page.locator('date-line .grid .as-of');
		const at = async () => (await line.boundingBox())?.x ?? NaN;
		const { y = 0, height = 0 } = (await page.locator('date-line .plot').boundingBox()) ?? {};
		const before = await at();
		await page.mouse.move(before, y + height / 2);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -100);
		await page.keyboard.up('Control');
		await expect(
			page
				.locator('date-line')
				.getByText(/of 5 events/)
				.first()
		).toBeVisible();
		expect(Math.abs((await at()) - before)).toBeLessThan(3);
	});

test('on paper there is nothing to press', async ({ page, host }) => {
	const { url } = await host({ body: MODULE() + element() });
	await page.goto(url);
	await page.emulateMedia({ media: 'print' });
	const line = page.locator('date-line');
	await expect(line.getByRole('article').first()).toBeVisible();
	await expect(line.getByRole('button', { name: 'Fit all' })).toBeHidden();
	await expect(line.getByText('scroll to zoom')).toBeHidden();
});

test('a long timeline is laid out in the page: chart, list and search', async ({ page, host }) => {
	const { url } = await host({
		body: MODULE() + element('from="1990" to="1999"', `${FIXTURES()}/t/five-thousand.json`)
	});
	await page.goto(url);
	const line = page.locator('date-line');
	const heading = line.getByRole('heading', { name: /^Events .+ of / });
	await heading.waitFor();
	const first = await heading.innerText();
	await expect(line.locator('.plot .label').first()).toBeVisible();
	await line.getByRole('link', { name: 'Later' }).first().click();
	await expect(heading).not.toHaveText(first);
	await line.getByRole('button', { name: 'Fit all' }).click();
	await expect(heading).toHaveText(/of 5,000/);
	await expect(line.getByRole('button', { name: 'Zoom out' })).toBeDisabled();
	// The labels of the closer view are replaced when the tiles of the whole axis arrive: any label that stays will do.
	await expect(async () => {
		const id = await line.locator('.plot .label').first().getAttribute('data-event');
		await line.locator(`.plot .label[data-event="${id}"]`).click({ timeout: 2000 });
		await expect(line.locator(`#e-${id} details`)).toHaveAttribute('open', { timeout: 2000 });
	}).toPass();
	expect(page.url()).toBe(`${url}/`);
});

test('elements come and go, and leave nothing', async ({ page, host }) => {
	const { url } = await host({ body: MODULE() });
	await page.goto(url);
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	await session.send('HeapProfiler.enable');
	/** The objects that are left after garbage collection. */
	const left = async () => {
		await session.send('HeapProfiler.collectGarbage');
		const { metrics } = await session.send('Performance.getMetrics');
		const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value;
		return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
	};
	const rounds = async (count: number) => {
		for (let round = 0; round < count; round++) {
			await page.evaluate((src) => {
				for (let i = 0; i < 5; i++) {
					const line = document.createElement('date-line');
					line.setAttribute('src', src);
					document.body.append(line);
				}
			}, `${STORY()}.json`);
			await page.waitForFunction(() =>
				[...document.querySelectorAll('date-line')].every(
					({ shadowRoot }) =>
						shadowRoot?.querySelector('.brush .selection') &&
						// What opens with an event comes a moment later.
						shadowRoot.querySelector('article details > summary + *')
				)
			);
			await page.evaluate(() => {
				for (const line of document.querySelectorAll('date-line')) line.remove();
			});
		}
		// Some are removed before they are loaded.
		await page.evaluate((src) => {
			const line = document.createElement('date-line');
			line.setAttribute('src', src);
			document.body.append(line);
			line.remove();
		}, `${STORY()}.json`);
	};
	/** The same twice: the browser frees some of the objects later. */
	const atRest = async () => {
		let last = await left();
		await expect
			.poll(async () => {
				const before = last;
				last = await left();
				return [last.nodes, last.listeners].join() === [before.nodes, before.listeners].join();
			})
			.toBe(true);
		return last;
	};
	await rounds(1); // objects that are made once stay
	const before = await atRest();
	await rounds(3); // one node that each of them leaves is fifteen
	await expect.poll(async () => (await left()).nodes).toBeLessThanOrEqual(before.nodes ?? 0);
	expect((await left()).listeners).toBeLessThanOrEqual(before.listeners ?? 0);
});

test('is worked by keyboard alone, without an axe violation', async ({ page, host }) => {
	const { url } = await host({ body: MODULE() + element(`href="${STORY()}"`) });
	await page.goto(url);
	const line = page.locator('date-line');
	await line.locator('.brush .selection').waitFor({ state: 'attached' });
	const label = () =>
		line.evaluate(
			({ shadowRoot }) => shadowRoot?.activeElement?.getAttribute('data-event') ?? undefined
		);
	await line.getByRole('button', { name: 'Fit all' }).focus();
	await expect.poll(async () => (await page.keyboard.press('Tab'), label())).toBeDefined();
	await page.keyboard.press('End');
	await expect.poll(label).toBe('alaska');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await expect.poll(label).toBe('call');
	await page.keyboard.press('Enter');
	await expect(line.locator('#e-call details')).toHaveAttribute('open');
	// The chosen event is in the list, with a way back.
	await expect(line.getByRole('link', { name: CALL }).last()).toBeFocused();
	await line.locator('.plot [data-event="call"]').focus();
	await page.evaluate(() => {
		const consumed: string[] = [];
		Object.assign(window, { consumed });
		window.addEventListener('keydown', ({ key, defaultPrevented }) => {
			if (defaultPrevented) consumed.push(key);
		});
	});
	await page.keyboard.press('Escape');
	await expect(line.locator('#e-call details')).not.toHaveAttribute('open');
	// Keys without a meaning here are left to the page.
	await page.keyboard.press('?');
	await page.keyboard.press('Escape');
	expect(await label()).toBeUndefined();
	expect(await page.evaluate(() => (window as unknown as { consumed: string[] }).consumed)).toEqual(
		['Escape']
	);
	await expectAccessible(page, { within: 'date-line' });
});

test('a link to another event of the same timeline stays inside', async ({ page, host }) => {
	const { url } = await host({ body: MODULE() + element('', `${FIXTURES()}/t/twice.json`) });
	await page.goto(url);
	const line = page.locator('date-line');
	const link = line.locator('dd a[href^="#e-"]').first();
	await line
		.locator('details', { has: page.locator('dd a[href^="#e-"]') })
		.first()
		.evaluate((details: HTMLDetailsElement) => {
			details.open = true;
		});
	const target = (await link.getAttribute('href')) ?? '';
	await link.click();
	await expect(line.locator(target)).toBeInViewport();
	expect(page.url()).toBe(`${url}/`);
});

test('two of them, and the module loaded twice, are two timelines', async ({ page, host }) => {
	const { url } = await host({
		body: `${MODULE()}${element('show="chart"')}${element('show="list"')}<script type="module" src="${SHIPPED()}/embed/v1/date-line.js?again"></script>`
	});
	await page.goto(url);
	await expect(page.locator('date-line').first().locator('.plot .label').first()).toBeVisible();
	await expect(page.locator('date-line').last().getByRole('article')).toHaveCount(5);
});

test('the code of v1-element.html, once published, keeps working', async ({ page, host }) => {
	const code = readFileSync('e2e/fixtures/snippets/v1-element.html', 'utf8');
	const { url } = await host({
		body: code.replaceAll('https://timelines.example.org', SHIPPED())
	});
	await page.goto(url);
	const line = page.locator('date-line');
	await expect(line.getByRole('article', { name: CALL })).toBeVisible();
	await expect(line.getByRole('link', { name: /All 5 events/ })).toHaveAttribute('href', STORY());
});

test('moves nothing where the page has kept its room free', async ({ page, host }) => {
	const { url } = await host({
		body: `<style>date-line { display: block; min-height: 2100px }</style><div style="width: 700px">${element()}</div>${MODULE()}`
	});
	await page.setViewportSize({ width: 1280, height: 2600 });
	await page.addInitScript(watchShifts);
	await page.goto(url);
	await page.locator('date-line .brush .selection').waitFor({ state: 'attached' });
	expect(await page.locator('date-line').evaluate(({ clientHeight }) => clientHeight)).toBe(2100);
	expect(await page.evaluate(readShift)).toBe(0);
});

test('costs at most 70 kB of script before what reads files', async ({ page, host }) => {
	const watched = watchScripts(page);
	/** The readers of a format come when the file is known. */
	const late = new Set<string>();
	let isFileAsked = false;
	page.on('request', (request) => {
		isFileAsked ||= request.resourceType() === 'fetch';
		if (isFileAsked) late.add(request.url());
	});
	const { url } = await host({ body: MODULE() + element() });
	await page.goto(url);
	await page.locator('date-line').getByRole('article').first().waitFor();
	await watched.arrived();
	const scripts = [...watched.scripts.values()];
	// What every reader needs holds the calendar of time zones.
	const reads = scripts.find(({ text }) => text.includes('setZone'));
	const draws = scripts.filter((script) => script !== reads && !late.has(script.url));
	const kB = sumKb(draws);
	test.info().annotations.push({
		type: 'script',
		description: `${kB.toFixed(1)} + ${reads?.kB.toFixed(1)} kB`
	});
	expect(draws.length).toBeGreaterThan(1);
	expect(late.size).toBeGreaterThan(1);
	expect(kB).toBeGreaterThan(60);
	expect(kB).toBeLessThanOrEqual(70);
});

test('is a package entry, also where there is no page', () => {
	const kind = execFileSync(process.execPath, [
		'--input-type=module',
		'--eval',
		`import { DateLine } from 'dateline/date-line'; console.log(typeof DateLine, DateLine.observedAttributes[0])`
	]);
	expect(kind.toString().trim()).toBe('function src');
});
