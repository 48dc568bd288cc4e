import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimiterOf } from './delimiter';
import { toRows } from './rows';

const cellsOf = (text: string, delimiter = ',') => {
	const read = toRows(text, delimiter);
	return 'refused' in read ? read.refused : read.rows.map(({ cells }) => cells);
};
const linesOf = (text: string) => {
	const read = toRows(text, ',');
	return 'refused' in read ? [] : read.rows.map(({ line }) => line);
};
const refusedOf = (text: string, most?: number) => {
	const read = toRows(text, ',', most);
	return 'refused' in read
		? read.refused.map(({ code, line, message }) => [code, line, message])
		: [];
};

describe('[T1] what parts cells is what the first line has most of', () => {
	it.each<[string, string | undefined]>([
		['date,headline', ','],
		['\n\n"a,a,a";"b"', ';'],
		['Year\tHeadline, whole', '\t'],
		['date|headline', '|'],
		['date;headline, whole', ';'],
		['\uFEFFdate;headline', ';'],
		['sep=|\r\ndate,headline', '|'],
		['SEP=;\ndate;headline', ';'],
		['version: 1', undefined],
		['# a, b', undefined],
		['{"a": 1, "b": 2}', undefined],
		['--- # a, b', undefined],
		['title: A, B', undefined],
		['"title": A, B', undefined],
		['headline', undefined],
		['', undefined]
	])('%j: %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter));

	it('is found in a long line without looking at all of it', () => {
		const text = `"${'a"'.repeat(1_000_000)}`;
		expect(delimiterOf(text)).toBeUndefined();
	});
});

describe('[T2] cells are those of RFC 4180', () => {
	it.each<[string, string, string[][]]>([
		[
			'plain',
			'a,b\n1,2',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		['quotes', '"a, b","c"\n', [['a, b', 'c']]],
		['doubled quotes', '"say ""hi""",""""', [['say "hi"', '"']]],
		['a break in quotes', '"a\r\nb",c', [['a\r\nb', 'c']]],
		['an empty cell in quotes', '"",a,""', [['', 'a', '']]],
		['spaces around', ' a , "b" \n', [['a', '"b"']]],
		['spaces behind a quote', '"a"  ,b', [['a', 'b']]],
		['a quote within a word', 'a"b,5" pipe', [['a"b', '5" pipe']]],
		['a comma at the end', 'a,b,\n', [['a', 'b', '']]],
		['ragged rows', 'a,b\n1\n1,2,3', [['a', 'b'], ['1'], ['1', '2', '3']]],
		['a byte order mark', '\uFEFF"a",b', [['a', 'b']]],
		['a line that says what parts cells', 'sep=,\r\na,b', [['a', 'b']]],
		['blank rows', '\n,,\n \t\na\n\n', [['a']]]
	])('%s', (_, text, cells) => expect(cellsOf(text)).toEqual(cells));

	it('are the same as those of papaparse, whatever they hold', () => {
		const cell = fc
			.string({ unit: fc.constantFrom('a', 'ß', '"', ',', ';', '\n', '\r', ' ', '=', '조', '-') })
			.map((text) => text.trim().replace(/^'+/, ''));
		const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
		fc.assert(
			fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, newline, quotes) => {
				const text = Papa.unparse(rows, { newline, quotes });
				const { data } = Papa.parse<string[]>(text, { newline, delimiter: ',' });
				const filled = data.filter((row) => row.some((cell) => cell !== ''));
				expect(cellsOf(`a,b${newline}${text}`)).toEqual([['a', 'b'], ...filled]);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('[T3] rows end with LF, CRLF or CR, each as it comes', () => {
	it.each([
		['LF', 'a,b\n1,2\n3,4'],
		['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
		['CR', 'a,b\r1,2\r3,4\r'],
		['all of them', 'a,b\r\n1,2\n3,4\r'],
		['all of them, with quotes', '"a",b\n"1",2\r\n3,"4"\r']
	])('%s', (_, text) => {
		expect(cellsOf(text)).toEqual([
			['a', 'b'],
			['1', '2'],
			['3', '4']
		]);
	});

	it('and have the number of their first line', () => {
		expect(linesOf('a,b\r\n"1\n2\r3\r\n4",x\r\n\r\n5,6')).toEqual([1, 2, 7]);
		expect(linesOf('sep=,\na,b\n1,2')).toEqual([2, 3]);
	});
});

describe('[T4] a quote that is never closed', () => {
	it('is reported with its row', () => {
		expect(refusedOf('a,b\n1,2\n3,"4\n5,6\n')).toEqual([
			['table-open-quote', 3, 'A quote (") is opened in this row and never closed.']
		]);
	});

	it('[F26] costs no more in a text of 50 MB', () => {
		const text = `a,b\n1,"x\n${'2024,abc def\n'.repeat(4_000_000)}`;
		expect(refusedOf(text).map(([code, line]) => [code, line])).toEqual([['table-open-quote', 2]]);
	});

	it('[T5] one that is alone is part of its cell, and reported', () => {
		const text = 'a,b\n"say "hi" there",1\n2,3\n4,"5"6"\n';
		const read = toRows(text, ',');
		expect(read).toMatchObject({
			rows: [
				{},
				{ cells: ['say "hi" there', '1'] },
				{ cells: ['2', '3'] },
				{ cells: ['4', '5"6'] }
			],
			notes: [{ code: 'table-stray-quote', line: 2, column: 1 }]
		});
	});
});

describe('[T6] a table has limits', () => {
	it('[F29] one row too many is refused with the limit', () => {
		const text = 'a,b\n1,2\n3,4\n5,6\n';
		expect(refusedOf(text, 3)).toEqual([]);
		expect(refusedOf(text, 2)).toEqual([
			['table-too-long', 1, 'The table has more than 2 rows: so many at most.']
		]);
	});

	it('[F29] so are 1,000,001 rows', () => {
		expect(refusedOf(`a,b\n${'1,2\n'.repeat(1_000_001)}`).map(([, , message]) => message)).toEqual([
			'The table has more than 1000000 rows: so many at most.'
		]);
	});

	it('and so is one character too many, before anything is read', () => {
		const text = 'a,b\n'.padEnd(64 * 1024 * 1024 + 1, 'x');
		expect(refusedOf(text).map(([code]) => code)).toEqual(['file-too-long']);
	});

	it('nothing is refused', () =>
		expect(refusedOf(' \n,,\n').map(([code]) => code)).toEqual(['table-empty']));
});

describe('[F40] no text of 64 kB is read again and again', () => {
	const K64 = 65_536;
	it.each([
		['quotes', '"'.repeat(K64)],
		['lone quotes', `"${'x"y'.repeat(K64 / 3)}`],
		['lone quotes, then spaces to the end', `"${'"x'.repeat(K64 / 4)}${' '.repeat(K64 / 2)},1`],
		['quotes with spaces', `"${'" '.repeat(K64 / 2)}`],
		['breaks', '\r'.repeat(K64)],
		['a quote a row, and never a comma', '"a"\n'.repeat(K64 / 4)],
		['apostrophes', `'${"'".repeat(K64)}`],
		['commas', ','.repeat(K64)]
	])('%s', (_, text) => {
		for (const delimiter of [',', '\t']) {
			const read = toRows(text, delimiter);
			expect('refused' in read ? read.refused : read.rows).not.toHaveLength(0);
		}
	});
});
