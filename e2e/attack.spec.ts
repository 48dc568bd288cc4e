/** A server with too many requests: from many clients, over many connections, with many timelines. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { generateTimeline } from './support/generate.js';
import { FIRST_PORT } from './support/serve';
import { expect, test } from './support/test';
import { FIXTURES } from './support/timeline-page';

test('[F168] while many different pages are asked for, what is cached is answered, and what cannot wait is told so', async () => {
	const url = FIXTURES();
	const cached = async () => (await fetch(`${url}/t/thousand`)).status;
	expect(await cached()).toBe(200);
	const leaving = new AbortController();
	const asked = Array.from({ length: 120 }, (_, i) =>
		fetch(`${url}/t/thousand?q=treaty+${i}`, { signal: leaving.signal }).then(
			({ status, headers }) => ({ status, again: headers.get('retry-after') }),
			() => undefined
		)
	);
	const refused = await Promise.any(
		asked.map(async (asking) => {
			const answer = await asking;
			if (answer?.status === 200) throw new Error('It was made.');
			return answer;
		})
	);
	expect([503, 429]).toContain(refused?.status);
	expect(Number(refused?.again)).toBeGreaterThan(0);
	for (let i = 0; i < 20; i++)
		expect([await cached(), (await fetch(`${url}/healthz`)).status]).toEqual([200, 200]);
	leaving.abort();
	const answered = (await Promise.all(asked)).flatMap((answer) => answer?.status ?? []);
	expect(answered.filter((status) => ![200, 503, 429].includes(status))).toEqual([]);
	// Requests that nobody waits for take no place in the queue.
	await expect.poll(async () => (await fetch(`${url}/t/thousand?q=after`)).status).toBe(200);
});

test('[F160] a server that may open few files answers, however many connections idle', async () => {
	const child = spawn('sh', ['-c', `ulimit -n 200; exec "${process.execPath}" src/cli/start.js`], {
		env: { ...process.env, PORT: String(FIRST_PORT), DATELINE_PUBLISH: 'off' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let log = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
	await expect.poll(() => log).toContain('Dateline is at ');
	const url = /Dateline is at (\S+)/.exec(log)?.[1] ?? '';
	let closed = 0;
	const idle = Array.from({ length: 400 }, () =>
		connect(Number(new URL(url).port), 'localhost')
			.on('error', () => undefined)
			.on('close', () => closed++)
	);
	await expect.poll(() => closed).toBeGreaterThan(300);
	for (const path of ['/healthz', '/t/russia-north-korea', '/embed/v1/date-line.js', '/new'])
		expect((await fetch(url + path)).status, path).toBe(200);
	for (const socket of idle) socket.destroy();
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	expect(await ended).toBe(0);
	expect(log).not.toContain('EMFILE');
});

test('[F166] [F499] the page of all timelines has pages, and each timeline is on one', async ({
	page,
	folder,
	serve
}) => {
	for (let i = 0; i < 120; i++)
		writeFileSync(
			join(folder, `t${i}.timeline.yaml`),
			`version: 1\ntitle: Timeline ${i}.\nasOf: 2020-01-01\nevents:\n  - {id: a, date: 2019, headline: A}\n`
		);
	const server = await serve(folder);
	const found = new Set<string>();
	const pages = page.getByRole('navigation', { name: 'Parts of the list' });
	// A start waits a second for its timelines, but not for all of them.
	await expect(async () => {
		await page.goto(server.url);
		await expect(pages).toContainText('1–48 / 120', { timeout: 500 });
	}).toPass();
	for (const stretch of ['1–48 / 120', '49–96 / 120', '97–120 / 120']) {
		await expect(pages).toContainText(stretch);
		const list = page.getByRole('region', { name: 'All timelines' }).getByRole('listitem');
		const names = await list.allTextContents();
		for (const name of names) found.add(/Timeline \d+\./.exec(name)?.[0] ?? '');
		const next = pages.getByRole('link', { name: 'Earlier' });
		if (stretch.startsWith('97')) await expect(next).toHaveCount(0);
		else await next.click();
	}
	expect(found.size).toBe(120);
	await pages.getByRole('link', { name: 'Later' }).click();
	await expect(pages).toContainText('49–96 / 120');
	await page.goto(`${server.url}/?page=99`);
	await expect(pages).toContainText('97–120 / 120');
});

test('[F169] a disk that takes a part of a copy: nothing of it is left, and no embed is pinned to it', async ({
	folder
}) => {
	const text = JSON.stringify(generateTimeline(200, { seed: 1 }));
	writeFileSync(join(folder, 'mine.timeline.json'), text);
	const revision = createHash('sha256').update(text).digest('hex').slice(0, 16);
	// Files end at 16 kB, as on a disk that is full.
	const limits = `trap '' XFSZ; ulimit -f 32; exec "${process.execPath}" src/cli/start.js`;
	const child = spawn('sh', ['-c', limits], {
		env: {
			...process.env,
			PORT: String(FIRST_PORT),
			DATELINE_CONTENT: folder,
			DATELINE_PUBLISH: 'off'
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let log = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
	await expect.poll(() => log).toContain('no copy can be stored');
	await expect.poll(() => log).toContain('Dateline is at ');
	const url = /Dateline is at (\S+)/.exec(log)?.[1] ?? '';
	const statusOf = async (path: string) => (await fetch(url + path)).status;
	expect(await statusOf('/t/mine')).toBe(200);
	expect(await statusOf(`/embed/mine?rev=${revision}`)).toBe(503);
	expect(await statusOf(`/t/mine.json?rev=${revision}`)).toBe(503);
	expect(readdirSync(join(folder, '.revisions', 'mine'))).toEqual([]);
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	expect(await ended).toBe(0);
});
