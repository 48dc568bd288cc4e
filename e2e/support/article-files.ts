/** Files of articles, as other programs save them. */
import { strToU8, zipSync } from 'fflate';

/** A Word file. @param paragraphs - plain text */
export function docx(paragraphs: readonly string[]): Buffer {
	const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
	const document = `<w:document><w:body>${body}</w:body></w:document>`;
	return Buffer.from(zipSync({ 'word/document.xml': strToU8(document) }));
}

/** A Word file of some kilobytes that unpacks to more than its reader takes. */
export function docxBomb(): Buffer {
	return Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }));
}

/** A PDF of one page. @param content - as PDF draws it */
export function pdf(content: string): Buffer {
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
		`<</Length ${content.length}>>\nstream\n${content}\nendstream`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
	];
	let text = '%PDF-1.4\n';
	const places = objects.map((object, i) => {
		const at = text.length;
		text += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	return Buffer.from(
		`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
	);
}

/** Lines of a PDF, in one paragraph. */
export function pdfOfLines(lines: readonly string[]): Buffer {
	const shown = lines.map((line) => `(${line}) Tj T*`).join('\n');
	return pdf(`BT /F1 12 Tf 14 TL 50 700 Td\n${shown}\nET`);
}
