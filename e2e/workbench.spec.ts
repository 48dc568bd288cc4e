/** An author at work on /new: what is typed is never lost, moved or overwritten, and little has to be done. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { generateTimeline } from './support/generate.js';
import { hostFixture, type ServeForTest } from './support/host';
import { expect, test as base } from './support/test';
import { FIXTURES } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });

const preview = (page: Page) => page.getByRole('article', { name: 'Preview', exact: true });
/** Beside the preview: to find a role, Playwright reads every element, and a preview may have 1,500 articles. */
const form = (page: Page) => page.locator('.make');
const box = (page: Page, name: string) => form(page).getByRole('textbox', { name, exact: true });
const step = (page: Page, name: string) =>
	page
		.locator('main > header')
		.getByRole('navigation', { name: 'Steps' })
		.getByRole('button', { name: new RegExp(`^${name}`) })
		.click();
const openFile = (page: Page, name: string, text: string) =>
	page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(text)
	});
const openMany = (page: Page, count: number) =>
	openFile(page, 'many.timeline.json', JSON.stringify(generateTimeline(count)));

const TWO = `version: 1
title: Two days
sources:
  desk: {publisher: The desk, title: Minutes, url: https://example.org/minutes}
events:
  - {id: first, headline: The first, date: 2024-05-01}
  - {id: second, headline: The second, date: 2024-05-03}
`;

test.beforeEach(async ({ page }) => {
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
});

for (const count of [25, 1500])
	test(`[F360] a headline that is typed with pauses stays in its field, among ${count} events`, async ({
		page
	}) => {
		await openMany(page, count);
		await step(page, 'Edit');
		await form(page).getByRole('button', { name: 'Add an event' }).click();
		await expect(box(page, 'Date')).toBeFocused();
		await page.keyboard.type('2031-05-06');
		await box(page, 'Headline').focus();
		await page.keyboard.type('The');
		// The preview has followed: the list and its problems are new.
		await expect(page.getByText('Being brought up to date')).toHaveCount(0);
		await expect(box(page, 'Headline')).toBeFocused();
		await page.keyboard.type(' end of it');
		await expect(box(page, 'Headline')).toHaveValue('The end of it');
		await expect(box(page, 'Date')).toHaveValue('2031-05-06');
		await box(page, 'Headline').fill('');
		await page.keyboard.type('Anew');
		await expect(box(page, 'Headline')).toHaveValue('Anew');
	});

test('[F361] no key is lost while the open event gains and loses problems', async ({ page }) => {
	await openFile(page, 'two.timeline.yaml', TWO);
	await page.getByRole('button', { name: 'Change “The second”' }).click();
	const typed: string[] = [];
	for (let at = 0; at < 6; at++) {
		await page.getByRole('button', { name: 'Add a quote' }).click();
		const words = `Quotation ${at}: as fast as anybody can type it.`;
		typed.push(words);
		await page.getByRole('textbox', { name: 'Words' }).nth(at).focus();
		await page.keyboard.type(words, { delay: 8 });
	}
	for (const [at, words] of typed.entries())
		await expect(page.getByRole('textbox', { name: 'Words' }).nth(at)).toHaveValue(words);
});

test('[F363] two changes of the timeline, one right after the other, are both there', async ({
	page
}) => {
	await openMany(page, 1500);
	await step(page, 'Edit');
	await box(page, 'Title').fill('A new title');
	await page.getByText('Standfirst, story date').click();
	await box(page, 'Standfirst').fill('And a standfirst.');
	// The names of 1,500 articles take long to work out: this is found without them.
	await expect(page.locator('.preview h1')).toHaveText('A new title');
	await expect(page.locator('.preview .standfirst')).toHaveText('And a standfirst.');
	await expect(box(page, 'Title')).toHaveValue('A new title');
});

test('[F364] steady typing is stored while it goes on: a closed tab loses less than a second', async ({
	page,
	context
}) => {
	await openFile(page, 'two.timeline.yaml', TWO);
	await page.getByRole('button', { name: 'Change “The second”' }).click();
	await box(page, 'Headline').fill('');
	const times: number[] = [];
	// Never a pause: a store that waits for one would have nothing.
	for (let at = 0; at < 60; at++) {
		await page.keyboard.type('x', { delay: 50 });
		times.push(Date.now());
	}
	const address = page.url();
	const closedAt = Date.now();
	await page.close({ runBeforeUnload: false });
	const next = await context.newPage();
	await next.goto(address);
	const headline = preview(next).getByRole('heading', { level: 3 }).filter({ hasText: /x{3}/ });
	await expect(headline).toBeVisible();
	const kept = (/x+$/.exec(await headline.innerText())?.[0] ?? '').length;
	const before = times.filter((time) => time < closedAt - 1000).length;
	expect(kept).toBeGreaterThanOrEqual(before);
});

