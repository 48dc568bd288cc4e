/** A bare link to a timeline: what other people's tools make of it. */
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
