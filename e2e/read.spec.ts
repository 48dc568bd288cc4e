import { painted } from './support/shifts';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

test.describe('the first story', () => {
	test.beforeEach(({ timeline }) => timeline.open(`${SHIPPED()}/t/russia-north-korea`));

	test('shows every event with the date as it is known and as it was stated', async ({
		page,
		timeline
	}) => {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Russia and North Korea: from pact to phone call'
		);
		await expect(timeline.list.getByRole('article')).toHaveCount(5);
		const dates = await timeline.list
			.getByRole('article')
			.evaluateAll((articles) =>
				articles.map((article) =>
					article.firstElementChild?.textContent.replace(/\s+/g, ' ').trim()
				)
			);
		expect(dates).toEqual([
			'2024 “last year”',
			'April 2025 “in April”',
			'Tue 12 Aug “on Tuesday”',
			'Wed 13 Aug “on Wednesday”',
			'Fri 15 Aug “on Friday”'
		]);
		await expect(
			page.getByRole('listitem').getByText('As reported on 13 Aug 2025').first()
		).toBeVisible();
	});

	test('says how well each event is supported, and that the summit was only expected', async ({
		timeline
	}) => {
		await expect(timeline.article(/Putin and Kim speak/)).toContainText(
			/Confirmed\s*AFP, KCNA and the Kremlin/
		);
		await expect(timeline.article(/defence pact/)).toContainText('One source: AFP');
		await expect(timeline.article(/due to meet in Alaska/)).toContainText(
			'Expected when this was reported'
		);
	});

	test('opens an event to all its quotes and sources, and puts it in the address', async ({
		page,
		timeline
	}) => {
		const call = timeline.article(/Putin and Kim speak/);
		await call.getByText('4 more quotes, 3 sources').click();
		await expect(call.getByText('warm, comradely atmosphere')).toBeVisible();
		await expect(call.getByText('cited in AFP').first()).toBeVisible();
		await expect(call.getByText('no link')).toBeVisible();
		await expect(page).toHaveURL(/\?event=call$/);
	});

	test('chart and list move each other', async ({ page, timeline }) => {
		await timeline.label(/Trump and Putin due to meet/).click();
		await expect(page).toHaveURL(/event=alaska/);
		const alaska = timeline.article(/due to meet in Alaska/);
		await expect(alaska.getByText('positive spillover effect')).toBeVisible();
		await expect(alaska.getByRole('heading')).toBeInViewport();
		await timeline
			.article(/North Korea confirms/)
			.getByRole('link', { name: /North Korea confirms/ })
			.click();
		await expect(timeline.label(/Kursk deployment confirmed/)).toHaveAttribute(
			'aria-current',
			'true'
		);
	});

	test('scrolling the list moves the highlight on the chart', async ({ page, timeline }) => {
		await timeline
			.article(/KCNA makes the call public/)
			.getByRole('heading')
			.scrollIntoViewIfNeeded();
		await page.evaluate(() => document.getElementById('e-disclosure')?.scrollIntoView());
		await expect(timeline.label(/KCNA makes the call public/)).toHaveClass(/active/);
	});

	test('copies a quote with its citation', async ({ page, context, timeline }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await timeline
			.article(/Putin and Kim speak/)
			.getByRole('button', { name: 'Copy with citation' })
			.first()
			.click();
		await expect(
			timeline.article(/Putin and Kim speak/).getByRole('button', { name: 'Copied' })
		).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			'“fully support all measures to be taken by the Russian leadership in the future” — Kim Jong Un, leader of North Korea, as reported by KCNA, via AFP.\nAgence France-Presse, 13 Aug 2025.'
		);
	});

	test('numbers its sources at the end', async ({ page }) => {
		const sources = page.getByRole('region', { name: 'Sources' }).getByRole('listitem');
		await expect(sources).toHaveCount(4);
		await expect(sources.first()).toContainText(
			'Agence France-Presse · News article · 13 Aug 2025'
		);
	});
});

test('an event has a page of its own, opened at it', async ({ page, timeline }) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea/alaska`);
	await expect(page).toHaveTitle(
		'Fri 15 Aug 2025: Trump and Putin due to meet in Alaska · Dateline'
	);
	await expect(
		timeline.article(/due to meet in Alaska/).getByText('positive spillover effect')
	).toBeVisible();
	await expect(timeline.article(/due to meet in Alaska/).getByRole('heading')).toBeInViewport();
});

test('opens the source at the quoted words', async ({ timeline }) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea-record`);
	const link = timeline
		.article(/strategic partnership treaty/)
		.getByRole('link', { name: /Open at these words/ })
		.first();
	await expect(link).toHaveAttribute(
		'href',
		/^https:\/\/www\.tag24\.com\/.*#:~:text=It%20is%20really%20a%20breakthrough%20document$/
	);
	await expect(link).toHaveAttribute('rel', /noopener/);
});

test('sources that contradict stand side by side', async ({ timeline }) => {
	await timeline.open(`${FIXTURES()}/t/forms?event=disputed`);
	const disputed = timeline.article(/A disputed day/);
	const [supports, disputes] = await Promise.all([
		disputed.getByRole('heading', { name: 'Supports' }).boundingBox(),
		disputed.getByRole('heading', { name: 'Disputes' }).boundingBox()
	]);
	expect(supports?.y).toBe(disputes?.y);
	await expect(disputed).toContainText(/Disputed\s*One source: The Paper/);
});

