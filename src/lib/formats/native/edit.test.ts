import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { fieldOf, isFields, isList } from '../shared/json-fields';
import { editTimelineText } from './edit';
import { readTimelineFile } from './read';

type Data = Record<string, unknown>;
type Change = (file: Data & { events: Data[] }) => unknown;

/** The text after a change of the file. It is read again, and must give the changed file. */
function edited(text: string, change: Change): string {
	const file = structuredClone(drain(readTimelineFile(text)).file);
	if (!file) throw new Error('The text of a case is a file.');
	const changed = file as unknown as Parameters<Change>[0];
	change(changed);
	const out = editTimelineText(text, file);
	expect(drain(readTimelineFile(out)).file).toEqual(changed);
	return out;
}
/** The value at a path, to be changed. */
function at(file: unknown, ...keys: (string | number)[]): Data {
	return keys.reduce<unknown>((inner, key) => {
		if (isList(inner)) return inner[Number(key)];
		return isFields(inner) ? fieldOf(inner, String(key)) : undefined;
	}, file) as Data;
}
const listAt = (file: unknown, ...keys: (string | number)[]) =>
	at(file, ...keys) as unknown as unknown[];

const YAML = `# What this is
version: 1
title: 'Old title' # chosen by the editor
lang:   en

# Who

groups:
  # in blue
  law: {label: Law, color: "#1c5d99"} # lawful
  war: { label: War }

sources:
  daily: {title: The Daily}

# The early years

events:
  # the first of all
  - id: treaty
    # on the day itself
    date: 1950-01-02 # see the note
    headline: "The treaty"
    summary: |
      One line.
      Another line.

  # the second
  - id: war
    date:
      # as they said
      value: 1951
      stated: last year
    headline: War
    sources: [daily, {source: daily, locator: p. 2}]
    # not sure of this

  # ---- Later ----

  - id: peace
    date: 1952
    headline: >-
      A long peace
      begins
    sources:
      - daily # page 1
      - source: daily
        locator: p. 3
`;
const part = (from: string, to: string) => YAML.slice(YAML.indexOf(from), YAML.indexOf(to));
const TREATY = part('  # the first of all', '  # the second');
const WAR = part('  # the second', '  # ---- Later');
const LATER = part('  # ---- Later', '  - id: peace');
const PEACE = YAML.slice(YAML.indexOf('  - id: peace'));
const NEW = { id: 'new', date: '1950-06', headline: 'New' };
const NEW_TEXT = '  - id: new\n    date: "1950-06"\n    headline: New\n';

