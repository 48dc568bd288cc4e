/** What goes wrong at /new, and what its author learns of it. */
import type { Page } from '@playwright/test';
import { generateTimeline } from './support/generate.js';
import { expect, test } from './support/test';
import { FIXTURES } from './support/timeline-page';

const preview = (page: Page) => page.getByRole('article', { name: 'Preview', exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const step = (page: Page, name: string) =>
	page
		.getByRole('navigation', { name: 'Steps' })
		.getByRole('button', { name: new RegExp(`^${name}`) })
		.click();
const openFile = (page: Page, name: string, text: string) =>
	page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(text)
	});

const TWO = `version: 1
title: Two days
actors:
  kim: {name: Kim Known}
events:
  - {id: first, headline: The first, date: 2024-05-01}
  - {id: second, headline: The second, date: 2024-05-03}
`;

test.beforeEach(async ({ page }) => {
	await page.goto(`${FIXTURES()}/new`);
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
});

test('[F375] of two files that are dropped quickly the last one is opened, and the page names the other', async ({
	page
}) => {
	const drop = async (files: readonly { name: string; text: string }[], together: boolean) =>
		page.evaluate(
			([all, isTogether]) => {
				const drops = isTogether ? [all] : all.map((file) => [file]);
				for (const dropped of drops) {
					const dataTransfer = new DataTransfer();
					for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
					document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
				}
			},
			[files, together] as const
		);
	const large = { name: 'large.json', text: JSON.stringify(generateTimeline(1900)) };
	const small = { name: 'two.timeline.yaml', text: TWO };
	await drop([large, small], false);
	await expect(preview(page).locator('[data-entry]')).toHaveCount(2);
	await expect(
		page.getByText('large.json was not opened, because two.timeline.yaml was chosen after it.')
	).toBeVisible();
	await step(page, 'Edit');
	await page.getByRole('button', { name: 'Change “The second”' }).click();
	await box(page, 'Headline').fill('Typed a moment ago');
	await drop([small, { name: 'other.csv', text: 'a,b\n' }], true);
	await expect(preview(page).getByRole('article', { name: /The second/ })).toBeVisible();
	await expect(page.getByText('Not opened: other.csv')).toBeVisible();
	// The work before it is a draft.
	await page.goto(`${FIXTURES()}/new`);
	await page.getByRole('button', { name: 'Two days', exact: true }).last().click();
	await expect(preview(page).getByRole('article', { name: /Typed a moment ago/ })).toBeVisible();
});

test.describe('without a network', () => {
	test.use({ failing: true });
	test('[F376] an example that cannot be fetched is reported', async ({ page }) => {
		await page.route(/\.timeline[^/]*\.yaml/, (route) => route.abort());
		await page
			.getByRole('list')
			.filter({ has: page.getByRole('button') })
			.getByRole('button')
			.first()
			.click();
		await expect(
			page.getByRole('status').filter({ hasText: /could not be opened|cannot/i })
		).toBeVisible();
		await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
	});
});

test('[F376] a link that a browser cannot make is reported', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(window, 'CompressionStream', { value: undefined })
	);
	await page.reload();
	await expect(page.getByRole('button', { name: 'Start from scratch' })).toBeEnabled();
	await openFile(page, 'two.timeline.yaml', TWO);
	await step(page, 'Share');
	await page.getByRole('button', { name: 'Share link' }).click();
	await expect(page.locator('.failed')).not.toBeEmpty();
	await expect(box(page, 'Share link')).toHaveCount(0);
});

test('[F377] the table marks the cell at fault, and no other', async ({ page }) => {
	await openFile(
		page,
		'two.timeline.yaml',
		TWO.replace('headline: The first,', 'headline: The first, importance: 9,').replace(
			'headline: The second,',
			`headline: The second, quotes: [{text: " "}],`
		)
	);
	await step(page, 'Edit');
	await page.getByRole('button', { name: 'Table' }).click();
	await expect(box(page, 'Quote: words, row 2')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('[data-cell][aria-invalid=true]')).toHaveCount(1);
	await box(page, 'Date, row 1').fill('2024-02-31');
	await expect(box(page, 'Date, row 1')).toHaveAttribute('aria-invalid', 'true');
});

test('[F380] what was undone can be redone after a reload', async ({ page }) => {
	await openFile(page, 'two.timeline.yaml', TWO);
	await page.getByRole('button', { name: 'Change “The second”' }).click();
	await box(page, 'Headline').fill('A better headline');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(box(page, 'Headline')).toHaveValue('The second');
	await expect(page.getByText('Draft saved in this browser')).toBeVisible();
	await page.reload();
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(preview(page).getByRole('article', { name: /A better headline/ })).toBeVisible();
});

test('[F381] an id that is typed as a speaker stays as it is typed', async ({ page }) => {
	await openFile(page, 'two.timeline.yaml', TWO);
	await page.getByRole('button', { name: 'Table' }).click();
	const cell = page.getByRole('combobox', { name: 'Quote: speaker, row 1' });
	await cell.focus();
	await page.keyboard.type('kimono maker');
	await expect(cell).toHaveValue('kimono maker');
	await cell.fill('kim');
	await expect(cell).toHaveValue('kim');
	await page.keyboard.press('Tab');
	await expect(cell).toHaveValue('Kim Known');
});
