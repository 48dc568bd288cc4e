import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem } from '$lib/base/result';
import { checkDraft } from '../check-draft/check-draft';
import { isSimile } from './detect';
import { readSimile } from './read';

const FOLDER = 'src/lib/formats/simile/fixtures';
const FILES = ['rome.simile.xml', 'space.simile.json', 'events.js.txt'];
const textIn = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const read = (text: string) => drain(checkDraft(drain(readSimile(text, { title: 'A test' }))));
const told = (text: string) => read(text).problems.map(formatProblem);
/** The result, in the form of the expected file of a pair. */
const outcome = (text: string) => {
	const { file, imported } = read(text);
	return { file, undated: imported?.undated, told: told(text) };
};
const eventsOf = (text: string) => read(text).file?.events;
/** The properties that every object inherits. */
const OF_ALL = Object.getOwnPropertyNames(Object.prototype);

describe('a file', () => {
	it.each(FILES)('%s is read as its author would have written it', (name) => {
		const expected = textIn(name.replace(/\.(?:simile\.\w+|js\.txt)$/, '.draft.json'));
		expect(outcome(textIn(name))).toEqual(JSON.parse(expected));
		expect(isSimile(textIn(name))).toBe(true);
	});
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
		['<data><event start="1957" title="A"/></data>', true],
		[
			'\uFEFF<?xml version="1.0"?>\n<!-- a - b -->\n<data\nwiki-url="x">\n<event\n\ttitle="A">',
			true
		],
		['{"dateTimeFormat": "iso8601", "events": [{"start": "1957"', true],
		['{events: [{s: "1957", t: "A"}]}', true],
		['var x = {"events": [{"start": 1957, "description": "A"}]}', true],
		['<data><row start="1957"/></data>', false],
		['<rss><event start="1957" title="A"/></rss>', false],
		['{"version": 1, "title": "T", "events": [{"start": "1957"}]}', false],
		['{"title": {}, "events": [{"start_date": {"year": 1957}, "start": "x", "t": "y"}]}', false],
		['{"events": [{"date": "1957", "title": "A"}]}', false],
		['[{"start": "1957", "title": "A"}]', false],
		['', false]
	])('%j: %j', (text, expected) => expect(isSimile(text)).toBe(expected));
});

describe('[F] fuzzy dates', () => {
	const soft = { start: '1900', latestStart: '1902', earliestEnd: '1908', end: '1910' };
	const between = (from: string, to: string) => `between ${from} and ${to}`;

	it.each([
		['[F1] it lasted', { start: '1900', end: '1910' }, '1900/1910'],
		['[F1] the same year', { start: '1900', end: '1900' }, '1900'],
		[
			'[F1] isDuration is negated',
			{ start: '1900', end: '1910', isDuration: true },
			{ value: '1900~/1910~', display: between('1900', '1910') }
		],
		[
			'[F2] a moment',
			{ ...soft, durationEvent: false },
			{ value: '1900~/1910~', display: between('1900', '1910') }
		],
		[
			'[F2] a latest start alone',
			{ start: '1900', latestStart: '1902' },
			{ value: '1900~/1902~', display: between('1900', '1902') }
		],
		[
			'[F3] both ends',
			soft,
			{
				value: '1900~/1910~',
				note: 'It began between 1900 and 1902. It ended between 1908 and 1910.'
			}
		],
		[
			'[F3] one end',
			{ ...soft, earliestEnd: undefined },
			{ value: '1900~/1910', note: 'It began between 1900 and 1902.' }
		],
		['[F3] the same', { ...soft, latestStart: '1900', earliestEnd: '1910' }, '1900/1910'],
		[
			'[F4] a clock time',
			{ start: '1900-01-01T10:00Z', latestStart: '1900-01-02', end: '1900-01-09T12:00Z' },
			{
				value: '1900-01-01~/1900-01-09T12:00Z',
				note: 'It began between Jan 1, 1900, 10:00 AM UTC and Jan 2, 1900.'
			}
		]
	])('%s', (_, event, date) => {
		const text = JSON.stringify({ events: [{ title: 'A', ...event }] });
		expect(eventsOf(text)?.map((drafted) => drafted.date)).toEqual([date]);
	});

	it.each([
		['', 'a moment'],
		['isDuration="true"', 'it lasted'],
		['isDuration="false"', 'a moment'],
		['durationEvent="true"', 'it lasted'],
		['durationEvent="false"', 'a moment']
	])('[F1] in XML %j is: %s', (attribute, expected) => {
		const [event] =
			eventsOf(`<data><event start="1900" end="1910" title="A" ${attribute}/></data>`) ?? [];
		expect(event?.date === '1900/1910' ? 'it lasted' : 'a moment').toBe(expected);
	});
});

