/** Events at /new are moved: between groups, and among those of one date. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';
import { FIXTURES } from './support/timeline-page';

const FILE = `# A comment
version: 1
title: Order
groups:
  a: {label: Alpha}
  b: {label: Beta}
events:
  - {id: one, headline: One, date: 2024-05-01, group: a}
  - {id: other, headline: Other, date: 2024-05-03, group: a}
  - {id: two, headline: Two, date: 2024-05-01, group: a}
  - {id: three, headline: Three, date: 2024-05-01, group: b}
`;
const edit = (page: Page, headline: string) =>
	page.getByRole('button', { name: `Change “${headline}”` });
const listed = (page: Page) => page.getByRole('button', { name: /^Change “/ });
const preview = (page: Page) =>
	page.getByRole('article', { name: 'Preview', exact: true }).locator('#list').getByRole('heading');

async function savedIds(page: Page): Promise<string[]> {
	await page
		.getByRole('navigation', { name: 'Steps' })
		.getByRole('button', { name: /^Share/ })
		.click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /YAML/ }).first().click()
	]);
	const text = (await readFile(await download.path())).toString();
	expect(text).toContain('# A comment');
	return (parse(text) as { events: { id: string }[] }).events.map(({ id }) => id);
}

test.beforeEach(async ({ page }) => {
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
	await page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name: 'order.timeline.yaml',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(FILE)
	});
	await expect(edit(page, 'One')).toBeVisible();
});

test('[F359] events of one date are moved by button and by key; the order is kept and is in the file', async ({
	page
}) => {
	await expect(listed(page)).toHaveText(['One', 'Two', 'Three', 'Other']);
	await expect(page.getByRole('button', { name: 'Move “Other” up' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Change “Two”' }).focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(listed(page)).toHaveText(['Two', 'One', 'Three', 'Other']);
	await expect(edit(page, 'Two')).toBeFocused();
	await expect(page.getByText('“Two” is now number 1 of 3 on its date.')).toHaveCount(1);
	await expect(preview(page).getByRole('link')).toHaveText(['Two', 'One', 'Three', 'Other']);
	await page.keyboard.press('Alt+ArrowUp');
	await expect(listed(page)).toHaveText(['Two', 'One', 'Three', 'Other']);
	await expectAccessible(page);
	await expect(page.getByText('Draft saved in this browser')).toBeVisible();
	await page.reload();
	await expect(listed(page)).toHaveText(['Two', 'One', 'Three', 'Other']);
	expect(await savedIds(page)).toEqual(['two', 'one', 'other', 'three']);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(preview(page).getByRole('link')).toHaveText(['One', 'Two', 'Three', 'Other']);
});

test('[F358] events are moved between groups: dragged, chosen from a list, and by key', async ({
	page
}) => {
	await page.getByLabel('Order', { exact: true }).selectOption('By group');
	await expect(listed(page)).toHaveText(['One', 'Two', 'Other', 'Three']);
	await page
		.getByRole('listitem')
		.filter({ has: edit(page, 'One') })
		.dragTo(edit(page, 'Three'));
	await expect(page.getByLabel('Group of “One”')).toHaveValue('b');
	await expect(listed(page)).toHaveText(['Two', 'Other', 'One', 'Three']);
	await page.getByLabel('Group of “Two”').selectOption('Beta');
	await expect(listed(page)).toHaveText(['Other', 'One', 'Two', 'Three']);
	// An empty group is a place to drop an event.
	await page
		.getByRole('listitem')
		.filter({ has: edit(page, 'Two') })
		.dragTo(page.getByRole('heading', { name: 'None', exact: true }));
	await expect(page.getByLabel('Group of “Two”')).toHaveValue('');
	await edit(page, 'Two').focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(page.getByLabel('Group of “Two”')).toHaveValue('b');
	await expect(edit(page, 'Two')).toBeFocused();
	await expect(page.getByText('“Two” is now in: Beta')).toHaveCount(1);
	await expectAccessible(page);
});