test('[F502] a draft is not called saved while a change is on its way', async ({ page }) => {
	await page.addInitScript(() => {
		const seen = { changesOnTheirWay: 0, isEarly: false };
		const { prototype } = Worker;
		const post = Reflect.get(prototype, 'postMessage') as (...sent: unknown[]) => void;
		prototype.postMessage = function (this: Worker, message: unknown, more: unknown) {
			const count = (message as { path?: string[] }).path?.[0] === 'change' ? 1 : 0;
			seen.changesOnTheirWay += count;
			setTimeout(() => {
				seen.changesOnTheirWay -= count;
				post.call(this, message, more);
			}, 300);
		};
		new MutationObserver(() => {
			const isSaid = document.body.textContent.includes('Draft saved in this browser');
			if (isSaid && seen.changesOnTheirWay > 0) seen.isEarly = true;
		}).observe(document, { childList: true, characterData: true, subtree: true });
		Object.assign(window, { seen });
	});
	await page.reload();
	await openFile(page, 'two.timeline.yaml', TWO);
	await page.getByRole('button', { name: 'Change “The second”' }).click();
	await box(page, 'Headline').pressSequentially('It goes on and on and on and on', { delay: 50 });
	await expect(page.getByText('Draft saved in this browser')).toBeVisible();
	expect(await page.evaluate(() => (window as unknown as { seen: object }).seen)).toEqual({
		changesOnTheirWay: 0,
		isEarly: false
	});
});

test('[F365] undo goes back field by field, also over deleted events, and redo forward', async ({
	page
}) => {
	await openFile(page, 'two.timeline.yaml', TWO);
	const undo = page.getByRole('button', { name: 'Undo' });
	const redo = page.getByRole('button', { name: 'Redo' });
	await page.getByRole('button', { name: 'Change “The second”' }).click();
	await box(page, 'Headline').fill('A better headline');
	await box(page, 'Summary').fill('And a summary.');
	await undo.click();
	await expect(box(page, 'Summary')).toHaveValue('');
	await expect(box(page, 'Headline')).toHaveValue('A better headline');
	await undo.click();
	await expect(box(page, 'Headline')).toHaveValue('The second');
	await redo.click();
	await redo.click();
	await expect(box(page, 'Summary')).toHaveValue('And a summary.');
	await page.getByRole('button', { name: 'Delete the event' }).click();
	await expect(preview(page).locator('[data-entry]')).toHaveCount(1);
	await page.keyboard.press('Control+z');
	await expect(preview(page).getByRole('article', { name: /A better headline/ })).toBeVisible();
});

test('[F366] the chart of the preview grows with the timeline', async ({ page }) => {
	await page.getByRole('button', { name: 'Start from scratch' }).click();
	const line = box(page, 'Add an event in one line');
	await line.fill('1 May 2018 The first');
	await line.press('Enter');
	await expect(page.locator('.plot a.label')).toHaveCount(1);
	await line.fill('3 June 2025 The second');
	await line.press('Enter');
	await expect(page.locator('.plot a.label:visible')).toHaveCount(2);
	await page.getByText('Standfirst, story date').click();
	await page.getByRole('combobox', { name: 'Time zone of clock times' }).fill('Asia/Kolkata');
	await expect(page.getByText('Being brought up to date')).toHaveCount(0);
	await expect(page.locator('.plot a.label:visible')).toHaveCount(2);
});

test('[F367] who comes by a link of this site can fetch from another one', async ({
	page,
	host
}) => {
	const files = {
		'/open.csv': {
			text: 'date,headline\n2024-05-01,Fetched\n',
			headers: { 'content-type': 'text/csv', 'access-control-allow-origin': '*' }
		}
	};
	const { url } = await host({ body: '', files });
	await page.goto(`${FIXTURES()}/`);
	await page.getByRole('link', { name: 'Make one' }).click();
	await page.getByText('From an address').click();
	await page.getByLabel(/Address of a file/).fill(`${url}/open.csv`);
	await page.getByRole('button', { name: 'Fetch' }).click();
	await expect(preview(page).getByRole('article', { name: /Fetched/ })).toBeVisible();
});