it.each<[string, Change, string, string]>([
	[
		'[E1] a text in quotes, with a comment behind',
		(f) => (f.title = 'New'),
		"'Old title'",
		"'New'"
	],
	['[E1] space before a value', (f) => (f.lang = 'de'), 'lang:   en', 'lang:   de'],
	[
		'[E1] a date that was not in quotes',
		(f) => (at(f, 'events', 0).date = '1950-01-03'),
		'1950-01-02 #',
		'1950-01-03 #'
	],
	[
		'[E1] a name on one line',
		(f) => (at(f, 'groups', 'war').label = 'Wars'),
		'{ label: War }',
		'{ label: Wars }'
	],
	[
		'[E1] a value within a date',
		(f) => (at(f, 'events', 1, 'date').value = 1953),
		'value: 1951',
		'value: 1953'
	],
	[
		'[E1] lines of a text',
		(f) => (at(f, 'events', 0).summary = 'A\nB\n'),
		'      One line.\n      Another line.\n',
		'      A\n      B\n'
	],
	[
		'[E1] lines that run on',
		(f) => (at(f, 'events', 2).headline = 'Short'),
		'      A long peace\n      begins\n',
		'      Short\n'
	],
	[
		'[E1] text that YAML would misread',
		(f) => (at(f, 'events', 1).headline = 'War: no # yes'),
		'headline: War',
		'headline: "War: no # yes"'
	],
	['[E1] an id', (f) => (at(f, 'events', 1).id = 'battle'), '- id: war', '- id: battle'],
	[
		'[E1] a year that becomes text',
		(f) => (at(f, 'events', 2).date = '1952'),
		'date: 1952',
		'date: "1952"'
	],
	[
		'[E2] a date gets words, and keeps its comment',
		(f) => (at(f, 'events', 0).date = { value: '1950-01-02', stated: 'then' }),
		'date: 1950-01-02 # see the note',
		'date: {value: "1950-01-02", stated: then} # see the note'
	],
	[
		'[E2] a date gets words that need lines',
		(f) => (at(f, 'events', 0).date = { value: 1950, note: 'x'.repeat(90) }),
		'date: 1950-01-02 # see the note',
		`date: # see the note\n      value: 1950\n      note: ${'x'.repeat(90)}`
	],
	[
		'[E2] a date loses its words, and keeps the comment',
		(f) => (at(f, 'events', 1).date = 1951),
		'date:\n      # as they said\n      value: 1951\n      stated: last year\n',
		'date: 1951 # as they said\n'
	],
	[
		'[E3] a field goes',
		(f) => delete at(f, 'events', 0).summary,
		'    summary: |\n      One line.\n      Another line.\n',
		''
	],
	[
		'[E3] a field goes with the comments above and behind it',
		(f) => delete at(f, 'events', 0).date,
		'    # on the day itself\n    date: 1950-01-02 # see the note\n',
		''
	],
	[
		'[E3] new fields stand where the schema has them',
		(f) => Object.assign(at(f, 'events', 1), { importance: 4, label: 'W' }),
		'    headline: War\n',
		'    headline: War\n    label: W\n    importance: 4\n'
	],
	[
		'[E3] a new part of the file, with space around it',
		(f) => (f.places = { rome: { name: 'Rome' } }),
		'sources:\n  daily:',
		'places:\n  rome: {name: Rome}\n\nsources:\n  daily:'
	],
	['[E3] a part of the file goes', (f) => delete f.groups, part('groups:', 'sources:\n'), ''],
	['[E3] what is said of the file stays', (f) => delete (f as Data).lang, 'lang:   en\n', ''],
	['[E4] an event goes, the first', (f) => f.events.shift(), TREATY, ''],
	['[E4] an event goes, what stands apart from it stays', (f) => f.events.splice(1, 1), WAR, ''],
	['[E4] an event goes, the last', (f) => f.events.pop(), `\n${PEACE}`, ''],
	['[E4] a new event, the first', (f) => f.events.unshift(NEW), TREATY, `${NEW_TEXT}\n${TREATY}`],
	['[E4] a new event between', (f) => f.events.splice(1, 0, NEW), WAR, `${NEW_TEXT}\n${WAR}`],
	['[E4] a new event, the last', (f) => f.events.push(NEW), PEACE, `${PEACE}\n${NEW_TEXT}`],
	[
		'[E4] events change places with their comments',
		(f) => f.events.reverse(),
		TREATY + WAR + LATER + PEACE,
		`${PEACE}\n${WAR}${LATER}${TREATY.trimEnd()}\n`
	],
	[
		'[E4] an event that moves and changes',
		(f) => {
			at(f, 'events', 0).headline = 'A treaty';
			f.events.push(...f.events.splice(0, 1));
		},
		TREATY + WAR + LATER + PEACE,
		`${WAR}${LATER}${PEACE}\n${TREATY.trimEnd().replace('The treaty', 'A treaty')}\n`
	],
	[
		'[E5] things of a list on one line',
		(f) =>
			listAt(f, 'events', 1, 'sources').push(
				...listAt(f, 'events', 1, 'sources').splice(0, 1),
				'x'
			),
		'[daily, {source: daily, locator: p. 2}]',
		'[{source: daily, locator: p. 2}, daily, x]'
	],
	[
		'[E5] a thing of a list with lines',
		(f) => listAt(f, 'events', 2, 'sources').shift(),
		'      - daily # page 1\n',
		''
	],
	[
		'[E5] a field of a thing of a list',
		(f) => (at(f, 'events', 2, 'sources', 1).note = 'weak'),
		'        locator: p. 3\n',
		'        locator: p. 3\n        note: weak\n'
	],
	[
		'[E5] the order of groups',
		(f) => (f.groups = { war: at(f, 'groups', 'war'), law: at(f, 'groups', 'law') }),
		'  # in blue\n  law: {label: Law, color: "#1c5d99"} # lawful\n  war: { label: War }\n',
		'  war: { label: War }\n  # in blue\n  law: {label: Law, color: "#1c5d99"} # lawful\n'
	]
])('%s', (_, change, from, to) => {
	expect(YAML.split(from).length).toBe(2);
	expect(edited(YAML, change)).toBe(YAML.replace(from, () => to));
});

