import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';
import { encodingOf, ENCODINGS, type Encoding } from './encodings';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
	return bytes;
};
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const TEXT = 'date,headline\n2024,Łódź – “조선”';
const KOREAN = '날짜,제목\n2024,조선중앙통신\n';

describe('[E1] a text is', () => {
	it.each<[string, string, Uint8Array]>([
		['UTF-8', TEXT, utf8(TEXT)],
		['UTF-8', TEXT, utf8(`\uFEFF${TEXT}`)],
		['UTF-8', '', utf8('')],
		['UTF-8', '<html>', utf8('<html>')],
		['UTF-16', TEXT, utf16(`\uFEFF${TEXT}`, true)],
		['UTF-16', TEXT, utf16(`\uFEFF${TEXT}`, false)],
		['UTF-16', TEXT, utf16(TEXT, true)],
		['UTF-16', TEXT, utf16(TEXT, false)],
		['UTF-16', KOREAN, utf16(KOREAN, true)],
		['UTF-16', KOREAN, utf16(KOREAN, false)],
		['Windows-1252', 'Größe: 5 €, “so”', latin('Gr\xf6\xdfe: 5 \x80, \x93so\x94')]
	])('%s: %j', (encoding, text, bytes) =>
		expect(decodeText(bytes)).toMatchObject({ text, encoding })
	);

	it('UTF-16 whose 4096th byte cuts a character in two', () => {
		const text = `${'a,'.repeat(1023)}x😀,b`;
		expect(decodeText(utf16(text, true))).toMatchObject({ text, encoding: 'UTF-16' });
	});
});

/** The bytes of a text in an encoding: one or two bytes for each character. */
function encode(text: string, encoding: Encoding): Uint8Array {
	const decoder = new TextDecoder(ENCODINGS[encoding]);
	const bytesOf = new Map<string, number[]>();
	for (let first = 0; first < 256; first++) {
		const alone = decoder.decode(Uint8Array.of(first));
		if (alone.length === 1 && alone !== '\ufffd') bytesOf.set(alone, [first]);
		for (let second = 0x40; second < 256 && first > 0x80; second++) {
			const both = decoder.decode(Uint8Array.of(first, second));
			if (both.length === 1 && !bytesOf.has(both)) bytesOf.set(both, [first, second]);
		}
	}
	return Uint8Array.from(Array.from(text).flatMap((char) => bytesOf.get(char) ?? []));
}

const RUSSIAN = 'Дата;Событие\n12.03.2014;Референдум\n27.02.2014;Захват парламента\n';
describe('[E4] [F170] a text that is no UTF-8', () => {
	it.each<[Encoding, string]>([
		['Windows-1251', RUSSIAN],
		['KOI8-R', RUSSIAN],
		['IBM866', RUSSIAN],
		['Windows-1251', 'Дата;Подія\n12.03.2014;Референдум у Криму\n'],
		['Windows-1253', 'Ημερομηνία;Γεγονός\n2015-07-05;Δημοψήφισμα στην Ελλάδα\n'],
		['Windows-1256', 'التاريخ;الحدث\n2011-01-25;بداية الثورة في مصر\n'],
		['GB18030', '日期,事件\n2008-08-08,北京的奥运会在国家体育场开幕，这是中国的第一次\n'],
		['Shift_JIS', '日付,出来事\n2011-03-11,とうほくの地震がおこりました\n'],
		['EUC-KR', '날짜,사건\n2018-04-27,남북 정상이 판문점에서 회담을 하고 선언을 발표하다\n'],
		['Windows-1252', 'Datum;Titel\n2024;Größe und Öl, café à la crème\n']
	])('is read as %s, and a person may say another', (encoding, text) => {
		const bytes = encode(text, encoding);
		expect(decodeText(bytes)).toMatchObject({
			text,
			encoding,
			isGuessed: true,
			notes: [{ code: 'file-encoding' }]
		});
		expect(decodeText(bytes, encoding)).toMatchObject({ text, encoding, notes: [] });
	});

	it('but for a few bytes is UTF-8, and the first of them is reported', () => {
		const bytes = [
			...utf8('date,title\n2020,Café\n2021,one broken byte '),
			0xff,
			...utf8(' ü – “so”\n')
		];
		const decoded = decodeText(Uint8Array.from(bytes));
		expect(decoded).toMatchObject({
			text: 'date,title\n2020,Café\n2021,one broken byte \ufffd ü – “so”\n',
			encoding: 'UTF-8',
			notes: [{ code: 'file-encoding', severity: 'warning', line: 3 }]
		});
	});

	it('with a byte order mark is UTF-8, however few of its characters are', () => {
		const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...latin('a,\xe9\xe8\xe0 b'));
		expect(decodeText(bytes)).toMatchObject({ encoding: 'UTF-8' });
	});

	it.each([
		['cp1251', 'Windows-1251'],
		['windows-1251', 'Windows-1251'],
		['utf8', 'UTF-8'],
		['latin1', 'Windows-1252'],
		['shift-jis', 'Shift_JIS']
	])('%s names %s', (name, encoding) => expect(encodingOf(name)).toBe(encoding));
});

const RANDOM = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);

describe('[E2] [F28] what is no text is refused by name', () => {
	it.each<[string, Uint8Array]>([
		['a zip file', zipSync({ 'xl/workbook.xml': utf8('<workbook/>') })],
		['an empty zip file', zipSync({})],
		['a gzip file', gzipSync(utf8(TEXT))],
		['a bzip2 file', latin('BZh91AY&SY')],
		['a rar file', latin('Rar!\x1a\x07')],
		['a PDF', latin('%PDF-1.7\n')],
		['a picture', latin('\x89PNG\r\n\x1a\n')],
		['a picture', latin('\xff\xd8\xff\xe0\0\x10JFIF')],
		['an old Excel or Word file', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
		['a database', latin('SQLite format 3\0')],
		['no text', RANDOM],
		['no text', latin('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff')],
		['no text', latin('a\0\x01\0b\0\x02\0c\0')]
	])('as %s', (what, bytes) => {
		const decoded = decodeText(bytes);
		expect(decoded).toMatchObject({ refused: { code: 'file-binary', severity: 'error' } });
		expect('refused' in decoded ? decoded.refused.message : '').toContain(what);
	});
});
