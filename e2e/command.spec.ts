/** Timeline files on the command line, and in automatic checks. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/test';

let folder: string;
test.beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dateline-command-'))));
test.afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
function put(name: string, text: string): string {
	writeFileSync(at(name), text);
	return at(name);
}
function run(...words: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/cli/timeline.js', ...words],
		{ encoding: 'utf8' }
	);
	return { status, stdout, stderr };
}

const GOOD = 'version: 1\ntitle: Good\nevents:\n  - {id: a, headline: One, date: 2024-05-01}\n';

test('a file that holds is checked with 0, one that does not with 1 and its places', () => {
	const good = put('good.timeline.yaml', GOOD);
	expect(run('check', good)).toMatchObject({ status: 0 });
	const bad = put('bad.timeline.yaml', GOOD.replace('05-01', '02-30'));
	const { status, stdout } = run('check', good, bad);
	expect(status).toBe(1);
	expect(stdout).toContain('bad.timeline.yaml:4:28 events[0].date: “2024-02-30” is no date');
	const found = JSON.parse(run('check', bad, '--json').stdout) as object[];
	expect(found).toMatchObject([
		{ file: bad, line: 4, column: 28, code: 'date-day-of-month', severity: 'error' }
	]);
});

test('a table becomes a timeline, with the columns and the order of days that are said', () => {
	const table = put('talks.csv', 'Wann,Was\n03/04/2024,Eins\n05/06/2024,Zwei\n');
	const out = at('talks.timeline.yaml');
	const said = run(
		...['convert', table, out, '--column', 'Wann=date', '--column', 'Was=headline', '--day-first']
	);
	expect(said).toMatchObject({ status: 0 });
	expect(said.stderr).toContain('is read as “2024-04-03”');
	expect(readFileSync(out, 'utf8')).toContain('2024-04-03');
	expect(run('convert', out, at('talks.ics'))).toMatchObject({ status: 0 });
	expect(readFileSync(at('talks.ics'), 'utf8')).toContain('DTSTART;VALUE=DATE:20240403');
	expect(run('convert', table, at('talks.report.csv'), '--day-first').status).toBe(1);
});

test('a folder is a corpus: a line for every file below it, and a summary', () => {
	mkdirSync(at('more'));
	put('good.timeline.yaml', GOOD);
	put('more/talks.csv', 'date,headline\n2024-05-01,One\n12 Aug 2024,Two\nsoon,Three\n');
	put('more/none.json', '{"a": ');
	put('notes.bin', '\u0000\u0001\u0002');
	const { status, stdout } = run('check', folder, '--json');
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
	expect(run('check', folder).stdout).toContain('4 files: 2 read, 2 refused, 0 failed');
});

test('a call that is wrong ends with 2, and says how it is meant', () => {
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
		const { status, stderr, stdout } = run(...words);
		expect(status, words.join(' ')).toBe(2);
		expect(stderr + stdout, words.join(' ')).toContain('npm run timeline -- COMMAND');
	}
});

test('tiles are written for a static host', () => {
	const good = put('good.timeline.yaml', GOOD);
	expect(run('tiles', good, at('tiles'))).toMatchObject({ status: 0 });
	expect(JSON.parse(readFileSync(at('tiles/timeline.json'), 'utf8'))).toMatchObject({
		head: { title: 'Good' }
	});
});

test('media of this computer are not fetched, and help is given when asked for', () => {
	const media = '    media: [{url: "http://127.0.0.1:9/a.jpg", alt: A}]\n';
	const text = `${GOOD.replace('{id: a, headline: One, date: 2024-05-01}', 'id: a\n    headline: One\n    date: 2024-05-01')}${media}`;
	const file = put('one.timeline.yaml', text);
	const { status, stdout } = run('media', file);
	expect(status).toBe(1);
	expect(stdout).toContain('events[0].media[0]: not fetched: “127.0.0.1” is no public address');
	expect(readFileSync(file, 'utf8')).toBe(text);
	expect(run('media', put('good.timeline.yaml', GOOD))).toMatchObject({ status: 0 });
	for (const words of [['--help'], ['media', '--help']])
		expect(run(...words)).toMatchObject({
			status: 0,
			stdout: expect.stringContaining('media FILE')
		});
});
