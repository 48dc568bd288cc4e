/** Files with pictures inside: the page that is one file, from a server, from a draft, and on the command line. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { readShift, watchShifts } from './support/shifts';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const PICTURE = 'e2e/fixtures/pictures.media/valley.jpg';

/** Opens a page from the disk, without a network. */
async function openFile(page: Page, path: string, html: Buffer | string): Promise<string[]> {
	writeFileSync(path, html);
	await page.context().setOffline(true);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url().slice(0, 5)));
	await page.addInitScript(watchShifts);
	await page.goto(pathToFileURL(path).href);
	return asked.filter((url) => url !== 'data:');
}

const hills = (page: Page) => page.getByRole('img', { name: /^Two green hills/ });
const widthOf = (page: Page) =>
	hills(page).evaluate((picture: HTMLImageElement) => picture.naturalWidth);

test('[F410] a page of a server shows its pictures without a network', async ({
	page,
	request
}, info) => {
	const answer = await request.get(`${FIXTURES()}/t/pictures.page.html`);
	const asked = await openFile(page, info.outputPath('pictures.html'), await answer.body());
	await expect(hills(page)).toBeVisible();
	expect(await widthOf(page)).toBe(960);
	expect(await page.evaluate(readShift)).toBeLessThanOrEqual(0.02);
	await expect(page.getByRole('img', { name: 'The mill in flames' })).toBeHidden();
	await page.getByText('Hidden: It shows a fire in which people died').click();
	await expect(page.getByRole('img', { name: 'The mill in flames' })).toBeVisible();
	await hills(page).click();
	await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
	await page.keyboard.press('Escape');
	await expectAccessible(page);
	const outside = page.locator('main > section').filter({ hasText: 'Not in this file' });
	await expect(outside.getByRole('link', { name: 'The report of the survey' })).toHaveAttribute(
		'href',
		/\/t\/pictures\.media\/report\.pdf$/
	);
	expect(asked).toEqual(['file:']);
});

test('[F410] a part of a timeline has the pictures of that part', async ({ request }) => {
	const html = await (
		await request.get(`${FIXTURES()}/t/pictures.page.html?from=1999&to=1999`)
	).text();
	expect([...html.matchAll(/data-path="([^"]*)"/g)].map(([, path]) => path)).toEqual([
		'pictures.media/tower.jpg'
	]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('pictures, covers and links are in the page', async ({ page, request }, info) => {
		const answer = await request.get(`${FIXTURES()}/t/pictures.page.html`);
		await openFile(page, info.outputPath('pictures.html'), await answer.body());
		await expect(hills(page)).toBeVisible();
		await expect(page.getByText('CC BY-SA 4.0').first()).toBeVisible();
		await expect(page.getByRole('link', { name: 'The bridge' }).first()).toBeVisible();
	});
});

test('[F410] the page of a draft has its pictures', async ({ page }, info) => {
	await page.goto(`${SHIPPED()}/new`);
	await page.locator('input[type=file]').setInputFiles({
		name: 'valley.timeline.yaml',
		mimeType: 'text/yaml',
		buffer: Buffer.from(
			'version: 1\ntitle: The valley\nevents:\n  - {id: a, date: 1998, headline: It is photographed}\n'
		)
	});
	await page.getByRole('button', { name: 'Change “It is photographed”' }).click();
	await page.getByLabel('Choose a file').setInputFiles(PICTURE);
	const alt = page.getByRole('textbox', { name: 'What it shows, for people who cannot see it' });
	await expect(alt.first()).toBeFocused();
	await page.keyboard.type('Two green hills');
	await expect(
		page.getByRole('article', { name: 'Preview' }).getByRole('img')
	).toHaveAccessibleName('Two green hills');
	await page.getByRole('button', { name: 'Share' }).click();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Page without a network' }).first().click();
	const html = readFileSync(await (await coming).path());
	const asked = await openFile(page, info.outputPath('draft.html'), html);
	await expect(hills(page)).toBeVisible();
	expect(await widthOf(page)).toBe(960);
	expect(asked).toEqual(['file:']);
});

