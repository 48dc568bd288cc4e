/** A bare link to a timeline, in other sites' tools. */
import { extract, setProviderList } from '@extractus/oembed-extractor';
import { unfurl } from 'unfurl.js';
import { frame, serveHost } from './support/host';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

const page = (path = '') => `${SHIPPED()}/t/russia-north-korea${path}`;
const asked = (parameters: Record<string, string>) =>
	`${SHIPPED()}/oembed?${new URLSearchParams(parameters).toString()}`;

interface Answer {
	type: string;
	version: string;
	title: string;
	provider_name: string;
	provider_url: string;
	html: string;
	width: number;
	height: number;
}

test('the answer is one frame, and no larger than was asked', async ({ request }) => {
	const response = await request.get(
		asked({ url: page(), maxwidth: '480', maxheight: '360', format: 'json' })
	);
	expect(response.headers()).toMatchObject({
		'content-type': 'application/json',
		'access-control-allow-origin': '*'
	});
	const answer = (await response.json()) as Answer;
	expect(answer).toMatchObject({
		type: 'rich',
		version: '1.0',
		title: 'Russia and North Korea: from pact to phone call',
		provider_name: 'Dateline',
		provider_url: `${SHIPPED()}/`,
		width: 480,
		height: 360
	});
	expect(answer.html).toMatch(/^<iframe [^<]*><\/iframe>$/);
	expect(answer.html).toContain(`src="${SHIPPED()}/embed/russia-north-korea"`);
	expect(answer.html).toContain('width="480" height="360"');
	expect(answer).not.toHaveProperty('thumbnail_url'); // the picture is too large
});

test('view, filter, look and event of the link stay', async ({ request }) => {
	const link = page('/call?from=2025-08-10&to=2025-08-14&group=diplomacy&theme=dark&other=1');
	const { html, title } = (await (await request.get(asked({ url: link }))).json()) as Answer;
	const src = /src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
	expect(Object.fromEntries(new URL(src).searchParams)).toEqual({
		from: '2025-08-10',
		to: '2025-08-14',
		event: 'call',
		group: 'diplomacy',
		theme: 'dark'
	});
	expect(title).toBe('Tue 12 Aug 2025: Putin and Kim speak by phone');
});

for (const [name, parameters, status] of [
	['no address', {}, 400],
	['a width that is none', { url: 'PAGE', maxwidth: '-3' }, 400],
	['a height that is none', { url: 'PAGE', maxheight: '1e3' }, 400],
	['another format', { url: 'PAGE', format: 'xml' }, 501],
	['another site', { url: 'https://example.org/t/russia-north-korea' }, 404],
	[
		'this site under another name',
		{ url: 'http://localhost.example.org/t/russia-north-korea' },
		404
	],
	['no timeline', { url: 'PAGE-was' }, 404],
	['a version that never was', { url: 'PAGE?rev=ffffffffffffffff' }, 404],
	['no event', { url: 'PAGE/never-was' }, 404],
	['another page', { url: 'SITE/new' }, 404],
	['no address at all', { url: 'javascript:alert(1)' }, 404]
] as const)
	test(`${name} is answered ${status}`, async ({ request }) => {
		const real = Object.fromEntries(
			Object.entries(parameters).map(([key, value]) => [
				key,
				value.replace('PAGE', page()).replace('SITE', SHIPPED())
			])
		);
		expect((await request.get(asked(real))).status()).toBe(status);
	});

test('hostile titles stay text', async ({ request, page: browser }) => {
	const answer = (await (
		await request.get(
			`${FIXTURES()}/oembed?${new URLSearchParams({ url: `${FIXTURES()}/t/hostile` }).toString()}`
		)
	).json()) as Answer;
	const host = await serveHost({ body: answer.html });
	await browser.goto(host.url);
	await expect(browser.locator('iframe')).toHaveAttribute('title', answer.title);
	expect(await browser.locator('script, img').count()).toBe(0);
	await host.stop();
});

