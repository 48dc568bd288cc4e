/** A timeline is proposed from the file of an article, on the command line. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drain } from '../../lib/base/drain';
import { readTimelineFile } from '../../lib/formats/native/read';
import { CommandError } from './command.js';
import { draft, run } from './draft.js';
import { load } from './fixtures/load';

const ARTICLE =
	'The ferry sails again\n\nThe ferry of Port Example sailed again on Tuesday. “We are glad to be back,” Mayor Ann Sample told Reuters.\n';
let folder: string;
let lines: string[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-draft-'));
	lines = [];
	for (const method of ['error', 'log'] as const)
		vi.spyOn(console, method).mockImplementation((line: string) => {
			lines.push(line);
		});
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
const asked = (more: object) => ({
	input: at('article.txt'),
	output: at('out.timeline.yaml'),
	proposals: undefined,
	lang: undefined,
	publisher: 'The Example',
	title: undefined,
	url: undefined,
	published: '2024-03-14',
	today: '2026-01-01',
	isJson: false,
	...more
});

it('[F485] writes a timeline that can be read, and says that nobody has checked it', async () => {
	writeFileSync(at('article.txt'), ARTICLE);
	expect(await draft(load, asked({}))).toBe(0);
	const yaml = readFileSync(at('out.timeline.yaml'), 'utf8');
	expect(yaml).toMatch(/^# Proposed from an article by rules; nobody has checked it\./);
	expect(yaml).toContain('  # Proposed: weekday\n  - id: event-1\n');
	const { timeline, problems } = drain(readTimelineFile(yaml));
	expect(problems).toEqual([
		expect.objectContaining({ code: 'unapproved', severity: 'warning', path: 'tags[0]', line: 7 })
	]);
	expect(timeline).toMatchObject({ title: 'The ferry sails again', tags: ['proposed'] });
	expect(timeline?.events.map(({ headline }) => headline)).toEqual([
		'The ferry of Port Example sailed again'
	]);
	expect(lines.at(-1)).toMatch(
		/proposed events: 1, quotations: 1, sources: 1\. Check each before you publish it\.$/
	);
});

it('a saved page says its day, title, publisher and address itself', async () => {
	const facts = {
		'@type': 'NewsArticle',
		headline: 'Sailing',
		datePublished: '2024-03-14T08:00:00Z',
		publisher: { name: 'The Herald' },
		url: 'https://news.example/ferry'
	};
	const page = `<html><script type="application/ld+json">${JSON.stringify(facts)}</script><body><article><p>The ferry of Port Example sailed again on Tuesday.</p></article></body></html>`;
	writeFileSync(at('page.html'), page);
	const input = at('page.html');
	expect(
		await draft(
			load,
			asked({ input, output: at('out.timeline.json'), published: undefined, publisher: undefined })
		)
	).toBe(0);
	expect(JSON.parse(readFileSync(at('out.timeline.json'), 'utf8'))).toMatchObject({
		title: 'Sailing',
		asOf: '2024-03-14',
		sources: {
			article: {
				title: 'Sailing',
				publisher: 'The Herald',
				date: '2024-03-14',
				url: 'https://news.example/ferry'
			}
		},
		events: [{ date: { value: '2024-03-12', stated: 'on Tuesday' } }]
	});
});

it('writes all proposals with their places and rules', async () => {
	writeFileSync(at('article.txt'), ARTICLE);
	expect(await draft(load, asked({ output: undefined, proposals: at('all.json') }))).toBe(0);
	expect(JSON.parse(readFileSync(at('all.json'), 'utf8'))).toMatchObject({
		id: 'article',
		lang: 'en',
		events: [
			{
				date: '2024-03-12',
				stated: 'on Tuesday',
				rule: 'weekday',
				start: ARTICLE.indexOf('on Tuesday')
			}
		],
		quotes: [
			{
				text: 'We are glad to be back,',
				speaker: 'Ann Sample',
				role: 'Mayor',
				via: 'Reuters',
				to: 'Reuters'
			}
		]
	});
});

it('[F441] without a day of publication it asks for one, and writes nothing', async () => {
	writeFileSync(at('article.txt'), ARTICLE);
	expect(await draft(load, asked({ published: undefined }))).toBe(1);
	expect(lines.join('\n')).toMatch(/Say on which day the article was published/);
	expect(existsSync(at('out.timeline.yaml'))).toBe(false);
});

it.each([
	['[F441] no output', ['a.txt']],
	['[F441] an output that is no timeline', ['a.txt', 'a.csv']],
	['[F441] an unknown language', ['a.txt', 'a.timeline.yaml', '--lang', 'fi']],
	['[F441] an unknown option', ['a.txt', 'a.timeline.yaml', '--date', '2024']]
])('%s', async (_, words) => {
	await expect(run(load, words)).rejects.toThrow(CommandError);
});
