/** An author brings a file of their own, mends it, and takes a timeline away; all in their browser. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { generateTimeline } from './support/generate.js';
import { hostFixture, type ServeForTest } from './support/host';
import { expect, test as base } from './support/test';
import { FIXTURES } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });

const fileOf = (name: string, text: string | Buffer) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(text)
});
const generated = (count: number) =>
	fileOf('many.timeline.json', JSON.stringify(generateTimeline(count)));
const chooser = (page: Page) => page.getByLabel('Choose a file, or drop it here');
const preview = (page: Page) => page.getByRole('article', { name: 'Preview', exact: true });
const step = (page: Page, name: string) =>
	page
		.getByRole('navigation', { name: 'Steps' })
		.getByRole('button', { name: new RegExp(`^${name}`) })
		.click();
const another = async (page: Page) => {
	await step(page, 'Import');
	await page.getByRole('button', { name: 'Choose another file' }).click();
};
const open = (page: Page, name: string, text: string) =>
	chooser(page).setInputFiles(fileOf(name, text));

test.beforeEach(async ({ page }) => {
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
});

const SMALL = `# Who keeps this: the desk
version: 1
title: Two days
events:
  - id: first
    headline: The first
    date: 2024-05-01 # as the ministry has it
  - id: second
    headline: The second
    date: 2024-05-03
`;

test('a small file is shown whole, and another can be opened after it', async ({ page }) => {
	await open(page, 'two.timeline.yaml', SMALL);
	await expect(preview(page).getByRole('heading', { name: 'Two days' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: 'Make a timeline' })).toBeFocused();
	await expect(page.locator('.plot a.label')).toHaveCount(2);
	await page.locator('.plot a.label').first().click();
	await expect(page.locator('.plot a.label[aria-current]')).toHaveCount(1);
	await another(page);
	await open(page, 'third.timeline.yaml', SMALL.replace('Two days', 'Again'));
	await expect(preview(page).getByRole('heading', { name: 'Again' })).toBeVisible();
});

test('a table is shown, every row that is not is told, and the report has them all', async ({
	page
}) => {
	const table =
		'Date,Headline,Colour\n1 May 2024,The first,red\nsome day,The second,\n2024-05-03,The third,\n';
	await open(page, 'three-days.csv', table);
	// The one without a date is listed behind the others.
	await expect(preview(page).locator('[data-entry]')).toHaveCount(3);
	await expect(page.locator('.plot a.label')).toHaveCount(2);
	await step(page, 'Import');
	await expect(page.getByText('3 rows, 3 columns, UTF-8, comma')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: '1 needs a date' })).toBeVisible();
	await step(page, 'Fix');
	await page.getByText(/notes on the file as it was read/).click();
	await expect(page.getByText(/This column is not read/)).toBeVisible();
	await step(page, 'Import');
	const report = await taken(page, () =>
		page.getByRole('button', { name: 'Download the report' }).click()
	);
	expect(report.name).toBe('three-days.csv.report.csv');
	expect(report.text).toMatch(/^2,1,Date,changed,1 May 2024,2024-05-01,/m);
	expect(report.text).toMatch(/^3,1,Date,left out,some day,/m);
});

/** The file that a click gives. */
async function taken(page: Page, click: () => Promise<void>) {
	const [download] = await Promise.all([page.waitForEvent('download'), click()]);
	return {
		name: download.suggestedFilename(),
		text: (await readFile(await download.path())).toString()
	};
}

test('dates that can be two days are asked about once', async ({ page }) => {
	await open(page, 'numbers.csv', 'date,headline\n03/04/2024,One\n05/06/2024,Two\n');
	await expect(page.getByText('numbers.csv is not shown yet')).toBeVisible();
	await page.getByRole('button', { name: 'Day first' }).click();
	await expect(preview(page).locator('[data-entry]')).toHaveCount(2);
	await expect(preview(page).getByText('Apr 3').first()).toBeVisible();
	await step(page, 'Fix');
	await page.getByRole('button', { name: 'Month first' }).click();
	await expect(preview(page).getByText('Mar 4').first()).toBeVisible();
});

