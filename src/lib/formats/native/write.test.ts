import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import { readTimelineFile } from './read';
import { arbitraryFile } from './fixtures/arbitrary-files';
import { writeJson, writeYaml } from './write';

const told = (findings: readonly { code: string; message: string; severity: string }[]) =>
	findings.map(({ code, message, severity }) => `${severity} ${code} ${message}`).sort();

it(
	'[W1] YAML and JSON are read as what was written, with the same warnings',
	{ timeout: 60_000 },
	() => {
		fc.assert(
			fc.property(arbitraryFile, (file) => {
				const expected = told(drain(readTimeline(file)).findings);
				for (const text of [writeYaml(file), writeJson(file)]) {
					const read = drain(readTimelineFile(text));
					expect(isDeepStrictEqual(read.file, file), text).toBe(true);
					expect(told(read.problems)).toEqual(expected);
				}
			}),
			{ numRuns: 300, seed: 1 }
		);
	}
);

const FILE = {
	events: [
		{
			headline:
				'The end of a long day that began before dawn, of which there is more to say than stands on one line',
			date: { stated: 'at noon', value: '-0043-03-15' },
			id: 'a',
			summary: 'One paragraph.\n\n- a list\n- of two',
			sources: ['s', { locator: 'p. 2', source: 's' }],
			quotes: [{ sources: ['s'], text: 'Et tu?' }],
			related: [{ rel: 'leads-to', to: 'b' }]
		},
		{
			id: 'b',
			date: 2025,
			headline: 'Later: # not a comment',
			'x-own': { z: 1, a: null },
			importance: 5
		}
	],
	'x-note': 'mine',
	sources: { s: { url: 'https://example.org/a?b#c', title: 'S', date: '2025-08' } },
	groups: { g: { color: '#1c5d99', label: 'G' } },
	asOf: '2025-08-13',
	title: 'Title',
	lang: undefined,
	$schema: '/schema/timeline-1.json',
	version: 1
} as const;

it('[W2] fields are in the order of the schema, short things on one line, events apart', () => {
	expect(writeYaml(FILE)).toBe(`version: 1
$schema: /schema/timeline-1.json
title: Title
asOf: "2025-08-13"

groups:
  g: {label: G, color: "#1c5d99"}

sources:
  s:
    title: S
    date: "2025-08"
    url: https://example.org/a?b#c

events:
  - id: a
    date: {value: "-0043-03-15", stated: at noon}
    headline: The end of a long day that began before dawn, of which there is more to say than stands on
      one line
    summary: |-
      One paragraph.

      - a list
      - of two
    quotes:
      - text: Et tu?
        sources: [s]
    sources: [s, {source: s, locator: p. 2}]
    related: [{to: b, rel: leads-to}]

  - id: b
    date: 2025
    headline: "Later: # not a comment"
    importance: 5
    x-own: {z: 1, a: null}
x-note: mine
`);
	expect(Object.keys(JSON.parse(writeJson(FILE)) as object)).toEqual([
		'version',
		'$schema',
		'title',
		'asOf',
		'groups',
		'sources',
		'events',
		'x-note'
	]);
	expect(writeJson(FILE)).toMatch(/^\{\n\t"version": 1,\n\t"\$schema"[^]*\}\n$/);
});

it.each([
	...[
		'-0043',
		'0043',
		'2025',
		'2025-08',
		'2025-08-12',
		'1e3',
		'0x1F',
		'0o17',
		'1_000',
		'12:30:00',
		'1:30'
	],
	...[
		'yes',
		'No',
		'off',
		'y',
		'true',
		'null',
		'~',
		'',
		'.inf',
		'.NaN',
		'=',
		'<<',
		'+1',
		'.5',
		'2025-08-12/..'
	]
])('[W3] %j is text to YAML 1.1 and 1.2', (text) => {
	const yaml = writeYaml({
		version: 1,
		title: text,
		events: [{ id: 'a', date: [text], [`x-${text}`]: text }]
	});
	expect(yaml).toContain(`title: ${JSON.stringify(text)}`);
	for (const version of ['1.1', '1.2'] as const)
		expect(parse(yaml, { version })).toMatchObject({ title: text, events: [{ date: [text] }] });
});

it.each([
	['half of a character', 'a\ud800b', '"a\\ud800b"'],
	['the end of a line to some', 'a\u2028b\u0085', '"a\\u2028b\\u0085"'],
	['a mark that is not seen', '\ufeffa', '"\\ufeffa"'],
	['a control', 'a\u0007', '"a\\a"'],
	['a tab', 'a\tb', '"a\\tb"'],
	['a carriage return', 'a\r\nb', '"a\\r\\nb"'],
	['space at an end', ' a ', '" a "'],
	['letters of any script', '漢字 é 🇳🇴 خبر', '漢字 é 🇳🇴 خبر']
])('[W4] %s is written so that it is seen, and stays', (_, text, expected) => {
	const yaml = writeYaml({ version: 1, title: text, events: [] });
	expect(yaml).toContain(`title: ${expected}\n`);
	for (const written of [yaml, writeJson({ version: 1, title: text, events: [] })])
		expect(drain(readTimelineFile(written)).file?.title).toBe(text);
});

it('[W5] −0 is 0, and what has no value is left out', () => {
	const file = {
		version: 1,
		title: 'T',
		places: { p: { name: 'P', lat: -0, lon: undefined } },
		events: []
	} as const;
	for (const text of [writeYaml(file), writeJson(file)])
		expect(drain(readTimelineFile(text)).file?.places).toStrictEqual({ p: { name: 'P', lat: 0 } });
});
