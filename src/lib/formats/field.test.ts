/**
 * Files as people have them: a small example of each kind, with the result of reading it. Each of them was
 * once read wrongly, or not at all.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Encoding } from './encodings';
import type { ReadFile } from './read-file';
import { recognize, type ReadOptions } from './recognize';
import { toYaml } from './native/yaml-text';

const FOLDER = 'src/lib/formats/fixtures/field';

async function readBytes(bytes: Uint8Array, name: string, options?: ReadOptions, said?: Encoding) {
	const recognized = await recognize(new Uint8Array(bytes), name, said);
	if ('refused' in recognized) throw new Error('refused');
	const read: ReadFile = drain(recognized.read(options));
	return { ...read, encoding: recognized.encoding, format: recognized.format };
}
const read = (name: string, options?: ReadOptions) =>
	readBytes(readFileSync(`${FOLDER}/${name}`), name, options);
const readText = (text: string, options?: ReadOptions) =>
	readBytes(new TextEncoder().encode(text), 'file', options);

const field = ({ file }: ReadFile, name: string) => file?.events.map((event) => event[name]);
const codes = ({ problems }: ReadFile) => problems.map(({ code }) => code);

describe('[F170] encodings', () => {
	it('a file with one broken byte is UTF-8, and the byte is reported', async () => {
		const result = await read('one-byte.csv');
		expect(field(result, 'headline')).toEqual([
			'Café ‘open’ again',
			'a byte that is none: \ufffd',
			'Málaga – “later”'
		]);
		expect(result.encoding).toBe('UTF-8');
		expect(result.problems).toMatchObject([{ code: 'file-encoding', line: 3 }]);
	});
	it('Cyrillic letters of Windows are read as such', async () => {
		const result = await read('cp1251.csv');
		expect(field(result, 'headline')).toEqual(['Открытие моста', 'Закрытие дороги']);
		expect(field(result, 'date')).toEqual(['2003-05-12', '2003-06-27']);
		expect(result.encoding).toBe('Windows-1251');
	});
	it('a person may say another', async () => {
		const bytes = readFileSync(`${FOLDER}/cp1251.csv`);
		const result = await readBytes(
			bytes,
			'x.csv',
			{ columns: ['date', 'headline'] },
			'Windows-1252'
		);
		expect(result.encoding).toBe('Windows-1252');
		expect(field(result, 'headline')?.[0]).toMatch(/^Îòêð/);
	});
});

describe('[F171] dates', () => {
	it.each<[string, readonly unknown[], ReadOptions?]>([
		['day-first-sheet.csv', ['1810-09-11', '1849-09-18', '1990-03-05']],
		['years.csv', ['0476', '0079', '1066', '-0043', '-1199']],
		['dots.csv', ['1945-05-08', '1989-11-09']],
		['clock.csv', ['2024-05-13T14:00', '2024-05-14', '2024-05-15']],
		['clock.csv', ['2024-05-13T14:00', '2024-05-14', '2024-05-15'], { timezone: 'Europe/Berlin' }],
		['ages.simile.json', ['Y-251900000/Y-201400000', 'Y-66000000']]
	])('%s', async (name, dates, options) => {
		const result = await read(name, options);
		expect(field(result, 'date')).toEqual(dates);
		expect(result.timeline?.events).toHaveLength(dates.length);
	});

	it('clock times without a zone are reported once, and one that is none is quoted', async () => {
		const result = await read('clock.csv');
		expect(result.asked?.clocks).toEqual({ example: '14:00', count: 1 });
		expect(result.problems.filter(({ code }) => code === 'clock-zone')).toHaveLength(1);
		expect(result.problems.find(({ code }) => code === 'table-clock')?.message).toContain('“bald”');
		expect((await read('clock.csv', { timezone: 'Europe/Berlin' })).file?.timezone).toBe(
			'Europe/Berlin'
		);
	});

	it('a person may say the order of day and month in a sheet of TimelineJS', async () => {
		const sheet = 'Start Date,Headline,Text,Media Credit\n05/03/1990,A,Text,\n';
		expect(field(await readText(sheet), 'date')).toEqual(['1990-05-03']);
		expect(codes(await readText(sheet))).toContain('timelinejs-day-order');
		const said = await readText(sheet, { dayOrder: 'day first' });
		expect(field(said, 'date')).toEqual(['1990-03-05']);
		const old = JSON.stringify({
			timeline: { headline: 'x', date: [{ startDate: '05/03/1990', headline: 'A' }] }
		});
		expect(field(await readText(old, { dayOrder: 'day first' }), 'date')).toEqual(['1990-03-05']);
	});

	it.each([
		['31/02/2024', '“31/02/2024” is no date'],
		['107?', '“107?”: write years with four digits'],
		['uuuu', '“uuuu” names no year'],
		['N/A', '“N/A” says that there is no date'],
		['2024-08-12 24:30', '“2024-08-12 24:30”'],
		['sometime', '“sometime” is not a date']
	])('%s is quoted as it was written', async (date, words) => {
		const result = await readText(`date,title\n${date},A\n`);
		expect(result.problems.find(({ code }) => code === 'table-date')?.message).toContain(words);
	});
});

describe('[F172] cells', () => {
	it('that say that there is nothing are empty, which is reported once', async () => {
		const result = await read('na.csv');
		expect(result.file?.events).toEqual([
			{ id: 'one', date: '2024-05-13', headline: 'One' },
			{ id: 'two', date: '2024-05-14', headline: 'Two', actors: ['Mayor'] }
		]);
		expect(result.file?.sources).toEqual({});
		expect(codes(result)).toEqual(['table-blank']);
	});
	it('with two addresses are two sources', async () => {
		expect((await read('sources.csv')).file?.sources).toEqual({
			s1: { publisher: 'Herald', url: 'https://a.example/x;y' },
			s2: { publisher: 'Post', url: 'https://b.example/z' },
			s3: { publisher: 'Herald', url: 'https://c.example/r' },
			s4: { url: 'https://www.d.example/page' },
			s5: { publisher: 'Post', url: 'https://e.example/4' }
		});
	});
	it('with HTML are words and Markdown', async () => {
		const { file } = await read('html.csv');
		expect(file?.events).toMatchObject([
			{
				headline: 'Bill signed & filed',
				summary: 'It was [signed](https://example.org/bill).\n\nLater\u00a0on\\\nfiled',
				sources: ['s1']
			}
		]);
		expect(file?.sources).toEqual({
			s1: { publisher: 'Example Herald', url: 'https://example.org/src' }
		});
	});
	it('with words in angle brackets that are no tags stay as they are', async () => {
		const result = await readText('date,title\n2024,Ann <ann@example.org> wrote: 1 < 2 & 3 > 2\n');
		expect(field(result, 'headline')).toEqual(['Ann <ann@example.org> wrote: 1 < 2 & 3 > 2']);
	});
	it('that are longer than a headline are cut at a word, and are whole in the summary', async () => {
		const long = 'word '.repeat(200).trim();
		const result = await readText(`date,title,text\n2024,${long},More\n`);
		const [headline] = field(result, 'headline') ?? [];
		expect(headline).toBe(`${'word '.repeat(59).trim()}…`);
		expect(field(result, 'summary')).toEqual([`${long}\n\nMore`]);
		expect(codes(result)).toEqual(['changed']);
	});
	it('keep quotation marks within a quotation', async () => {
		expect(field(await read('quotation.csv'), 'quotes')).toEqual([
			[expect.objectContaining({ text: '“We won,” she said. “It is over.”' })],
			[expect.objectContaining({ text: 'We won.' })]
		]);
	});
	it('with a line of one space are the same when YAML of them is read', async () => {
		const { file } = await read('space-line.csv');
		const again = await readText(toYaml(file));
		expect(field(again, 'summary')).toEqual(file?.events.map(({ summary }) => summary));
		expect(String(file?.events[0]?.summary)).toContain('\n \n');
	});
});

describe('[F173] headlines and headers', () => {
	it.each<[string, readonly string[]]>([
		['no-headline.csv', ['The bridge was opened.']],
		['two-headlines.csv', ['Second column', 'First column', 'Only words']],
		['title-row.csv', ['Bau']],
		['title-line.csv', ['Bau']],
		['headers.csv', ['Opened']],
		['records.json', ['Opened', 'Closed']],
		['records.js.txt', ['Opened', 'Closed']],
		['records.ndjson', ['Opened', 'Closed']]
	])('%s', async (name, headlines) => {
		const result = await read(name);
		expect(field(result, 'headline')).toEqual(headlines);
		expect(result.timeline?.events).toHaveLength(headlines.length);
	});
	it('the row above the headers is the title', async () => {
		expect((await read('title-row.csv')).file?.title).toBe('History of a bridge');
	});
	it('columns of everyday names are read', async () => {
		expect((await read('headers.csv')).file?.events[0]).toEqual({
			id: 'opened',
			date: '2000-05-01',
			headline: 'Opened',
			summary: 'A day',
			sources: ['s1'],
			media: [{ url: 'https://a.example/p.jpg' }]
		});
	});
	it('lists in a list of objects are lists', async () => {
		expect(field(await read('records.json'), 'actors')).toEqual([['Ann', 'Bo'], undefined]);
	});

	it.each([
		['en', 'Date,Title,Description,Source'],
		['de', 'Datum,Titel,Beschreibung,Quelle'],
		['fr', 'Date,Titre,Résumé,Référence'],
		['es', 'Fecha,Título,Descripción,Fuente'],
		['ru', 'Дата,Заголовок,Описание,Источник'],
		['uk', 'Дата,Назва,Опис,Джерело'],
		['ar', 'التاريخ,العنوان,الوصف,المصدر'],
		['zh', '日期,标题,描述,来源'],
		['zh', '日期,標題,說明,來源'],
		['ja', '日付,タイトル,説明,出典'],
		['ko', '날짜,제목,설명,출처'],
		['it', 'Data,Titolo,Descrizione,Fonte'],
		['pt', 'Data,Título,Descrição,Fonte'],
		['pl', 'Data,Tytuł,Opis,Źródło'],
		['nl', 'Datum,Titel,Beschrijving,Bron'],
		['tr', 'Tarih,Başlık,Açıklama,Kaynak'],
		['tr', 'TARİH,BAŞLIK,AÇIKLAMA,KAYNAK']
	])('of %s are known: %s', async (_, headers) => {
		const { file } = await readText(`${headers}\n2024-05-13,One,Words,Herald\n`);
		expect(file?.events).toEqual([
			{ id: 'one', date: '2024-05-13', headline: 'One', summary: 'Words', sources: ['s1'] }
		]);
		expect(file?.sources).toEqual({ s1: { title: 'Herald' } });
	});
});

describe('[F174] a file that is no timeline says what it seems to be', () => {
	it.each([
		['{"a": [1, 2], "b": {"c": 1}}', 'JSON'],
		['[1, 2, 3]', 'JSON'],
		['var dates = ["2000", "a",\n  "2001", "b"];\n', 'JavaScript'],
		['function f() {\n\treturn 1;\n}\n', 'JavaScript'],
		['BEGIN:VTODO\nSUMMARY:x\nEND:VTODO\n', 'a part of a calendar'],
		['<!doctype html>\n<p>a: b</p>', 'a web page'],
		['<?xml version="1.0"?>\n<rss version="2.0"></rss>', 'a news feed'],
		['{\\rtf1 text}', 'RTF'],
		['A story of a bridge.\nIt goes on.\n', 'plain text']
	])('%j', async (text, kind) => {
		const { timeline, problems } = await readText(text);
		expect(timeline).toBeUndefined();
		expect(problems).toMatchObject([{ code: 'file-unknown', severity: 'error' }]);
		expect(problems[0]?.message).toContain(kind);
		expect(problems[0]?.message).toContain('TimelineJS');
	});
});
