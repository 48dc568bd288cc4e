/** What an author enters in the forms of /new is in the saved file. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';
import { FIXTURES } from './support/timeline-page';

const TWO = `version: 1
title: Two days
sources:
  desk: {publisher: The desk, title: Minutes}
  agency: {publisher: The agency, title: Notes}
events:
  - {id: first, headline: The first, date: 2024-05-01}
  - {id: second, headline: The second, date: 2024-05-03, sources: [desk]}
`;

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const typing = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const press = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).first().click();
const open = (page: Page, summary: string) =>
	page.locator('summary').filter({ hasText: summary }).first().click();

async function savedYaml(page: Page): Promise<unknown> {
	await page
		.getByRole('navigation', { name: 'Steps' })
		.getByRole('button', { name: /^Share/ })
		.click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /YAML/ }).first().click()
	]);
	return parse((await readFile(await download.path())).toString());
}

test.beforeEach(async ({ page }) => {
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
	await page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name: 'two.timeline.yaml',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(TWO)
	});
});

test('facts, media, related events, wordings, places in sources, people and places are in the file', async ({
	page
}) => {
	await open(page, 'People and organisations');
	await press(page, 'Add a person or an organisation');
	await box(page, 'Name').fill('Somebody Known');
	await page.getByLabel('Type').selectOption('person');
	await typing(page, 'Role').fill('minister');
	await open(page, 'Places');
	await press(page, 'Add a place');
	await box(page, 'Name').last().fill('The square');
	await box(page, 'Latitude').fill('39.5');
	await box(page, 'Longitude').fill('125.75');

	await press(page, 'Change “The second”');
	await press(page, 'Add a quote');
	const quote = page.getByRole('group', { name: 'Quote 1' });
	await quote.getByRole('textbox', { name: 'Words' }).fill('So it was.');
	await quote.getByRole('combobox', { name: 'Speaker' }).fill('Somebody Known');
	await open(page, 'More about this quote');
	await quote.getByRole('button', { name: 'Add another wording' }).click();
	const wording = page.getByRole('group', { name: 'Other wording 1' });
	await wording.getByRole('textbox', { name: 'Words' }).fill('It was so.');
	await wording.getByLabel('Cite a source of this timeline').selectOption('The agency, Notes');
	await quote.getByRole('textbox', { name: 'Number of unnamed people' }).fill('2');

	await open(page, 'Place in this source');
	await box(page, 'Place in the source').first().fill('p. 4');
	await page.getByLabel('Supports or disputes').first().selectOption('Disputes');
	await open(page, 'More about this source');
	await page.getByLabel('Type').first().selectOption('Report');

	await open(page, 'More about the date');
	await typing(page, 'Time zone').fill('Asia/Seoul');
	await open(page, 'Group, people, places, kind');
	await typing(page, 'Places').fill('The square; Elsewhere');
	await open(page, 'Facts, media, related events');
	await press(page, 'Add a fact');
	const fact = page.getByRole('group', { name: 'Fact 1' });
	await fact.getByRole('combobox', { name: 'Name' }).fill('Fatalities');
	await fact.getByRole('textbox', { name: 'Value' }).fill('17');
	await press(page, 'Add a picture, video or sound');
	const media = page.getByRole('group', { name: 'Media 1', exact: true });
	await media.getByRole('textbox', { name: 'Address' }).fill('https://example.org/a.jpg');
	await media.getByRole('textbox', { name: /^What it shows/ }).fill('A square at noon');
	await media.locator('summary').click();
	await media.getByLabel('Type').selectOption('picture');
	await media.getByRole('textbox', { name: 'Credit' }).fill('The agency');
	await press(page, 'Add a related event');
	const related = page.getByRole('group', { name: 'Related event 1' });
	await related.getByLabel('Relation', { exact: true }).selectOption('Follows');
	await related.getByLabel('Event', { exact: true }).selectOption('The first');
	await expectAccessible(page);

	expect(await savedYaml(page)).toMatchObject({
		actors: { 'person-1': { name: 'Somebody Known', type: 'person', role: 'minister' } },
		places: { 'place-1': { name: 'The square', lat: 39.5, lon: 125.75 } },
		sources: { desk: { type: 'report' } },
		events: [
			{ id: 'first' },
			{
				id: 'second',
				date: { value: '2024-05-03', timezone: 'Asia/Seoul' },
				places: ['place-1', 'Elsewhere'],
				quotes: [
					{
						text: 'So it was.',
						speaker: 'person-1',
						unnamed: { count: 2 },
						versions: [{ text: 'It was so.', sources: ['agency'] }]
					}
				],
				sources: [{ source: 'desk', locator: 'p. 4', supports: 'disputes' }],
				facts: [{ label: 'Fatalities', value: 17 }],
				media: [
					{
						url: 'https://example.org/a.jpg',
						alt: 'A square at noon',
						type: 'image',
						credit: 'The agency'
					}
				],
				related: [{ rel: 'follows', to: 'first' }]
			}
		]
	});
});

test('[F372] a quote that is removed takes its form with it, and no state of another', async ({
	page
}) => {
	await press(page, 'Change “The second”');
	for (const words of ['One.', 'Two.', 'Three.']) {
		await press(page, 'Add a quote');
		await page.getByRole('textbox', { name: 'Words' }).last().fill(words);
	}
	const second = page.getByRole('group', { name: 'Quote 2' });
	await second.locator('summary').first().click();
	await press(page, 'Remove “Quote 1”');
	const opened = page.getByRole('group', { name: 'Quote 1' });
	await expect(opened.getByRole('textbox', { name: 'Words', exact: true })).toHaveValue('Two.');
	await expect(opened.getByRole('combobox', { name: 'Said to' })).toBeVisible();
	await expect(
		page.getByRole('group', { name: 'Quote 2' }).getByRole('combobox', { name: 'Said to' })
	).toBeHidden();
});
