/**
 * Forty pictures of twelve megapixels: the time until the server has made one size of each in AVIF and WebP, beside
 * sharp alone with the same sizes; its memory above idle; and how long a page takes meanwhile.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';

const COUNT = 40;
const [WIDTH, HEIGHT] = [4000, 3000];
/** The sizes that a phone and a laptop ask for. */
const SIZES = [
	[640, 'avif'],
	[1280, 'avif'],
	[1280, 'webp']
];
const EVERY_MS = 20;
const SAMPLE_MS = 100;

export async function benchPictures() {
	const content = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
	await writeContent(content);
	const alone = await timeSharp(content);
	const server = await serve(content);
	await fetch(`${server.url}/t/album`).then((answer) => answer.text());
	await sleep(2000);
	const idle = memoryOf(server.pid);
	const html = await (await fetch(`${server.url}/t/album`)).text();
	const hashes = [
		...new Set([...html.matchAll(/\/media\/(\w+)-640\.avif/g)].map(([, hash]) => hash))
	];
	let most = 0;
	/** @type {number[]} */
	const pages = [];
	const watch = setInterval(() => (most = Math.max(most, memoryOf(server.pid))), SAMPLE_MS);
	const probe = setInterval(() => void timePage(server.url, pages), EVERY_MS);
	const begun = performance.now();
	for (const hash of hashes)
		for (const [width, format] of SIZES) {
			const answer = await fetch(`${server.url}/media/${hash}-${width}.${format}`);
			if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
			await answer.arrayBuffer();
		}
	const made = performance.now() - begun;
	clearInterval(watch);
	clearInterval(probe);
	const again = performance.now();
	for (const hash of hashes)
		await (await fetch(`${server.url}/media/${hash}-640.avif`)).arrayBuffer();
	const kept = (performance.now() - again) / hashes.length;
	server.stop();
	rmSync(content, { recursive: true });
	pages.sort((a, b) => a - b);
	console.log(`\n${hashes.length} pictures of ${WIDTH} × ${HEIGHT}, ${SIZES.length} sizes of each`);
	console.table([
		{
			'sharp alone, s': round(alone / 1000),
			'server, s': round(made / 1000),
			times: round(made / alone),
			'MB above idle': Math.round(most - idle),
			'pages asked': pages.length,
			'page p50, ms': round(pages[Math.floor(pages.length * 0.5)] ?? NaN),
			'page p99, ms': round(pages[Math.floor(pages.length * 0.99)] ?? NaN),
			'a size that exists, ms': round(kept)
		}
	]);
}

const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;

/** @param {string} folder */
async function writeContent(folder) {
	const media = join(folder, 'album.media');
	mkdirSync(media);
	const events = [];
	for (let i = 0; i < COUNT; i++) {
		// Grain, as in a photograph, so that neither reading nor writing is easier than that.
		const grain = { type: /** @type {const} */ ('gaussian'), mean: 110 + i, sigma: 30 };
		const noise = sharp({
			create: {
				width: WIDTH / 4,
				height: HEIGHT / 4,
				channels: 3,
				background: '#888',
				noise: grain
			}
		});
		const small = await noise.png().toBuffer();
		const picture = sharp(small).resize(WIDTH, HEIGHT, { kernel: 'cubic' }).jpeg({ quality: 88 });
		writeFileSync(join(media, `${i}.jpg`), await picture.toBuffer());
		events.push({
			id: `picture-${i}`,
			date: String(1960 + i),
			headline: `Picture ${i}`,
			media: [{ file: `album.media/${i}.jpg`, alt: `Picture ${i}` }]
		});
	}
	writeFileSync(
		join(folder, 'album.timeline.json'),
		JSON.stringify({ version: 1, title: 'Album', events })
	);
}

/** @param {string} folder */
async function timeSharp(folder) {
	sharp.cache(false);
	sharp.concurrency(1);
	const media = join(folder, 'album.media');
	const begun = performance.now();
	for (const name of readdirSync(media))
		for (const [width, format] of SIZES) {
			const sized = sharp(join(media, name))
				.autoOrient()
				.resize({ width: Number(width) });
			await (
				format === 'avif'
					? sized.avif({ quality: 52, effort: 2 })
					: sized.webp({ quality: 76, effort: 3 })
			).toBuffer();
		}
	return performance.now() - begun;
}

/** @param {string} url @param {number[]} times */
async function timePage(url, times) {
	const begun = performance.now();
	await (await fetch(`${url}/t/album`)).arrayBuffer();
	times.push(performance.now() - begun);
}

/** MB of a process and of its children, on Linux. @param {number} pid */
function memoryOf(pid) {
	const pids = [pid, ...childrenOf(pid)];
	return pids.reduce((sum, one) => sum + residentOf(one), 0);
}

/** @param {number} pid @returns {number[]} */
function childrenOf(pid) {
	const tasks = readdirSync(`/proc/${pid}/task`);
	return tasks.flatMap((task) => {
		const text = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
		return text === '' ? [] : text.split(' ').map(Number);
	});
}

/** @param {number} pid */
function residentOf(pid) {
	try {
		const [, kB = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
		return Number(kB) / 1024;
	} catch {
		return 0; // it has ended
	}
}

/** @param {string} content @returns {Promise<{ url: string, pid: number, stop: () => void }>} */
function serve(content) {
	const child = spawn(process.execPath, ['src/cli/start.js'], {
		env: {
			...process.env,
			PORT: '4390',
			DATELINE_CONTENT: content,
			DATELINE_PUBLISH: 'off',
			DATELINE_CLIENT_POINTS: '1000000000'
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((resolve) => {
		let log = '';
		child.stdout.on('data', (chunk) => {
			log += String(chunk);
			const url = /Dateline is at (http:\S+)/.exec(log)?.[1];
			if (url) resolve({ url, pid: Number(child.pid), stop: () => child.kill() });
		});
	});
}
