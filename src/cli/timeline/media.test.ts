/** The media of a timeline are fetched from real servers on this computer, good and bad ones. */
import { createHash } from 'node:crypto';
import { lookup, type LookupAddress } from 'node:dns';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FindAddresses } from '../../lib/media/public-address';
import { load } from './fixtures/load';
import { fetchMedia } from './media.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const answers = new Map<string, Answer>();
/** The paths that were asked for, in order. */
let asked: string[] = [];
let server: Server;
let port = 0;
let picture: Buffer;
let folder: string;
let lines: string[] = [];

beforeAll(async () => {
	const colour = { r: 200, g: 30, b: 30 };
	picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
		.jpeg()
		.toBuffer();
	server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://x');
		asked.push(`${request.headers.host?.replace(/:\d+$/, '') ?? ''}${pathname}`);
		const answer = answers.get(pathname);
		if (answer) answer(request, response);
		else response.writeHead(404).end('no');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
	server.closeAllConnections();
	await new Promise((done) => server.close(done));
});
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-fetch-'));
	asked = [];
	lines = [];
	answers.clear();
	answers.set('/a.jpg', sends(picture));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sends =
	(body: Buffer | string, type = 'image/jpeg'): Answer =>
	(_, response) =>
		response.writeHead(200, { 'content-type': type }).end(body);
const redirects =
	(location: string): Answer =>
	(_, response) =>
		response.writeHead(302, { location }).end();

const at = (path: string) => `http://pictures.test:${port}${path}`;
const put = (text: string, name = 'kim.timeline.yaml') => writeFileSync(join(folder, name), text);
const got = (name = 'kim.timeline.yaml') => readFileSync(join(folder, name), 'utf8');
const inMedia = () =>
	existsSync(join(folder, 'kim.media')) ? readdirSync(join(folder, 'kim.media')).sort() : [];

function fileOf(...media: string[]): string {
	const list = media.map((one) => `      - ${one}\n`).join('');
	return `version: 1\ntitle: T\nevents:\n  - id: e\n    headline: It happens\n    date: 2024-05-01\n    media:\n${list}`;
}

