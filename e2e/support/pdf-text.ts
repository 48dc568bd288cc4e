/** The texts of a PDF, page by page, with their places in points from the top left corner. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfText {
	readonly text: string;
	readonly x: number;
	/** Of its baseline. */
	readonly y: number;
	readonly width: number;
	/** Of its letters. */
	readonly size: number;
}

export interface PdfPage {
	readonly width: number;
	readonly height: number;
	/** From top to bottom. */
	readonly texts: readonly PdfText[];
}

export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
	const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
	const pages: PdfPage[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const { width, height } = page.getViewport({ scale: 1 });
		const { items } = await page.getTextContent();
		const texts = items.flatMap((item): PdfText[] => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
			return [{ text: item.str, x, y: height - y, width: item.width, size: Math.abs(size) }];
		});
		pages.push({ width, height, texts: texts.sort((a, b) => a.y - b.y || a.x - b.x) });
	}
	await pdf.destroy();
	return pages;
}

/** Texts of which one covers a part of the other. */
export function overlapping(texts: readonly PdfText[]): string[] {
	const apart = 1;
	return texts.flatMap((a, i) =>
		texts.slice(i + 1).flatMap((b) => {
			const isBeside = a.x + a.width <= b.x + apart || b.x + b.width <= a.x + apart;
			// Letters reach above their line by about their size, and below it by a little.
			const isAbove = Math.abs(a.y - b.y) >= Math.min(a.size, b.size) * 0.75;
			return isBeside || isAbove ? [] : [`${a.text} | ${b.text}`];
		})
	);
}