test('a column is made what its author says', async ({ page }) => {
	await open(page, 'columns.csv', 'Date,Was passierte,Wo\n2024-05-01,Der Anfang,Bonn\n');
	await expect(page.getByText('columns.csv is not shown yet')).toBeVisible();
	await page.getByLabel('What “Was passierte” becomes').selectOption('Headline');
	await expect(preview(page).getByRole('article', { name: /Der Anfang/ })).toBeVisible();
	await step(page, 'Match columns');
	await page.getByLabel('What “Wo” becomes').selectOption('Places');
	await expect(preview(page).getByText('Bonn')).toBeVisible();
});

test('an event without a date waits, is given the one that its source means, and is shown', async ({
	page
}) => {
	await open(
		page,
		'waiting.timeline.yaml',
		`version: 1
title: Waiting
asOf: 2025-08-13
events:
  - {id: a, headline: The call, date: 2025-08-12}
  - {id: b, headline: The pact, date: {stated: last year}}
`
	);
	await expect(preview(page).locator('[data-entry]')).toHaveCount(2);
	await expect(page.locator('.plot a.label')).toHaveCount(1);
	await step(page, 'Edit');
	await page.getByRole('button', { name: 'Change “The pact”' }).click();
	await page.getByRole('button', { name: 'Use 2024' }).click();
	await expect(page.getByText('Read as 2024.')).toBeVisible();
	await expect(preview(page).getByRole('article', { name: /The pact/ })).toBeVisible();
	await step(page, 'Fix');
	await expect(page.getByRole('heading', { name: 'No problem is left.' })).toBeVisible();
});

test('what is changed in a form is shown, kept over a reload, and taken away with the comments of the file', async ({
	page
}) => {
	await open(page, 'two.timeline.yaml', SMALL);
	await page.getByRole('button', { name: 'Change “The second”' }).click();
	await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Now the last');
	await expect(preview(page).getByRole('article', { name: /Now the last/ })).toBeVisible();
	await expect(page.getByText('Draft saved in this browser')).toBeVisible();
	await page.reload();
	await expect(preview(page).getByRole('article', { name: /Now the last/ })).toBeVisible();
	await step(page, 'Share');
	const yaml = await taken(page, () => page.getByRole('button', { name: 'YAML' }).click());
	expect(yaml).toEqual({
		name: 'two.timeline.yaml',
		text: SMALL.replace('The second', 'Now the last')
	});
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(preview(page).getByRole('article', { name: /The second/ })).toBeVisible();
});

test('of what is typed at most a second is lost, whatever becomes of the page', async ({
	page,
	context
}) => {
	await open(page, 'two.timeline.yaml', SMALL);
	await page.getByRole('button', { name: 'Change “The second”' }).click();
	const field = page.getByRole('textbox', { name: 'Headline', exact: true });
	await field.fill('Typed at the last moment');
	const typed = Date.now();
	const kept = () =>
		page.evaluate(
			() =>
				new Promise<string>((resolve, reject) => {
					const opening = indexedDB.open('dateline');
					opening.onerror = () => reject(new Error('no database'));
					opening.onsuccess = () => {
						const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
						all.onsuccess = () => {
							opening.result.close();
							resolve(JSON.stringify(all.result));
						};
					};
				})
		);
	await expect.poll(kept, { intervals: [50] }).toContain('Typed at the last moment');
	expect(Date.now() - typed).toBeLessThan(10_000);
	const address = page.url();
	await page.close({ runBeforeUnload: false });
	const next = await context.newPage();
	await next.goto(address);
	await expect(preview(next).getByRole('article', { name: /Typed at the last/ })).toBeVisible();
});

test('two tabs never overwrite each other: the second works on a copy', async ({
	page,
	context
}) => {
	await open(page, 'two.timeline.yaml', SMALL);
	await expect(page).toHaveURL(/draft=/);
	const first = page.url();
	const second = await context.newPage();
	await second.goto(first);
	await expect(second.getByText('Another tab works on this draft')).toBeVisible();
	await expect(second).not.toHaveURL(first);
	for (const [tab, words] of [
		[page, 'In the first tab'],
		[second, 'In the second tab']
	] as const) {
		await tab.getByRole('button', { name: 'Change “The second”' }).click();
		await tab.getByRole('textbox', { name: 'Headline', exact: true }).fill(words);
		await expect(preview(tab).getByRole('article', { name: words })).toBeVisible();
		await expect(tab.getByText('Draft saved in this browser')).toBeVisible();
	}
	await second.reload();
	await expect(preview(second).getByRole('article', { name: 'In the second tab' })).toBeVisible();
	await second.close();
	await page.reload();
	await expect(preview(page).getByRole('article', { name: 'In the first tab' })).toBeVisible();
	await another(page);
	await expect(page.getByRole('button', { name: 'Two days', exact: true })).toHaveCount(2);
});