test('[F368] a shared link opens for reading, stays as it is, and stores nothing until a copy is edited', async ({
	page,
	context
}) => {
	await openFile(page, 'two.timeline.yaml', TWO);
	await step(page, 'Share');
	await page.getByRole('button', { name: 'Share link' }).click();
	const link = await page.getByRole('textbox', { name: 'Share link' }).inputValue();
	const reader = await context.newPage();
	await reader.goto(link);
	await expect(reader.getByRole('article', { name: /The second/ })).toBeVisible();
	await expect(reader.getByRole('navigation', { name: 'Steps' })).toHaveCount(0);
	expect(reader.url()).toBe(link);
	await reader.reload();
	await expect(reader.getByRole('article', { name: /The second/ })).toBeVisible();
	await reader.goto(`${FIXTURES()}/new`);
	// That of the first tab, and no other.
	await expect(reader.getByRole('button', { name: 'Two days', exact: true })).toHaveCount(1);
	await reader.goto(link);
	await reader.reload();
	await reader.getByRole('button', { name: 'Edit a copy' }).click();
	await expect(reader.getByRole('navigation', { name: 'Steps' })).toBeVisible();
	await expect(reader).toHaveURL(/draft=/);
});

test('what is clicked where it is read is edited beside it', async ({ page }) => {
	await openFile(
		page,
		'two.timeline.yaml',
		TWO.replace(
			'date: 2024-05-03',
			'date: 2024-05-03, quotes: [{text: So it was., speaker: Somebody, sources: [desk]}]'
		)
	);
	await preview(page).locator('#list').getByRole('link', { name: 'The first' }).click();
	await expect(box(page, 'Headline')).toBeFocused();
	await expect(box(page, 'Headline')).toHaveValue('The first');
	await preview(page).locator('#list').getByText('So it was.').click();
	await expect(page.getByRole('textbox', { name: 'Words' })).toBeFocused();
	await preview(page).locator('#list .when').first().click();
	await expect(box(page, 'Date')).toBeFocused();
	await expect(box(page, 'Headline')).toHaveValue('The first');
});

test('the table: arrows and Enter move, a pasted block fills cells and adds rows, chosen rows are deleted', async ({
	page
}) => {
	await openFile(page, 'two.timeline.yaml', TWO);
	await page.getByRole('button', { name: 'Table' }).click();
	const cell = (column: string, row: number) => box(page, `${column}, row ${row}`);
	await cell('Headline', 1).focus();
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowRight');
	await expect(cell('Summary', 1)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(cell('Summary', 2)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(cell('Summary', 3)).toBeFocused();
	await cell('Date', 3).focus();
	await page.evaluate(() => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', '5 May 2024\tPasted one\n6 May 2024\tPasted two\n');
		document.activeElement?.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
		);
	});
	await expect(preview(page).getByRole('article', { name: /Pasted two/ })).toBeVisible();
	await expect(cell('Date', 3)).toHaveValue('2024-05-05');
	await expect(cell('Headline', 4)).toHaveValue('Pasted two');
	await page.getByRole('checkbox', { name: 'Select “Pasted one”' }).check();
	await page.getByRole('button', { name: 'Delete these rows' }).click();
	await expect(preview(page).locator('[data-entry]')).toHaveCount(3);
	await page.keyboard.press('Control+z');
	await expect(preview(page).locator('[data-entry]')).toHaveCount(4);
	await expectAccessible(page);
});

/** Counts what an author does. */
function counted(page: Page) {
	const counts = { clicks: 0, fields: 0 };
	return {
		counts,
		click: async (name: string) => {
			counts.clicks++;
			await page.getByRole('button', { name, exact: true }).last().click();
		},
		type: async (text: string, key = 'Tab') => {
			counts.fields++;
			await page.keyboard.type(text);
			await page.keyboard.press(key);
		}
	};
}

test('ten events of a story, four of them with words and source, in 45 clicks and 40 fields at most', async ({
	page
}) => {
	const { counts, click, type } = counted(page);
	await click('Start from scratch');
	await box(page, 'Add an event in one line').focus();
	const lines = [
		'12 June 2025 Air India 171 crashes after take-off',
		'13 June 2025 The first recorder is found',
		'16 June 2025 The second recorder is found',
		'24 June 2025 Data are read from the recorders',
		'12 July 2025 A preliminary report is published',
		'July 2025 Pilots’ associations object'
	];
	for (const line of lines) await type(line, 'Enter');
	for (const at of [1, 2, 3, 4]) {
		await box(page, 'Add an event in one line').focus();
		await type(`${at} August 2025 Statement ${at}`, 'Control+Enter');
		await expect(box(page, 'Summary')).toBeFocused();
		await click('Add a quote');
		await page.getByRole('textbox', { name: 'Words' }).focus();
		await type(`Words of statement ${at}.`);
		await type(`Speaker ${at}`);
		if (at === 1) {
			await click('Add a source');
			await page.getByRole('combobox', { name: 'Publisher' }).focus();
			await type('The ministry');
			await type('Statements');
			await type('https://example.org/statements');
		} else {
			counts.clicks += 2;
			await page
				.getByRole('combobox', { name: 'Cite a source of this timeline' })
				.last()
				.selectOption('The ministry, Statements');
		}
		await click('All events');
	}
	await expect(preview(page).locator('[data-entry]')).toHaveCount(10);
	await expect(preview(page).getByText('Words of statement 4.').last()).toBeVisible();
	expect(counts.clicks).toBeLessThanOrEqual(45);
	expect(counts.fields).toBeLessThanOrEqual(40);
	test.info().annotations.push({ type: 'effort', description: JSON.stringify(counts) });
});

