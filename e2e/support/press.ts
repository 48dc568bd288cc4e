/** A server on which something can be published, and what editors do there. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from './test';

export const TWO = `version: 1
title: Two days
lang: en-GB
sources:
  desk: {publisher: The desk, title: Minutes, url: https://example.org/minutes}
events:
  - {id: first, headline: The first, date: 2024-05-01, sources: [desk]}
  - id: second
    headline: The second
    date: 2024-05-03
    quotes: [{text: It was so., speaker: A clerk, sources: [desk]}]
`;

/** In a folder of its own. */
export interface Press {
	readonly url: string;
	readonly key: string;
	readonly log: () => string;
	/** Ends it and starts it again with the same data. */
	readonly restart: () => Promise<void>;
}

export const test = base.extend<{ press: Press; mode: string }>({
	mode: ['key', { option: true }],
	press: async ({ mode, folder, serve }, use) => {
		const data = join(folder, 'data');
		const content = join(folder, 'content');
		mkdirSync(content);
		writeFileSync(join(content, 'of-folder.timeline.yaml'), TWO.replace('Two days', 'A file'));
		const start = () => serve(content, 'start', { DATELINE_PUBLISH: mode, DATELINE_DATA: data });
		let server = await start();
		await use({
			get url() {
				return server.url;
			},
			key: readFileSync(join(data, 'site-key'), 'utf8').trim(),
			log: () => server.log(),
			restart: async () => {
				await server.stop();
				server = await start();
			}
		});
	}
});

export const form = (page: Page) => page.locator('.make');
export const box = (page: Page, name: string | RegExp) =>
	form(page).getByRole('textbox', { name, exact: true });
export const press = (page: Page, name: string) =>
	form(page).getByRole('button', { name, exact: true }).click();
export const step = (page: Page, name: string) =>
	page
		.getByRole('navigation', { name: 'Steps' })
		.getByRole('button', { name: new RegExp(`^${name}`) })
		.click();

export async function signIn(page: Page, { url, key }: Press) {
	await page.goto(`${url}/sign-in#${key}`);
	await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
	await expect(page).toHaveURL(`${url}/sign-in`);
}

/** @returns the addresses for readers and for editors */
export async function publish(page: Page, { url }: Press, text = TWO) {
	await page.goto(`${url}/new`);
	await page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name: 'two-days.timeline.yaml',
		mimeType: 'application/yaml',
		buffer: Buffer.from(text)
	});
	await step(page, 'Share');
	await box(page, /^Your name/).fill('The desk');
	await press(page, 'Publish');
	await expect(page.getByRole('heading', { name: 'It is online' })).toBeFocused();
	const link = await page.getByLabel('Your link to edit it').inputValue();
	return { address: await page.getByLabel('The address for readers').inputValue(), link };
}

/** Opens the form of an event in the workbench. */
export async function edit(page: Page, headline: string) {
	await step(page, 'Edit');
	await page.locator('.preview [part=headline] a', { hasText: headline }).click();
}
