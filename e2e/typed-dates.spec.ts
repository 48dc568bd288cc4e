/** The workbench: dates as people type them, and the zone of clock times, asked once. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';
import { FIXTURES } from './support/timeline-page';

const CLOCKS = `version: 1
title: Clocks
events:
  - {id: a, headline: The first, date: 2024-05-01T10:00}
  - {id: b, headline: The second, date: 2024-05-02T11:30}
`;

async function open(page: Page, name: string, text: string) {
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
	await page
		.getByLabel('Choose a file, or drop it here')
		.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('[F340] a date in words is taken, and its reading is shown; two dates are a choice', async ({
	page
}) => {
	await open(page, 'clocks.timeline.yaml', CLOCKS);
	const step = (name: string) =>
		page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name }).click();
	await step('Edit');
	await page.getByRole('button', { name: 'Change “The first”' }).click();
	const date = page.getByRole('textbox', { name: 'Date', exact: true });
	await date.fill('before 1850');
	await expect(page.getByText('Read as until 1849.')).toBeVisible();
	await expect(date).toHaveValue('before 1850');
	await date.fill('03/04/2025');
	await page.getByRole('button', { name: 'Use 2025-04-03' }).click();
	await expect(date).toHaveValue('2025-04-03');
	await step('Fix');
	await expect(page.getByRole('heading', { name: 'No problem is left.' })).toBeVisible();
});

test('[F345] clock times without a zone are shown, and one question is asked', async ({ page }) => {
	await open(page, 'clocks.timeline.yaml', CLOCKS);
	const question = page.getByRole('group', { name: /^2 clock times name no time zone/ });
	await expect(question).toBeVisible();
	await expect(page.locator('[data-entry]')).toHaveCount(2);
	await expect(
		question.getByRole('button', { name: 'Local time: nobody knows the zone' })
	).toHaveAttribute('aria-pressed', 'true');
	await expectAccessible(page);
	await question.getByRole('combobox').fill('Tokyo');
	await question.getByRole('combobox').press('Tab');
	await expect(page.locator('time[datetime="2024-05-01T01:00:00.000Z"]').first()).toBeAttached();
	await question.getByRole('combobox').fill('Atlantis');
	await question.getByRole('combobox').press('Tab');
	await expect(question.getByText('“Atlantis” names no time zone')).toBeVisible();
});