test('[F410] the command line writes the page, and follows no link out of the folder', async ({
	page
}, info) => {
	const at = (name: string) => info.outputPath('site', name);
	cpSync('e2e/fixtures/pictures.media', at('pictures.media'), { recursive: true });
	cpSync('e2e/fixtures/pictures.timeline.yaml', at('pictures.timeline.yaml'));
	cpSync(PICTURE, info.outputPath('secret.jpg'));
	symlinkSync(info.outputPath('secret.jpg'), at('pictures.media/missing.jpg'));
	const { status, stderr } = spawnSync(
		process.execPath,
		['src/cli/timeline.js', 'convert', at('pictures.timeline.yaml'), at('page.html')],
		{ encoding: 'utf8' }
	);
	expect(stderr).toContain(
		'“pictures.media/missing.jpg” is not shown: it leads outside of the folder.'
	);
	expect(status).toBe(0);
	const asked = await openFile(page, at('page.html'), readFileSync(at('page.html')));
	await expect(hills(page)).toBeVisible();
	expect(asked).toEqual(['file:']);
});

test('[F411] the command line makes a page of a ZIP', async ({ page }, info) => {
	const at = (name: string) => info.outputPath(name);
	const files = {
		'pictures.timeline.yaml': new Uint8Array(readFileSync('e2e/fixtures/pictures.timeline.yaml')),
		'pictures.media/valley.jpg': new Uint8Array(readFileSync(PICTURE))
	};
	writeFileSync(at('a.timeline.zip'), zipSync(files));
	spawnSync(process.execPath, [
		'src/cli/timeline.js',
		'convert',
		at('a.timeline.zip'),
		at('a.html')
	]);
	await openFile(page, at('a.html'), readFileSync(at('a.html')));
	await expect(hills(page)).toBeVisible();
});

test('[F413] a post is a card with its words, and with links to its page and its copy', async ({
	page
}) => {
	await page.goto(`${FIXTURES()}/t/pictures/elsewhere`);
	const post = page.getByRole('figure').filter({ hasText: 'The new bridge is open!' });
	await expect(post.getByRole('blockquote')).toHaveText(
		'The new bridge is open! Come and see it on Sunday.'
	);
	await expect(post.getByText('Valley Council (@valley)')).toBeVisible();
	await expect(post.getByText('May 3, 2001')).toBeVisible();
	await expect(post.getByRole('link', { name: 'x.com' })).toHaveAttribute(
		'href',
		'https://x.com/valley/status/1'
	);
	await expect(post.getByRole('link', { name: 'archived copy, June 2001' })).toBeVisible();
	await expectAccessible(page);
});

test('[F414] labels with room show a square of their picture; the element asks for none', async ({
	page
}) => {
	await page.addInitScript(watchShifts);
	await page.goto(`${FIXTURES()}/t/pictures`);
	await page.locator('.brush').waitFor({ state: 'attached' });
	const label = page.locator('a[data-event="tower"]');
	await expect(label).toHaveAccessibleName(/The tower is built$/);
	const picture = label.locator('img');
	await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(96);
	expect(await picture.boundingBox()).toMatchObject({ width: 40, height: 40 });
	expect(await page.evaluate(readShift)).toBeLessThanOrEqual(0.02);
	await expect(page.locator('a[data-event="fire"] img')).toHaveCount(0);
	await page.goto(`${FIXTURES()}/embed/pictures`);
	await expect(page.locator('a[data-event="tower"] img')).toBeVisible();
});

for (const { width, height } of [
	{ width: 1280, height: 720 },
	{ width: 390, height: 844 }
])
	test(`[F415] a slide shows its picture at ${width} px, and nothing moves`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.addInitScript(watchShifts);
		await page.goto(`${FIXTURES()}/t/pictures?present&event=valley`);
		const slides = page.getByRole('dialog');
		const shown = slides.getByRole('img', { name: /^Two green hills/ });
		await expect
			.poll(() => shown.evaluate((picture: HTMLImageElement) => picture.naturalWidth))
			.toBeGreaterThan(0);
		const [box, text] = [
			await shown.boundingBox(),
			await slides.getByRole('heading', { name: /^The valley is photographed/ }).boundingBox()
		];
		if (width > 700) expect(box?.x).toBeGreaterThan((text?.x ?? NaN) + (text?.width ?? NaN));
		else expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThan(text?.y ?? NaN);
		expect(await page.evaluate(readShift)).toBeLessThanOrEqual(0.02);
		await expectAccessible(page, { within: 'dialog' });
		await slides.getByRole('link', { name: /^Enlarge/ }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog', { name: 'Pictures' })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog', { name: 'Pictures' })).toBeHidden();
		await page.goto(`${FIXTURES()}/t/pictures?present&event=fire`);
		await expect(slides.getByRole('img', { name: 'The mill in flames' })).toBeHidden();
		await slides.getByText('Hidden: It shows a fire in which people died').click();
		await expect(slides.getByRole('img', { name: 'The mill in flames' })).toBeVisible();
	});
