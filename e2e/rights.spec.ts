/** Who may do what, over every address of editors in the table of routes; and what nobody may do. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { SURFACE, type Surface } from '../src/lib/http/surface';
import { expect, test } from './support/test';
import { serve, type Server } from './support/serve';

const FILE = `version: 1
title: Rights
events:
  - {id: first, headline: The first, date: 2024-05-01}
`;

interface Site {
	readonly server: Server;
	readonly key: string;
	/** Cookies by role. */
	readonly cookies: Readonly<Record<Role, string>>;
}
type Role = 'nobody' | 'viewer' | 'editor' | 'revoked' | 'editor of another' | 'owner';
const ROLES: readonly Role[] = [
	'nobody',
	'viewer',
	'editor',
	'revoked',
	'editor of another',
	'owner'
];

/** From publishing/rights.ts, written out: what each role may do with the timeline. */
const MAY: Readonly<Record<Role, readonly string[]>> = {
	nobody: ['read'],
	viewer: ['read', 'preview'],
	editor: ['read', 'preview', 'edit'],
	revoked: ['read'],
	'editor of another': ['read'],
	owner: ['read', 'preview', 'edit', 'publish']
};

let folder: string;
let site: Site;

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-rights-'));
	const data = join(folder, 'data');
	const server = await serve(undefined, 'start', {
		DATELINE_PUBLISH: 'key',
		DATELINE_DATA: data,
		LOG: 'json',
		DATELINE_CLIENT_POINTS: '1000000'
	});
	const key = readFileSync(join(data, 'site-key'), 'utf8').trim();
	site = { server, key, cookies: await signAllIn(server.url, key) };
});
test.afterAll(async () => {
	await site.server.stop();
	rmSync(folder, { recursive: true });
});

async function signAllIn(url: string, key: string): Promise<Site['cookies']> {
	const post = async (path: string, body: BodyInit, cookie = '') => {
		const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
		return fetch(url + path, { method: 'POST', body, headers: { ...type, cookie, origin: url } });
	};
	const cookieOf = (response: Response) =>
		(response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
	const owner = cookieOf(await post('/session', JSON.stringify({ key })));
	const publish = async (slug: string) => {
		const form = new FormData();
		form.set('file', new Blob([FILE]));
		form.set('said', JSON.stringify({ slug, editor: 'Desk' }));
		const response = await post('/publish', form, owner);
		return { editor: cookieOf(response), sent: (await response.json()) as { edit: string } };
	};
	const { editor } = await publish('rights');
	const other = await publish('other');
	const linkOf = async (right: string) => {
		const body = JSON.stringify({ name: right, right });
		const response = await post('/t/rights/edit/links', body, editor);
		const { id, address } = (await response.json()) as { id: string; address: string };
		const secret = address.split('#')[1];
		return {
			id,
			cookie: cookieOf(await post('/session', JSON.stringify({ slug: 'rights', secret })))
		};
	};
	const viewer = await linkOf('view');
	const revoked = await linkOf('edit');
	await fetch(`${url}/t/rights/edit/links`, {
		method: 'DELETE',
		body: JSON.stringify({ id: revoked.id }),
		headers: { 'content-type': 'application/json', cookie: editor, origin: url }
	});
	return {
		nobody: '',
		viewer: viewer.cookie,
		editor,
		revoked: revoked.cookie,
		'editor of another': other.editor,
		owner
	};
}

const personal = SURFACE.filter((row): row is Surface & Required<Pick<Surface, 'personal'>> =>
	Boolean(row.personal)
);

test('the table has rows for editors', () => {
	expect(personal.length).toBeGreaterThan(8);
});

for (const {
	id,
	personal: { methods, verb }
} of personal)
	for (const role of ROLES)
		test(`${id}: ${role}`, async ({ request }) => {
			const { server, cookies } = site;
			const path = id.replace('[slug=slug]', 'rights');
			// To sign out is tested elsewhere: these cookies are needed later.
			for (const method of methods.filter((one) => id !== '/session' || one !== 'DELETE')) {
				const response = await request.fetch(server.url + path, {
					method,
					headers: {
						cookie: cookies[role],
						origin: server.url,
						'content-type': 'application/json'
					},
					// Nothing that would change something: a body without fields.
					...(method === 'GET' ? {} : { data: '{}' })
				});
				const status = response.status();
				const isRefused = status === 401 || status === 403;
				const isWrongKey = id === '/session' && method === 'POST';
				if (!isWrongKey) expect(isRefused, `${method}: ${status}`).toBe(!MAY[role].includes(verb));
				expect(status, method).toBeLessThan(500);
				expect(response.headers()['cache-control']).toBe('no-store');
			}
		});

test('a page of another site sends nothing in the name of an editor', async ({ request }) => {
	const { server, cookies } = site;
	const send = (headers: Record<string, string>) =>
		request.post(`${server.url}/t/rights/edit/state`, {
			headers: { cookie: cookies.owner, ...headers },
			data: { do: 'unlist' }
		});
	for (const headers of [
		{ origin: 'https://evil.example' },
		{ origin: 'null' },
		{ 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'same-site' }
	] as Record<string, string>[])
		expect((await send(headers)).status(), JSON.stringify(headers)).toBe(403);
	expect((await send({ origin: server.url })).status()).toBe(200);
});

test('reading an edit link changes nothing, as a scanner of mail does', async ({ request }) => {
	const { server } = site;
	const before = await history(request);
	const response = await request.get(`${server.url}/t/rights/edit`);
	expect(response.status()).toBe(200);
	expect(response.headers()['set-cookie']).toBeUndefined();
	expect(await history(request)).toEqual(before);
});

async function history(request: APIRequestContext): Promise<unknown> {
	const { server, cookies } = site;
	const path = '/t/rights/edit/revisions';
	return (await request.get(server.url + path, { headers: { cookie: cookies.owner } })).json();
}

test('thousands of guesses of a secret: none is accepted, and soon none is looked at', async () => {
	const { server } = site;
	const statuses = new Map<number, number>();
	const guess = async (i: number) => {
		const secret = `${i}`.padStart(22, 'A');
		const response = await fetch(`${server.url}/session`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', origin: server.url },
			body: JSON.stringify(i % 2 === 0 ? { key: secret } : { slug: 'rights', secret })
		});
		await response.arrayBuffer();
		statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
	};
	for (let i = 0; i < 3000; i += 50)
		await Promise.all(Array.from({ length: 50 }, (_, k) => guess(i + k)));
	expect([...statuses.keys()].sort()).toEqual([401, 429]);
	expect(statuses.get(401)).toBeLessThanOrEqual(20);
});

