/** A sheet at an address is read again at /new: its changes are merged with those of its author. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { hostFixture, type ServeForTest } from './support/host';
import { expect, test as base } from './support/test';
import { FIXTURES } from './support/timeline-page';

const test = base.extend<{ host: ServeForTest }>({ host: hostFixture });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const step = (page: Page, name: string) =>
	page
		.getByRole('navigation', { name: 'Steps' })
		.getByRole('button', { name: new RegExp(`^${name}`) })
		.click();
const listed = (page: Page) => page.getByRole('button', { name: /^Change “/ });
const HEADER = 'date,headline,summary,publisher,source title\n';

test('[F382] changed, new and deleted rows of a sheet are shown event by event, and merged', async ({
	page,
	host
}) => {
	const headers = { 'content-type': 'text/csv', 'access-control-allow-origin': '*' };
	const sheet = {
		text: `${HEADER}2024-05-01,First,One,Desk,Minutes\n2024-05-02,Second,Two,Agency,Notes\n2024-05-03,Third,Three,,\n`,
		headers
	};
	const { url } = await host({ body: '', files: { '/sheet.csv': sheet } });
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
	await page.getByText('From an address').click();
	await page.getByLabel(/Address of a file/).fill(`${url}/sheet.csv`);
	await page.getByRole('button', { name: 'Fetch' }).click();
	await step(page, 'Edit');
	await page.getByRole('button', { name: 'Change “Second”' }).click();
	await box(page, 'Headline').fill('Second, edited here');
	await box(page, 'Summary').fill('Two, edited here');
	const again = page.getByRole('button', { name: /^Read http.* again$/ });

	await step(page, 'Import');
	await again.click();
	await expect(page.getByText('Nothing has changed in the sheet.')).toBeVisible();

	sheet.text = `${HEADER}2024-04-30,Zero,None,Paper,New\n2024-05-01,First,One in the sheet,Desk,Minutes\n2024-05-09,Second,Two in the sheet,Agency,Notes\n`;
	await again.click();
	const change = (name: RegExp) => page.getByRole('group', { name });
	await expect(change(/^Zero New in the sheet/)).toBeVisible();
	await expect(change(/^First Changed in the sheet$/)).toContainText('One in the sheet');
	await expect(change(/^Third No longer in the sheet/)).toBeVisible();
	const both = change(/^Second, edited here Changed in the sheet and here/);
	await expect(both.getByRole('radio', { name: 'Keep mine' })).toBeChecked();
	await expect(change(/^First/).getByRole('radio', { name: 'Take the sheet’s' })).toBeChecked();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Apply these choices' }).click();

	await step(page, 'Edit');
	await expect(listed(page)).toHaveText(['Zero', 'First', 'Second, edited here']);
	await page.getByRole('button', { name: 'Change “Zero”' }).click();
	await expect(page.getByRole('combobox', { name: 'Publisher' })).toHaveValue('Paper');
	await page.getByRole('button', { name: 'All events' }).click();
	await page.getByRole('button', { name: 'Change “First”' }).click();
	await expect(box(page, 'Summary')).toHaveValue('One in the sheet');
	await expect(page.getByRole('combobox', { name: 'Publisher' })).toHaveValue('Desk');

	// After a reload the sheet is known as it was read last: what was decided is not asked again.
	await expect(page.getByText('Draft saved in this browser')).toBeVisible();
	await page.reload();
	await step(page, 'Import');
	await again.click();
	await expect(page.getByText('Nothing has changed in the sheet.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await step(page, 'Edit');
	await expect(listed(page)).toHaveText(['First', 'Second, edited here', 'Third']);
});