/** Names of the test lead to this computer; the others to nobody. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
	'pictures.test': ['127.0.0.1'],
	'private.test': ['10.0.0.7', 'fd00::7'],
	'provider.test': ['100.64.1.1'],
	'mapped.test': ['::ffff:127.0.0.1'],
	'loopback.test': ['127.0.0.1']
};
const find: FindAddresses = (host, _, callback) => {
	const found = (NAMES[host] ?? []).map((address): LookupAddress => ({
		address,
		family: address.includes(':') ? 6 : 4
	}));
	if (found.length > 0) callback(null, found);
	else callback(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }), []);
};

interface How {
	withRecordings?: boolean;
	limits?: Partial<{ mostBytes: number; wholeMs: number; silentMs: number }>;
	stopped?: AbortSignal;
	name?: string;
	network?: { find: FindAddresses; trusted: ReadonlySet<string> };
	ontell?: (line: string) => void;
}

function run(how: How = {}): Promise<number> {
	return fetchMedia(load, join(folder, how.name ?? 'kim.timeline.yaml'), {
		withRecordings: how.withRecordings ?? false,
		limits: { mostBytes: 1024 ** 2, wholeMs: 20_000, silentMs: 10_000, ...how.limits },
		network: how.network ?? { find, trusted: new Set(['pictures.test']) },
		stopped: how.stopped ?? new AbortController().signal,
		tell: (line: string) => {
			lines.push(line);
			how.ontell?.(line);
		}
	});
}

const AUTHORS = `# Our story
version: 1
title: 'T'   # short
events:
  - id: e
    headline: "It happens"
    date: 2024-05-01
    media:
      # from the agency
      - alt: A red field   # plain
        url: PICTURE
        credit: Somebody
    quotes:
      - text: Said
        sources: [s]
        media: [{url: PICTURE, alt: The page}]
sources: {s: {title: S}}
`;

describe('a picture elsewhere', () => {
	it('[F400] is fetched once, named in the file of its author, and nothing else of it changes', async () => {
		const text = AUTHORS.replaceAll('PICTURE', at('/a.jpg'));
		put(text);
		expect(await run()).toBe(0);
		expect(asked).toEqual(['pictures.test/a.jpg']);
		expect(readFileSync(join(folder, 'kim.media/a.jpg'))).toEqual(picture);
		const url = at('/a.jpg');
		expect(got()).toBe(
			text
				.replace(`        url: ${url}\n`, `        url: ${url}\n        file: kim.media/a.jpg\n`)
				.replace(`{url: ${url}, alt`, `{url: ${url}, file: kim.media/a.jpg, alt`)
		);
		expect(lines).toEqual([
			`events[0].media[0]: kim.media/a.jpg, ${picture.length} bytes, 60 × 40 px`,
			`events[0].quotes[0].media[0]: kim.media/a.jpg, ${picture.length} bytes, 60 × 40 px`,
			`${join(folder, 'kim.timeline.yaml')}: 2 fetched, 0 kept, 0 not fetched`
		]);
		const { files } = JSON.parse(readFileSync(join(folder, 'kim.media/sources.json'), 'utf8')) as {
			files: Record<string, Record<string, unknown>>;
		};
		const { fetched, ...record } = files['a.jpg'] ?? {};
		expect(record).toEqual({
			url,
			bytes: picture.length,
			sha256: createHash('sha256').update(picture).digest('hex'),
			type: 'image/jpeg'
		});
		expect(new Date(String(fetched)).toISOString()).toBe(fetched);
	});

	it('[F400] a second run asks nobody, and writes nothing', async () => {
		put(fileOf(`{url: ${at('/a.jpg')}, alt: A}`));
		await run();
		const first = got();
		expect(await run()).toBe(0);
		expect(asked).toHaveLength(1);
		expect(got()).toBe(first);
		expect(lines.at(-2)).toBe('events[0].media[0]: kept: kim.media/a.jpg');
	});

	it('[F400] JSON keeps its form', async () => {
		const json = (more: string) =>
			`{"version": 1, "title": "T",\n  "events": [{"id": "e", "headline": "H", "date": "2024",\n    "media": [{"url": "${at('/a.jpg')}"${more}, "alt": "A"}]}]}\n`;
		put(json(''), 'kim.json');
		expect(await run({ name: 'kim.json' })).toBe(0);
		expect(got('kim.json')).toBe(json(', "file": "kim.media/a.jpg"'));
	});

	it('[F400] a mark at the beginning, line ends of Windows and clock times without a zone stay', async () => {
		const text = `\uFEFF${fileOf(`{url: ${at('/a.jpg')}, alt: A}`)}`
			.replace('2024-05-01', '2024-05-01T10:00')
			.replaceAll('\n', '\r\n');
		put(text);
		expect(await run()).toBe(0);
		expect(got()).toBe(text.replace(', alt', ', file: kim.media/a.jpg, alt'));
	});

	it('names are of the address or the caption, safe, each once, and end as the content says', async () => {
		const png = await sharp(picture).png().toBuffer();
		for (const [path, body] of [
			['/x/A%20Photo%2F..%2Fx.JPG', picture],
			['/y/a-photo-x.jpg', picture],
			['/show.php', png],
			['/con.jpg', png]
		] as const)
			answers.set(path, sends(body));
		put(
			fileOf(
				`{url: '${at('/x/A%20Photo%2F..%2Fx.JPG')}', alt: A}`,
				`{url: '${at('/y/a-photo-x.jpg')}', alt: A}`,
				`{url: '${at('/show.php?id=1')}', type: image, caption: 'Türme: “Élan”', alt: A}`,
				`{url: '${at('/con.jpg')}', alt: A}`
			)
		);
		expect(await run()).toBe(0);
		expect(inMedia()).toEqual(
			['A-Photo-x.jpg', 'a-photo-x-2.jpg', 'Turme-Elan.png', 'con-file.png', 'sources.json'].sort()
		);
	});

	it('the page of a file in a wiki leads to the file', async () => {
		answers.set('/wiki/Special:FilePath/Red.jpg', redirects(at('/a.jpg')));
		put(fileOf(`{url: 'http://commons.wikimedia.org:${port}/wiki/File:Red.jpg', alt: A}`));
		const network = {
			find: ((_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }])) as FindAddresses,
			trusted: new Set(['commons.wikimedia.org', 'pictures.test'])
		};
		expect(await run({ network })).toBe(0);
		expect(asked).toEqual([
			'commons.wikimedia.org/wiki/Special:FilePath/Red.jpg',
			'pictures.test/a.jpg'
		]);
		expect(got()).toContain('file: kim.media/Red.jpg');
		expect(readFileSync(join(folder, 'kim.media/sources.json'), 'utf8')).toContain(
			`"from": "${at('/a.jpg')}"`
		);
	});

	it('what stays where it is gets a line, and is no failure', async () => {
		put(
			fileOf(
				`{url: 'https://www.youtube.com/watch?v=abcdefghijk'}`,
				`{url: '${at('/talk.mp3')}'}`,
				`{url: '${at('/paper.pdf')}'}`
			)
		);
		const text = got();
		expect(await run()).toBe(0);
		expect(lines.slice(0, 3)).toEqual([
			'events[0].media[0]: kept: it plays on youtube.com only',
			`events[0].media[1]: kept: it stays on pictures.test:${port}: --recordings fetches recordings as well`,
			`events[0].media[2]: kept: it stays on pictures.test:${port}: only pictures and recordings are fetched`
		]);
		expect([asked, got(), inMedia()]).toEqual([[], text, []]);
	});
});

it('[F401] a poster becomes a path, and a recording a file if it is asked for', async () => {
	const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt '), Buffer.alloc(28)]);
	answers.set('/talk.wav', sends(wav));
	put(fileOf(`{url: '${at('/talk.wav')}', poster: '${at('/a.jpg')}'}`));
	expect(await run()).toBe(0);
	expect(asked).toEqual(['pictures.test/a.jpg']);
	expect(got()).toBe(fileOf(`{url: '${at('/talk.wav')}', poster: 'kim.media/a.jpg'}`));
	expect(await run({ withRecordings: true })).toBe(0);
	expect(got()).toContain('file: kim.media/talk.wav');
	expect(readFileSync(join(folder, 'kim.media/talk.wav'))).toEqual(wav);
});

describe('[F402] addresses that are not public are never asked', () => {
	it.each([
		['this computer by its number', 'http://127.0.0.1:PORT/a.jpg', '127.0.0.1'],
		['as one number', 'http://2130706433:PORT/a.jpg', '127.0.0.1'],
		['in IPv6', 'http://[::1]:PORT/a.jpg', '::1'],
		['IPv4 in IPv6', 'http://[::ffff:127.0.0.1]:PORT/a.jpg', '::ffff:7f00:1'],
		['by name', 'http://loopback.test:PORT/a.jpg', 'loopback.test'],
		['IPv4 in IPv6 by name', 'http://mapped.test:PORT/a.jpg', 'mapped.test'],
		['a private range by name', 'http://private.test:PORT/a.jpg', '10.0.0.7, fd00::7'],
		['a range of providers by name', 'http://provider.test:PORT/a.jpg', '100.64.1.1'],
		['the service of a cloud', 'http://169.254.169.254/a.jpg', '169.254.169.254']
	])('%s', async (_, url, said) => {
		put(fileOf(`{url: '${url.replace('PORT', String(port))}', alt: A}`));
		const text = got();
		expect(await run()).toBe(1);
		expect(lines[0]).toMatch(/^events\[0\]\.media\[0\]: not fetched: “.*no public address/);
		expect(lines[0]).toContain(said);
		expect([asked, got(), inMedia()]).toEqual([[], text, []]);
	});

	it.each([
		['its number', 'http://127.0.0.1:PORT/secret.jpg'],
		['a name', 'http://loopback.test:PORT/secret.jpg'],
		['another private name', 'http://private.test:PORT/secret.jpg']
	])('after a redirect to %s', async (_, to) => {
		answers.set('/secret.jpg', sends(picture));
		answers.set('/r.jpg', redirects(to.replace('PORT', String(port))));
		put(fileOf(`{url: '${at('/r.jpg')}', alt: A}`));
		expect(await run()).toBe(1);
		expect(asked).toEqual(['pictures.test/r.jpg']);
		expect(lines[0]).toContain('no public address');
		expect(inMedia()).toEqual([]);
	});

	it('with the name server of this computer', async () => {
		put(fileOf(`{url: 'http://localhost:${port}/a.jpg', alt: A}`));
		expect(await run({ network: { find: lookup, trusted: new Set() } })).toBe(1);
		expect([asked, lines[0]]).toEqual([[], expect.stringContaining('no public address')]);
	});

	it.each([
		['ftp://example.org/a.jpg', 'no address of a web page'],
		['javascript:alert(1)', 'no address of a web page'],
		['data:image/png;base64,AA', 'no address of a web page'],
		['file:///etc/passwd', 'no address of a web page']
	])('nor %s', async (url, said) => {
		put(fileOf(`{url: '${url}', type: image, alt: A}`));
		expect(await run()).toBe(1);
		expect(lines.join('\n')).toContain(said);
		expect(asked).toEqual([]);
	});

	it('a redirect to another kind of address, or without end, is refused', async () => {
		answers.set('/f.jpg', redirects('file:///etc/passwd'));
		answers.set('/loop.jpg', redirects('/loop.jpg'));
		put(fileOf(`{url: '${at('/f.jpg')}', alt: A}`, `{url: '${at('/loop.jpg')}', alt: A}`));
		expect(await run()).toBe(1);
		expect(lines[0]).toContain('it is redirected to “file:///etc/passwd”, which is no web address');
		expect(lines[1]).toContain('it is redirected more than 5 times');
		expect(asked).toHaveLength(1 + 6);
	});
});

describe('[F403] a bad answer costs a message, and leaves nothing', () => {
	const many = Buffer.alloc(64 * 1024);
	const CASES: readonly (readonly [string, string, Answer, NonNullable<How['limits']>, string])[] =
		[
			[
				'a stream without an end',
				'/endless.jpg',
				(_, response) => {
					response.writeHead(200);
					const go = () => {
						while (!response.destroyed && response.write(many));
					};
					response.on('drain', go);
					go();
				},
				{},
				'it is larger: 1 MB at most (--most)'
			],
			[
				'a length that is too great',
				'/long.jpg',
				(_, response) => {
					response.writeHead(200, { 'content-length': String(10 * 1024 ** 3) });
					response.write('x');
				},
				{},
				'it has 10240 MB: 1 MB at most (--most)'
			],
			[
				'a server that falls silent',
				'/silent.jpg',
				(_, response) => void response.writeHead(200).write(picture.subarray(0, 100)),
				{ silentMs: 150 },
				'its server sent nothing for 0.15 seconds'
			],
			[
				'one that never begins',
				'/mute.jpg',
				() => undefined,
				{ silentMs: 150 },
				'its server sent nothing for 0.15 seconds'
			],
			[
				'one that sends a byte now and then',
				'/slow.jpg',
				(_, response) => {
					response.writeHead(200);
					const timer = setInterval(() => response.write('x'), 20);
					response.on('close', () => clearInterval(timer));
				},
				{ wholeMs: 300 },
				'it takes longer than 0.3 seconds'
			],
			[
				'404',
				'/none.jpg',
				(_, r) => r.writeHead(404).end(),
				{},
				'its server answers 404 Not Found'
			],
			[
				'a page',
				'/page.jpg',
				sends('<!doctype html><title>Sign in</title>'),
				{},
				'it is a web page, not a picture: write the address of the file itself'
			],
			[
				'text',
				'/text.jpg',
				sends('no picture'),
				{},
				'it is no picture of a kind that can be shown'
			],
			[
				'another kind of file',
				'/paper.jpg',
				sends('%PDF-1.7'),
				{},
				'it is no picture of a kind that can be shown'
			],
			['nothing', '/empty.jpg', sends(''), {}, 'it is empty'],
			[
				'a part of a picture',
				'/half.jpg',
				(_, response) => response.end(picture.subarray(0, picture.length / 2)),
				{},
				'it ends too early: a part of it is missing'
			],
			[
				'a connection that breaks',
				'/broken.jpg',
				(_, response) => {
					response.writeHead(200, { 'content-length': String(picture.length) });
					response.write(picture.subarray(0, 50), () => response.destroy());
				},
				{},
				'the connection ended before all of it had come'
			],
			[
				'packed, though not asked for',
				'/packed.jpg',
				(_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
				{},
				'its server sends it packed (gzip)'
			]
		];
	it.each(CASES)('%s', async (_, path, answer, limits, said) => {
		answers.set(path, answer);
		put(fileOf(`{url: '${at(path)}', alt: A}`, `{url: '${at('/a.jpg')}', alt: A}`));
		expect(await run({ limits })).toBe(1);
		expect(lines[0]).toContain(`events[0].media[0]: not fetched: ${said}`);
		expect(lines[0]).toContain(at(path));
		expect(inMedia()).toEqual(['a.jpg', 'sources.json']);
		expect(got()).toBe(
			fileOf(
				`{url: '${at(path)}', alt: A}`,
				`{url: '${at('/a.jpg')}', file: kim.media/a.jpg, alt: A}`
			)
		);
	});

	it('a host that nobody knows', async () => {
		put(fileOf(`{url: 'https://nowhere.test/a.jpg', alt: A}`));
		expect(await run()).toBe(1);
		expect(lines[0]).toContain('its host is not known');
	});
});

describe('[F404] a run that was interrupted', () => {
	const two = () => fileOf(`{url: '${at('/a.jpg')}', alt: A}`, `{url: '${at('/b.jpg')}', alt: B}`);

	it('writes what it has, and the next one fetches the rest', async () => {
		const stop = new AbortController();
		answers.set('/b.jpg', (_, response) => {
			response.writeHead(200).write(picture.subarray(0, 50));
			stop.abort();
		});
		put(two());
		expect(await run({ stopped: stop.signal })).toBe(1);
		expect(lines[1]).toContain('not fetched: it was stopped');
		expect(got()).toContain('file: kim.media/a.jpg');
		expect(inMedia()).toEqual(['a.jpg', 'sources.json']);
		answers.set('/b.jpg', sends(picture));
		expect(await run()).toBe(0);
		expect(asked).toEqual(['pictures.test/a.jpg', 'pictures.test/b.jpg', 'pictures.test/b.jpg']);
	});

	it('ended by force, it leaves a record and a part: the next one uses the first and removes the second', async () => {
		put(two());
		answers.set('/b.jpg', sends(picture));
		await run();
		put(two());
		writeFileSync(join(folder, `kim.media/${'0'.repeat(64)}.part`), 'half');
		expect(await run()).toBe(0);
		expect(asked).toHaveLength(2);
		expect(lines.slice(-3, -1).every((line) => line.endsWith(', was here'))).toBe(true);
		expect(inMedia()).toEqual(['a.jpg', 'b.jpg', 'sources.json']);
		expect(got()).toContain('file: kim.media/b.jpg');
	});

	it('a fetched file that somebody changed is theirs: it stays, and the picture is fetched again', async () => {
		put(two());
		answers.set('/b.jpg', sends(picture));
		await run();
		writeFileSync(join(folder, 'kim.media/a.jpg'), 'mine');
		put(two());
		expect(await run()).toBe(0);
		expect(readFileSync(join(folder, 'kim.media/a.jpg'), 'utf8')).toBe('mine');
		expect(got()).toContain('file: kim.media/a-2.jpg');
	});
});

describe('the file of an author', () => {
	it('[F405] that changes meanwhile keeps the change', async () => {
		put(fileOf(`{url: '${at('/a.jpg')}', alt: A}`));
		answers.set('/a.jpg', (_, response) => {
			put(fileOf(`{alt: New, url: '${at('/other.jpg')}'}`, `{alt: B, url: '${at('/a.jpg')}'}`));
			response.end(picture);
		});
		expect(await run()).toBe(0);
		expect(got()).toBe(
			fileOf(
				`{alt: New, url: '${at('/other.jpg')}'}`,
				`{alt: B, url: '${at('/a.jpg')}', file: kim.media/a.jpg}`
			)
		);
	});

	it('with an error is not touched, and nobody is asked', async () => {
		const text = fileOf(`{url: '${at('/a.jpg')}', alt: A}`).replace('05-01', '02-30');
		put(text);
		expect(await run()).toBe(1);
		expect(lines[0]).toContain('“2024-02-30” is no date');
		expect([asked, got(), inMedia()]).toEqual([[], text, []]);
	});

	it('[F405] nothing is written through a link out of its folder', async () => {
		const outside = join(folder, 'outside');
		mkdirSync(outside);
		symlinkSync(outside, join(folder, 'kim.media'));
		put(fileOf(`{url: '${at('/a.jpg')}', alt: A}`));
		expect(await run()).toBe(1);
		expect(lines[0]).toContain('kim.media: it is no folder, or a link to one');
		expect([asked, readdirSync(outside)]).toEqual([[], []]);
	});

	it('a record that cannot be read is not overwritten', async () => {
		mkdirSync(join(folder, 'kim.media'));
		writeFileSync(join(folder, 'kim.media/sources.json'), '{"files": [');
		put(fileOf(`{url: '${at('/a.jpg')}', alt: A}`));
		expect(await run()).toBe(1);
		expect(lines[0]).toBe('kim.media: its sources.json cannot be read: mend it, or remove it.');
	});
});
