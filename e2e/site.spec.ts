/** The look of a site: pages, embeds, pictures and files of a site with its own name, colours and fonts. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from './support/axe';
import { serve, type Server } from './support/serve';
import { loadedWebFonts, painted, readShift, watchShifts } from './support/shifts';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'serial' });

let folder: string;
let server: Server;

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-site-'));
	cpSync('docs/site', folder, { recursive: true });
	for (const name of ['russia-north-korea', 'russia-north-korea-record'])
		cpSync(`src/content/${name}.timeline.yaml`, join(folder, `${name}.timeline.yaml`));
	cpSync('e2e/fixtures/arabic.timeline.yaml', join(folder, 'arabic.timeline.yaml'));
	server = await serve(folder);
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

const STORY = '/t/russia-north-korea';
const textOf = async (path: string) => (await fetch(server.url + path)).text();

for (const path of [
	'/',
	STORY,
	`${STORY}/call`,
	'/fr/new',
	'/accessibility',
	'/offline',
	'/nowhere'
])
	test(`[F244] no word of the program on ${path}`, async ({ page }) => {
		await page.goto(server.url + path);
		await expect(page.getByRole('banner').getByRole('img')).toHaveAccessibleName(
			'The Harbour Ledger'
		);
		expect(await page.title()).toContain(' – The Harbour Ledger');
		expect(await page.locator('body').innerText()).not.toContain('Dateline');
		expect((await page.content()).replaceAll(/<script[^]*?<\/script>/g, '')).not.toContain(
			'Dateline'
		);
		const footer = page.getByRole('contentinfo');
		await expect(footer.getByRole('link', { name: 'Imprint' })).toHaveAttribute(
			'href',
			'https://example.org/imprint'
		);
	});

test('[F244] nor in embeds, files, oEmbed and pictures', async () => {
	for (const path of [
		'/embed/russia-north-korea',
		'/embed/nothing',
		`${STORY}.svg`,
		`${STORY}.atom`,
		`${STORY}.feed.json`,
		`/oembed?url=${encodeURIComponent(server.url + STORY)}`
	])
		expect(await textOf(path), path).not.toContain('Dateline');
	expect(await textOf(`/oembed?url=${encodeURIComponent(server.url + STORY)}`)).toContain(
		'"provider_name":"The Harbour Ledger"'
	);
	expect(await textOf(STORY)).toContain('property="og:site_name" content="The Harbour Ledger"');
	const file = await textOf(`${STORY}.page.html`);
	expect(file.replaceAll(/<script>[^]*?<\/script>/g, '')).not.toContain('Dateline');
	expect(file).toContain('The Harbour Ledger · ');
	const svg = await textOf(`${STORY}.svg`);
	expect(svg).toContain('The Harbour Ledger');
	expect(svg).toContain('#fbf6ec');
	for (const path of [`${STORY}/card.png`, `${STORY}.png`]) {
		const response = await fetch(server.url + path);
		expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
	}
});

const colourOf = (name: string) =>
	`getComputedStyle(document.body).getPropertyValue('${name}') || getComputedStyle(document.body)['${name}']`;

/** Runs in the page: every font family that an element asks for. */
const families = () => [
	...new Set([...document.querySelectorAll('*')].map((one) => getComputedStyle(one).fontFamily))
];

