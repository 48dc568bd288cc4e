import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { refuse } from './refuse';

const ask = (request: { method?: string; url?: string; headers?: Record<string, string> }) =>
	refuse({
		method: 'GET',
		url: '/',
		...request,
		headers: { host: 'example.org', ...request.headers }
	} as unknown as IncomingMessage)?.status;

describe('[F164] a host is taken by its form', () => {
	it.each([
		'example.org',
		'EXAMPLE.org:8080',
		'localhost:3000',
		'127.0.0.1',
		'[::1]:3000',
		'a_b.example',
		'xn--80ak6aa92e.com',
		'example.org.'
	])('%s is one', (host) => {
		expect(ask({ headers: { host } })).toBeUndefined();
	});

	it.each([
		'',
		'evil/t/g2000?',
		'evil#',
		'a b',
		'a@b',
		'user:pass@host',
		'[::1',
		'a:b',
		'a:999999',
		'-a',
		'a\u0000',
		'é.example',
		`${'a'.repeat(300)}.org`
	])('%j is none', (host) => {
		expect(ask({ headers: { host } })).toBe(400);
	});
});

it.each([
	[{ method: 'POST' }, 405],
	[{ method: 'OPTIONS' }, 405],
	[{ url: `/${'a'.repeat(8000)}` }, 414],
	[{ url: '/%E0%A4%A' }, 400],
	[{ url: 'http://other.example/' }, 400],
	[{ url: '*' }, 400],
	[{ url: '/?q=100%' }, undefined],
	[{ headers: { 'content-length': '5' } }, 413],
	[{ headers: { 'content-length': '0' } }, undefined],
	[{ method: 'HEAD' }, undefined]
])('%j is answered with %s', (request, status) => {
	expect(ask(request)).toBe(status);
});
