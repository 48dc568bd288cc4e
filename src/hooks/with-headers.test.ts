import type { RequestEvent } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { SITE_HEADERS } from '$lib/http/site-message';
import { withHeaders } from './with-headers';

it('[F499] a response has the version of before it was made: what changed meanwhile is not in it', async () => {
	let version = 'before';
	const event = {
		locals: { found: undefined, store: { list: () => ({ version }) } },
		route: { id: '/[[lang=language]]' },
		url: new URL('https://timelines.example.org/'),
		isDataRequest: false
	} as unknown as RequestEvent;
	const response = await withHeaders({
		event,
		resolve: () => {
			version = 'after';
			return new Response('The list of before');
		}
	});
	expect(response.headers.get(SITE_HEADERS.version)).toBe('before');
});
