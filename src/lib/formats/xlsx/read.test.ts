import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readRows } from '../table/read';
import { readWorkbook } from './read';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const text = (at: string, value: string) =>
	`<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
/** Style 1 is a day, style 2 a day with its time. */
const number = (at: string, value: number, style = 0) =>
	`<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`;

/** The smallest valid workbook. @param sheets - rows by name */
function partsOf(sheets: Record<string, string>, is1904 = false) {
	const names = Object.keys(sheets);
	const parts: Record<string, Uint8Array> = {
		'[Content_Types].xml': strToU8(
			`${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
		),
		'xl/workbook.xml': strToU8(
			`${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`${XML}<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`
		),
		'xl/styles.xml': strToU8(
			`${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`
		)
	};
	for (const [i, name] of names.entries())
		parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
			`${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`
		);
	return parts;
}
const workbook = (sheets: Record<string, string>, is1904 = false) =>
	new Uint8Array(zipSync(partsOf(sheets, is1904)));
const HEAD = row(1, text('A1', 'date'), text('B1', 'headline'));

/** A workbook whose cells have these formats, from style 0 on, and these links. */
function formatted(
	cells: readonly (readonly [value: number, format: string])[],
	links: Record<string, string> = {}
) {
	const parts = partsOf({
		S: row(1, ...cells.map(([value], i) => number(`${'ABCDEFGH'.charAt(i)}1`, value, i)))
	});
	const formats = cells.map(
		([, code], i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`
	);
	const styles = cells.map((_, i) => `<xf numFmtId="${164 + i}"/>`);
	parts['xl/styles.xml'] = strToU8(
		`${XML}<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`
	);
	const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
	const linked = Object.keys(links).map((ref, i) => `<hyperlink ref="${ref}" r:id="rId${i + 1}"/>`);
	parts['xl/worksheets/sheet1.xml'] = strToU8(
		sheet.replace(
			'</worksheet>',
			`<hyperlinks xmlns:r="${OFFICE}">${linked.join('')}</hyperlinks></worksheet>`
		)
	);
	parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(
		`${XML}<Relationships xmlns="${PACKAGE}/relationships">${Object.values(links)
			.map(
				(url, i) =>
					`<Relationship Id="rId${i + 1}" Type="${OFFICE}/hyperlink" Target="${url}" TargetMode="External"/>`
			)
			.join('')}</Relationships>`
	);
	return new Uint8Array(zipSync(parts));
}

describe('[F175] a date of a workbook', () => {
	it.each([
		[43891, 'mmm yyyy', '2020-03'],
		[43891, 'mmm-yy', '2020-03'],
		[44197, 'yyyy', '2021'],
		[44698, 'dd.mm.yyyy', '2022-05-17'],
		[44698.5, 'dd.mm.yyyy', '2022-05-17'],
		[44699, '[$-407]d. mmmm yyyy;@', '2022-05-18'],
		[44700, 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '2022-05-19'],
		[44701.60416666666, 'dd/mm/yyyy hh:mm', '2022-05-20T14:30:00'],
		[0.3854166666666667, 'hh:mm', '09:15:00'],
		[0.75, 'h:mm AM/PM', '18:00:00'],
		[1, 'd/m/yyyy', '1900-01-01'],
		[59, 'd/m/yyyy', '1900-02-28'],
		[61, 'd/m/yyyy', '1900-03-01'],
		[1868, 'General', '1868'],
		[12.5, '0.00 &quot;days&quot;', '12.5'],
		[3, '#,##0 [$€-407]', '3'],
		[0.5, '0.00E+00', '0.5']
	])('[X3] %s as %s is %s', async (value, format, shown) => {
		expect(await readWorkbook(formatted([[value, format]]))).toMatchObject({
			rows: [{ cells: [shown] }]
		});
	});

	it('[X10] the address behind a cell stays with it', async () => {
		const book = formatted(
			[
				[1, '0'],
				[2, '0']
			],
			{ B1: 'https://example.org/?a=1&amp;b=2' }
		);
		expect(await readWorkbook(book)).toMatchObject({
			rows: [{ cells: ['1', '2'], links: [{ at: 1, url: 'https://example.org/?a=1&b=2' }] }]
		});
	});

	it('[X10] so does that of a formula, and is a source of its row', async () => {
		const link =
			'<c r="C2" t="str"><f>HYPERLINK(&quot;https://example.org/f&quot;,&quot;here&quot;)</f><v>here</v></c>';
		const rows =
			row(1, text('A1', 'date'), text('B1', 'title'), text('C1', 'source')) +
			row(2, text('A2', '2024'), text('B2', 'One'), link);
		const book = await readWorkbook(workbook({ S: rows }));
		if ('refused' in book) throw new Error('refused');
		const { file } = drain(readRows(book.rows, { title: 'x' }));
		expect(file?.sources).toEqual({ s1: { publisher: 'here', url: 'https://example.org/f' } });
	});
});

describe('the rows of a workbook', () => {
	it('[X1] are those of its first sheet that has any; others are reported', async () => {
		const sheets = {
			Empty: '',
			Events: HEAD,
			Notes: row(1, text('A1', 'x')) + row(3, text('A3', 'y'))
		};
		expect(await readWorkbook(workbook(sheets))).toEqual({
			rows: [{ line: 1, cells: ['date', 'headline'] }],
			notes: [
				{
					code: 'table-sheet',
					path: 'Notes',
					line: 1,
					severity: 'warning',
					message: 'This sheet is not read: only the first one is. It has 2 rows.',
					outcome: { kind: 'left out', from: 'Notes' }
				}
			]
		});
	});

	it.each<[string, string, string]>([
		['[X2] a text', text('A1', 'a &amp; b'), 'a & b'],
		['[X2] a number', number('A1', 2024), '2024'],
		['[X2] a fraction', number('A1', 0.5), '0.5'],
		['[X2] true', '<c r="A1" t="b"><v>1</v></c>', 'true'],
		['[X2] the value of a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
		['[X2] the text of a formula', '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', 'a'],
		['[X2] an error', '<c r="A1" t="e"><v>#REF!</v></c>', ''],
		['[X3] a day', number('A1', 45881, 1), '2025-08-12'],
		['[X3] a day with its time', number('A1', 45881.6875, 2), '2025-08-12T16:30:00'],
		['[X3] a midnight', number('A1', 45881, 2), '2025-08-12'],
		['[X3] a day of 1900', number('A1', 61, 1), '1900-03-01'],
		['[X4] a number that may count days', number('A1', 45881), '45881'],
		['[X6] an apostrophe that only spreadsheets need', text('A1', '&apos;=1'), '=1'],
		['[X6] spaces around', text('A1', '  a '), 'a']
	])('%s', async (_, cell, read) => {
		expect(await readWorkbook(workbook({ S: row(1, cell, text('B1', 'x')) }))).toMatchObject({
			rows: [{ line: 1, cells: [read, 'x'] }]
		});
	});

	it('[X3] days are counted from 1904 where the workbook says so', async () => {
		expect(await readWorkbook(workbook({ S: row(1, number('A1', 44419, 1)) }, true))).toMatchObject(
			{
				rows: [{ cells: ['2025-08-12'] }]
			}
		);
	});

	it('[X5] merged cells have their value once; [X6] lines keep their numbers', async () => {
		const parts = partsOf({ S: HEAD + row(4, text('A4', '2024'), '<c r="B4"/>') });
		const name = 'xl/worksheets/sheet1.xml';
		const merged = new TextDecoder()
			.decode(parts[name])
			.replace(
				'</sheetData>',
				'</sheetData><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>'
			);
		const bytes = new Uint8Array(zipSync({ ...parts, [name]: strToU8(merged) }));
		expect(await readWorkbook(bytes)).toMatchObject({
			rows: [{ line: 1 }, { line: 4, cells: ['2024'] }]
		});
	});

	it('are read as those of a table', async () => {
		const read = await readWorkbook(
			workbook({ S: HEAD + row(2, number('A2', 45881, 1), text('B2', 'A')) })
		);
		const rows = 'rows' in read ? read.rows : [];
		const { timeline, problems } = drain(readRows(rows, { title: 'T' }));
		expect(problems).toEqual([]);
		expect(timeline?.events).toMatchObject([{ headline: 'A', timing: { precision: 'day' } }]);
	});
});

/** Changes the stated unpacked size of every part. */
function claim(zip: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
	const view = new DataView(zip.buffer);
	for (let at = 0; at < zip.length - 4; at++)
		if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
	return zip;
}

describe('[X7] what is refused', () => {
	const good = workbook({ S: HEAD });
	it.each<[string, Uint8Array<ArrayBuffer>, string]>([
		['nothing', new Uint8Array(), 'file-syntax'],
		['text', new Uint8Array(strToU8('date,headline')), 'file-syntax'],
		['a zip file of something else', new Uint8Array(zipSync({ a: strToU8('b') })), 'file-syntax'],
		['a workbook that breaks off', good.slice(0, good.length - 30), 'file-syntax'],
		[
			'a workbook whose sheets are missing',
			new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })),
			'file-syntax'
		],
		['an empty workbook', workbook({ S: '', T: row(1, text('A1', ' ')) }), 'table-empty'],
		[
			'one that says it unpacks to 4 GB a part',
			claim(workbook({ S: HEAD }), 0xffff_fff0),
			'file-too-long'
		]
	])('%s', async (_, bytes, code) => {
		expect(await readWorkbook(bytes)).toMatchObject({ refused: [{ code, severity: 'error' }] });
	});

	it('one whose parts say that together they unpack to more than 512 MB, at once', async () => {
		const bytes = claim(workbook({ S: HEAD }), 120 * 1024 * 1024);
		expect(await readWorkbook(bytes)).toMatchObject({ refused: [{ code: 'file-too-long' }] });
	});

	it('one that unpacks to more than it says gets no more room', async () => {
		const sheet = HEAD + row(2, text('A2', '2024'), text('B2', 'x'.repeat(8 * 1024 * 1024)));
		const bytes = claim(workbook({ S: sheet }), 700);
		expect(bytes.length).toBeLessThan(64 * 1024);
		const read = await readWorkbook(bytes);
		expect(JSON.stringify(read).length).toBeLessThan(10_000);
	});

	it('one with a row too many', async () => {
		const bytes = workbook({ S: HEAD + row(2, text('A2', 'x')) + row(3, text('A3', 'y')) });
		expect(await readWorkbook(bytes, 2)).toMatchObject({ rows: [{}, {}, {}] });
		expect(await readWorkbook(bytes, 1)).toMatchObject({ refused: [{ code: 'table-too-long' }] });
	});

	it('nothing throws, whatever byte of it is changed', async () => {
		const names = Object.getOwnPropertyNames(Object.prototype);
		await fc.assert(
			fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
				const changed = good.slice();
				changed[at] = byte;
				const read = await readWorkbook(changed);
				expect('rows' in read || read.refused.length > 0).toBe(true);
				expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
			}),
			{ numRuns: 80 }
		);
	});
});

