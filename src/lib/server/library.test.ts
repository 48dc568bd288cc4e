import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from './library';

let folder: string;
let log: string[];
let clock: number;
let library: Library;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-library-'));
	log = [];
	clock = 0;
	library = new Library({ folder, report: (line) => log.push(line), now: () => clock });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file and lets the library look again. */
function write(file: string, text: string): void {
	writeFileSync(join(folder, file), text);
	clock += 1000;
	utimesSync(join(folder, file), clock, clock); // a file system may not tell two writes in a moment apart
}
const story = (title: string, rest = '') =>
	`version: 1\ntitle: ${title}\n${rest}events:\n  - {id: a, date: 2024, headline: A}\n`;

async function titleOf(slug: string): Promise<string | undefined> {
	const story = await library.get(slug);
	return story?.kind === 'whole' ? story.timeline.title : undefined;
}

describe('the library', () => {
	it('lists what is in the folder, the newest story first', async () => {
		write('old.timeline.yaml', story('Old', 'asOf: 2020-01-01\n'));
		write(
			'new.timeline.json',
			JSON.stringify({
				version: 1,
				title: 'New',
				asOf: '2025-01-01',
				events: [{ id: 'a', date: 2024, headline: 'A' }]
			})
		);
		write('notes.txt', 'not a timeline');
		expect((await library.list()).map(({ slug }) => slug)).toEqual(['new', 'old']);
		expect(log).toEqual([]);
	});

	it('sees a changed file without a restart', async () => {
		write('a.timeline.yaml', story('First'));
		expect(await titleOf('a')).toBe('First');
		write('a.timeline.yaml', story('Second'));
		expect(await titleOf('a')).toBe('Second');
	});

	it('keeps the last good version of a broken file, and says what is wrong once', async () => {
		write('a.timeline.yaml', story('Good'));
		await library.list();
		write('a.timeline.yaml', story('Bad').replace('2024', '2024-02-30'));
		expect(await titleOf('a')).toBe('Good');
		clock += 1000;
		expect(await titleOf('a')).toBe('Good');
		expect(log).toEqual([
			'a.timeline.yaml:4:13 events[0].date: “2024-02-30” is no date: that month has 29 days.',
			'a.timeline.yaml: not shown: mend the errors above. The last good version stays.'
		]);
	});

	it('says what is wrong with a file that never was good', async () => {
		write('a.timeline.yaml', 'version: 1\n');
		expect(await library.get('a')).toBeUndefined();
		expect(log.at(-1)).toBe('a.timeline.yaml: not shown: mend the errors above.');
	});

	it('forgets a file that is gone', async () => {
		write('a.timeline.yaml', story('A'));
		await library.list();
		rmSync(join(folder, 'a.timeline.yaml'));
		clock += 1000;
		expect(await library.get('a')).toBeUndefined();
	});

	it.each([
		['UPPER.timeline.yaml', 'a name is small letters'],
		['a b.timeline.yaml', 'a name is small letters'],
		['...timeline.yaml', 'a name is small letters']
	])('leaves %s out and says so', async (file, why) => {
		write(file, story('A'));
		expect(await library.list()).toEqual([]);
		expect(log[0]).toContain(why);
	});

	it('takes one of two files of the same name and says so', async () => {
		write(
			'a.timeline.json',
			JSON.stringify({
				version: 1,
				title: 'JSON',
				events: [{ id: 'a', date: 2024, headline: 'A' }]
			})
		);
		write('a.timeline.yaml', story('YAML'));
		expect((await library.list()).map(({ title }) => title)).toEqual(['JSON']);
		expect(log).toEqual(['a.timeline.yaml: left out: another file has the same name']);
	});

	it('says that a folder is missing instead of failing', async () => {
		const lost = new Library({
			folder: join(folder, 'nowhere'),
			report: (line) => log.push(line),
			now: () => clock
		});
		expect(await lost.list()).toEqual([]);
		expect(log[0]).toContain('the folder cannot be read');
	});

	it('reads a long file in the background, tells how far it is, and serves tiles of it', async () => {
		const long = (date: (i: number) => unknown, size: number) =>
			JSON.stringify({
				version: 1,
				title: 'Long',
				events: Array.from({ length: 3000 }, (_, i) => ({
					id: `e${i}`,
					date: date(i),
					headline: `Event ${i}`
				}))
			}).padEnd(size);
		const size = 2 * 1024 * 1024 + 1;
		const until = async (kind: string) => {
			for (;;) {
				clock += 1000;
				const story = await library.get('long');
				if (story?.kind === kind) return story;
				await new Promise((resolve) => setTimeout(resolve));
			}
		};
		write(
			'long.timeline.json',
			long((i) => 2000 + (i % 20), size)
		);
		expect(await library.get('long')).toMatchObject({ kind: 'preparing' });
		expect(await until('large')).toMatchObject({ timeline: { head: { title: 'Long' } } });

		// One that changes again while it is read is read anew, and only then shown.
		write('long.timeline.json', long(() => 1999, size + 2).replace('Long', 'Second'));
		await library.get('long');
		write('long.timeline.json', long(() => 1998, size + 3).replace('Long', 'Third'));
		const titles = new Set<string>();
		while (!titles.has('Third')) {
			const story = await until('large');
			if (story.kind === 'large') titles.add(story.timeline.head.title);
		}
		expect([[...titles], log]).toEqual([['Long', 'Third'], []]);

		// A broken version is explained, up to a point, and the good one stays.
		write(
			'long.timeline.json',
			long(() => 'soon', size + 1)
		);
		await library.get('long');
		while (!log.some((line) => line.includes('The last good version stays')))
			await new Promise((resolve) => setTimeout(resolve));
		expect(await library.get('long')).toMatchObject({ kind: 'large' });
		expect(log.length).toBeLessThan(60);
		expect(log[0]).toMatch(/^long\.timeline\.json:1:\d+ events\[0\]\.date: /);
		expect(log).toContain('long.timeline.json: and 2950 more like these.');
	});
});
