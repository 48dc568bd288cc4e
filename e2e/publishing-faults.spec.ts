/** Faults of publishing: work of editors that could be lost, and what stayed reachable. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { box, edit, form, press, publish, signIn, step, test, TWO } from './support/press';
import { expect } from './support/test';

// Refusals of the server are a part of what is tested.
test.use({ failing: true });

const PICTURE = readFileSync('e2e/fixtures/pictures.media/valley.jpg');
const WITH_PICTURE = TWO.replace(
	'{id: first, headline: The first,',
	'{id: first, headline: The first, media: [{file: two-days.media/valley.jpg, alt: Two hills}],'
);
const formOf = (text: string, said: object) => ({
	file: {
		name: 'timeline',
		mimeType: 'application/zip',
		buffer: Buffer.from(
			zipSync({ 'a.timeline.yaml': strToU8(text), 'two-days.media/valley.jpg': PICTURE })
		)
	},
	said: JSON.stringify(said)
});
const preview = (page: Page) => page.getByRole('article', { name: 'Preview' });
const picture = (page: Page) => page.getByRole('img', { name: 'Two hills' }).first();

test('[F474] pictures of a draft come to another browser, to those who may see it, and online', async ({
	page,
	browser,
	press: at
}) => {
	await signIn(page, at);
	const { address, link } = await publish(page, at);
	const headers = { origin: at.url };
	const multipart = formOf(WITH_PICTURE, { version: 0, base: 1 });
	const stored = await page.request.put(`${address}/edit/draft`, { headers, multipart });
	expect(await stored.json()).toEqual({ kind: 'stored', version: 1 });
	const made = await page.request.post(`${address}/edit/links`, {
		headers,
		data: { name: 'Viewer', right: 'view' }
	});
	const { address: viewLink } = (await made.json()) as { address: string };

	const context = await browser.newContext();
	const viewer = await context.newPage();
	await viewer.goto(at.url + viewLink);
	await expect(picture(viewer)).toBeVisible();

	const second = await browser.newContext();
	const other = await second.newPage();
	await other.goto(link);
	await expect(picture(other)).toBeVisible();
	await step(other, 'Share');
	await box(other, 'What was changed, and why?').fill('A picture was found.');
	await press(other, 'Publish changes');
	await expect(form(other).getByText('Your changes are online.')).toBeVisible();
	await other.goto(address);
	await expect(picture(other)).toBeVisible();
	await context.close();
	await second.close();
});

test('[F476] what is typed while a publication is on its way is not lost', async ({
	page,
	press: at
}) => {
	await signIn(page, at);
	const { address, link } = await publish(page, at);
	await page.goto(link);
	await edit(page, 'The second');
	await box(page, 'Headline').fill('The second, published');
	let arrived: () => void = () => undefined;
	let answered: () => void = () => undefined;
	const onTheWay = new Promise<void>((resolve) => (arrived = resolve));
	const typed = new Promise<void>((resolve) => (answered = resolve));
	await page.route('**/edit/revisions', async (route) => {
		const response = await route.fetch();
		arrived();
		await typed;
		await route.fulfill({ response });
	});
	await step(page, 'Share');
	await press(page, 'Publish changes');
	await onTheWay;
	await edit(page, 'The first');
	await box(page, 'Headline').fill('The first, typed meanwhile');
	answered();
	await step(page, 'Share');
	await expect(form(page).getByText(/and on the server\. Nobody/)).toBeVisible();
	await page.reload();
	await expect(preview(page)).toContainText('The first, typed meanwhile');
	await expect(preview(page)).toContainText('The second, published');
	await page.goto(address);
	await expect(page.locator('#e-first')).not.toContainText('typed meanwhile');
});

