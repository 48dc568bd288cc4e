/** A page has the language of its timeline, before and after scripts, and loads no other. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { serve, type Server } from './support/serve';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;
const { locales } = read('src/messages/project.inlang/settings.json') as { locales: string[] };
const wordsOf = (locale: string) =>
	read(`src/messages/${locale}.json`) as Readonly<Record<string, unknown>>;
/** Messages without parameters on every reading page, and on every embed. */
const ON_PAGE = [
	'nav_all',
	'skip_to_list',
	'tools_earlier',
	'tools_fit',
	'embed_button',
	'tools_keys'
];
const ON_EMBED = ['tools_earlier', 'tools_fit', 'embed_copy_link'];

/** One language per script and direction is tested in a browser; for all, the page from the server. */
const IN_BROWSER = ['de', 'ar', 'ja'];

const STORY = readFileSync('src/content/russia-north-korea.timeline.yaml', 'utf8');

// One server for all of them.
test.describe.configure({ mode: 'default' });

let folder: string;
let server: Server;
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-languages-'));
	for (const lang of [...locales, 'it'])
		writeFileSync(
			join(folder, `${lang}.timeline.yaml`),
			STORY.replace(/^lang: .*$/m, `lang: ${lang}`)
		);
	server = await serve(folder);
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

function say(locale: string, key: string): string {
	const words = wordsOf(locale)[key];
	if (typeof words !== 'string') throw new Error(`${key} is not said in ${locale} as it is`);
	return words;
}
const says = (locale: string, keys: readonly string[]) => keys.map((key) => say(locale, key));

/** Lines of a page that are English messages although the language has its own, or names of messages. */
function englishAmong(lines: readonly string[], locale: string): string[] {
	const own = wordsOf(locale);
	const ownWords = new Set(Object.values(own));
	const english = new Set(
		Object.entries(wordsOf('en')).flatMap(([key, words]) =>
			words !== own[key] && !ownWords.has(words) ? [words] : []
		)
	);
	return lines.filter((line) => english.has(line) || /^_[0-9a-z]{1,2}$/.test(line));
}
const englishOn = async (page: Page, locale: string) =>
	englishAmong(
		(await page.locator('body').innerText()).split('\n').map((line) => line.trim()),
		locale
	);

/** Runs in a page: fields that cut their text. */
const cut = (fields: Element[]) =>
	(fields as HTMLInputElement[])
		.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
		.map(({ value }) => value);

/** Texts of HTML that a reader sees or hears, by line. */
const textsOf = (html: string) =>
	html
		.replaceAll(/<(script|style)\b[^]*?<\/\1>/g, '')
		.match(/(?<=>)[^<>]+(?=<)|(?<=(?:aria-label|title|placeholder)=")[^"]+/g)
		?.map((text) => text.trim()) ?? [];

for (const locale of locales)
	test(`pages speak ${locale} before scripts do`, async ({ request }) => {
		for (const [base, path, keys] of [
			[server.url, `/t/${locale}`, ON_PAGE],
			[server.url, `/embed/${locale}`, ON_EMBED],
			[SHIPPED(), locale === 'en' ? '/' : `/${locale}`, ['nav_new', 'nav_accessibility']],
			[SHIPPED(), locale === 'en' ? '/new' : `/${locale}/new`, ['new_title']],
			[SHIPPED(), locale === 'en' ? '/accessibility' : `/${locale}/accessibility`, ['access_title']]
		] as const) {
			const html = await (await request.get(base + path)).text();
			for (const words of says(locale, keys)) expect(html, path).toContain(words);
			expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
			const texts = textsOf(html);
			expect(texts.length).toBeGreaterThan(5);
			expect(englishAmong(texts, locale), path).toEqual([]);
		}
	});