for (const [scheme, paper, ink] of [
	['light', 'rgb(251, 246, 236)', 'rgb(29, 42, 47)'],
	['dark', 'rgb(16, 32, 31)', 'rgb(239, 232, 218)']
] as const)
	test(`colours and fonts, ${scheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto(server.url + STORY);
		expect(await page.evaluate(colourOf('background-color'))).toBe(paper);
		expect(await page.evaluate(colourOf('color'))).toBe(ink);
		await page.evaluate(() => document.fonts.ready);
		const fonts = await page.evaluate(loadedWebFonts);
		expect(fonts).toContain('Site display');
		expect(fonts).toContain('Site text');
		// A browser in a hurry may ask for a font before the sheet that replaces it: what counts is what is set in it.
		expect((await page.evaluate(families)).join()).not.toContain('Source');
		await expectAccessible(page, { coloursAlone: true });
		await page.goto(server.url);
		await expectAccessible(page, { coloursAlone: true });
		await page.goto(`${server.url}/embed/russia-north-korea`);
		expect(await page.evaluate(colourOf('color'))).toBe(ink);
		await expectAccessible(page, { coloursAlone: true });
	});

test('an embed keeps the colours that its page asks for', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(`${server.url}/embed/russia-north-korea?theme=dark`);
	expect(await page.evaluate(colourOf('color'))).toBe('rgb(239, 232, 218)');
	await page.evaluate(() => document.fonts.ready);
	expect(await page.evaluate(loadedWebFonts)).toContain('Site text');
});

for (const width of [768, 1280])
	test(`[F243] no label overlaps another or is cut at ${width} px, and nothing moves when the fonts come`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await page.addInitScript(watchShifts);
		let release = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/*.woff2', (route) => released.then(() => route.continue()));
		await page.goto(server.url + STORY, { waitUntil: 'domcontentloaded' });
		await expect(page.locator('.brush')).toBeAttached();
		await page.evaluate(painted);
		release();
		await page.evaluate(() => document.fonts.ready);
		await page.evaluate(painted);
		expect(await page.evaluate(readShift)).toBeLessThanOrEqual(0.02);
		const labels = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.plot a.label')].flatMap((label) => {
				const { left, right, top, bottom } = label.getBoundingClientRect();
				const range = document.createRange();
				// First words end where their line does.
				range.setStart(label, 0);
				const headline = label.querySelector('.headline');
				if (headline) range.setEndAfter(headline);
				const text = range.getBoundingClientRect();
				return right > left
					? [{ left, right, top, bottom, wider: text.width - (right - left) }]
					: [];
			})
		);
		expect(labels.length).toBeGreaterThan(0);
		for (const [i, a] of labels.entries()) {
			// A frame of 1 px, and rounding.
			expect(a.wider).toBeLessThan(2);
			for (const b of labels.slice(i + 1))
				expect(
					a.right <= b.left + 1 ||
						b.right <= a.left + 1 ||
						a.bottom <= b.top + 1 ||
						b.bottom <= a.top + 1
				).toBe(true);
		}
	});

test('every file of it is cached for ever, and may be used in a frame without an origin', async () => {
	const html = await textOf(STORY);
	const [sheet = ''] = /\/site\/[^"]*\.css/.exec(html) ?? [];
	const css = await textOf(sheet);
	const fonts = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, file]) => `/site/${file}`);
	expect(fonts).toHaveLength(4);
	for (const path of [sheet, ...fonts]) {
		const { status, headers } = await fetch(server.url + path);
		expect([
			status,
			headers.get('cache-control'),
			headers.get('access-control-allow-origin')
		]).toEqual([200, 'public, max-age=31536000, immutable', '*']);
	}
	expect((await fetch(`${server.url}/site/site.yaml`)).status).toBe(404);
	expect((await fetch(`${server.url}/site/..%2Fsite.yaml`)).status).toBe(404);
});

test('[F242] pages follow a change of it, and speak its language', async ({ page }) => {
	const yaml = readFileSync(join(folder, 'site.yaml'), 'utf8');
	writeFileSync(
		join(folder, 'site.yaml'),
		yaml
			.replace('name: The Harbour Ledger', 'name: Das Hafenbuch')
			.replace('\nlogo:', '\nx-logo:')
			.replace('lang: en', 'lang: de')
	);
	await expect
		.poll(() => textOf(STORY))
		.toContain('<title>Russia and North Korea: from pact to phone call – Das Hafenbuch</title>');
	await page.goto(server.url);
	await expect(page.locator('html')).toHaveAttribute('lang', 'de');
	await expect(page.getByRole('banner').getByRole('link').first()).toHaveText('Das Hafenbuch');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(`${server.url}/en`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	expect((await fetch(`${server.url}/de`)).status).toBe(404);
	writeFileSync(join(folder, 'site.yaml'), yaml);
	await expect.poll(() => textOf(STORY)).toContain('– The Harbour Ledger</title>');
});