test('[F491] a publication whose answer was lost is found when it is tried again', async ({
	page,
	press: at
}) => {
	await signIn(page, at);
	await page.route(
		'**/publish',
		async (route) => {
			await route.fetch();
			await route.abort();
		},
		{ times: 1 }
	);
	await page.goto(`${at.url}/new`);
	await page.getByLabel('Choose a file, or drop it here').setInputFiles({
		name: 'two-days.timeline.yaml',
		mimeType: 'application/yaml',
		buffer: Buffer.from(TWO)
	});
	await step(page, 'Share');
	await press(page, 'Publish');
	await expect(form(page).getByText(/^The server cannot be reached/)).toBeVisible();
	await page.reload();
	await step(page, 'Share');
	await press(page, 'Publish');
	await expect(page.getByLabel('The address for readers')).toHaveValue(`${at.url}/t/two-days`);
	await page.goto(await page.getByLabel('Your link to edit it').inputValue());
	await expect(preview(page)).toContainText('The second');
});

test('[F477] a second tab keeps its draft when the first one publishes', async ({
	page,
	context,
	press: at
}) => {
	await signIn(page, at);
	const { address, link } = await publish(page, at);
	await page.goto(link);
	const other = await context.newPage();
	await other.goto(`${address}/edit`);
	for (const [tab, event] of [
		[page, 'The first'],
		[other, 'The second']
	] as const) {
		await edit(tab, event);
		await box(tab, 'Headline').fill(`${event}, of a tab`);
		await step(tab, 'Share');
		const stored = tab.waitForResponse((one) => one.url().endsWith('/draft') && one.ok());
		await stored;
	}
	await press(page, 'Publish changes');
	await expect(form(page).getByText('Your changes are online.')).toBeVisible();
	await edit(other, 'The second, of a tab');
	await box(other, 'Headline').fill('The second, of a tab, once more');
	await step(other, 'Share');
	await other.waitForResponse((one) => one.url().endsWith('/draft') && one.ok());
	await press(other, 'Publish changes');
	await expect(preview(other)).toContainText('The first, of a tab');
	await press(other, 'Publish changes');
	await expect(form(other).getByText('Your changes are online.')).toBeVisible();
	await page.goto(address);
	await expect(page.locator('#e-first')).toContainText('The first, of a tab');
	await expect(page.locator('#e-second')).toContainText('The second, of a tab, once more');
});

test('[F478] a timeline that was taken down can be opened by its editor, and shown again', async ({
	page,
	request,
	press: at
}) => {
	await signIn(page, at);
	const { address, link } = await publish(page, at);
	const headers = { origin: at.url };
	const act = async (data: object) =>
		expect((await page.request.post(`${address}/edit/state`, { headers, data })).ok()).toBe(true);
	await act({ do: 'unpublish' });
	await expect.poll(async () => (await request.get(address)).status()).toBe(410);
	await page.goto(link);
	await step(page, 'Share');
	await form(page).getByText('Address, taking down').click();
	await press(page, 'Show it again');
	await expect(form(page).getByText('Done.')).toBeVisible();
	await expect.poll(async () => (await request.get(address)).status()).toBe(200);
	// An address that ends in what it begins with.
	await act({ do: 'rename', slug: 't' });
	await act({ do: 'rename', slug: 'last' });
	const moved = await request.get(`${at.url}/t/t/changes`, { maxRedirects: 0 });
	expect([moved.status(), moved.headers().location]).toEqual([308, '/t/last/changes']);
});

test('[F498] what may have been published is not said to be missing while its database cannot be opened', async ({
	request,
	folder,
	serve
}) => {
	mkdirSync(join(folder, 'dateline.db')); // no file, so it cannot be opened
	const settings = { DATELINE_PUBLISH: 'key', DATELINE_DATA: folder };
	const server = await serve(undefined, 'start', settings);
	for (const path of ['/t/storm', '/t/storm.json', '/embed/storm', '/t/storm?rev=0a1b2c3d4e5f']) {
		const response = await request.get(server.url + path);
		expect([path, response.status(), response.headers()['retry-after']]).toEqual([path, 503, '60']);
	}
	for (const path of ['/t/russia-north-korea', '/'])
		expect((await request.get(server.url + path)).status(), path).toBe(200);
	expect((await request.get(`${server.url}/storm`)).status()).toBe(404);
});
