/** A file of the reader's own, opened in their browser. */
import { generateTimeline } from './support/generate.js';
import { expect, test } from './support/test';
import { FIXTURES } from './support/timeline-page';

const fileOf = (name: string, text: string) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(text)
});
const generated = (count: number) =>
	fileOf('many.timeline.json', JSON.stringify(generateTimeline(count)));

test.beforeEach(async ({ page }) => {
	await page.goto(`${FIXTURES()}/new`);
});

const SMALL = `version: 1
title: Two days
events:
  - id: first
    headline: The first
    date: 2024-05-01
  - id: second
    headline: The second
    date: 2024-05-03
`;

test('a small file is shown whole, and another can be opened after it', async ({ page }) => {
	const input = page.getByLabel('Choose a file, or drop it here');
	await input.setInputFiles(fileOf('two.timeline.yaml', SMALL));
	await expect(page.getByRole('heading', { level: 1, name: 'Two days' })).toBeVisible();
	await expect(page.getByRole('group', { name: 'two.timeline.yaml' })).toBeFocused();
	await expect.poll(() => page.workers()).toEqual([]); // all there is has come over
	await expect(page.locator('.plot a.label')).toHaveCount(2);
	await page.locator('.plot a.label').first().click();
	await expect(page.locator('.plot a.label[aria-current]')).toHaveCount(1);
	await page.getByRole('button', { name: 'Open another file' }).click();
	await expect(input).toBeFocused();
	await input.setInputFiles(fileOf('third.timeline.yaml', SMALL.replace('Two days', 'Again')));
	await expect(page.getByRole('heading', { level: 1, name: 'Again' })).toBeVisible();
});

test('a table is shown, and every row that is left out is told', async ({ page }) => {
	const table =
		'Date,Headline,Colour\n1 May 2024,The first,red\nsome day,The second,\n2024-05-03,The third,\n';
	await page.getByLabel('Choose a file').setInputFiles(fileOf('three-days.csv', table));
	await expect(page.getByRole('heading', { level: 1, name: 'three days' })).toBeVisible();
	await expect(page.locator('[data-entry]')).toHaveCount(2);
	const problems = page.getByRole('group', { name: 'three-days.csv' });
	await problems.locator('summary').click();
	await expect(problems.getByText(/Colour.*This column is not read/)).toBeVisible();
	await expect(problems.getByText(/“some day”.*The row is left out/)).toBeVisible();
});

test('a long file is laid out beside the page: tiles, blocks of the list, find', async ({
	page
}) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET' || /tiles|list\//.test(request.url())) sent.push(request.url());
	});
	await page.getByLabel('Choose a file, or drop it here').setInputFiles(generated(5000));
	await page.locator('.brush .selection').waitFor({ state: 'attached' });
	await page.locator('#list article').first().waitFor();
	expect(await page.locator('#list article').count()).toBe(64);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await page.locator('.plot .labels.cut a.label').first().waitFor();
	const headline = await page.locator('#list article h3 a').nth(40).innerText();
	await page.getByRole('searchbox').fill(headline);
	await expect(page.locator('#list article')).toHaveCount(1);
	await expect(page.locator('#list article h3 a')).toHaveText(headline);
	expect(sent).toEqual([]);
});

test('a broken file is told with the place of each fault, and nothing of it is shown', async ({
	page
}) => {
	const broken = SMALL.replace('2024-05-03', '2024-02-31');
	await page
		.getByLabel('Choose a file, or drop it here')
		.setInputFiles(fileOf('broken.timeline.yaml', broken));
	await expect(page.getByText('broken.timeline.yaml is not shown')).toBeVisible();
	await expect(page.locator('li.error')).toContainText('9:5 events[1].date');
	await expect(page.locator('.plot')).toHaveCount(0);
	const input = page.getByLabel('Choose a file, or drop it here');
	await expect(input).toHaveValue(''); // the same name can be chosen again, mended
	await input.setInputFiles(fileOf('broken.timeline.yaml', SMALL));
	await expect(page.getByRole('heading', { level: 1, name: 'Two days' })).toBeVisible();
});

test('what is no text is refused by name', async ({ page }) => {
	await page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name: 'picture.timeline.json',
		mimeType: 'image/png',
		buffer: Buffer.from([0x89, 0x50, 0xff, 0xfe])
	});
	await expect(page.getByText('picture.timeline.json cannot be opened')).toBeVisible();
});

test('reading is cancelled at once, and the page answers while it works', async ({ page }) => {
	await page.getByLabel('Choose a file, or drop it here').setInputFiles(generated(60_000));
	await page.getByRole('progressbar').waitFor();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('progressbar')).toHaveCount(0);
	await expect.poll(() => page.workers()).toEqual([]);
});
