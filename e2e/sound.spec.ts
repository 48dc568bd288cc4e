/** What a file says and a reader may not take for more: groups by their colours, quotes without a source, paraphrases. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from './support/axe';
import { serve, type Server } from './support/serve';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'default' });

const GROUPS = 696;
const QUOTES = [
	{ text: 'They will leave soon', mode: 'paraphrase', speaker: 'A clerk', sources: ['paper'] },
	{ text: 'We leave in May', speaker: 'A minister', sources: ['paper'] }
];
const groupsOf = (count: number) =>
	Object.fromEntries(
		Array.from({ length: count }, (_, i) => [`g${i + 1}`, { label: `Operator ${i + 1}` }])
	);
const timelineOf = (count: number, lang = 'en-GB') => ({
	version: 1,
	title: 'Many operators',
	lang,
	groups: groupsOf(count),
	sources: { paper: { title: 'A paper', url: 'https://example.org/paper' } },
	events: [
		...Array.from({ length: 16 }, (_, i) => ({
			id: `e${i}`,
			date: `2024-${String(1 + (i % 12)).padStart(2, '0')}-11`,
			headline: `Flight ${i}`,
			group: `g${i + 1}`
		})),
		{ id: 'last', date: '2024-12-30', headline: 'The end', group: `g${count}`, quotes: QUOTES },
		{
			id: 'open',
			date: null,
			headline: 'The report',
			quotes: [{ text: 'It will come', speaker: 'A judge' }]
		}
	]
});

let folder: string;
let server: Server;
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-sound-'));
	const write = (name: string, data: unknown) =>
		writeFileSync(join(folder, `${name}.timeline.json`), JSON.stringify(data));
	write('many', timelineOf(GROUPS));
	write('arabic', timelineOf(GROUPS, 'ar'));
	write('sixteen', timelineOf(16));
	server = await serve(folder);
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

test('[F354] a key of 696 groups shows twelve, and opens', async ({ page, timeline }) => {
	await timeline.open(`${server.url}/t/many`);
	const key = page.locator('form.groups');
	await expect(key.getByRole('button').filter({ visible: true })).toHaveCount(12);
	expect((await key.boundingBox())?.height).toBeLessThan(120);
	await expectAccessible(page);
	await key.getByText('and 684 more').click();
	await expect(key.getByRole('button').filter({ visible: true })).toHaveCount(GROUPS);
	await key.getByRole('button', { name: 'Operator 696', exact: true }).click();
	await expect(page).toHaveURL(/group=g696/);
	expect(await timeline.listed()).toEqual(['The end']);
	await page.reload();
	await timeline.ready();
	await expect(key.getByRole('button', { name: 'Operator 696', exact: true })).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	for (const [name, words] of [
		['many', 'and 684 more'],
		['arabic', 'و684 أخرى']
	] as const)
		test(`[F354] the key opens as well, at 320 px: ${name}`, async ({ page }) => {
			await page.setViewportSize({ width: 320, height: 700 });
			await page.goto(`${server.url}/t/${name}`);
			const key = page.locator('form.groups');
			await key.getByText(words).click();
			await expect(key.getByRole('button', { name: 'Operator 696', exact: true })).toBeVisible();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		});
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`[F353] sixteen groups have sixteen colours in the key, in the list and on the chart: ${colorScheme}`, async ({
		page,
		timeline
	}) => {
		await page.emulateMedia({ colorScheme });
		await timeline.open(`${server.url}/t/sixteen`);
		const fills = (selector: string, property: string) =>
			page
				.locator(selector)
				.evaluateAll(
					(found, name) => [
						...new Set(found.map((el) => getComputedStyle(el).getPropertyValue(name)))
					],
					property
				);
		expect(await fills('form.groups rect', 'fill')).toHaveLength(16);
		expect(await fills('#list .group rect', 'fill')).toHaveLength(16);
		expect(await fills('.rail .dot', 'stroke')).toHaveLength(16);
		await expectAccessible(page);
	});

test('[F351] [F352] on the page, in what is copied, and as a slide', async ({ page, timeline }) => {
	await timeline.open(`${server.url}/t/many`);
	const end = timeline.article('The end');
	await expect(end.getByText('They will leave soon', { exact: true })).toBeVisible();
	await expect(end.getByRole('link', { name: 'example.org', exact: true })).toHaveAttribute(
		'href',
		'https://example.org/paper'
	);
	await end.getByText('1 more quote').click();
	await expect(end.getByText('“We leave in May”', { exact: true })).toBeVisible();
	await expect(end.getByRole('link', { name: 'Open at these words' })).toHaveAttribute(
		'href',
		/#:~:text=We%20leave%20in%20May$/
	);
	await expect(
		timeline.article('The report').getByText('no source given', { exact: true })
	).toBeVisible();
	const html = await (await page.request.get(`${server.url}/t/many`)).text();
	expect(html).not.toContain('“They will leave soon”');
	expect(html).not.toContain('text=They');
});
