import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { toAsked } from './asked';

const ask = (url: string, headers: Record<string, string> = {}, origin?: string) =>
	toAsked(
		{ url, headers: { host: 'example.org', ...headers } } as unknown as IncomingMessage,
		origin
	);

describe('what is asked for', () => {
	it.each([
		['/t/a?utm_source=letter&fbclid=1', '/t/a'],
		['/t/a?group=b&q=x&utm=1', '/t/a?q=x&group=b'],
		['/t/a?q=x&q=y', '/t/a?q=x'],
		['/t/a?', '/t/a'],
		['/t/a?page=2', '/t/a'],
		['/?page=2&z=x', '/?page=2'],
		[
			'/t/a/__data.json?q=x&x-sveltekit-invalidated=01',
			'/t/a/__data.json?q=x&x-sveltekit-invalidated=01'
		],
		['/t/a/__data.json?x-sveltekit-invalidated=junk', '/t/a/__data.json']
	])('%s is %s', (url, address) => {
		expect(ask(url)?.address).toBe(address);
	});

	it.each([
		['/t/a', 'cheap'],
		['/t/a?q=x', 'search'],
		['/t/a/tiles/0f/0/0.json?lanes=3', 'search'],
		['/t/a.csv', 'expensive'],
		['/t/a.csv?q=x', 'expensive'],
		['/t/a/card.png', 'expensive']
	])('%s costs as what is %s', (url, cost) => {
		expect(ask(url)?.cost).toBe(cost);
	});

	it('names its version, or is pinned to one', () => {
		const [pin, none, tile] = [
			ask('/embed/a?rev=0123456789abcdef'),
			ask('/embed/a?rev=newest'),
			ask('/t/a/list/0f.json')
		];
		expect([pin?.revision, pin?.isPinned]).toEqual(['0123456789abcdef', true]);
		expect([none?.revision, none?.isPinned]).toEqual([undefined, false]);
		expect([tile?.revision, tile?.isPinned]).toEqual(['0f', false]);
	});

	it('is of the configured origin, else of the host in small letters', () => {
		expect(ask('/', { host: 'Example.ORG:80' })?.origin).toBe('http://example.org:80');
		expect(ask('/', { host: 'evil.example' }, 'https://example.org')?.origin).toBe(
			'https://example.org'
		);
	});
});
