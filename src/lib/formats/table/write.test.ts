import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { TimelineFile } from '$lib/document/schema';
import { isBlank } from '$lib/document/text-faults';
import { decodeText } from '../decode';
import { Ids } from '../shared/ids';
import { delimiterOf } from './delimiter';
import { readTable } from './read';
import { writeCsv, type CsvOptions } from './write';

const KINDS = ['exact', 'spreadsheet'] as const;
const TITLE = 'A title';

/** The result of writing a file and reading it again. */
function roundTrip(file: TimelineFile, kind: CsvOptions['kind']) {
	const { text, leftOut } = writeCsv(file, { kind });
	const decoded = decodeText(new TextEncoder().encode(text));
	if ('refused' in decoded) throw new Error(decoded.refused.message);
	expect(delimiterOf(decoded.text)).toBe(',');
	const read = drain(readTable(decoded.text, ',', { title: TITLE }));
	return { read, leftOut, text };
}
const fileOf = (event: object, head: object = {}): TimelineFile => ({
	version: 1,
	title: TITLE,
	groups: {},
	sources: {},
	events: [{ id: 'a', date: '2024', headline: 'A', ...event }],
	...head
});

describe('[W1] what is written as CSV', () => {
	it('is RFC 4180, with columns whose names we read', () => {
		const file = fileOf(
			{
				date: { value: '2024-06', stated: 'in “June”' },
				headline: 'A, b',
				importance: 4,
				group: 'g',
				actors: ['kim', 'TASS'],
				quotes: [{ text: 'faithful', speaker: 'kim' }],
				sources: ['s1']
			},
			{
				groups: { g: { label: 'Diplomacy' } },
				actors: { kim: { name: 'Kim', role: 'Leader' } },
				sources: { s1: { publisher: 'KCNA', url: 'https://kcna.example/1', date: 2024 } }
			}
		);
		expect(writeCsv(file, { kind: 'exact' }).text).toBe(
			'id,date,stated,display,date note,headline,label,summary,kind,status,importance,group,actors,places,quote,speaker,role,quote mode,source,source title,source date,url,media,caption,credit,alt,via,quoted by,attribution,unnamed,facts,latitude,longitude,doi\r\n' +
				'a,2024-06,in “June”,,,"A, b",,,,,4,Diplomacy,"Kim; TASS",,faithful,Kim,Leader,,KCNA,,2024,https://kcna.example/1,,,,,,,,,,,,\r\n'
		);
	});

	it('[W2] begins with a byte order mark where it is for spreadsheets', () => {
		const file = fileOf({});
		expect(writeCsv(file, { kind: 'spreadsheet' }).text).toMatch(/^\uFEFFId,Date,Stated,/);
		expect(writeCsv(file, { kind: 'exact' }).text).toMatch(/^id,date,stated,/);
	});
});

describe('[W3] dates are EDTF', () => {
	it.each<[string, TimelineFile['events'][number]['date'], object, string]>([
		['a year that is a number', 850, {}, '0850'],
		['a year before our era', -43, {}, '-0043'],
		['a list', ['2024-08-12', '2024-08-13'], {}, '[2024-08-12,2024-08-13]'],
		[
			'a clock time',
			'2024-08-12T16:00+03:00',
			{ timezone: 'Asia/Seoul' },
			'2024-08-12T16:00+03:00'
		],
		[
			'clock times of the timeline’s zone',
			'2024-08-12T16:00/2024-08-12T17:30',
			{ timezone: 'Asia/Seoul' },
			'2024-08-12T16:00[Asia/Seoul]/2024-08-12T17:30[Asia/Seoul]'
		],
		[
			'a clock time with a zone of its own beside it',
			{ value: '2024-08-12T16:00', timezone: 'Europe/Kyiv' },
			{ timezone: 'Asia/Seoul' },
			'2024-08-12T16:00[Europe/Kyiv]'
		]
	])('%s', (_, date, head, written) => {
		for (const kind of KINDS)
			expect(roundTrip(fileOf({ date }, head), kind).read.file?.events).toMatchObject([
				{ date: written }
			]);
	});
});