describe('[X] XML', () => {
	it('[X3] puts no entity in place', () => {
		const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`);
		const text = `<!DOCTYPE data [<!ENTITY e0 "x"><!-- ' -->${entities.join('')}]>\n<data><event start="1957" title="&e20;"/></data>`;
		expect(eventsOf(text)?.[0]?.headline).toBe('&e20;');
		const outside =
			'<!DOCTYPE data SYSTEM "file:///etc/passwd"><data><event start="1957" title="A"/></data>';
		expect(eventsOf(outside)).toHaveLength(1);
	});

	it.each([
		['elements', '<data>'],
		['behind a comment in a document type', "<!DOCTYPE d [ <!-- don't ]><data>"],
		['behind ends in a document type', `<!DOCTYPE d [<!ENTITY a "${'</a>'.repeat(1000)}">]><data>`],
		['behind an odd quote', '<data><?x " ?>']
	])('[X4] refuses what is too deep: %s', (_, before) => {
		expect(told(`${before}${'<a>'.repeat(100_000)}`)[0]).toContain('too deep');
	});

	it('[X2] lines are those of the file, whatever is before', () => {
		const text =
			'\uFEFF<?xml version="1.0"?>\r\n<data>\r\n<event start="😀" title="A"/>\r\n  <event start="x" title="B"/></data>';
		expect(read(text).imported?.undated.map(({ place }) => place)).toEqual([
			{ path: 'event[0].start', line: 3, column: 1 },
			{ path: 'event[1].start', line: 4, column: 3 }
		]);
	});
});

describe('what others write', () => {
	it('[N1] names of every object are names like others', () => {
		const list = OF_ALL.map(
			(name) => `{"eventID": "${name}", "title": "${name}", "start": "1957", "${name}": 1}`
		);
		expect(eventsOf(`{"events": [${list.join(',')}]}`)?.map(({ headline }) => headline)).toEqual(
			OF_ALL
		);
		const element = '<event start="1957" title="A" __proto__="x" constructor="y"/>';
		expect(told(`<data>${element}</data>`)).toHaveLength(2);
	});

	it.each([
		['<data><event title="A" start="', ' '],
		['<data><event title="', '&amp;'],
		['<data><event title="A">', '&'],
		['<data><event title="A"><!--', '-'],
		['<data><event ', 'a="" '],
		['<data>', '<'],
		['<data>', '<a "'],
		['<!DOCTYPE d [', '<!-- ] >'],
		['<!DOCTYPE d [', ']   '],
		['{"events": [{"start": "', '1 '],
		['x = {events: [{start: ', 'new Date(']
	])('%s and 64 kB of %j take no time', (before, part) => {
		const text = before + part.repeat(Math.floor(64_000 / part.length));
		expect(drain(readSimile(text, { title: '' }))).toHaveProperty('refused');
	});

	it('any text and any change of a file give a value, and change no prototype', () => {
		const before = OF_ALL.length;
		const mutated = fc
			.tuple(
				fc.constantFrom(...FILES.map(textIn)),
				fc.nat(),
				fc.nat(40),
				fc.string({ maxLength: 12 })
			)
			.map(([text, at, cut, put]) => {
				const from = at % text.length;
				return text.slice(0, from) + put + text.slice(from + cut);
			});
		const value = fc.oneof(
			fc.jsonValue({ maxDepth: 2 }),
			fc.constantFrom('1 BC', '1900', '-5', '1.5.1900')
		);
		const names = [
			'start',
			'end',
			'ls',
			'ee',
			'title',
			'd',
			'isDuration',
			'de',
			'link',
			'image',
			'id',
			'__proto__'
		];
		const odd = fc
			.array(fc.dictionary(fc.constantFrom(...names), value))
			.map((events) => JSON.stringify({ events }));
		fc.assert(
			fc.property(fc.oneof(fc.string(), mutated, odd), (text) => {
				isSimile(text);
				const drafted = drain(readSimile(text, { title: 'T' }));
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
