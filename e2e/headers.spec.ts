/** The headers of every response, by class of route. The routes are those of the tree: a new one fails here. */
import { readdirSync } from 'node:fs';
import { get } from 'node:http';
import { SURFACE, type CacheClass, type HeaderClass } from '../src/lib/http/surface';
import { expect, test } from './support/test';
import { FIXTURES, SHIPPED } from './support/timeline-page';

type Expected = Readonly<Record<string, string | RegExp | undefined>>;

const EVERYWHERE: Expected = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'set-cookie': undefined,
	'x-powered-by': undefined,
	server: undefined,
	'x-dateline-version': undefined
};
const PAGE: Expected = {
	'content-security-policy':
		/^default-src 'none'; (?!.*unsafe-inline)(?=.*script-src 'self'( 'sha256-[\w+/=]+')*;).*object-src 'none'.*base-uri 'none'.*form-action 'self'.*frame-ancestors 'self'$/,
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	'cross-origin-opener-policy': 'same-origin',
	'cache-control': 'no-cache'
};
const EMBED: Expected = {
	'content-security-policy':
		/^default-src 'none'; script-src 'self' (http:\/\/localhost:\d+); .*connect-src 'self' \1; base-uri 'none'; form-action 'none'; frame-ancestors \*$/,
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	'cross-origin-resource-policy': 'cross-origin',
	'cross-origin-opener-policy': undefined,
	'x-frame-options': undefined,
	'cache-control': 'no-cache'
};
/** Files that other pages fetch. */
const ANSWER: Expected = {
	'content-security-policy': /^default-src 'none'/,
	'access-control-allow-origin': '*',
	'cross-origin-resource-policy': 'cross-origin'
};
const MISSING: Expected = { 'cache-control': 'no-store', etag: undefined };

/** By the classes of src/lib/http/surface.ts. */
const CLASSES: Record<HeaderClass, Expected> = {
	page: PAGE,
	maker: {
		...PAGE,
		'content-security-policy': /connect-src 'self' http: https:;.*frame-ancestors 'self'$/
	},
	editor: {
		...PAGE,
		'referrer-policy': 'no-referrer',
		'content-security-policy': /connect-src 'self' http: https:;.*frame-ancestors 'none'$/
	},
	private: { 'referrer-policy': 'no-referrer' },
	embed: EMBED,
	answer: ANSWER,
	download: {
		...ANSWER,
		'content-security-policy': "default-src 'none'; sandbox",
		'content-disposition': /^attachment; filename="/
	},
	picture: { 'content-type': 'image/png' },
	media: ANSWER,
	process: {}
};
const CACHING: Record<CacheClass, string> = {
	revalidate: 'no-cache',
	immutable: 'public, max-age=31536000, immutable',
	hour: 'public, max-age=3600',
	never: 'no-store'
};

