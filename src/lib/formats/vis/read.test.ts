import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem } from '$lib/base/result';
import { checkDraft } from '../check-draft/check-draft';
import { isVis } from './detect';
import { readVis } from './read';

const FOLDER = 'src/lib/formats/vis/fixtures';
const textIn = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const read = (text: string) => drain(checkDraft(drain(readVis(text, { title: 'A test' }))));
const told = (text: string) => read(text).problems.map(formatProblem);
/** The result, in the form of the expected file of a pair. */
const outcome = (text: string) => {
	const { file, imported } = read(text);
	return { file, undated: imported?.undated, told: told(text) };
};
const items = (...list: object[]) => JSON.stringify(list);
const eventsOf = (text: string) => read(text).file?.events;
/** The properties that every object inherits. */
const OF_ALL = Object.getOwnPropertyNames(Object.prototype);

describe('a file', () => {
	it.each(['moon.vis.json', 'groups.vis.json', 'page.js.txt'])(
		'%s is read as its author would have written it',
		(name) => {
			const expected = textIn(name.replace(/\.(?:vis\.json|js\.txt)$/, '.draft.json'));
			expect(outcome(textIn(name))).toEqual(JSON.parse(expected));
			expect(isVis(textIn(name))).toBe(true);
		}
	);
});

describe('a broken file', () => {
	const cases = JSON.parse(textIn('broken/told.draft.json')) as Record<string, string[]>;
	const files = readdirSync(`${FOLDER}/broken`).filter((name) => !name.endsWith('.draft.json'));

	it('each is in the list', () => expect(files.sort()).toEqual(Object.keys(cases).sort()));

	it.each(Object.entries(cases))('%s', (name, expected) =>
		expect(told(textIn(`broken/${name}`))).toEqual(expected)
	);
});

describe('[E1] a text is known by its beginning', () => {
	it.each([
		['[{"id": 1, "content": "A", "start": "2013-04-20"}]', true],
		['\uFEFF [ {start: 1, content: `A`} ]', true],
		['{"groups": [], "items": [{"content": "A", "start": 1}]}', true],
		['const a = 1;\nvar items = new vis.DataSet([\n  {content: 1, start: 2}])', true],
		['export const items = [\n  {content: "a", start: 2},', true],
		['{"version": 1, "title": "T", "events": [], "items": [{"content": "A", "start": 1}]}', false],
		['version: 1\ntitle: start\nevents:\n  - {content: A, start: 1}', false],
		['[{"title": "A", "start": "2013-04-20"}]', false],
		['{"events": [{"content": "A", "start": 1}]}', false],
		['date,content\n2013,start: it', false],
		['', false]
	])('%j: %j', (text, expected) => expect(isVis(text)).toBe(expected));
});

describe('[W] words', () => {
	it.each([
		['[W1] one line', 'Plain &amp; simple', 'Plain & simple', undefined],
		['[W1] the lines below', '<h3>Head</h3><p>One.</p><p>Two.</p>', 'Head', 'One.\n\nTwo.'],
		['[W1] markup before the first line', '<div><br><b>Head</b></div>', 'Head', undefined],
		['[W2] a link', '<a href="https://example.org/">It</a>', 'It', '[It](https://example.org/)'],
		['[W2] a long line', 'x'.repeat(301), `${'x'.repeat(299)}…`, 'x'.repeat(301)]
	])('%s', (_, content, headline, summary) => {
		const [event] = eventsOf(items({ content, start: '2013-04-20' })) ?? [];
		expect([event?.headline, event?.summary]).toEqual([headline, summary]);
	});

	it('[W3] a tooltip that says the same is not said twice', () => {
		const [event] = eventsOf(items({ content: 'A', title: '<b>A</b>', start: '2013-04-20' })) ?? [];
		expect(event?.summary).toBeUndefined();
	});
});

describe('what others write', () => {
	it('[I5] names of every object are names like others', () => {
		const list = OF_ALL.map(
			(name) =>
				`{"id": "${name}", "content": "${name}", "start": 1, "group": "${name}", "${name}": 1}`
		);
		const events = eventsOf(`[${list.join(',')}]`);
		expect(events?.map(({ headline }) => headline)).toEqual(OF_ALL);
		expect(new Set(events?.map(({ group }) => group)).size).toBe(OF_ALL.length);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});

	it.each([
		['<p>', 21_000],
		['<p ', 21_000],
		['&amp;', 13_000],
		['\n ', 32_000],
		['<br>', 16_000],
		['<div><b>x', 7000]
	])('content of %j × %i takes no time', (part, count) => {
		const text = items({ content: part.repeat(count), start: '2013-04-20' });
		drain(readVis(text, { title: '' }));
	});

	it.each([
		['var a = {', 20_000],
		['= [', 20_000],
		['new Date(1,', 20_000],
		['`${', 20_000],
		['"', 60_000],
		['/*', 30_000],
		['\n', 60_000]
	])('a script of %j × %i is refused in no time', (part, count) => {
		expect(drain(readVis(part.repeat(count), { title: '' }))).toHaveProperty('refused');
	});

	it('refuses what is too deep', () => {
		expect(told('['.repeat(100_000))[0]).toContain('too deep');
	});

	it('any text and any change of a file give a value, and change no prototype', () => {
		const before = OF_ALL.length;
		const files = ['moon.vis.json', 'groups.vis.json', 'page.js.txt'].map(textIn);
		const mutated = fc
			.tuple(fc.constantFrom(...files), fc.nat(), fc.nat(40), fc.string({ maxLength: 12 }))
			.map(([text, at, cut, put]) => {
				const from = at % text.length;
				return text.slice(0, from) + put + text.slice(from + cut);
			});
		const value = fc.jsonValue({ maxDepth: 3 });
		const odd = fc
			.array(
				fc.dictionary(
					fc.constantFrom('id', 'content', 'title', 'start', 'end', 'group', 'type', '__proto__'),
					value
				)
			)
			.map((list) => JSON.stringify(list));
		fc.assert(
			fc.property(fc.oneof(fc.string(), mutated, odd), (text) => {
				isVis(text);
				const drafted = drain(readVis(text, { title: 'T' }));
				expect('refused' in drafted || Array.isArray(drafted.file.events)).toBe(true);
				expect(drain(checkDraft(drafted)).problems.every(({ message }) => message !== '')).toBe(
					true
				);
			}),
			{ numRuns: 400 }
		);
		expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
	});
});