/** [F24] Texts that a spreadsheet would calculate as formulas. */
const RECKONED = [
	'=HYPERLINK("https://evil.example","x")',
	'+1',
	'-1',
	'@SUM(A1)',
	'\tx',
	'\rx',
	'\n=x',
	'＝1+1',
	'＋1',
	'－1',
	'＠x',
	"'=1",
	"''=1",
	"'@x",
	"'"
];

describe('[F24] a cell that a spreadsheet would reckon with', () => {
	it.each(RECKONED)('%j is the same when it is read again', (headline) => {
		const file = fileOf({ headline: `x${headline}`, summary: headline, label: headline });
		for (const kind of KINDS) {
			const { read, leftOut } = roundTrip(file, kind);
			expect(read.file).toEqual(file);
			expect(leftOut).toEqual([]);
		}
	});

	it.each(RECKONED.slice(0, -1))('%j has an apostrophe for spreadsheets alone', (summary) => {
		const [exact, safe] = KINDS.map((kind) => writeCsv(fileOf({ summary }), { kind }).text);
		expect(exact).not.toContain(`'${summary.replaceAll('"', '""')}`);
		expect(safe?.replaceAll('\u200B', '')).toContain(`'${summary.replaceAll('"', '""')}`);
	});

	it('is in no cell for spreadsheets, whatever a text holds', () => {
		const marks = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '"', ',', "'", 'a');
		const text = fc.string({ unit: marks });
		fc.assert(
			fc.property(text, text, (headline, summary) => {
				const written = writeCsv(fileOf({ headline, summary }), { kind: 'spreadsheet' }).text;
				const { data } = Papa.parse<string[]>(written, { delimiter: ',', newline: '\r\n' });
				const reckoned = data.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell));
				expect(reckoned).toEqual([]);
				expect(data[1]).toHaveLength(34);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('[W4] what a table has no column for', () => {
	it('is reported once, with the first place and how often', () => {
		const quote = { text: 'x', lang: 'ko', original: { text: 'y', lang: 'ko' }, sources: ['s1'] };
		const file = fileOf(
			{},
			{
				lang: 'en',
				timezone: 'Asia/Seoul',
				groups: { g: { label: 'G', color: 'red' } },
				sources: {
					s1: { title: 'T', archived: { url: 'https://web.archive.org/x' } },
					s2: { title: 'U' }
				},
				events: [
					{
						id: 'a',
						date: '2024',
						headline: 'A',
						quotes: [quote, quote],
						sources: [{ source: 's1', selector: { exact: 'z' } }],
						related: [{ to: 'b', rel: 'follows' }]
					},
					{ id: 'b', date: '2025', headline: 'B', related: [{ to: 'a', rel: 'follows' }] }
				]
			}
		);
		const { leftOut } = writeCsv(file, { kind: 'exact' });
		expect(leftOut.map(({ path, message }) => `${path}: ${message}`)).toEqual([
			'events[0].quotes[0].lang: A table has no column for the language of a quote.',
			'events[0].quotes[0].original: A table has no column for a quote in its original language.',
			'events[0].quotes[0].sources: A table has no column for which of the sources a quote is from.',
			'events[0].quotes[1]: A table has no column for a second quote of an event.',
			'events[0].related: A table has no column for what an event is related to (2 occurrences).',
			'events[0].sources[0].selector: A table has no column for the passage of a source.',
			'lang: A table has no column for the language.',
			'timezone: A table has no column for the zone of the timeline.',
			'groups.g.color: A table has no column for the colour of a group.',
			'sources.s1.archived: A table has no column for an archived copy.',
			'sources.s2: A table has no column for a source that no event names.'
		]);
	});

	it('reports what a cell of several things cannot hold', () => {
		const file = fileOf(
			{ actors: ['A; B'], sources: ['s1'] },
			{ sources: { s1: { title: 'T', url: 'https://a.example/x;' } } }
		);
		const { read, leftOut } = roundTrip(file, 'exact');
		expect(read.file?.events).toMatchObject([{ actors: ['A, B'] }]);
		expect(read.file?.sources).toEqual({ s1: { title: 'T', url: 'https://a.example/x%3B' } });
		expect(leftOut.map(({ path }) => path)).toEqual(['events[0].actors', 'events[0].sources']);
	});
});

/** Files with only what CSV has a place for, and with the ids that the reader makes. */
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const odd = fc.constantFrom(
	...RECKONED,
	'__proto__',
	'constructor',
	'"',
	',',
	'“x”',
	'a\r\nb',
	' x'
);
const text = fc.oneof(word, odd).filter((each) => !isBlank(each) && !/[\u2028\u2029]/.test(each));
const name = text
	.map((each) => each.replaceAll(/[;|\r\n]/g, '').trim())
	.filter((each) => each !== '');
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const edtf = fc.constantFrom(
	'2024',
	'2024-08-12',
	'1850~',
	'2025-08-XX',
	'202X',
	'-0043',
	'2024-06-18/2024-06-19',
	'2022-02-24/..',
	'2025-21',
	'Y-170000002',
	'2024-08-12T16:00+03:00',
	'[2024-08-12,2024-08-13]'
);
const date = fc.oneof(
	edtf,
	fc
		.record({ value: edtf, stated: some(text), display: some(text), note: some(text) })
		.filter(({ stated, display, note }) => (stated ?? display ?? note) !== undefined)
);
const url = fc.constantFrom(
	'https://a.example/1',
	'https://b.example/x;y|z',
	'http://c.example/?q="a,b"'
);
const isAddress = (each: string) => /^https?:/i.test(each);
const publisher = name.filter((each) => !isAddress(each));
const source = fc.oneof(
	fc.record({ title: name }),
	fc.record({ url }),
	fc.record({ publisher, date: edtf.filter((each) => !each.startsWith('[')) }),
	fc.record({ publisher, title: name, url, date: edtf })
);
const event = fc.record({
	date,
	headline: text,
	label: some(text),
	summary: some(text),
	kind: some(fc.constantFrom('event', 'context', 'scheduled')),
	status: some(fc.constantFrom('confirmed', 'denied')),
	importance: some(fc.integer({ min: 1, max: 5 })),
	group: some(name),
	actors: some(names),
	places: some(names),
	quotes: some(
		fc.tuple(
			fc.record({
				text,
				speaker: some(text),
				role: some(text),
				mode: some(fc.constant('reported'))
			})
		)
	),
	sources: fc.array(source, { minLength: 1, maxLength: 3 }),
	media: some(
		fc.tuple(fc.record({ url, caption: some(text), credit: some(text), alt: some(text) }))
	)
});
const plain = (value: object) => JSON.parse(JSON.stringify(value)) as object;

/** The ids are those that the reader makes, because a table has no ids of groups and sources. */
const file = fc.array(event, { minLength: 1, maxLength: 3 }).map((events): TimelineFile => {
	const groups = new Ids('group');
	const sources = new Map<string, { id: string; source: object }>();
	const idOf = (cited: { publisher?: string; title?: string; url?: string; date?: string }) => {
		const key = JSON.stringify([cited.publisher, cited.title, cited.url, cited.date]);
		const known = sources.get(key) ?? { id: `s${sources.size + 1}`, source: cited };
		sources.set(key, known);
		return known.id;
	};
	const entries = events.map((each, i) =>
		plain({
			id: `e${i}_${i}`,
			...each,
			group: each.group === undefined ? undefined : groups.of(each.group),
			sources: [...new Set(each.sources.map(idOf))]
		})
	);
	return {
		version: 1,
		title: TITLE,
		groups: Object.fromEntries(groups.entries().map(([label, id]) => [id, { label }])),
		sources: Object.fromEntries([...sources.values()].map(({ id, source }) => [id, source])),
		events: entries as TimelineFile['events']
	};
});

describe('[W5] what was written', () => {
	it('is the same when it is read again, byte for byte', () => {
		fc.assert(
			fc.property(file, (written) => {
				const { read, leftOut } = roundTrip(written, 'exact');
				expect(leftOut).toEqual([]);
				expect(read.file).toEqual(written);
				expect(read.imported?.undated).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	}, 30_000);

	it('and so is what was written for spreadsheets, but for spaces around a text', () => {
		fc.assert(
			fc.property(file, (written) => {
				const { read, leftOut } = roundTrip(written, 'spreadsheet');
				fc.pre(leftOut.length === 0);
				expect(read.file).toEqual(written);
			}),
			{ numRuns: 300 }
		);
	}, 30_000);
});
