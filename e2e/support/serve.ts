/** Serves the site for the tests, on free ports, and stops what it started: what was built, or what is being written. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDevServer } from '../../src/cli/dev-address.js';
import { DATE_FORMS, generateTimeline } from './generate.js';
import { ENDLESS, everyField, naughtyTimeline } from './hostile-texts.js';

/** A server of ours and what it has said so far. */
export interface Server {
	readonly url: string;
	readonly log: () => string;
	readonly stop: () => Promise<void>;
}

const READY = /Dateline is at (http:\S+)/;

/**
 * Servers of tests that run at once never share a port: a test that stops its own finds nobody there.
 * A server tries 50 ports from its first; the first 50 are those of all tests.
 */
export const FIRST_PORT = 4300 + 50 * (1 + Number(process.env.TEST_PARALLEL_INDEX ?? -1));

/**
 * @param content - folder of timelines; undefined: those that ship
 * @param program - of what was built, or of what is being written
 * @param settings - more of them; nothing is published unless they say so
 */
export function serve(
	content?: string,
	program = 'start',
	settings: Readonly<Record<string, string>> = {}
): Promise<Server> {
	const child = spawn(process.execPath, [`src/cli/${program}.js`], {
		env: {
			...process.env,
			PORT: String(FIRST_PORT),
			DATELINE_PUBLISH: 'off',
			...settings,
			...(content === undefined ? {} : { DATELINE_CONTENT: content })
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let log = '';
	return new Promise((resolve, reject) => {
		const onoutput = (chunk: Buffer) => {
			log += chunk.toString();
			const url = READY.exec(log)?.[1];
			if (url) resolve({ url, log: () => log, stop: () => stop(child) });
		};
		child.stdout.on('data', onoutput);
		child.stderr.on('data', onoutput);
		child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${log}`)));
	});
}

function stop(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null || child.signalCode !== null) {
			resolve();
			return;
		}
		child.removeAllListeners('exit');
		child.once('exit', () => resolve());
		child.kill('SIGTERM');
	});
}

/** A timeline that comes in tiles, in a folder of its own. */
export function makeLongContent(): string {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-long-'));
	const long = generateTimeline(5000, { seed: 11 });
	writeFileSync(join(folder, 'five-thousand.timeline.json'), JSON.stringify(long));
	return folder;
}

/** Forty pictures, wide, square and tall. */
function album() {
	const files = ['valley.jpg', 'tower.jpg', 'poster.png', 'harbour.webp'];
	return {
		version: 1,
		title: 'Forty pictures',
		events: Array.from({ length: 40 }, (_, i) => ({
			id: `picture-${i}`,
			date: String(1960 + i),
			headline: `Picture ${i + 1} is taken`,
			media: [{ file: `pictures.media/${files[i % 4]}`, alt: `Picture ${i + 1}` }]
		}))
	};
}

/** The fixtures and generated timelines, in a folder of their own. */
function makeContent(): string {
	const folder = makeLongContent();
	cpSync('e2e/fixtures', folder, { recursive: true, filter: (path) => !path.endsWith('.md') });
	const write = (name: string, data: unknown) =>
		writeFileSync(join(folder, `${name}.timeline.json`), JSON.stringify(data));
	cpSync('docs/site/icon.svg', join(folder, 'icon.svg'));
	writeFileSync(join(folder, 'site.yaml'), 'name: Dateline\nicon: icon.svg\n');
	write('album', album());
	write('thousand', generateTimeline(1000, { seed: 7 }));
	write('naughty', naughtyTimeline());
	for (const [name, text] of Object.entries(ENDLESS)) write(name, everyField(text));
	write('sixty', generateTimeline(63, { seed: 5, years: 40 }));
	// More than a tile draws one by one, and as few as fill the rows of the largest window.
	write('days', generateTimeline(300, { seed: 3, forms: DATE_FORMS.slice(0, 1) }));
	return folder;
}

export default async function globalSetup(): Promise<() => Promise<void>> {
	const content = makeContent();
	// All tests are of what was built; one that is tried while something is written, of `npm run dev`.
	const dev = process.env.DATELINE_TESTED === 'build' ? undefined : await findDevServer();
	const shipped = dev === undefined ? await serve() : undefined;
	const fixtures = await serve(content, dev === undefined ? 'start' : 'dev');
	process.env.SHIPPED_URL = shipped?.url ?? dev;
	process.env.FIXTURES_URL = fixtures.url;
	return async () => {
		await Promise.all([shipped?.stop(), fixtures.stop()]);
		rmSync(content, { recursive: true });
	};
}