const L = '/[[lang=language]]';
const T = '/t/[slug=slug]';
/** By route: an address of it; `REV` is the revision of the long timeline, `ICON` the address of the icon of the site, `PICTURE` that of a picture. */
const ADDRESSES: Record<string, string> = {
	[L]: '/',
	[`${L}/accessibility`]: '/accessibility',
	'/bench': '/bench',
	'/embed/[slug]': '/embed/thousand',
	'/healthz': '/healthz',
	'/site/[file]': 'ICON',
	'/timelines.[feed=feed]': '/timelines.atom',
	'/readyz': '/readyz',
	[`${L}/new`]: '/new',
	[`${L}/offline`]: '/offline',
	'/media/[file]': 'PICTURE',
	'/t/[folder=media]/[...path]': '/t/pictures.media/valley.jpg',
	'/oembed': '/oembed?url=ORIGIN/t/thousand',
	[`${T}/[[event]]`]: '/t/thousand',
	[`${T}/[[event]]/card.png`]: '/t/single/card.png',
	[`${T}/list/[revision].json`]: '/t/five-thousand/list/REV.json',
	[`${T}/media/[revision].json`]: '/t/five-thousand/media/REV.json',
	[`${T}/tiles/[revision]/[level=whole]/[at=whole].json`]: '/t/five-thousand/tiles/REV/0/0.json',
	[`${T}/whole/[revision].json`]: '/t/five-thousand/whole/REV.json',
	[`${T}.[format=file]`]: '/t/thousand.svg',
	[`${T}/changes`]: '/t/thousand/changes',
	[`${T}/changes.[feed=feed]`]: '/t/thousand/changes.atom',
	[`${T}/changes.json`]: '/t/thousand/changes.json',
	[`${T}/changes.stream`]: '/t/thousand/changes.stream',
	[`${T}/edit`]: '/t/thousand/edit',
	'/sign-in': '/sign-in',
	'/metrics': '/metrics',
	'/session': '/session'
};
/** They exist where something can be published or seen, which is not so here: publication.spec.ts, rights.spec.ts. */
const ELSEWHERE: readonly string[] = [
	'/bench',
	'/metrics',
	`${T}/changes`,
	`${T}/changes.[feed=feed]`
];
/** Rows that are for everybody. */
const PUBLIC = SURFACE.filter(({ id, personal }) => !personal || id === '/session');

test('every route of the tree is in the table of routes, and has an address here', () => {
	const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' });
	const routes = files
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /(?:^|\/)\+(?:page\.svelte|server\.ts)$/.test(file))
		.map((file) => `/${file.replace(/\/?\+[^/]*$/, '')}`);
	const served = SURFACE.filter(({ cost }) => cost !== 'none').map(({ id }) => id);
	expect(served.sort()).toEqual([...new Set(routes)].sort());
	expect(Object.keys(ADDRESSES).sort()).toEqual(PUBLIC.map(({ id }) => id).sort());
});

for (const { id, headers, caching } of PUBLIC.filter((row) => !row.id.endsWith('.stream')))
	test(`headers of ${id}`, async ({ request }) => {
		const html = await (await request.get(`${FIXTURES()}/t/five-thousand`)).text();
		const revision = /revision:"([0-9a-f]{16})"/.exec(html)?.[1] ?? '';
		const at = ADDRESSES[id] ?? '';
		const [icon = ''] = /\/site\/icon-\w+\.svg/.exec(html) ?? [];
		const pictures = await (await request.get(`${FIXTURES()}/t/pictures`)).text();
		const [picture = ''] = /\/media\/\w+-\d+\.jpg/.exec(pictures) ?? [];
		const address =
			FIXTURES() +
			at
				.replace('PICTURE', picture)
				.replace('REV', revision)
				.replace('ORIGIN', FIXTURES())
				.replace('ICON', icon);
		const isMissing = ELSEWHERE.includes(id);
		// The path of a file leads to its address by content.
		const kept = id.endsWith('[...path]') ? 'immutable' : caching;
		const says = { ...CLASSES[headers], 'cache-control': CACHING[kept] };
		for (const method of ['GET', 'HEAD']) {
			const response = await request.fetch(address, { method });
			expect(response.status(), address).toBe(isMissing ? 404 : 200);
			expectHeaders(response.headers(), { ...EVERYWHERE, ...says, ...(isMissing && MISSING) });
			expect((await response.body()).length > 0, method).toBe(method === 'GET');
		}
	});

test('headers of a stream of changes', async () => {
	const gone = new AbortController();
	const response = await fetch(`${FIXTURES()}/t/thousand/changes.stream`, { signal: gone.signal });
	const headers = Object.fromEntries(response.headers);
	expect(response.status).toBe(200);
	expectHeaders(headers, {
		...EVERYWHERE,
		'content-type': 'text/event-stream',
		'cache-control': 'no-store',
		'x-accel-buffering': 'no'
	});
	gone.abort();
});