test('twenty-five pasted rows are a page in six steps', async ({ page }) => {
	const rows = Array.from(
		{ length: 25 },
		(_, i) => `${i + 1} May 2024\tLesson ${i + 1}\thttps://example.org/${i + 1}`
	);
	const table = ['Date\tTitle\tLink', ...rows].join('\n');
	await page.evaluate((text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, table);
	await expect(preview(page).locator('[data-entry]')).toHaveCount(25);
	for (const [i, date] of (
		await preview(page)
			.locator('#list time')
			.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')))
	).entries())
		expect(date).toBe(`2024-05-${String(i + 1).padStart(2, '0')}`);
	await step(page, 'Share');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download the page' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/\.page\.html$/);
});

for (const { width, colorScheme } of [
	{ width: 390, colorScheme: 'dark' },
	{ width: 1280, colorScheme: 'light' }
] as const)
	test(`every step at ${width} px has no axe violation and nothing cut off`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await openFile(
			page,
			'talks.csv',
			'Date;Headline;Quote;Who;Notes\n03/04/2019;Talks resume;We stay.;Minister;internal\n2019-02-30;No such day;;;\n;No date;;;\n'
		);
		await page.getByRole('button', { name: 'Day first' }).click();
		for (const name of ['Import', 'Match columns', 'Fix', 'Edit', 'Share']) {
			await step(page, name);
			await expectAccessible(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
		}
		await step(page, 'Edit');
		await page.getByRole('button', { name: /^Change “Talks/ }).click();
		for (const summary of await page.locator('form summary').all()) await summary.click();
		await expectAccessible(page);
	});

test('1,500 rows, 568 of them with a clock time and no zone: one question, no row hidden, no cell lost', async ({
	page
}) => {
	const rows = Array.from({ length: 1500 }, (_, i) => {
		const day = new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10);
		return `${day}${i < 568 ? ' 13:39' : ''},Flight ${i + 1},${i % 7},Operator ${i % 3}`;
	});
	await openFile(page, 'flights.csv', ['Date,Headline,Deaths,Operator', ...rows].join('\n'));
	// The step that has something to do is open.
	await expect(page.getByRole('group', { name: /^568 clock times name no time zone/ })).toHaveCount(
		1
	);
	await step(page, 'Match columns');
	await page.getByRole('button', { name: 'Keep them all as facts' }).click();
	await step(page, 'Import');
	await expect(
		page
			.getByRole('listitem')
			.filter({ hasText: /^1,500 events/ })
			.first()
	).toBeVisible();
	await step(page, 'Share');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'CSV' }).click()
	]);
	const text = (await readFile(await download.path())).toString();
	expect(text.trim().split('\r\n')).toHaveLength(1501);
	expect(text.match(/T13:39/g)).toHaveLength(568);
	expect(text.match(/Operator: Operator 2/g)).toHaveLength(500);
});

test('groups are renamed, coloured, reordered and merged', async ({ page }) => {
	const grouped = TWO.replace(
		'events:',
		'groups:\n  a: {label: Alpha}\n  b: {label: Beta}\nevents:'
	)
		.replace('date: 2024-05-01', 'date: 2024-05-01, group: a')
		.replace('date: 2024-05-03', 'date: 2024-05-03, group: b');
	await openFile(page, 'two.timeline.yaml', grouped);
	await page.getByText('Groups', { exact: true }).click();
	const key = preview(page).locator('.groups');
	await box(page, 'Name of group 1').fill('First');
	await expect(key).toContainText('First');
	await page.getByRole('button', { name: 'Move “Beta” up' }).click();
	await expect(box(page, 'Name of group 1')).toHaveValue('Beta');
	await page.getByLabel('Colour of “Beta”').fill('#1c5d99');
	await expectAccessible(page);
	await page
		.getByRole('combobox', { name: 'What happens to “First”' })
		.selectOption('Merge into “Beta”');
	await expect(box(page, 'Name of group 2')).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(box(page, 'Name of group 2')).toHaveValue('First');
});
