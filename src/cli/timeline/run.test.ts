/** Timeline files on the command line, and in automatic checks. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { load } from './fixtures/load';
import { runCommand } from './run.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dateline-command-'))));
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
function put(name: string, text: string): string {
	writeFileSync(at(name), text);
	return at(name);
}
async function run(...call: string[]) {
	const [stdout, stderr] = (['log', 'error'] as const).map((method) => {
		const lines: string[] = [];
		vi.spyOn(console, method).mockImplementation((line: string) => {
			lines.push(line);
		});
		return lines;
	});
	const status = await runCommand(load, call);
	return { status, stdout: stdout?.join('\n') ?? '', stderr: stderr?.join('\n') ?? '' };
}

const GOOD = 'version: 1\ntitle: Good\nevents:\n  - {id: a, headline: One, date: 2024-05-01}\n';

it('a file that holds is checked with 0, one that does not with 1 and its places', async () => {
	const good = put('good.timeline.yaml', GOOD);
	expect(await run('check', good)).toMatchObject({ status: 0 });
	const bad = put('bad.timeline.yaml', GOOD.replace('05-01', '02-30'));
	const { status, stdout } = await run('check', good, bad);
	expect(status).toBe(1);
	expect(stdout).toContain('bad.timeline.yaml:4:28 events[0].date: “2024-02-30” is no date');
	const found = JSON.parse((await run('check', bad, '--json')).stdout) as object[];
	expect(found).toMatchObject([
		{ file: bad, line: 4, column: 28, code: 'date-day-of-month', severity: 'error' }
	]);
});

it('a table becomes a timeline, with the columns and the order of days that are said', async () => {
	const table = put('talks.csv', 'Wann,Was\n03/04/2024,Eins\n05/06/2024,Zwei\n');
	const out = at('talks.timeline.yaml');
	const said = await run(
		...['convert', table, out, '--column', 'Wann=date', '--column', 'Was=headline', '--day-first']
	);
	expect(said).toMatchObject({ status: 0 });
	expect(said.stderr).toContain('is read as “2024-04-03”');
	expect(readFileSync(out, 'utf8')).toContain('2024-04-03');
	expect(await run('convert', out, at('talks.ics'))).toMatchObject({ status: 0 });
	expect(readFileSync(at('talks.ics'), 'utf8')).toContain('DTSTART;VALUE=DATE:20240403');
	expect((await run('convert', table, at('talks.report.csv'), '--day-first')).status).toBe(1);
});

it('a folder is a corpus: a line for every file below it, and a summary', async () => {
	mkdirSync(at('more'));
	put('good.timeline.yaml', GOOD);
	put('more/talks.csv', 'date,headline\n2024-05-01,One\n12 Aug 2024,Two\nsoon,Three\n');
	put('more/none.json', '{"a": ');
	put('notes.bin', '\u0000\u0001\u0002');
	const { status, stdout } = await run('check', folder, '--json');
	expect(status).toBe(1);
	const lines = stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as unknown);
	expect(lines).toMatchObject([
		{ file: 'good.timeline.yaml', outcome: 'read', events: 1 },
		{ file: 'more/none.json', outcome: 'refused', events: 0 },
		{ file: 'more/talks.csv', outcome: 'read', format: 'table', changed: 1, leftOut: 1 },
		{ file: 'notes.bin', outcome: 'refused' },
		{ summary: { files: 4, read: 2, refused: 2, failed: 0, changed: 1, leftOut: 1 } }
	]);
	expect((await run('check', folder)).stdout).toContain('4 files: 2 read, 2 refused, 0 failed');
});

it('a call that is wrong ends with 2, and says how it is meant', async () => {
	const good = put('good.timeline.yaml', GOOD);
	for (const words of [
		[],
		['nonsense'],
		['check'],
		['check', at('missing.yaml')],
		['check', good, '--nonsense'],
		['convert', good],
		['media'],
		['media', good, good],
		['media', good, '--most', 'much'],
		['media', put('t2.csv', 'date,headline\n2024,x\n')],
		['convert', good, at('out.nonsense')],
		['convert', put('t.csv', 'date,headline\n2024,x\n'), at('t.yaml'), '--column', 'date=nonsense']
	]) {
		const { status, stderr, stdout } = await run(...words);
		expect(status, words.join(' ')).toBe(2);
		expect(stderr + stdout, words.join(' ')).toContain('npm run timeline -- COMMAND');
	}
});

it('tiles are written for a static host', async () => {
	const good = put('good.timeline.yaml', GOOD);
	expect(await run('tiles', good, at('tiles'))).toMatchObject({ status: 0 });
	expect(JSON.parse(readFileSync(at('tiles/timeline.json'), 'utf8'))).toMatchObject({
		head: { title: 'Good' }
	});
});

it('media of this computer are not fetched, and help is given when asked for', async () => {
	const media = '    media: [{url: "http://127.0.0.1:9/a.jpg", alt: A}]\n';
	const text = `${GOOD.replace('{id: a, headline: One, date: 2024-05-01}', 'id: a\n    headline: One\n    date: 2024-05-01')}${media}`;
	const file = put('one.timeline.yaml', text);
	const { status, stdout } = await run('media', file);
	expect(status).toBe(1);
	expect(stdout).toContain('events[0].media[0]: not fetched: “127.0.0.1” is no public address');
	expect(readFileSync(file, 'utf8')).toBe(text);
	expect(await run('media', put('good.timeline.yaml', GOOD))).toMatchObject({ status: 0 });
	for (const words of [['--help'], ['media', '--help']])
		expect(await run(...words)).toMatchObject({
			status: 0,
			stdout: expect.stringContaining('media FILE') as string
		});
});

it('[F411] a ZIP is read, and what is wrong with one is said', async () => {
	const timeline = readFileSync('e2e/fixtures/pictures.timeline.yaml');
	const picture = readFileSync('e2e/fixtures/pictures.media/valley.jpg');
	const files = {
		'pictures.timeline.yaml': new Uint8Array(timeline),
		'pictures.media/valley.jpg': new Uint8Array(picture),
		'notes.txt': strToU8('notes')
	};
	writeFileSync(at('a.timeline.zip'), zipSync(files));
	writeFileSync(at('b.zip'), zipSync({ ...files, 'c.timeline.json': strToU8('{}') }));
	const checked = await run('check', at('a.timeline.zip'), at('b.zip'));
	expect(checked.status).toBe(1);
	expect(checked.stdout).toContain('warning: “notes.txt” is not used');
	expect(checked.stdout).toContain('warning: “pictures.media/tower.jpg” is not in this ZIP.');
	expect(checked.stdout).not.toContain('valley.jpg');
	expect(checked.stdout).toContain('b.zip:There are 2 timelines in this ZIP');
	expect((await run('convert', at('a.timeline.zip'), at('a.timeline.yaml'))).stderr).toContain(
		'1 files of media stay in the ZIP'
	);
	expect(readFileSync(at('a.timeline.yaml'))).toEqual(timeline);
	expect((await run('media', at('a.timeline.zip'))).status).toBe(2);
});
