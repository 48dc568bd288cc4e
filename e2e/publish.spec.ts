/** An author's folder: changes appear, mistakes are reported, the last good version stays. */
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { FIRST_PORT, type Server } from './support/serve';
import { expect, test } from './support/test';

let folder: string;
let server: Server;

test.beforeEach(async ({ folder: own, serve }) => {
	folder = own;
	server = await serve(folder);
});

/** A version is named by a hash of the file. */
const versionOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const write = (text: string) => writeFileSync(join(folder, 'mine.timeline.yaml'), text);
const story = (title: string, date = '2024') =>
	`version: 1\ntitle: ${title}\nevents:\n  - {id: a, date: ${date}, headline: An event}\n`;

test('a changed file appears without a restart, a broken one is told and the last good version stays', async ({
	page
}) => {
	await page.goto(server.url);
	await expect(page.getByText('There are no timelines yet')).toBeVisible();
	const title = async () => {
		await page.goto(`${server.url}/t/mine`);
		return page.getByRole('heading', { level: 1 }).textContent();
	};
	write(story('First version'));
	await expect.poll(title).toBe('First version');
	write(story('Second version'));
	await expect.poll(title).toBe('Second version');
	write(story('Broken version', '2024-02-30'));
	await expect
		.poll(async () => {
			await title();
			return server.log();
		})
		.toContain(
			'mine.timeline.yaml:4:13 events[0].date: “2024-02-30” is no date: that month has 29 days.'
		);
	await expect.poll(() => server.log()).toContain('The last good version stays.');
	expect(await title()).toBe('Second version');
	write(story('Mended version'));
	await expect.poll(title).toBe('Mended version');
});

test('a taken port moves on to the next', async ({ serve }) => {
	const blocker = createServer();
	await new Promise<void>((resolve) =>
		blocker.listen(FIRST_PORT, resolve).once('error', () => resolve())
	);
	const second = await serve(folder);
	expect(Number(new URL(second.url).port)).toBeGreaterThan(FIRST_PORT);
	await new Promise((resolve) => blocker.close(resolve));
});

test('an embed follows its timeline, or stays as it was pinned, even when the timeline is gone', async ({
	page,
	timeline
}) => {
	write(story('First version'));
	const status = async () => (await page.request.get(`${server.url}/t/mine`)).status();
	await expect.poll(status).toBe(200);
	await timeline.open(`${server.url}/t/mine`);
	await page.getByRole('button', { name: 'Embed' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Always shows the current version').check();
	const preview = dialog.locator('iframe');
	await expect(preview).toHaveAttribute('src', /rev=[0-9a-f]{16}$/);
	await expect(preview.contentFrame().getByRole('heading', { level: 1 })).toContainText(
		'First version'
	);
	const pinned = (await preview.getAttribute('src')) ?? '';
	const live = `${server.url}/embed/mine`;
	const title = async (address: string) => {
		await page.goto(address);
		return page.getByRole('heading', { level: 1 }).textContent();
	};
	write(story('Second version'));
	await expect.poll(() => title(live)).toContain('Second version');
	expect(await title(pinned)).toContain('First version');
	rmSync(join(folder, 'mine.timeline.yaml'));
	await expect.poll(() => title(live)).toBe('This timeline is no longer here');
	expect(await title(pinned)).toContain('First version');
	expect((await page.request.get(`${live}?rev=0123456789abcdef`)).status()).toBe(404);
});

test('the file of a timeline is there for other pages, in its last good version or in one that was pinned', async ({
	request
}) => {
	write(story('First version'));
	const address = `${server.url}/t/mine.json`;
	const title = async (at = address) => {
		const response = await request.get(at);
		return response.ok() ? ((await response.json()) as { title: string }).title : response.status();
	};
	await expect.poll(title).toBe('First version');
	const first = await request.get(address);
	const { etag = '' } = first.headers();
	expect(first.headers()).toMatchObject({
		'content-type': 'application/json',
		'access-control-allow-origin': '*',
		'x-content-type-options': 'nosniff'
	});
	const again = await request.get(address, { headers: { 'if-none-match': etag } });
	expect(again.status()).toBe(304);
	const pinned = `${address}?rev=${versionOf(story('First version'))}`;
	expect(await title(pinned)).toBe('First version');
	write('title: [');
	await expect
		.poll(async () => {
			await title();
			return server.log();
		})
		.toContain('The last good version stays.');
	expect(await title()).toBe('First version');
	write(story('Second version'));
	await expect.poll(title).toBe('Second version');
	expect(await title(pinned)).toBe('First version');
	for (const gone of ['none.json', 'mine.json?rev=0123456789abcdef', 'mine.json?rev=newest'])
		expect((await request.get(`${server.url}/t/${gone}`)).status(), gone).toBe(404);
});
