/** A server with readers: each page is made once, compressed, revalidated, changed; then the server stops. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { FIRST_PORT } from './support/serve';
import { expect, test } from './support/test';
import { FIXTURES } from './support/timeline-page';

for (const path of ['/', '/t/thousand', '/embed/sixty', '/t/sixty.json', '/t/sixty.ics'])
	test(`${path} is sent compressed, and once`, async () => {
		const fetchAs = (headers: Record<string, string>, method = 'GET') =>
			fetch(FIXTURES() + path, { method, headers });
		const plain = await fetchAs({ 'accept-encoding': 'identity' });
		const text = await plain.text();
		for (const encoding of ['br', 'gzip']) {
			const packed = await fetchAs({ 'accept-encoding': encoding });
			expect(packed.headers.get('content-encoding')).toBe(encoding);
			expect(packed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
			expect(Number(packed.headers.get('content-length'))).toBeLessThan(text.length / 3);
			expect(await packed.text()).toBe(text);
			const etag = packed.headers.get('etag') ?? '';
			expect(etag).not.toBe(plain.headers.get('etag'));
			const again = await fetchAs({ 'accept-encoding': encoding, 'if-none-match': etag });
			expect([again.status, await again.text()]).toEqual([304, '']);
			expect(again.headers.get('etag')).toBe(etag);
			expect(again.headers.get('cache-control')).toBe('no-cache');
			const head = await fetchAs({ 'accept-encoding': encoding }, 'HEAD');
			expect(head.headers.get('etag')).toBe(etag);
			expect(head.headers.get('content-length')).toBe(packed.headers.get('content-length'));
		}
	});

test('the marks of a campaign make no other page', async () => {
	const tagOf = async (search: string) => {
		const response = await fetch(`${FIXTURES()}/t/sixty${search}`);
		await response.text();
		return response.headers.get('etag');
	};
	const plain = await tagOf('');
	expect(await tagOf('?utm_source=letter&fbclid=1')).toBe(plain);
	expect(await tagOf('?q=treaty')).not.toBe(plain);
});

const CHANGES = 4;
const READERS = 8;

/** Every text of a version names the version. */
function version(number: number): string {
	const said = `version-${number}-${createHash('sha256').update(String(number)).digest('hex')}`;
	return JSON.stringify({
		version: 1,
		title: `Title ${said}`,
		summary: said,
		sources: { s: { title: said } },
		events: Array.from({ length: 60 }, (_, i) => ({
			id: `e${i}`,
			date: `20${10 + (i % 15)}-0${1 + (i % 9)}`,
			headline: `Event ${i} of ${said}`,
			sources: ['s'],
			quotes: [{ text: said }]
		}))
	});
}

test('no response mixes two versions, while the file changes under load', async ({
	folder,
	serve
}) => {
	const write = (number: number) =>
		writeFileSync(join(folder, 'mine.timeline.json'), version(number));
	write(0); // for a server that begins
	const server = await serve(folder);
	const paths = ['/t/mine', '/t/mine/e7', '/embed/mine', '/t/mine.json', '/t/mine.md', '/'];
	const met = new Set<string>();
	const mixed: string[] = [];
	let isOver = false;
	const read = async (reader: number) => {
		for (let turn = reader; !isOver; turn++) {
			const path = paths[turn % paths.length] ?? '/';
			const response = await fetch(server.url + path);
			const said = new Set((await response.text()).match(/version-\d+-[0-9a-f]{64}/g));
			if (response.status !== 200 || said.size !== 1)
				mixed.push(`${path}: ${response.status}, ${said.size} versions`);
			for (const one of said) met.add(one);
		}
	};
	const readers = Array.from({ length: READERS }, (_, reader) => read(reader));
	for (let number = 0; number < CHANGES; number++) {
		// The next change comes when readers have met this version.
		await expect
			.poll(() => [...met].some((one) => one.startsWith(`version-${number}-`)))
			.toBe(true);
		write(number + 1);
	}
	await expect.poll(() => met.size).toBe(CHANGES + 1);
	isOver = true;
	await Promise.all(readers);
	expect(mixed).toEqual([]);
});

test('a server that is stopped answers what was asked, and ends', async () => {
	const child = spawn(process.execPath, ['src/cli/start.js'], {
		env: { ...process.env, PORT: String(FIRST_PORT), LOG: 'json', DATELINE_PUBLISH: 'off' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let log = '';
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
	await expect.poll(() => log).toContain('Dateline is at ');
	const url = /Dateline is at (\S+)/.exec(log)?.[1] ?? '';
	// Half of a request is sent, then the server is told to stop, then the other half.
	const socket = connect(Number(new URL(url).port), 'localhost');
	let answer = '';
	socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
	await fetch(`${url}/t/russia-north-korea?q=a+secret`);
	socket.write('GET /t/russia-north-korea.md HTTP/1.1\r\nhost: localhost\r\n');
	await fetch(`${url}/healthz`); // by now the half has arrived
	child.kill('SIGTERM');
	const isGone = () =>
		fetch(`${url}/healthz`).then(
			() => false,
			() => true
		);
	await expect.poll(isGone).toBe(true);
	socket.write('\r\n');
	expect(await ended).toBe(0);
	expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
	expect(answer.toLowerCase()).toContain('connection: close');
	const lines = log
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as Record<string, unknown>)
		.filter(({ path }) => path !== '/healthz');
	expect(lines.map(({ method, path, status }) => [method, path, status])).toEqual([
		['GET', '/t/russia-north-korea', 200],
		['GET', '/t/russia-north-korea.md', 200]
	]);
	for (const line of lines)
		expect(Object.keys(line)).toEqual([
			...['level', 'time', 'method', 'path', 'status', 'bytes', 'ms']
		]);
	expect(log).not.toContain('secret');
});
