/** Two processes on one PostgreSQL: what one publishes, the other serves. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgres, startPostgres } from '../src/cli/postgres.js';
import { expect, test } from './support/test';

const FILE = (headline: string) => `version: 1
title: Two processes
events:
  - {id: first, headline: ${headline}, date: 2024-05-01}
`;

const programs = findPostgres();
// `npm test` says that PostgreSQL was not tried if the machine has none.
if (programs !== undefined)
	test('what one process publishes, corrects and takes down, the other serves', async ({
		request,
		folder,
		serve
	}) => {
		const database = await startPostgres(programs);
		const settings = (name: string) => ({
			DATELINE_PUBLISH: 'key',
			DATELINE_DATA: join(folder, name),
			DATELINE_MEDIA: join(folder, name, 'media'),
			DATABASE_URL: database.url
		});
		const one = await serve(undefined, 'start', settings('one'));
		mkdirSync(join(folder, 'two'));
		cpSync(join(folder, 'one', 'site-key'), join(folder, 'two', 'site-key'));
		const two = await serve(undefined, 'start', settings('two'));
		const key = readFileSync(join(folder, 'one', 'site-key'), 'utf8').trim();
		await request.post(`${one.url}/session`, { data: { key } });
		const send = (url: string, path: string, headline: string, said: object) =>
			request.post(url + path, {
				headers: { origin: url },
				multipart: {
					file: { name: 'a', mimeType: 'application/yaml', buffer: Buffer.from(FILE(headline)) },
					said: JSON.stringify(said)
				}
			});
		const shown = async (url: string) => (await request.get(`${url}/t/both`)).text();

		expect((await send(one.url, '/publish', 'From one', { slug: 'both' })).status()).toBe(200);
		await expect.poll(() => shown(two.url)).toContain('From one');
		// The browser is signed in at both: they have the same key and the same sessions.
		const revised = await send(two.url, '/t/both/edit/revisions', 'From two', { base: 1 });
		expect(await revised.json()).toEqual({ kind: 'revised', number: 2 });
		await expect.poll(() => shown(one.url)).toContain('From two');
		const late = await send(one.url, '/t/both/edit/revisions', 'Too late', { base: 1 });
		expect(late.status()).toBe(409);
		const taken = await send(two.url, '/publish', 'Another', { slug: 'both' });
		expect(taken.status()).toBe(409);
		await request.post(`${one.url}/t/both/edit/state`, {
			headers: { origin: one.url },
			data: { do: 'unpublish' }
		});
		await expect.poll(async () => (await request.get(`${two.url}/t/both`)).status()).toBe(410);
		// Without its database a process says that it is not ready; it still runs, and pages are read.
		expect((await request.get(`${two.url}/readyz`)).status()).toBe(200);
		await database.stop();
		await expect.poll(async () => (await request.get(`${two.url}/readyz`)).status()).toBe(503);
		expect((await request.get(`${two.url}/healthz`)).status()).toBe(200);
		expect((await request.get(`${two.url}/t/russia-north-korea`)).status()).toBe(200);
	});
