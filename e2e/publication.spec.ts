/** Publishing, correcting and taking down on a server of its own, as editors and readers see it. */
import { strToU8, zipSync } from 'fflate';
import { expectAccessible } from './support/axe';
import { box, edit, form, press, publish, signIn, step, test, TWO } from './support/press';
import { expect } from './support/test';

// Refusals of the server are a part of what is tested.
test.use({ failing: true });

test('a timeline goes online with the key of the site, is corrected in the open, and says so', async ({
	page,
	press: at
}) => {
	await signIn(page, at);
	const { address, link } = await publish(page, at);
	expect(address).toBe(`${at.url}/t/two-days`);
	expect(link).toMatch(/\/t\/two-days\/edit#[\w-]{22}$/);
	await expectAccessible(page);
	const embed = await page.getByLabel('Embed code').inputValue();
	expect(embed).toContain(`src="${at.url}/embed/two-days"`);

	// Readers see it at once: on its page and on the front page.
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two days');
	await expect(page.getByRole('link', { name: /^Published/ })).toBeVisible();
	await page.goto(at.url);
	await expect(page.getByRole('link', { name: 'Two days' }).first()).toBeVisible();

	// The date was wrong: that needs a reason.
	await page.goto(link);
	await expect(page).toHaveURL(`${address}/edit`);
	await edit(page, 'The first');
	await box(page, 'Date').fill('2024-05-02');
	await step(page, 'Share');
	await press(page, 'Publish changes');
	await expect(form(page).getByText('say in the note why it was changed')).toBeVisible();
	await box(page, 'What was changed, and why?').fill('The minutes say the second of May.');
	await press(page, 'Publish changes');
	await expect(form(page).getByText('Your changes are online.')).toBeVisible();
	await expectAccessible(page);

	await page.goto(address);
	const first = page.locator('#e-first');
	await expect(first.getByText(/^Corrected \d+ \w+ \d{4}$/)).toBeVisible();
	await expect(first.getByText('2 May').first()).toBeVisible();
	await expect(page.locator('#e-second').getByText(/^Corrected/)).toHaveCount(0);
	await page.getByRole('link', { name: /^Published .* See all changes$/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes to “Two days”');
	await expectAccessible(page);
	const newest = page.getByRole('article').first();
	await expect(newest).toContainText('The minutes say the second of May.');
	await expect(newest.locator('del')).toHaveText('1 May 2024');
	await expect(newest.locator('ins')).toHaveText('2 May 2024');
	await expect(newest).toContainText('by The desk');

	// As it stood, with a way back.
	await page.getByRole('link', { name: 'As it stood then' }).click();
	await expect(page.getByText(/^This is how it stood on/)).toBeVisible();
	await expect(page.locator('#e-first').getByText('1 May').first()).toBeVisible();
	await expect(page.locator('#e-first').getByText(/^Corrected/)).toHaveCount(0);
	await page.getByRole('link', { name: 'Read it as it is now' }).click();
	await expect(page).toHaveURL(address);
});

test('an open page learns of a new version, and a press goes there', async ({
	page,
	context,
	press: at
}) => {
	await signIn(page, at);
	const { address, link } = await publish(page, at);
	const reader = await context.newPage();
	await reader.goto(address);
	await page.goto(link);
	await edit(page, 'The second');
	await box(page, 'Headline').fill('The second, with a name');
	await step(page, 'Share');
	await press(page, 'Publish changes');
	await expect(form(page).getByText('Your changes are online.')).toBeVisible();
	const news = reader.getByRole('button', { name: '1 new' });
	await reader.bringToFront();
	await expect(news).toBeVisible();
	await expect(reader.locator('#h-second')).not.toContainText('with a name');
	await expectAccessible(reader);
	await news.click();
	await expect(reader.locator('#h-second')).toContainText('with a name');
	await expect(reader).toHaveURL(/\/t\/two-days\/second/);
	await expect(news).toHaveCount(0);
});

test('two editors: different fields merge, the same field is chosen, nothing is overwritten', async ({
	page,
	browser,
	press: at
}) => {
	await signIn(page, at);
	const { address, link } = await publish(page, at);
	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto(link);
	await page.goto(link);
	await edit(page, 'The first');
	await edit(other, 'The first');
	await box(page, 'Headline').fill('The first of one');
	await box(other, 'Headline').fill('The first of another');
	await edit(other, 'The second');
	await box(other, 'Headline').fill('The second of another');
	await step(page, 'Share');
	await press(page, 'Publish changes');
	await expect(form(page).getByText('Your changes are online.')).toBeVisible();

	await step(other, 'Share');
	await press(other, 'Publish changes');
	const choice = other.getByRole('group', { name: 'The first of another · Headline' });
	await expect(choice).toContainText('The first of one');
	await expectAccessible(other);
	await choice.getByRole('radio', { name: /Theirs/ }).check();
	await press(other, 'Use what is chosen');
	await press(other, 'Publish changes');
	await expect(form(other).getByText('Your changes are online.')).toBeVisible();
	await page.goto(address);
	await expect(page.locator('#h-first')).toContainText('The first of one');
	await expect(page.locator('#h-second')).toContainText('The second of another');
	await context.close();
});

test('a draft survives the browser and the server, and stays private', async ({
	page,
	browser,
	press: at
}) => {
	await signIn(page, at);
	const { address, link } = await publish(page, at);
	await page.goto(link);
	await edit(page, 'The first');
	await box(page, 'Headline').fill('A draft of the first');
	await step(page, 'Share');
	await expect(form(page).getByText(/on this machine and on the server/)).toBeVisible();
	await at.restart();
	// Another browser with the same link goes on where this one was.
	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto(at.url + new URL(link).pathname + new URL(link).hash);
	await expect(other.locator('.preview').getByText('A draft of the first').first()).toBeVisible();
	await other.goto(at.url + new URL(address).pathname);
	await expect(other.locator('#h-first')).toContainText('The first');
	await expect(other.locator('#h-first')).not.toContainText('draft');
	await context.close();
	await page.goto(`${at.url}/t/two-days/edit`);
	await expect(page.locator('.preview').getByText('A draft of the first').first()).toBeVisible();
});

test('links are made for others, and ended', async ({ page, browser, press: at }) => {
	await signIn(page, at);
	const { link } = await publish(page, at);
	await page.goto(link);
	await step(page, 'Share');
	await form(page).getByText('Links for others').click();
	await box(page, 'Who is it for?').fill('A colleague');
	await form(page).getByLabel('What it allows').selectOption('view');
	await press(page, 'Make a link');
	const made = await form(page).getByLabel('The new link').inputValue();
	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto(made);
	await expect(other.getByText('This is a draft that was not published.')).toBeVisible();
	await expect(other.getByRole('button', { name: 'Publish changes' })).toHaveCount(0);
	await form(page).getByRole('button', { name: 'End this link A colleague' }).click();
	await expect(form(page).getByText('ended')).toBeVisible();
	await other.reload();
	await expect(other.getByText('To edit this timeline you need its link.')).toBeVisible();
	await other.goto(made);
	await expect(other.getByText('This link does not work')).toBeVisible();
	await context.close();
});

test.describe('taken down', () => {
	test('a timeline leaves a tombstone everywhere, comes back, and its old address leads to the new one', async ({
		page,
		request,
		press: at
	}) => {
		await signIn(page, at);
		const { address, link } = await publish(page, at);
		const html = await (await request.get(address)).text();
		const revision = /revision:"([\da-f]{16})"/.exec(html)?.[1] ?? '';
		const paths = [
			'/t/two-days',
			'/t/two-days/first',
			`/t/two-days?rev=${revision}`,
			'/t/two-days.json',
			'/t/two-days/card.png',
			'/t/two-days/changes',
			'/t/two-days/changes.atom',
			'/embed/two-days',
			`/embed/two-days?rev=${revision}`,
			`/oembed?url=${encodeURIComponent(address)}`
		];
		for (const path of paths) expect((await request.get(at.url + path)).status(), path).toBe(200);
		await page.goto(link);
		await step(page, 'Share');
		await form(page).getByText('Address, taking down').click();
		await press(page, 'Take it down');
		await expect(form(page).getByText('Done.')).toBeVisible();
		for (const path of paths)
			await expect.poll(async () => (await request.get(at.url + path)).status(), path).toBe(410);
		expect(await (await request.get(address)).text()).toContain('This timeline was taken down');
		expect(await (await request.get(at.url)).text()).not.toContain('>Two days<');
		await press(page, 'Show it again');
		await expect.poll(async () => (await request.get(address)).status()).toBe(200);
		await box(page, 'Its name in the address').fill('three-days');
		await press(page, 'Change the address');
		await expect(page).toHaveURL(`${at.url}/t/three-days/edit`);
		const moved = await request.get(`${address}/first?q=x`, { maxRedirects: 0 });
		expect([moved.status(), moved.headers().location]).toEqual([308, '/t/three-days/first?q=x']);
		await page.goto(link);
		await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
	});
});

test.describe('a site that is open to anybody', () => {
	test.use({ mode: 'open' });

	test('takes a timeline after a proof of work, and lists it only when its owner says so', async ({
		page,
		request,
		press: at
	}) => {
		const { address } = await publish(page, at);
		const html = await (await request.get(address)).text();
		expect(html).toContain('<meta name="robots" content="noindex">');
		expect(await (await request.get(at.url)).text()).not.toContain('Two days');
		await signIn(page, at);
		await page.goto(`${address}/edit`);
		await step(page, 'Share');
		await form(page).getByText('Address, taking down').click();
		await press(page, 'Show it on the front page');
		await expect(form(page).getByText('Done.')).toBeVisible();
		expect(await (await request.get(at.url)).text()).toContain('>Two days<');
		expect(await (await request.get(address)).text()).not.toContain('noindex');
	});
});

test('files of the folder stay beside what is published', async ({ page, request, press: at }) => {
	await signIn(page, at);
	await publish(page, at, TWO.replace('Two days', 'A file'));
	const front = await (await request.get(at.url)).text();
	expect(front).toContain('/t/of-folder"');
	expect(front).toContain('/t/two-days"');
});

test('[F489] a recording of five megabytes is published, and readers have it whole', async ({
	page,
	press: site
}) => {
	await signIn(page, site);
	const recording = new Uint8Array(5e6).fill(7);
	recording.set([0xff, 0xfb, 0x90, 0]);
	const media = [{ file: 'speech.media/speech.mp3', alt: 'The speech' }];
	const events = [{ id: 'speech', date: '2024-05-01', headline: 'A speech', media }];
	const zip = zipSync(
		{
			'speech.timeline.json': strToU8(JSON.stringify({ version: 1, title: 'A speech', events })),
			'speech.media/speech.mp3': recording
		},
		{ level: 0 }
	);
	const sent = await page.request.post(`${site.url}/publish`, {
		headers: { origin: site.url },
		multipart: {
			file: { name: 'speech.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
			said: JSON.stringify({ slug: 'speech' })
		}
	});
	expect(await sent.json()).toMatchObject({ kind: 'published', slug: 'speech' });
	const html = await (await page.request.get(`${site.url}/t/speech`)).text();
	const [path] = /\/media\/\w+\.mp3/.exec(html) ?? [];
	expect((await (await page.request.get(`${site.url}${path ?? ''}`)).body()).length).toBe(
		recording.length
	);
});