const EVENT = '{"id":"a","date":2024,"headline":"A"}';
it.each<[string, Change, string, string]>([
	[
		'[E6] tabs',
		(f) => f.events.push({ id: 'b', date: 1 }),
		'{\n\t"version": 1,\n\t"title": "T",\n\t"events": [\n\t\t{\n\t\t\t"id": "a"\n\t\t}\n\t]\n}\n',
		'{\n\t"version": 1,\n\t"title": "T",\n\t"events": [\n\t\t{\n\t\t\t"id": "a"\n\t\t},\n\t\t{\n\t\t\t"id": "b",\n\t\t\t"date": 1\n\t\t}\n\t]\n}\n'
	],
	[
		'[E6] an event a line',
		(f) => f.events.unshift({ id: 'b', date: { value: 1 }, sources: ['s'] }),
		`{\n "version": 1,\n "title": "T",\n "events": [\n  {"id": "a", "date": 2024},\n  {"id": "c"}\n ]\n}`,
		`{\n "version": 1,\n "title": "T",\n "events": [\n  {"id": "b", "date": {"value": 1}, "sources": ["s"]},\n  {"id": "a", "date": 2024},\n  {"id": "c"}\n ]\n}`
	],
	[
		'[E6] all on one line',
		(f) => Object.assign(at(f, 'events', 0), { label: 'L', kind: 'era' }),
		`{"version":1,"title":"T","events":[${EVENT}]}`,
		`{"version":1,"title":"T","events":[{"id":"a","date":2024,"headline":"A","label":"L","kind":"era"}]}`
	],
	[
		'[E6] texts keep their escapes, numbers their form',
		(f) => (f.title = 'U'),
		`{"title": "T", "version": 1.0, "x-a": "\\u00e9\\/", "x-b": 1e2,  "events": [ ${EVENT} ] }`,
		`{"title": "U", "version": 1.0, "x-a": "\\u00e9\\/", "x-b": 1e2,  "events": [ ${EVENT} ] }`
	],
	[
		'[E6] what was empty, in lines',
		(f) => f.events.push({ id: 'a' }),
		'{\n  "version": 1,\n  "title": "T",\n  "events": []\n}',
		'{\n  "version": 1,\n  "title": "T",\n  "events": [\n    {\n      "id": "a"\n    }\n  ]\n}'
	],
	[
		'[E6] a mark before it',
		(f) => (f.title = 'U'),
		`\uFEFF{"version":1,"title":"T","events":[${EVENT}]}`,
		`\uFEFF{"version":1,"title":"U","events":[${EVENT}]}`
	],
	[
		'[E7] lines that end as those of Windows do',
		(f) => (f.summary = 'A\nB\n'),
		'version: 1\r\ntitle: T # t\r\nevents: []\r\n',
		'version: 1\r\ntitle: T # t\r\nsummary: |\r\n  A\r\n  B\r\nevents: []\r\n'
	],
	[
		'[E7] a last line without an end',
		(f) => f.events.push(NEW),
		'version: 1\ntitle: T\nevents:\n- {id: a}',
		'version: 1\ntitle: T\nevents:\n- {id: a}\n- id: new\n  date: "1950-06"\n  headline: New\n'
	],
	[
		'[E7] braces of YAML, with comments',
		(f) => f.events.push({ id: 'b' }),
		'{version: 1, # one\n title: T,\n events: [\n  {id: a}, # first\n  {id: c} # last\n ]}\n',
		'{version: 1, # one\n title: T,\n events: [\n  {id: a}, # first\n  {id: c},\n  {id: b} # last\n ]}\n'
	],
	[
		'[E7] a field without a value',
		(f) => Object.assign(at(f, 'events', 0), { headline: 'H' }),
		'version: 1\ntitle: T\nevents:\n  - id: a\n    headline: # to come\n    label:\n',
		'version: 1\ntitle: T\nevents:\n  - id: a\n    headline: H # to come\n    label:\n'
	],
	[
		'[E7] the first field behind its “-” goes',
		(f) => delete at(f, 'events', 0).id,
		'version: 1\ntitle: T\nevents:\n  - id: a # a\n    headline: H\n',
		'version: 1\ntitle: T\nevents:\n  - headline: H\n'
	],
	[
		'[E8] what stands for other things stays where it says the same',
		(f) => (f.title = 'U'),
		'version: 1\ntitle: T\nx-a: &a [s]\nevents:\n  - {id: a, sources: *a}\n',
		'version: 1\ntitle: U\nx-a: &a [s]\nevents:\n  - {id: a, sources: *a}\n'
	],
	[
		'[E8] what stands for what changes is written out',
		(f) => (f['x-a'] = ['t']),
		'version: 1\ntitle: T\nx-a: &a [s] # all\nevents:\n  - {id: a, sources: *a}\n',
		'version: 1\ntitle: T\nx-a: &a [t] # all\nevents:\n  - {id: a, sources: [s]}\n'
	],
	[
		'[E8] what stands for other things changes alone',
		(f) => (at(f, 'events', 0).sources = ['t']),
		'version: 1\ntitle: T\nx-a: &a [s] # all\nevents:\n  - {id: a, sources: *a}\n',
		'version: 1\ntitle: T\nx-a: &a [s] # all\nevents:\n  - {id: a, sources: [t]}\n'
	]
])('%s', (_, change, text, expected) => expect(edited(text, change)).toBe(expected));

const FILE = { version: 1, title: 'T', events: [{ id: 'a' }] } as const;

it.each([
	['YAML', 'title: [\n'],
	['a list', '- a\n'],
	['nothing', ''],
	['JSON', '{"version": 1,'],
	['what nests too deep', `a: ${'['.repeat(100_000)}`]
])('[E9] broken text is written anew: %s', (_, text) => {
	const out = editTimelineText(text, FILE);
	expect(drain(readTimelineFile(out)).file).toEqual(FILE);
	expect(out.startsWith('{')).toBe(text.startsWith('{'));
});

it('[E10] text that says the file already stays as it is', () => {
	const text = 'title: T\nversion: 1\nevents:   [ {"id" : a} ]\n\n\n# end';
	expect(editTimelineText(text, FILE)).toBe(text);
});