test('the chart has a name, a way to read it, and one group of events', async ({
	page,
	timeline
}) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	const chart = page.getByRole('figure', { name: 'Chart of the timeline' });
	await expect(chart).toHaveAccessibleDescription(
		/^5 events from 2024 – 15 Aug 2025. A dot is an exact day/
	);
	await expect(
		chart.getByRole('group', { name: 'Events on the chart' }).getByRole('link')
	).toHaveCount(5);
});

test('the key explains just the marks in use', async ({ page, timeline }) => {
	const key = page.getByRole('list', { name: 'Key' }).getByRole('listitem');
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	await expect(key).toHaveText(['exact day', 'month or year only', 'expected']);
	await expect(
		page.getByRole('list', { name: 'Groups' }).getByRole('button', { pressed: false })
	).toHaveText(['Diplomacy', 'Military']);
	await timeline.open(`${FIXTURES()}/t/forms`);
	await expect(key).toHaveText([
		'exact day or time',
		'known roughly',
		'lasted this long',
		'about then',
		'?uncertain',
		'goes on',
		'end not known',
		'expected',
		'disputed or denied',
		'cancelled'
	]);
});

test('the first page lists all timelines, the newest live at the top', async ({ page }) => {
	await page.goto(SHIPPED());
	const newest = page.getByRole('region', { name: /Russia and North Korea/ });
	await expect(newest.getByRole('figure', { name: 'Chart of the timeline' })).toBeVisible();
	await expect(
		page.getByRole('region', { name: 'All timelines' }).getByRole('article')
	).toHaveCount(2);
	await newest.getByRole('link', { name: 'Read this timeline' }).click();
	await expect(page).toHaveURL(/\/t\/russia-north-korea/);
});

for (const path of [
	'/t/nowhere',
	'/t/russia-north-korea/nothing',
	'/t/constructor',
	'/t/UPPER',
	'/t/..%2f',
	'/nowhere',
	'/t/'
])
	test(`${path} is a real 404`, async ({ page }) => {
		const response = await page.goto(SHIPPED() + path);
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'There is nothing at this address'
		);
		await expect(page.getByRole('link', { name: 'See all timelines' })).toBeVisible();
	});

test('the schema is served', async ({ request }) => {
	const schema = (await (await request.get(`${SHIPPED()}/schema/timeline-1.json`)).json()) as {
		title: string;
	};
	expect(schema.title).toBe('Dateline timeline, version 1');
});

test('a source cited twice, and two links to one event, make a whole page', async ({
	timeline
}) => {
	await timeline.open(`${FIXTURES()}/t/twice?event=a`);
	await expect(timeline.article(/Twice cited/).getByText('page 2')).toBeVisible();
	await expect(timeline.article(/Twice cited/).getByRole('link', { name: 'Another' })).toHaveCount(
		2
	);
});

test('a link on the chart opens a tab of its own where it is asked to', async ({
	page,
	context,
	timeline
}) => {
	await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
	const [tab] = await Promise.all([
		context.waitForEvent('page'),
		timeline.label(/Kursk deployment confirmed/).click({ modifiers: ['ControlOrMeta'] })
	]);
	await expect(tab).toHaveURL(/\/t\/russia-north-korea\/kursk-confirmed#e-kursk-confirmed$/);
	await expect(page).toHaveURL(`${SHIPPED()}/t/russia-north-korea`);
});

for (const [name, address] of [
	['page', '/t/russia-north-korea/kursk-confirmed'],
	['page of a view', '/t/russia-north-korea?event=kursk-confirmed&q=Kursk'],
	['embed', '/embed/russia-north-korea?event=kursk-confirmed']
] as const)
	test(`[F139] what others add to an address does nothing: ${name}`, async ({ page, timeline }) => {
		// An event that closes and opens again does so between two frames.
		await page.addInitScript(() => {
			const closings: Node[] = [];
			Object.assign(window, { closings });
			new MutationObserver((changes) => {
				for (const { target, oldValue } of changes)
					if (oldValue !== null && !(target as Element).hasAttribute('open')) closings.push(target);
			}).observe(document, { subtree: true, attributeFilter: ['open'], attributeOldValue: true });
		});
		const added = `${address.includes('?') ? '&' : '?'}utm_source=x&fbclid=y%20z`;
		await timeline.open(SHIPPED() + address + added);
		// Scripts have begun, and had time for all that they put off.
		await page.locator('html[data-alive]').waitFor();
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
		await page.evaluate(painted);
		const event = timeline.article(/North Korea confirms/);
		await expect(event.locator('details').first()).toHaveAttribute('open');
		expect(
			await page.evaluate(() => (window as unknown as { closings: Node[] }).closings.length)
		).toBe(0);
	});

test.describe('without the part that learns of newer versions', () => {
	test.use({ failing: true });

	test('[F503] the page goes on, and reports no error', async ({ timeline, page }) => {
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		const late = new Set<string>();
		await page.route('**/_app/immutable/chunks/*.js', async (route) => {
			const response = await route.fetch();
			const [kind] = /changes\.stream|changes_news\b/.exec(await response.text()) ?? [];
			if (kind === undefined) return route.fulfill({ response });
			late.add(kind);
			return route.abort();
		});
		await timeline.open(`${SHIPPED()}/t/russia-north-korea`);
		await expect.poll(() => late.size).toBe(2);
		await page.locator('#e-call h3 a').click();
		await expect(page.locator('#e-call details')).toHaveAttribute('open');
		expect(errors).toEqual([]);
	});
});