test('where the browser keeps no drafts, this is said at once', async ({ page }) => {
	const denied = `IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };`;
	await page.route('**/maker.worker-*.js', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: `${denied}\n${await response.text()}` });
	});
	await page.reload();
	await open(page, 'two.timeline.yaml', SMALL);
	await expect(page.getByText(/This browser keeps no drafts here \(denied\)/)).toBeVisible();
});

test('a link holds the timeline itself', async ({ page, context }) => {
	await open(page, 'two.timeline.yaml', SMALL);
	await step(page, 'Share');
	await page.getByRole('button', { name: 'Share link' }).click();
	const link = await page.getByRole('textbox', { name: 'Share link' }).inputValue();
	expect(link).toContain('/new#t=');
	const other = await context.newPage();
	await other.goto(link);
	await expect(preview(other).getByRole('article', { name: /The second/ })).toBeVisible();
	await other.goto('about:blank');
	await other.goto(link.slice(0, -8));
	await expect(other.getByText('The link contains no timeline')).toBeVisible();
});

test('a table that is pasted, and one from an address, are read', async ({ page }) => {
	await page.evaluate(() => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', 'date\theadline\n2024-05-01\tPasted\n');
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	});
	await expect(preview(page).getByRole('article', { name: /Pasted/ })).toBeVisible();
	await another(page);
	await page.getByText('From an address').click();
	await page.getByLabel(/Address of a file/).fill(`${FIXTURES()}/t/single.json`);
	await page.getByRole('button', { name: 'Fetch' }).click();
	await expect(preview(page).locator('[data-entry]')).toHaveCount(1);
});

test.describe('an address of another site', () => {
	test.use({ failing: true });

	/** The same table, once for its own pages alone, and once for all. */
	const files = {
		'/own.csv': { text: 'date,headline\n2024-05-01,Fetched\n' },
		'/open.csv': {
			text: 'date,headline\n2024-05-01,Fetched\n',
			headers: { 'content-type': 'text/csv', 'access-control-allow-origin': '*' }
		}
	};
	const fetchFrom = async (page: Page, address: string) => {
		await page.getByText('From an address').click();
		await page.getByLabel(/Address of a file/).fill(address);
		await page.getByRole('button', { name: 'Fetch' }).click();
	};

	test('is read where that site lets others read it', async ({ page, host }) => {
		const { url } = await host({ body: '', files });
		await fetchFrom(page, `${url}/open.csv`);
		await expect(preview(page).getByRole('article', { name: /Fetched/ })).toBeVisible();
		await expect(page.getByText(/does not allow other sites to read it/)).toHaveCount(0);
	});

	test('is explained where it does not', async ({ page, host }) => {
		const { url } = await host({ body: '', files });
		await fetchFrom(page, `${url}/own.csv`);
		await expect(page.getByText(/does not allow other sites to read it/)).toBeVisible();
		await expect(page.locator('[data-entry]')).toHaveCount(0);
	});

	test('is explained where nobody answers', async ({ page, host }) => {
		const { url, stop } = await host({ body: '', files });
		await stop();
		await fetchFrom(page, `${url}/open.csv`);
		await expect(page.getByText(/does not allow other sites to read it/)).toBeVisible();
		await expect(page.locator('[data-entry]')).toHaveCount(0);
	});
});