for (const locale of IN_BROWSER)
	test(`a reading page, its dialogs and its embed speak ${locale}`, async ({ page, timeline }) => {
		await timeline.open(`${server.url}/t/${locale}?event=call`);
		for (const words of says(locale, ON_PAGE))
			await expect(page.locator('body')).toContainText(words);
		expect(await englishOn(page, locale)).toEqual([]);
		for (const key of ['tools_keys', 'embed_button']) {
			await page.getByRole('button', { name: say(locale, key), exact: true }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			expect(await englishOn(page, locale)).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toHaveCount(0);
		}
		await page.goto(`${server.url}/embed/${locale}`);
		await timeline.ready();
		for (const words of says(locale, ON_EMBED))
			await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
		expect(await englishOn(page, locale)).toEqual([]);
	});

test.describe('without scripts', () => {
	// The fields are those of the server, which scripts take over as they are: so they are measured without.
	test.use({ javaScriptEnabled: false });
	test('dates are not cut in their fields, in any language', async ({ page, timeline }) => {
		for (const locale of locales) {
			await page.goto(`${server.url}/t/${locale}`);
			const fields = timeline.chart.locator('.range input').filter({ visible: true });
			await expect(fields).toHaveCount(2);
			expect(await fields.evaluateAll(cut), locale).toEqual([]);
		}
	});
});

for (const locale of IN_BROWSER)
	test(`pages of no timeline speak ${locale}, and lead on in it`, async ({ page }) => {
		const [make, statement] = [say(locale, 'nav_new'), say(locale, 'nav_accessibility')];
		await page.goto(`${SHIPPED()}/`);
		await page.locator(`nav a[hreflang=${locale}]`).click();
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await page.getByRole('link', { name: make, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(says(locale, ['new_title']));
		expect(await englishOn(page, locale)).toEqual([]);
		await page.getByRole('link', { name: statement, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			says(locale, ['access_title'])
		);
		expect(await englishOn(page, locale)).toEqual([]);
	});

test('[F494] a fault in a file has its kind in the language of the page, then the exact words', async ({
	page
}) => {
	await page.goto(`${SHIPPED()}/de/new`);
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({
			name: 'short.timeline.yaml',
			mimeType: 'application/yaml',
			buffer: Buffer.from(
				'version: 1\ntitle: Short\nlang: de\nsources: {desk: {title: Minutes}}\nevents:\n' +
					'  - {id: a, date: 2024-02-30, headline: First, sources: [desk]}\n' +
					'  - {id: b, date: 2024-03-01, headline: Second, sources: [desk]}\n'
			)
		});
	const fault = page.getByRole('listitem').filter({ hasText: say('de', 'problem_date_day') });
	await expect(fault.locator('bdi[lang=en]')).toHaveText(
		'“2024-02-30” is no date: that month has 29 days. The event has no readable date yet.'
	);
});

test('[F495] a date that cannot be read in a field of the chart is refused in the language of the page', async ({
	page,
	timeline
}) => {
	await timeline.open(`${server.url}/t/fr`);
	const field = timeline.chart.locator('.range input').filter({ visible: true }).first();
	await field.fill('jadis');
	await field.press('Enter');
	await expect(page.getByRole('alert')).toHaveText(say('fr', 'problem_date_unread'));
});

test('a browser is sent the words of one language', async ({ page, timeline }) => {
	const sent: string[] = [];
	page.on('response', async (response) => {
		if (response.request().resourceType() === 'script') sent.push(await response.text());
	});
	await timeline.open(`${server.url}/t/uk`);
	await page.locator('html[data-alive]').waitFor();
	const loaded = (locale: string) =>
		sent.some((script) => script.includes(say(locale, 'skip_to_list')));
	expect(locales.filter(loaded)).toEqual(['uk']);
});

test('a language that is not ours has English words, and dates of its own', async ({
	page,
	timeline
}) => {
	await timeline.open(`${server.url}/t/it`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(timeline.list).toContainText('mar 12 ago');
	await expect(page.getByRole('button', { name: 'Embed' })).toBeVisible();
});

test('a timeline of another language is loaded as a whole', async ({ page, timeline }) => {
	await page.goto(`${server.url}/de`);
	await page.locator('main a[href="/t/ja"]').first().click();
	await timeline.ready();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
	await page.getByRole('link', { name: say('ja', 'nav_all'), exact: true }).click();
	await expect(page).toHaveURL(`${server.url}/ja`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('from right to left all but the chart is mirrored, and holds', async ({ page, timeline }) => {
	await timeline.open(`${FIXTURES()}/t/arabic?event=landing`);
	const place = async (text: string) => (await page.getByText(text).first().boundingBox())?.x ?? -1;
	// Time runs to the right; in the list, dates are to the right of the text.
	const [first, last] = [
		await timeline.label(/سبوتنيك/).boundingBox(),
		await timeline.label(/هبوط/).boundingBox()
	];
	expect(first?.x).toBeLessThan(last?.x ?? 0);
	expect(await place('أول خطوة')).toBeGreaterThan(0);
	const date = await timeline.list.locator('article time').first().boundingBox();
	const headline = await timeline.list.locator('article h3').first().boundingBox();
	expect(date?.x).toBeGreaterThan((headline?.x ?? 0) + (headline?.width ?? 0));
	await page.keyboard.press('Escape');
	for (const width of [320, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
	}
});