describe('[F112] [X8] a cell far from all others', () => {
	const rows = (count: number, rest = (_: number) => '') =>
		Array.from({ length: count }, (_, i) =>
			row(i + 2, number(`A${i + 2}`, 2024), text(`B${i + 2}`, `e${i}`), rest(i + 2))
		).join('');
	const FAR = row(1_048_576, text('XFD1048576', 'stray'));

	it('loses none of the good rows, and is reported with its place', async () => {
		const read = await readWorkbook(workbook({ S: HEAD + rows(300) + FAR }));
		const found = 'rows' in read ? read.rows : [];
		expect(found.slice(0, 2)).toEqual([
			{ line: 1, cells: ['date', 'headline'] },
			{ line: 2, cells: ['2024', 'e0'] }
		]);
		expect(found.length).toBe(302);
		const { timeline, problems } = drain(readRows(found, { title: 'T' }));
		expect(timeline?.events.length).toBe(300);
		expect(problems).toMatchObject([
			{ code: 'table-cell', line: 1_048_576, column: 16_384, outcome: { from: 'stray' } },
			{ line: 1_048_576, column: 2 }
		]);
	});

	it('in the row of headers makes no row longer', async () => {
		const head = row(1, text('A1', 'date'), text('B1', 'headline'), text('XFD1', 'stray'));
		const read = await readWorkbook(workbook({ S: head + rows(5000) }));
		expect('rows' in read && read.rows.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(
			16_384 + 2 * 5000
		);
	});

	it('again and again is left out when there is no room for what is empty', async () => {
		const sheet = HEAD + rows(2500, (at) => text(`XFD${at}`, 'x'));
		const read = await readWorkbook(workbook({ S: sheet }));
		const found = 'rows' in read ? read : { rows: [], notes: [] };
		expect(found.rows.map(({ cells }) => cells.length).filter((length) => length > 2)).toEqual(
			Array.from({ length: 1953 }, () => 16_384) // 32 million empty cells
		);
		expect(found.rows.length).toBe(2501);
		expect(found.notes).toMatchObject([
			{
				code: 'table-cell',
				line: 1955,
				column: 16_384,
				message: expect.stringContaining('So are 546 other cells') as string
			}
		]);
	});

	it.each([
		['dimension', '<dimension ref="A1:XFD1048576"/>', ''],
		['merged range', '', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>']
	])('is none for a %s that says so', async (_, before, after) => {
		const parts = partsOf({ S: HEAD + rows(2) });
		const name = 'xl/worksheets/sheet1.xml';
		const sheet = new TextDecoder()
			.decode(parts[name])
			.replace('<sheetData>', `${before}<sheetData>`)
			.replace('</sheetData>', `</sheetData>${after}`);
		const bytes = new Uint8Array(zipSync({ ...parts, [name]: strToU8(sheet) }));
		expect(await readWorkbook(bytes)).toMatchObject({ rows: [{}, {}, {}], notes: [] });
	});

	it.each([
		['beyond what a sheet has', row(1, text('XFE1', 'x'))],
		['in letters without end', row(1, text('ZZZZZZZZ1', 'x'))],
		['in a row beyond what a sheet has', row(1_048_577, text('A1048577', 'x'))],
		['in a row of a billion', row(1e15, text('A1', 'x'))],
		['in a row that is no number', row(NaN, text('A1', 'x'))],
		['before the one before it', row(1, text('B1', 'x'), text('A1', 'y'))],
		['in a row before the one before it', row(2, text('A2', 'x')) + row(1, text('A1', 'y'))],
		['behind a tag that is never closed', '<row r="1"><c r="A1"']
	])('%s is refused', async (_, sheet) =>
		expect(await readWorkbook(workbook({ S: sheet }))).toMatchObject({
			refused: [{ code: 'file-syntax' }]
		})
	);

	it.each([
		['with a prefix', HEAD.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')],
		['without places', HEAD.replaceAll(/ r="\w+"/g, '')],
		['in single quotes', HEAD.replaceAll('"', "'")],
		['with attributes that look like tags', HEAD.replaceAll('<c ', '<c x="/&gt;>" ')],
		['with comments between', HEAD.replaceAll('<c ', '<!-- <c r="XFD1"> --><c ')],
		['in CDATA', HEAD.replaceAll(/<t>(\w+)<\/t>/g, '<t><![CDATA[$1]]></t>')]
	])('is none: cells %s', async (_, sheet) =>
		expect(await readWorkbook(workbook({ S: sheet }))).toMatchObject({
			rows: [{ line: 1, cells: ['date', 'headline'] }]
		})
	);
});

describe('[F112] [X9] a workbook of', () => {
	it('more than 1,000 sheets is refused', async () => {
		const sheets = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`S${i}`, '']));
		expect(await readWorkbook(workbook({ Events: HEAD, ...sheets }))).toMatchObject({
			refused: [
				{ code: 'file-too-long', message: expect.stringContaining('1002 sheets') as string }
			]
		});
	});

	it('one text that every cell names is refused', async () => {
		const parts = partsOf({
			S: Array.from({ length: 100 }, (_, i) =>
				row(i + 1, `<c r="A${i + 1}" t="s"><v>0</v></c>`)
			).join('')
		});
		const rels = 'xl/_rels/workbook.xml.rels';
		const relations = new TextDecoder()
			.decode(parts[rels])
			.replace(
				'</Relationships>',
				`<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
			);
		const shared = `${XML}<sst xmlns="${MAIN}"><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`;
		const bytes = zipSync({
			...parts,
			[rels]: strToU8(relations),
			'xl/sharedStrings.xml': strToU8(shared)
		});
		expect(await readWorkbook(new Uint8Array(bytes))).toMatchObject({
			refused: [{ code: 'file-too-long' }]
		});
	});
});