test('a reader of the address finds it: an extractor with a list of providers', async () => {
	setProviderList([
		{
			provider_name: 'Dateline',
			provider_url: SHIPPED(),
			endpoints: [{ schemes: [`${SHIPPED()}/t/*`], url: `${SHIPPED()}/oembed` }]
		}
	]);
	// It asks by https alone; the server of these tests speaks http.
	const ask = (address: string) => fetch(address.replace(/^https:/, 'http:'));
	const found = (await extract(page(), { maxwidth: 500 }, ask)) as unknown as Answer;
	expect(found).toMatchObject({
		type: 'rich',
		title: 'Russia and North Korea: from pact to phone call',
		width: 500,
		height: 600
	});
	expect(found.html).toContain('<iframe');
});

test('a reader of the page finds it: discovery and Open Graph', async () => {
	const found = await unfurl(page('/call'), { oembed: true });
	expect(found.oEmbed).toMatchObject({
		type: 'rich',
		version: '1.0',
		title: 'Tue 12 Aug 2025: Putin and Kim speak by phone'
	});
	expect(found.open_graph).toMatchObject({
		title: 'Tue 12 Aug 2025: Putin and Kim speak by phone',
		type: 'article',
		url: page('/call'),
		site_name: 'Dateline'
	});
	const card = page('/call/card.png');
	expect(found.open_graph.images).toEqual([
		{
			url: card,
			type: 'image/png',
			width: 1200,
			height: 630,
			alt: 'Chart of the timeline: Tue 12 Aug 2025: Putin and Kim speak by phone'
		}
	]);
	expect(found.twitter_card.card).toBe('summary_large_image');
	expect(found.oEmbed).toMatchObject({
		thumbnails: [{ url: card, width: 1200, height: 630 }]
	});
	expect(found.canonical_url).toBe(page('/call'));
});

test('the snippet that WordPress leaves of an unknown provider still works', async ({
	page: browser
}) => {
	// What its filter keeps, and what it adds: another sandbox, a secret, and the frame is hidden until it speaks.
	const host = await serveHost({
		body: `<blockquote><a href="${page()}">The timeline</a></blockquote>
			${frame(`${SHIPPED()}/embed/russia-north-korea#?secret=abc123`, 'sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden" scrolling="no"')}
			<script>addEventListener('message', ({ data, source }) => {
				const frame = document.querySelector('iframe');
				if (source !== frame.contentWindow || data.secret !== 'abc123' || data.message !== 'height') return;
				frame.height = Math.min(1000, Math.max(200, data.value));
				frame.removeAttribute('style');
			});</script>`
	});
	await browser.goto(host.url);
	await expect(browser.locator('iframe')).toBeVisible();
	await expect(browser.locator('iframe')).toHaveAttribute('height', '1000');
	await host.stop();
});

for (const path of ['/t/russia-north-korea', '/t/russia-north-korea/call'])
	test(`${path} has a picture of its own`, async ({ request }) => {
		const response = await request.get(`${SHIPPED()}${path}/card.png`);
		expect(response.headers()['content-type']).toBe('image/png');
		expect(sizeOf(await response.body())).toEqual({ width: 1200, height: 630 });
	});

test('pictures are drawn of hostile, far, long and empty timelines, and differ', async ({
	request
}) => {
	const seen = new Set<string>();
	for (const name of ['hostile', 'far', 'forms', 'single', 'thousand', 'five-thousand']) {
		const body = await (await request.get(`${FIXTURES()}/t/${name}/card.png`)).body();
		expect(sizeOf(body), name).toEqual({ width: 1200, height: 630 });
		seen.add(body.toString('base64'));
	}
	expect(seen.size).toBe(6);
	for (const path of ['/t/never-was/card.png', '/t/far/never-was/card.png'])
		expect((await request.get(FIXTURES() + path)).status(), path).toBe(404);
});

/** From the header of a PNG. */
function sizeOf(png: Buffer) {
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