test('no secret is in the log, nor in the address of any request', () => {
	const log = site.server.log();
	expect(log).toContain('/t/rights/edit/links');
	// It is printed once, for the owner who starts the server.
	const lines = log.split('\n').filter((line) => line.startsWith('{'));
	expect(lines.filter((line) => line.includes(site.key))).toEqual([]);
	for (const cookie of Object.values(site.cookies))
		if (cookie !== '') expect(log).not.toContain(cookie.split('=')[1] ?? '');
});

test('bad input has an answer that says why', async ({ request }) => {
	const { server, cookies } = site;
	const publish = (file: string | Buffer, said: object) =>
		request.post(`${server.url}/publish`, {
			headers: { cookie: cookies.owner, origin: server.url },
			multipart: {
				file: { name: 'a', mimeType: 'application/yaml', buffer: Buffer.from(file) },
				said: JSON.stringify(said)
			}
		});
	for (const [file, said, status, words] of [
		[FILE, { slug: 'rights' }, 409, 'rights-2'],
		[FILE, { slug: 'Ünïcode' }, 422, 'no name for an address'],
		[FILE, { slug: 'rіghts' }, 422, 'no name for an address'],
		[FILE, { slug: '../etc' }, 422, 'no name for an address'],
		[FILE.replace('The first', 'The\0first'), {}, 422, 'NUL'],
		[Buffer.from([0xff, 0xfe, 0x41]), {}, 422, 'UTF-8'],
		['no timeline', {}, 422, ''],
		['['.repeat(50_000), {}, 422, ''],
		[`${FILE}    media: [{file: a.media/x.jpg, alt: ''}]\n`, {}, 422, ''],
		[
			FILE.replace(
				'date: 2024-05-01}',
				'date: 2024-05-01, media: [{file: a.media/x.jpg, alt: x}]}'
			),
			{},
			422,
			'was not sent'
		]
	] as const) {
		const response = await publish(file, said);
		expect(response.status(), `${String(file).slice(0, 40)} ${JSON.stringify(said)}`).toBe(status);
		expect(await response.text()).toContain(words);
	}
	const large = await request
		.post(`${server.url}/publish`, {
			headers: { cookie: cookies.owner, origin: server.url },
			multipart: { file: { name: 'a', mimeType: 'a/b', buffer: Buffer.alloc(65 * 1024 * 1024) } }
		})
		.catch(() => undefined);
	if (large) expect(large.status()).toBe(413);
	expect((await request.get(`${server.url}/healthz`)).status()).toBe(200);
});
