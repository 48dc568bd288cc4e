/** CSV for spreadsheets, as programs with another separator split it. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { bare } from './cell';
import { readTable } from './read';
import { writeCsv } from './write';

const SEPARATORS = [',', ';', '\t', '|'];
const write = (text: string, kind: 'exact' | 'spreadsheet' = 'spreadsheet') =>
	writeCsv(
		{
			version: 1,
			title: 'T',
			events: [{ id: 'a', date: '2024', headline: `x${text}`, summary: text, group: 'g' }],
			groups: { g: { label: `g${text}` } }
		},
		{ kind }
	).text.replace(/^\uFEFF/, '');

/** Quotation marks matter only if a cell begins with one; text after the closing mark belongs to the cell. */
function cellsAsInExcel(csv: string, separator: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let isOpen = false;
	let isNew = true;
	for (let i = 0; i < csv.length; i++) {
		const letter = csv.charAt(i);
		if (isOpen) {
			if (letter !== '"') cell += letter;
			else if (csv.charAt(i + 1) === '"') cell += csv.charAt(++i);
			else isOpen = false;
		} else if (isNew && letter === '"') isOpen = true;
		else if (letter === separator || letter === '\n' || letter === '\r') {
			cells.push(cell);
			cell = '';
			isNew = true;
			continue;
		} else cell += letter;
		isNew = false;
	}
	return [...cells, cell];
}

const isReckoned = (cell: string) => /^[\t\r\n]*[=+\-@＝＋－＠]/.test(cell);

const HOSTILE = [
	';=1+1',
	';=1+1;',
	'a;"=1+1;b',
	'a; =1+1',
	'\t=1+1\t',
	'|@x|',
	'a\n=1+1\nb',
	'a\r\n-1',
	';+1;-1;@x;＝1',
	';""=1"";',
	'a;\u200B=1',
	'",;=1+1,"',
	'";\n"=1'
];
const hostile = fc
	.array(fc.constantFrom(...Array.from(';,"\t\n\r|=+-@\'\u200B a1')), { maxLength: 14 })
	.map((letters) => letters.join(''));

describe('[F114] [W2] a text that another separator splits', () => {
	it.each(HOSTILE)('%j is reckoned with by nobody', (text) => {
		for (const separator of SEPARATORS) {
			expect(cellsAsInExcel(write(text), separator).filter(isReckoned)).toEqual([]);
			const { data } = Papa.parse<string[]>(write(text), { delimiter: separator });
			expect(data.flat().filter(isReckoned)).toEqual([]);
		}
	});

	it('nor is any other', () => {
		fc.assert(
			fc.property(hostile, fc.constantFrom(...SEPARATORS), (text, separator) => {
				expect(cellsAsInExcel(write(text), separator).filter(isReckoned)).toEqual([]);
			}),
			{ numRuns: 1000 }
		);
	});

	it('comes back as it was', () => {
		fc.assert(
			fc.property(hostile, fc.constantFrom('exact', 'spreadsheet'), (text, kind) => {
				const { timeline } = drain(readTable(write(text, kind), ',', { title: 'T' }));
				const expected = kind === 'exact' ? `x${text}` : `x${text}`.trim();
				expect(timeline?.events[0]?.headline).toBe(expected);
			}),
			{ numRuns: 1000 }
		);
	});

	it('is what an author of a table wrote, if they wrote no mark', () => {
		expect(bare("a;'=1")).toBe("a;'=1");
		expect(bare('a\n- b')).toBe('a\n- b');
	});
});
