/** One editor works in Chromium, another one in Firefox, while somebody reads. */
import { mergeTests } from '@playwright/test';
import { box, edit, form, press, publish, signIn, step, test as withPress } from '../support/press';
import { expect, test as withFirefox } from './test';

const test = mergeTests(withFirefox, withPress);

test('two editors in two browsers change one timeline, and a reader learns of both', async ({
	press: at, // the first of them ends last: pages ask it for changes until they are closed
	firefox,
	page,
	browser
}) => {
	const button = (within: string, name: string) =>
		firefox.locator(`::-p-xpath(${within}//button[starts-with(normalize-space(), "${name}")])`);
	await signIn(page, at);
	const { address, link } = await publish(page, at);
	const context = await browser.newContext();
	const reader = await context.newPage();
	await reader.goto(address);

	await page.goto(link);
	await firefox.goto(link);
	await button('//nav', 'Edit').click();
	await firefox.locator('.preview #h-second a').click();
	const headline = await firefox.waitForSelector('.make input[name$=headline]');
	await headline?.click({ count: 3 });
	await firefox.keyboard.type('The second of Firefox');
	await firefox.waitForFunction(() =>
		document.querySelector('.preview #h-second')?.textContent.includes('of Firefox')
	);
	await edit(page, 'The first');
	await box(page, 'Headline').fill('The first of Chromium');
	await step(page, 'Share');
	await press(page, 'Publish changes');
	await expect(form(page).getByText('Your changes are online.')).toBeVisible();

	await button('//nav', 'Share').click();
	const publishChanges = button('//*[contains(@class, "make")]', 'Publish changes');
	await publishChanges.click();
	// The other editor has published first: their changes are shown before mine are published.
	await firefox.waitForSelector('::-p-text(were merged into your draft)');
	await publishChanges.click();
	await firefox.waitForSelector('::-p-text(Your changes are online.)');
	await reader.getByRole('button', { name: /^\d+ new$|^Show what is new/ }).click();
	await expect(reader.locator('#h-first')).toContainText('The first of Chromium');
	await expect(reader.locator('#h-second')).toContainText('The second of Firefox');
	await context.close();
});
