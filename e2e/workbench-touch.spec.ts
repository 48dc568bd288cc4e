/** An author at work on /new with a finger, on a phone. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test';
import { SHIPPED } from './support/timeline-page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const form = (page: Page) => page.locator('.make');
const box = (page: Page, name: string) => form(page).getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A finger on a field opens the keyboard of the phone. */
async function write(field: Locator, text: string): Promise<void> {
	await field.tap();
	await expect(field).toBeFocused();
	await field.page().keyboard.type(text);
}

test('an event with its words and source is made, read in the page, and put away, by touch alone', async ({
	page
}) => {
	await page.goto(`${SHIPPED()}/new`);
	await button(page, 'Start from scratch').tap();
	await write(box(page, 'Add an event in one line'), '12 June 2025 The bridge opens');
	await page.keyboard.press('Enter');
	await button(page, 'Change “The bridge opens”').tap();
	await write(box(page, 'Summary'), 'After two years of works.');
	await button(page, 'Add a quote').tap();
	await write(page.getByRole('textbox', { name: 'Words' }), 'It holds.');
	await button(page, 'Add a source').tap();
	await write(page.getByRole('combobox', { name: 'Publisher' }), 'The town');
	const article = page.locator('.preview [data-entry]');
	await expect(article.getByText('It holds.').first()).toBeAttached();

	await button(page, 'Share').tap();
	const coming = page.waitForEvent('download');
	await button(page, 'Download the page').tap();
	expect((await coming).suggestedFilename()).toMatch(/\.page\.html$/);
});