for (const [at, status, says] of [
	['/t/nowhere', 404, { ...PAGE, ...MISSING }],
	['/nowhere', 404, { ...PAGE, ...MISSING }],
	['/embed/nowhere', 404, { ...EMBED, ...MISSING }],
	['/_app/immutable/chunks/gone.js', 404, {}],
	['/embed/assets/gone.js', 404, {}],
	['/oembed', 400, ANSWER],
	['/t/single.exe', 404, {}],
	['/favicon.svg', 200, { 'content-security-policy': /^default-src 'none'/ }],
	['/robots.txt', 200, {}],
	[
		'/service-worker.js',
		200,
		{ 'content-security-policy': /connect-src 'self'/, 'cache-control': 'no-cache' }
	],
	['/schema/timeline-1.json', 200, ANSWER],
	['/embed/v1.js', 200, { ...ANSWER, 'cache-control': 'no-cache' }],
	['/embed/v1/date-line.js', 200, { ...ANSWER, 'cache-control': 'no-cache' }]
] satisfies [string, number, Expected][])
	test(`headers of ${at}, ${status}`, async ({ request }) => {
		const response = await request.get(FIXTURES() + at);
		expect(response.status()).toBe(status);
		expectHeaders(response.headers(), { ...EVERYWHERE, ...says });
	});

test('what a page loads may be kept for ever, and used by other pages', async ({ request }) => {
	const html = await (await request.get(`${SHIPPED()}/t/russia-north-korea`)).text();
	const files = [...html.matchAll(/"(\/_app\/immutable\/[^"]+)"/g)].map(([, file = '']) => file);
	expect(files.length).toBeGreaterThan(2);
	for (const file of new Set(files)) {
		const response = await request.get(SHIPPED() + file);
		expect(response.status(), file).toBe(200);
		expectHeaders(response.headers(), {
			...EVERYWHERE,
			...ANSWER,
			'cache-control': 'public, max-age=31536000, immutable'
		});
	}
});

/** Addresses and methods that no browser sends: refused, never an error of ours. */
for (const [method, path, status] of [
	['GET', '/%E0%A4%A', 400],
	['GET', '/t/%00', 404],
	['GET', '/t/..%2f..%2fpackage.json', 404],
	['GET', '/../../package.json', 404],
	['GET', '/t/%2e%2e', 404],
	['GET', '/t/.', 404],
	['GET', '/t/', 404],
	['GET', '/t/single/', 308],
	['GET', `/t/${'a'.repeat(300)}`, 404],
	['GET', '/t/SINGLE', 404],
	['GET', '/t/single.', 404],
	['GET', '/t/embed', 404],
	['GET', '/t/constructor', 404],
	['GET', '/t/__proto__', 404],
	['GET', '/t/single/constructor', 404],
	['GET', '/t/single?/toString', 200],
	['POST', '/t/single?/toString', 405],
	['POST', '/t/single', 405],
	['PUT', '/t/single.json', 405],
	['DELETE', '/embed/single', 405],
	['POST', '/oembed', 405],
	['GET', `/oembed?url=${'a'.repeat(8000)}`, 414],
	['GET', `/t/single?q=${'a'.repeat(20_000)}`, 431]
] as const)
	test(`[F7] [F80] ${method} ${path.slice(0, 40)} is answered with ${status}`, async () => {
		const origin = new URL(FIXTURES());
		const answered = await new Promise<{ status: number | undefined; headers: object }>(
			(resolve, reject) => {
				// A client that sends a path unchanged.
				get({ method, path, hostname: origin.hostname, port: origin.port }, (response) => {
					response.resume();
					resolve({ status: response.statusCode, headers: response.headers });
				}).once('error', reject);
			}
		);
		expect(answered.status).toBe(status);
		if (status !== 431)
			expect(answered.headers).toHaveProperty('x-content-type-options', 'nosniff');
	});

function expectHeaders(headers: Record<string, string>, expected: Expected): void {
	for (const [name, value] of Object.entries(expected))
		if (value === undefined) expect(headers, name).not.toHaveProperty(name);
		else if (typeof value === 'string') expect(headers[name], name).toBe(value);
		else expect(headers[name] ?? '', name).toMatch(value);
}
