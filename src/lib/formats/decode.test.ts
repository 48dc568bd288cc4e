import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';

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
	])('%s: %j', (encoding, text, bytes) => expect(decodeText(bytes)).toEqual({ text, encoding }));

	it('UTF-16 whose 4096th byte cuts a character in two', () => {
		const text = `${'a,'.repeat(1023)}x😀,b`;
		expect(decodeText(utf16(text, true))).toEqual({ text, encoding: 'UTF-16' });
	});
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