test('from nothing to a timeline, by keyboard alone', async ({ page }) => {
	await page.getByRole('button', { name: 'Start from scratch' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.getByRole('textbox', { name: 'Add an event in one line' }).focus();
	await page.keyboard.type('12 Aug 2025: A call');
	await page.keyboard.press('Enter');
	await expect(preview(page).getByRole('article', { name: /A call/ })).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Add an event in one line' })).toBeFocused();
	await page.keyboard.type('15 Aug 2025 A summit');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByRole('textbox', { name: 'Summary' })).toBeFocused();
	await page.keyboard.type('In Alaska.');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Change “A summit”' })).toBeFocused();
	await expect(preview(page).locator('#list').getByText('In Alaska.')).toBeVisible();
});

test('a long file is laid out beside the page: tiles, blocks of the list, find', async ({
	page
}) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET' || /tiles|list\//.test(request.url())) sent.push(request.url());
	});
	await chooser(page).setInputFiles(generated(5000));
	await page.locator('.brush .selection').waitFor({ state: 'attached' });
	await page.locator('#list article').first().waitFor();
	expect(await page.locator('#list article').count()).toBe(64);
	const headlines = page.locator('#list article h3 a');
	// A number of four digits stands in no other headline.
	const headline = await headlines
		.filter({ hasText: / \d{4}$/ })
		.first()
		.innerText();
	await preview(page).getByRole('searchbox').fill(headline);
	await expect(headlines).toHaveText([headline]);
	await preview(page).getByRole('searchbox').fill('');
	await expect(page.locator('#list article')).toHaveCount(64);
	await preview(page).getByRole('button', { name: 'Zoom in' }).click();
	await preview(page).getByRole('button', { name: 'Zoom in' }).click();
	await page.locator('.plot.cut .labels a.label').first().waitFor();
	expect(sent).toEqual([]);
});

test('in a broken file what holds is shown, and the rest is told with its place and a way to mend it', async ({
	page
}) => {
	await open(page, 'broken.timeline.yaml', SMALL.replace('2024-05-03', '2024-02-31'));
	await expect(page.locator('.plot a.label')).toHaveCount(1);
	await expect(page.getByText('line 8 · The second · Date')).toBeVisible();
	await page
		.getByRole('button', { name: /^Fix “/ })
		.first()
		.click();
	await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2024-02-29');
	await expect(page.locator('.plot a.label')).toHaveCount(2);
});

test('what is no timeline at all is told with its place', async ({ page }) => {
	await open(page, 'broken.timeline.yaml', 'version: 1\ntitle: [open\n');
	await expect(page.getByText('broken.timeline.yaml is not shown yet')).toBeVisible();
	await expect(page.locator('li.error')).toContainText('line 3');
	await expect(page.locator('.plot')).toHaveCount(0);
	await expect(chooser(page)).toHaveValue(''); // the same name can be chosen again, mended
	await open(page, 'broken.timeline.yaml', SMALL);
	await expect(preview(page).getByRole('heading', { name: 'Two days' })).toBeVisible();
});

test('what is no text is refused by name', async ({ page }) => {
	await chooser(page).setInputFiles(
		fileOf('picture.timeline.json', Buffer.from([0x89, 0x50, 0x4e, 0x47]))
	);
	await expect(page.getByText('picture.timeline.json is not shown yet')).toBeVisible();
	await expect(page.getByText(/This is a picture/)).toBeVisible();
});

test('reading is cancelled at once, and the page answers while it works', async ({ page }) => {
	await chooser(page).setInputFiles(generated(60_000));
	await page.getByRole('progressbar').waitFor();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('progressbar')).toHaveCount(0);
});

const MESSY = `Date;Headline;Quote;Who;Link;Notes
03/04/2019;Talks resume in Geneva;We have not closed the door;Foreign minister;https://example.org/2019/04/talks;
25/04/2019;First round opens;;;javascript:void(0);internal
2019-02-30;A day there was not;;;;
last year;${'Mandate lapses '.repeat(18).trim()};;;;
;No date;;;;
2020;;;;;
`;

for (const { dress, width, colorScheme } of [
	{ dress: 'light', width: 1280, colorScheme: 'light' },
	{ dress: 'dark', width: 768, colorScheme: 'dark' },
	{ dress: 'a narrow window', width: 320, colorScheme: 'light' }
] as const)
	test(`mending a broken table in ${dress} has no axe violation and nothing cut off`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		await open(page, 'talks.csv', MESSY);
		await step(page, 'Fix');
		await page.getByText(/notes on the file as it was read/).click();
		await page
			.getByRole('button', { name: /^Fix “/ })
			.first()
			.click();
		await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2019-02-30');
		await expectAccessible(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
	});
