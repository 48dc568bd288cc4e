/** Wide files: thousands of values in one list or object. */
import { Composer, isScalar, LineCounter, Parser, type Document } from 'yaml';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { editTimelineText } from './edit';
import { parseYaml } from '../shared/yaml/parse';
import { readTimelineFile } from './read';
import { writeJson, writeYaml } from './write';
import { findRepeatedKeys } from '../shared/yaml/keys';
import { YamlPlaces } from './yaml-places';

const MANY = 10_000;
const lines = (count: number, line: (i: number) => string) =>
	Array.from({ length: count }, (_, i) => line(i)).join('');
const HEAD = 'version: 1\ntitle: A\nevents:\n  - id: a\n    date: 2024\n    headline: A\n';

function documentOf(text: string): Document.Parsed {
	const parsed = parseYaml(text, { lines: new LineCounter() });
	if (parsed.kind !== 'document') throw new Error(parsed.kind);
	return parsed.document;
}

/** Counts how often the keys of the root are read. */
function countReads({ contents }: Document.Parsed): () => number {
	let reads = 0;
	const items = (contents as unknown as { items: { key: unknown }[] }).items;
	for (const { key } of items) {
		if (!isScalar(key)) continue;
		const { value } = key;
		Object.defineProperty(key, 'value', { get: () => (reads++, value) });
	}
	return () => reads;
}

describe('[F110] a mapping of many keys', () => {
	it.each([
		['at the root', (keys: string) => `${HEAD}${keys}`, ''],
		['in an event', (keys: string) => `${HEAD}${keys}`, '    '],
		['of the author', (keys: string) => `${HEAD}x-a:\n${keys}`, '  ']
	])('%s: the one that is there twice is named, with its place', (_, around, indent) => {
		const keys = lines(MANY, (i) => `${indent}x-${i}: a\n`);
		const { timeline, problems } = drain(readTimelineFile(around(`${keys}${indent}x-7: b\n`)));
		expect(timeline).toBeUndefined();
		expect(problems).toMatchObject([
			{ message: expect.stringContaining('twice') as string, column: indent.length + 1 }
		]);
		expect(drain(readTimelineFile(around(keys))).problems).toEqual([]);
	});

	it('costs one look at each key', () => {
		const document = documentOf(lines(1000, (i) => `k${i}: a\n`));
		const reads = countReads(document);
		expect(findRepeatedKeys(document)).toEqual([]);
		expect(reads()).toBe(1000);
	});

	it('costs no more when a problem is found in each', () => {
		const document = documentOf(lines(1000, (i) => `k${i}: a\n`));
		const reads = countReads(document);
		const places = new YamlPlaces(document);
		expect(Array.from({ length: 1000 }, (_, i) => places.find([`k${i}`])).slice(0, 3)).toEqual([
			0, 6, 12
		]);
		expect(reads()).toBe(1000);
	});

	it('has a place for each of its problems', () => {
		const groups = lines(16_000, (i) => `  g${i}: {}\n`);
		const { problems } = drain(readTimelineFile(`${HEAD}groups:\n${groups}`));
		expect(problems.length).toBe(16_000);
		expect(problems.at(-1)).toMatchObject({ path: 'groups.g15999.label', line: 16_007 });
	});

	it('under %YAML 1.1 is plain data too', () => {
		const text = `%YAML 1.1\n---\n${HEAD}x-a: !!omap [${lines(5000, (i) => `k${i}: a, `)}]\n`;
		const { timeline, file } = drain(readTimelineFile(text));
		expect(timeline?.events.length).toBe(1);
		expect(file).toHaveProperty('x-a.4999', { k4999: 'a' });
	});

	const withSources = (ids: number[]) => ({
		version: 1 as const,
		title: 'A',
		sources: Object.fromEntries(ids.map((i) => [`s${i}`, { title: `S${i}` }])),
		events: [{ id: 'a', date: '2024', headline: 'A' }]
	});
	const all = Array.from({ length: 4000 }, (_, i) => i);
	it.each([
		['YAML', writeYaml],
		['JSON', writeJson]
	])('gains thousands in %s, each in its place', (_, write) => {
		const text = write(withSources(all.filter((i) => i % 7 === 3)));
		expect(editTimelineText(text, withSources(all))).toBe(write(withSources(all)));
	});
});

describe('[R6] keys that are twice are those that the package finds', () => {
	const theirs = (text: string) => {
		const composer = new Composer({ version: '1.2', merge: false, prettyErrors: false });
		const [document] = [...composer.compose(new Parser().parse(text), true, text.length)];
		return document?.errors.map(({ code, pos, message }) => ({ code, pos, message }));
	};
	it.each([
		'a: 1\na: 2\n',
		'a:\n  b: 1\n  b: 2\na: 3\n',
		'{a: 1, a: 2}',
		'{a, a}',
		'{"a":1,\n "a":2}',
		'{? a : 1, ? a : 2}',
		'[a: 1, a: 2]',
		': a\n: b\n',
		'- &x a: 1\n  &y a: 2\n',
		'!!str a: 1\na: 2\n',
		'&a k: 1\n*a : 2\n*a : 3\n',
		'? [a]\n: 1\n? [a]\n: 2\n',
		'? {b: 1, b: 2}\n: 1\n',
		'1: a\n"1": b\n1.0: c\n0x1: d\n',
		'0: a\n-0: b\n',
		'null: 1\n~: 2\n: 3\n',
		'.nan: 1\n.nan: 2\n',
		'<<: 1\n<<: 2\n',
		'a: &k\n  b: 1\n  b: 2\nc: *k\n',
		'a: 1\na: 2\n b: [\n'
	])('%j', (text) => {
		const found = documentOf(text).errors.map(({ code, pos, message }) => ({ code, pos, message }));
		expect(found).toEqual(theirs(text)?.toSorted((a, b) => a.pos[0] - b.pos[0]));
	});
});
